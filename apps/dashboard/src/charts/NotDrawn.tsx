import { say } from '@enthesis/languages';
import styles from './Columns.module.css';

/** In place of a drawing whose file did not come. It is drawn by itself once the connection is back. */
export const NotDrawn = () => (
  <p className={styles.notDrawn}>{say('The drawing could not be loaded; its numbers stand.')}</p>
);
