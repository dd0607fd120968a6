import { Link } from 'wouter';
import styles from './notes.module.css';

/** The first words of a registry without an import, and the way to one. */
export const NothingImported = () => (
  <div className={styles.empty}>
    <p>
      <strong>Nothing has been imported yet.</strong> Figures appear here with the first import:{' '}
      <Link href="/imports">hand in the first files</Link>.
    </p>
  </div>
);
