import type { ReactNode } from 'react';
import styles from './DataTable.module.css';

/**
 * What is too wide scrolls inside its own frame, never the page; `within="window"` also keeps what is too tall inside
 * the window. The frame can be reached and moved by keyboard.
 */
export const Scroll = ({
  name,
  within,
  children,
}: {
  readonly name: string;
  readonly within?: 'window';
  readonly children: ReactNode;
}) => (
  // biome-ignore lint/a11y/noNoninteractiveTabindex: a region that scrolls must be reachable by keyboard.
  <section className={styles.scroll} data-within={within} aria-label={name} tabIndex={0}>
    {children}
  </section>
);
