import { say } from '@enthesis/languages';
import { ApiError } from '../ask.ts';
import { ProblemNote, problemOf } from '../figure/ProblemNote.tsx';
import { waitWords } from './words.ts';

/** What was refused and why; where waiting helps, for how long. */
export const Refusal = ({ error, retry }: { readonly error: unknown; readonly retry?: () => void }) => {
  const wait = error instanceof ApiError && error.problem.status === 429 ? error.waitSeconds : null;
  return (
    <ProblemNote problem={problemOf(error)} {...(retry === undefined ? {} : { retry })}>
      {wait === null ? null : <p>{say`The next try is taken in ${waitWords(wait)}.`}</p>}
    </ProblemNote>
  );
};
