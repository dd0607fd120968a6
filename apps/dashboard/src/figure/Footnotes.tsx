import { captions, type Meta } from '@enthesis/contract';
import { date, prose } from '../format.ts';
import styles from './Figure.module.css';

/** Captions that hold for every figure alike: the page says them once (PageNote), the banner says the last. */
const pageCaptions: readonly string[] = [captions.registry, captions.units, captions.synthetic];

/** What belongs under a figure: what it must not be read as, and where it comes from. */
export const Footnotes = ({ meta }: { readonly meta: Meta }) => (
  <>
    {meta.captions
      .filter((caption) => !pageCaptions.includes(caption))
      .map((caption) => (
        <p key={caption} className={styles.caption}>
          {prose(caption)}
        </p>
      ))}
    <p className={styles.origin}>
      {meta.clinic.name}
      {meta.synthetic ? ' · synthetic data' : ''}
      {meta.asOf === null ? '' : ` · as of import ${meta.asOf.import}, ${date(meta.asOf.at)}`} · methods{' '}
      {meta.methodsVersion}
    </p>
  </>
);
