import type { ReactNode } from 'react';
import styles from './DataTable.module.css';

/** A wide table scrolls inside its own frame, never the page; the frame can be reached and moved by keyboard. */
export const Scroll = ({ name, children }: { readonly name: string; readonly children: ReactNode }) => (
  // biome-ignore lint/a11y/noNoninteractiveTabindex: a region that scrolls must be reachable by keyboard.
  <section className={styles.scroll} aria-label={name} tabIndex={0}>
    {children}
  </section>
);
