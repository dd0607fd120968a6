import { say } from '@enthesis/languages';
import { cloneElement, type ReactNode, useState } from 'react';
import { later } from './later.tsx';
import type { Target } from './Menus.tsx';

const load = () => import('./Menus.tsx');

/** Brings the code ahead of the press that needs it; where it does not come, that press says so. */
const ahead = () => void load().catch(() => {});

/** Until the code has come, the button stands there; where it did not come, another press asks again. */
const inPlace = {
  waiting: ({ target }: { readonly target: Target }) => target,
  missing: ({ target }: { readonly target: Target }, again: () => void) =>
    cloneElement(target, {
      onClick: again,
      title: say('Could not be loaded: the connection may be down. Press again.'),
    }),
};
export const ChoiceMenu = later(async () => (await load()).ChoiceMenu, inPlace);
export const ActionMenu = later(async () => (await load()).ActionMenu, inPlace);
export const Explanation = later(async () => (await load()).Explanation, inPlace);

/**
 * A button whose menu's code comes when it is first wanted: pointed at, focused or pressed. From the first press on, what
 * `opened` returns stands in its place, open, with the same button as its target.
 */
export const OnDemand = ({
  target,
  opened,
}: {
  readonly target: Target;
  readonly opened: (target: Target) => ReactNode;
}) => {
  const [wanted, want] = useState(false);
  if (wanted) return opened(target);
  return cloneElement(target, {
    'aria-haspopup': true,
    'aria-expanded': false,
    onPointerEnter: ahead,
    onFocus: ahead,
    onClick: () => want(true),
  });
};
