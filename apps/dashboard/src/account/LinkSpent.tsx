import { say } from '@enthesis/languages';
import { Link } from 'wouter';
import { ProblemNote } from '../figure/ProblemNote.tsx';

/** Stands where a one-time link leads to nothing any more. */
export const LinkSpent = ({ remedy }: { readonly remedy: string }) => (
  <ProblemNote
    problem={{
      title: say('This link does not work'),
      detail: say`It may have been used, replaced by a later one, or run out; or part of it was lost in copying. ${remedy}`,
    }}
  >
    <Link href="/sign-in">{say('Sign in')}</Link>
  </ProblemNote>
);
