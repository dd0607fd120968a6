import { say } from '@enthesis/languages';
import type { ReactNode } from 'react';
import { ApiError } from '../ask.ts';
import { ProblemNote } from '../figure/ProblemNote.tsx';
import { Boundary } from './Boundary.tsx';

const problemOf = (error: unknown) => {
  if (error instanceof ApiError) return error.problem;
  // What browsers throw where a file of code does not come; each words it in its own way.
  if (error instanceof TypeError && /import|module/i.test(error.message))
    return {
      title: say('This page could not be loaded'),
      detail: say('The connection may be down, or the dashboard was brought up to date since you opened it.'),
    };
  return {
    title: say('This page could not be drawn'),
    detail: say('Load the page again. If it happens once more, tell whoever runs this registry what you clicked.'),
  };
};

/** Catches what a page could not draw and says so, instead of a white page. */
export const PageBoundary = ({ children }: { readonly children: ReactNode }) => (
  <Boundary
    instead={(error) => (
      <div style={{ maxWidth: 640, padding: 24 }}>
        <ProblemNote problem={problemOf(error)} retry={() => window.location.reload()} />
      </div>
    )}
  >
    {children}
  </Boundary>
);
