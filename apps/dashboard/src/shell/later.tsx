import { say } from '@enthesis/languages';
import { type ComponentType, lazy, type ReactNode, Suspense, useEffect, useReducer } from 'react';
import notes from '../figure/notes.module.css';
import { Boundary } from './Boundary.tsx';

/** What stands in a part's place. */
interface InPlace<Props> {
  /** While its file is on its way; nothing unless told. */
  readonly waiting?: (props: Props) => ReactNode;
  /** Where its file has not come: `again` asks for it once more. A line with a button unless told. */
  readonly missing?: (props: Props, again: () => void) => ReactNode;
}

/** Tries again by itself when the connection or the reader comes back. */
const Missing = ({ again, children }: { readonly again: () => void; readonly children: ReactNode }) => {
  useEffect(() => {
    const back = () => document.visibilityState === 'visible' && again();
    window.addEventListener('online', back);
    document.addEventListener('visibilitychange', back);
    return () => {
      window.removeEventListener('online', back);
      document.removeEventListener('visibilitychange', back);
    };
  }, [again]);
  return children;
};

const NotLoaded = ({ again }: { readonly again: () => void }) => (
  <p className={notes.stale} role="status">
    {say('This part could not be loaded: the connection may be down.')}{' '}
    <button type="button" className={notes.inline} onClick={again}>
      {say('Try again')}
    </button>
  </p>
);

/**
 * A part of a page whose code comes in a file of its own. Where that file does not come, this part alone is missing: the
 * rest of the page stands as it was. (A bare `lazy` keeps its failure for good, and takes the page with it.)
 */
export const later = <Props extends object>(
  load: () => Promise<ComponentType<Props>>,
  { waiting = () => null, missing = (_, again) => <NotLoaded again={again} /> }: InPlace<Props> = {},
): ComponentType<Props> => {
  const asked = () => lazy<ComponentType<Props>>(async () => ({ default: await load() }));
  let Part: ComponentType<Props> = asked();
  return function Later(props) {
    const [, drawAgain] = useReducer((times: number) => times + 1, 0);
    return (
      <Boundary
        instead={(_, reset) => {
          const again = () => {
            Part = asked();
            drawAgain();
            reset();
          };
          return <Missing again={again}>{missing(props, again)}</Missing>;
        }}
      >
        <Suspense fallback={waiting(props)}>
          <Part {...props} />
        </Suspense>
      </Boundary>
    );
  };
};
