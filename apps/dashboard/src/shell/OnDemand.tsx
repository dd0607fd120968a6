import {
  type ButtonHTMLAttributes,
  cloneElement,
  lazy,
  type ReactElement,
  type ReactNode,
  Suspense,
  useState,
} from 'react';

const load = () => import('./Menus.tsx');

export const ChoiceMenu = lazy(async () => ({ default: (await load()).ChoiceMenu }));
export const ActionMenu = lazy(async () => ({ default: (await load()).ActionMenu }));
export const Explanation = lazy(async () => ({ default: (await load()).Explanation }));

type Target = ReactElement<ButtonHTMLAttributes<HTMLButtonElement>>;

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
  if (wanted) return <Suspense fallback={target}>{opened(target)}</Suspense>;
  return cloneElement(target, {
    'aria-haspopup': true,
    'aria-expanded': false,
    onPointerEnter: () => void load(),
    onFocus: () => void load(),
    onClick: () => want(true),
  });
};
