import { captions } from '@enthesis/contract';
import { prose } from '../format.ts';
import styles from './Figure.module.css';

/** What holds for every figure of a page. */
export const PageNote = () => (
  <p className={styles.caption}>
    {prose(captions.units)} {prose(captions.registry)}
  </p>
);
