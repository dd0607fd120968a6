import type { Question } from '@enthesis/deidentify';
import { say, sayWritten } from '@enthesis/languages';
import styles from './mapping.module.css';

/** What only the reader can decide. Those that must be answered come first. */
export const Questions = ({ questions }: { readonly questions: readonly Question[] }) => {
  if (questions.length === 0) {
    return (
      <p className={styles.settled} role="status">
        {say('Nothing is open: whatever the file holds is either used or dropped.')}
      </p>
    );
  }
  const sorted = questions.toSorted((a, b) => Number(a.mayWait) - Number(b.mayWait));
  return (
    <ul className={styles.questions} aria-label={say('Open questions')}>
      {sorted.map(({ kind, column, text, mayWait }) => (
        <li key={`${kind} ${column ?? ''}`} data-must={!mayWait}>
          {column === null ? null : <strong>{column}: </strong>}
          {sayWritten(text)}
          {mayWait ? <small> {say('May stay open.')}</small> : null}
        </li>
      ))}
    </ul>
  );
};
