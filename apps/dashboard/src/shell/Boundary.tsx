import { Component, type ReactNode } from 'react';

interface Props {
  readonly children: ReactNode;
  /** What stands in the children's place once they failed; `reset` draws them again. */
  readonly instead: (error: unknown, reset: () => void) => ReactNode;
}
interface State {
  readonly failed: { readonly error: unknown } | null;
}

/** Catches what could not be drawn, so that the rest of the page stands. */
export class Boundary extends Component<Props, State> {
  override state: State = { failed: null };

  static getDerivedStateFromError(error: unknown): State {
    return { failed: { error } };
  }

  override render(): ReactNode {
    const { failed } = this.state;
    if (failed === null) return this.props.children;
    return this.props.instead(failed.error, () => this.setState({ failed: null }));
  }
}
