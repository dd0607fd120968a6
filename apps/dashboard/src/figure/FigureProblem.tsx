import { lazy, Suspense } from 'react';
import { ApiError } from '../ask.ts';
import { ProblemNote, problemOf } from './ProblemNote.tsx';

/** Where the API refused, it is there to ask for this as well. */
const WayOut = lazy(async () => ({ default: (await import('./WayOut.tsx')).WayOut }));

/** Problems that another try of the same does not mend. */
const final: readonly number[] = [400, 401, 403, 404, 410];

/** Stands where a figure would, with a way out. */
export const FigureProblem = ({ error, retry }: { readonly error: unknown; readonly retry: () => void }) => {
  if (!(error instanceof ApiError)) return <ProblemNote problem={problemOf(error)} retry={retry} />;
  const again = final.includes(error.problem.status) ? {} : { retry };
  return (
    <ProblemNote problem={error.problem} {...again}>
      <Suspense fallback={null}>
        <WayOut error={error} />
      </Suspense>
    </ProblemNote>
  );
};
