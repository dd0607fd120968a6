import type { Problem } from '@enthesis/contract';
import { say } from '@enthesis/languages';
import type { ReactNode } from 'react';
import { ApiError } from '../ask.ts';
import styles from './notes.module.css';

/** What to say of an error: the API's own problem, or that there was no answer. */
export const problemOf = (error: unknown): Pick<Problem, 'title' | 'detail' | 'requestId'> =>
  error instanceof ApiError
    ? error.problem
    : {
        title: say('The answer could not be read'),
        detail: say('The server may be restarting, or the connection is down.'),
      };

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
        {say('Request ')}
        <code>{problem.requestId}</code>
      </p>
    )}
    {retry === undefined ? null : (
      <button type="button" className={styles.button} onClick={retry}>
        {say('Try again')}
      </button>
    )}
    {children}
  </div>
);
