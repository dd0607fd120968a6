import { Link } from 'wouter';
import { ProblemNote } from '../figure/ProblemNote.tsx';

/** Stands where a one-time link leads to nothing any more. */
export const LinkSpent = ({ remedy }: { readonly remedy: string }) => (
  <ProblemNote
    problem={{
      title: 'This link does not work',
      detail: `It may have been used, replaced by a later one, or run out; or part of it was lost in copying. ${remedy}`,
    }}
  >
    <Link href="/sign-in">Sign in</Link>
  </ProblemNote>
);
