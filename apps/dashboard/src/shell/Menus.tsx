import { Menu, Popover } from '@mantine/core';
import type { ButtonHTMLAttributes, ReactElement, ReactNode } from 'react';
import { Scroll } from '../figure/Scroll.tsx';

/** Within the page's landmarks, beside what they belong to. */
const beside = { shadow: 'md', withinPortal: false } as const;

/** One value of a list of which one is chosen. */
/** The button that a menu belongs to. */
export type Target = ReactElement<ButtonHTMLAttributes<HTMLButtonElement>>;

export interface ChoiceItem {
  readonly id: string;
  readonly label: ReactNode;
  /** Null where it cannot be chosen. */
  readonly choose: (() => void) | null;
}

/** A list of values, open under its button. */
export const ChoiceMenu = ({
  target,
  description,
  value,
  items,
}: {
  readonly target: Target;
  readonly description: string;
  readonly value: string;
  readonly items: readonly ChoiceItem[];
}) => (
  <Menu {...beside} withInitialFocusPlaceholder={false} position="bottom-start" width={300} defaultOpened>
    <Menu.Target>{target}</Menu.Target>
    <Menu.Dropdown>
      <Menu.Label>{description}</Menu.Label>
      <Menu.RadioGroup value={value}>
        {items.map(({ id, label, choose }) => (
          <Menu.RadioItem key={id} value={id} disabled={choose === null} closeMenuOnClick onChange={() => choose?.()}>
            {label}
          </Menu.RadioItem>
        ))}
      </Menu.RadioGroup>
    </Menu.Dropdown>
  </Menu>
);

/** Something a figure offers: a file to take, or something to do. */
export interface ActionItem {
  readonly id: string;
  readonly label: string;
  readonly icon?: ReactNode;
  readonly href?: string;
  readonly act?: () => void;
  readonly staysOpen?: boolean;
}

/** What can be taken or done, open under its button. */
export const ActionMenu = ({ target, items }: { readonly target: Target; readonly items: readonly ActionItem[] }) => (
  <Menu {...beside} withInitialFocusPlaceholder={false} position="bottom-end" defaultOpened>
    <Menu.Target>{target}</Menu.Target>
    <Menu.Dropdown>
      {items.map(({ id, label, icon, href, act, staysOpen }) =>
        href === undefined ? (
          <Menu.Item key={id} closeMenuOnClick={staysOpen !== true} leftSection={icon} onClick={act}>
            {label}
          </Menu.Item>
        ) : (
          <Menu.Item key={id} component="a" href={href} download>
            {label}
          </Menu.Item>
        ),
      )}
    </Menu.Dropdown>
  </Menu>
);

/** Words about a figure, open beside its button. */
export const Explanation = ({
  target,
  name,
  children,
}: {
  readonly target: Target;
  readonly name: string;
  readonly children: ReactNode;
}) => (
  <Popover {...beside} trapFocus returnFocus position="bottom-end" width={340} defaultOpened>
    <Popover.Target>{target}</Popover.Target>
    <Popover.Dropdown>
      <Scroll name={name} within="window">
        {children}
      </Scroll>
    </Popover.Dropdown>
  </Popover>
);
