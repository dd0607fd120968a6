import type { QueryError } from '@enthesis/contract';
import { say } from '@enthesis/languages';
import { Link, useLocation } from 'wouter';
import { ProblemNote } from './ProblemNote.tsx';

/** Stands where the address asks for what does not exist. */
export const Refused = ({ error }: { readonly error: QueryError }) => {
  const [path] = useLocation();
  return (
    <ProblemNote problem={{ title: say('This address asks for something that is not offered'), detail: error.message }}>
      <Link href={path}>{say('Show this page as it opens by default')}</Link>
    </ProblemNote>
  );
};
