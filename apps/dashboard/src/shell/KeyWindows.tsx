import type { Me } from '@enthesis/contract';
import { later } from './later.tsx';
import type { NavigationLink } from './Navigation.tsx';
import type { Opened } from './use-shortcuts.ts';

const Help = later(async () => (await import('./Help.tsx')).Help);
const SavedViews = later(async () => (await import('../views/SavedViews.tsx')).SavedViews);
const ConditionSearch = later(async () => (await import('./ConditionSearch.tsx')).ConditionSearch);

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
  <>
    {opened === 'help' ? <Help links={links} onClose={onClose} /> : null}
    {opened === 'views' ? <SavedViews me={me} onClose={onClose} /> : null}
    {opened === 'search' ? <ConditionSearch onClose={onClose} /> : null}
  </>
);
