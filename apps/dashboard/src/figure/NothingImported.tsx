import { say } from '@enthesis/languages';
import { Link } from 'wouter';
import { pieces } from '../pieces.ts';
import styles from './notes.module.css';

/** The first words of a registry without an import, and the way to one. */
export const NothingImported = () => (
  <div className={styles.empty}>
    <p>
      <strong>{say('Nothing has been imported yet.')}</strong>
      {pieces` Figures appear here with the first import: ${<Link href="/imports">{say('hand in the first files')}</Link>}.`}
    </p>
  </div>
);
