import type { Meta } from '@enthesis/contract';
import { date, prose } from '../format.ts';
import { captionsOf } from './captions.ts';
import styles from './Figure.module.css';

/** What a figure must not be read as. */
export const Captions = ({
  metas,
  names = [],
}: {
  readonly metas: readonly Meta[];
  /** What each answer is called, where there are several. */
  readonly names?: readonly string[];
}) =>
  captionsOf(metas, names).map((caption) => (
    <p key={caption} className={styles.caption}>
      {prose(caption)}
    </p>
  ));

/** Where a figure comes from, and what is left out of it to protect patients. */
export const Origin = ({ metas: [meta] }: { readonly metas: readonly Meta[] }) =>
  meta === undefined ? null : (
    <p className={styles.origin}>
      {meta.clinic.name}
      {meta.synthetic ? ' · synthetic data' : ''}
      {meta.asOf === null ? '' : ` · as of import ${meta.asOf.import}, ${date(meta.asOf.at)}`} · methods{' '}
      {meta.methodsVersion} · groups under {meta.minCell} hidden
    </p>
  );

/** What belongs under a figure: what it must not be read as, and where it comes from. */
export const Footnotes = ({ meta }: { readonly meta: Meta }) => (
  <>
    <Captions metas={[meta]} />
    <Origin metas={[meta]} />
  </>
);
