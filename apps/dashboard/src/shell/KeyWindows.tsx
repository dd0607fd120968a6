import type { Me } from '@enthesis/contract';
import { lazy, Suspense } from 'react';
import type { NavigationLink } from './Navigation.tsx';
import type { Opened } from './use-shortcuts.ts';

const Help = lazy(() => import('./Help.tsx'));
const SavedViews = lazy(() => import('../views/SavedViews.tsx'));
const ConditionSearch = lazy(() => import('./ConditionSearch.tsx'));

/** The window that a key or a button has opened. */
export const KeyWindows = ({
  me,
  opened,
  links,
  onClose,
}: {
  readonly me: Me;
  readonly opened: Opened | null;
  readonly links: readonly NavigationLink[];
  readonly onClose: () => void;
}) => (
  <Suspense fallback={null}>
    {opened === 'help' ? <Help links={links} onClose={onClose} /> : null}
    {opened === 'views' ? <SavedViews me={me} onClose={onClose} /> : null}
    {opened === 'search' ? <ConditionSearch onClose={onClose} /> : null}
  </Suspense>
);
