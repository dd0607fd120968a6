import { ApiError } from '../ask.ts';
import { later } from '../shell/later.tsx';
import { ProblemNote, problemOf } from './ProblemNote.tsx';

/** Where the API refused, it is there to ask for this as well. */
const WayOut = later(async () => (await import('./WayOut.tsx')).WayOut, { missing: () => null });

/** Problems that another try of the same does not mend. */
const final: readonly number[] = [400, 401, 403, 404, 410];

/** Stands where a figure would, with a way out. */
export const FigureProblem = ({ error, retry }: { readonly error: unknown; readonly retry: () => void }) => {
  if (!(error instanceof ApiError)) return <ProblemNote problem={problemOf(error)} retry={retry} />;
  const again = final.includes(error.problem.status) ? {} : { retry };
  return (
    <ProblemNote problem={error.problem} {...again}>
      <WayOut error={error} />
    </ProblemNote>
  );
};
