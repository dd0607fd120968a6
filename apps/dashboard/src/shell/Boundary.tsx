import { Component, type ReactNode } from 'react';
import { ApiError } from '../ask.ts';
import { ProblemNote } from '../figure/ProblemNote.tsx';

interface Props {
  readonly children: ReactNode;
}
interface State {
  readonly error: unknown;
}

/** Catches what a page could not draw and says so, instead of a white page. */
export class Boundary extends Component<Props, State> {
  override state: State = { error: null };

  static getDerivedStateFromError(error: unknown): State {
    return { error };
  }

  override render(): ReactNode {
    const { error } = this.state;
    if (error === null) return this.props.children;
    const problem =
      error instanceof ApiError
        ? error.problem
        : {
            type: 'about:blank',
            title: 'This page could not be drawn',
            status: 500,
            detail: 'Load the page again. If it happens once more, tell whoever runs this registry what you clicked.',
          };
    return (
      <div style={{ maxWidth: 640, padding: 24 }}>
        <ProblemNote problem={problem} retry={() => window.location.reload()} />
      </div>
    );
  }
}
