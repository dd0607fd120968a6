import type { Problem } from '@enthesis/contract';
import type { ReactNode } from 'react';
import styles from './notes.module.css';

/** What went wrong, in the API's own words, with the number to quote and a way on. */
export const ProblemNote = ({
  problem,
  retry,
  children,
}: {
  readonly problem: Pick<Problem, 'title' | 'detail' | 'requestId'>;
  readonly retry?: () => void;
  readonly children?: ReactNode;
}) => (
  <div className={styles.problem} role="alert">
    <p>
      <strong>{problem.title}.</strong> {problem.detail}
    </p>
    {problem.requestId === undefined ? null : (
      <p className={styles.quote}>
        Request <code>{problem.requestId}</code>
      </p>
    )}
    {retry === undefined ? null : (
      <button type="button" className={styles.button} onClick={retry}>
        Try again
      </button>
    )}
    {children}
  </div>
);
