import type { AnyMeta, Meta, NetworkMeta, OwnMeta } from '@enthesis/contract';
import { say } from '@enthesis/languages';
import { date, prose } from '../format.ts';
import { captionsOf } from './captions.ts';
import styles from './Figure.module.css';

/** What a figure must not be read as. */
export const Captions = ({
  metas,
  names = [],
  said = [],
}: {
  readonly metas: readonly AnyMeta[];
  /** Those that stand beside the figure already. */
  readonly said?: readonly string[];
  /** What each answer is called, where there are several. */
  readonly names?: readonly string[];
}) =>
  captionsOf(metas, names, said).map((caption) => (
    <p key={caption} className={styles.caption}>
      {prose(caption)}
    </p>
  ));

/** Where a figure comes from, and what is left out of it to protect patients. */
export const Origin = ({ metas: [meta] }: { readonly metas: readonly AnyMeta[] }) =>
  meta === undefined ? null : <p className={styles.origin}>{originOf(meta)}</p>;

const originOf = (meta: AnyMeta): string => {
  if (meta.scope === 'own') return originOfOwn(meta);
  return meta.scope === 'clinic' ? originOfClinic(meta) : originOfRelease(meta);
};

const joined = (parts: readonly string[]): string => parts.filter((part) => part !== '').join(' · ');

const originOfClinic = ({ clinic, synthetic, asOf, release, methodsVersion, minCell }: Meta): string =>
  joined([
    clinic.name,
    synthetic ? say('synthetic data') : '',
    asOf === null ? '' : say`as of import ${asOf.import}, ${date(asOf.at)}`,
    release === undefined ? '' : say`all clinics: release ${release.number} of ${date(release.asOf)}`,
    say`methods ${methodsVersion}`,
    say`groups under ${minCell} hidden`,
  ]);

/** Each clinic has an import of its own. */
const originOfOwn = ({ clinics, methodsVersion, minCell }: OwnMeta): string =>
  joined([
    ...clinics.map(({ name, synthetic, asOf }) =>
      [
        name,
        ...(synthetic ? [say('synthetic data')] : []),
        asOf === null ? say('nothing imported') : say`as of import ${asOf.import}, ${date(asOf.at)}`,
      ].join(', '),
    ),
    say`methods ${methodsVersion}`,
    say`groups under ${minCell} hidden`,
  ]);

const originOfRelease = ({ release, synthetic, methodsVersion }: NetworkMeta): string =>
  joined([
    release?.series === 'single' ? say('One clinic, released by its director') : say('All clinics'),
    synthetic ? say('synthetic data') : '',
    release === null ? '' : say`release ${release.number} of ${date(release.asOf)}`,
    say`methods ${methodsVersion}`,
    release === null ? '' : say`protected: blocks of ${release.policy.blockMinN} courses or more`,
  ]);

/** What belongs under a figure: what it must not be read as, and where it comes from. */
export const Footnotes = ({ meta }: { readonly meta: AnyMeta }) => (
  <>
    <Captions metas={[meta]} />
    <Origin metas={[meta]} />
  </>
);
