import type { ReactNode } from 'react';
import styles from '../pages/pages.module.css';

/** A part of a page on a card of its own. */
export const Section = ({
  id,
  title,
  children,
}: {
  readonly id: string;
  readonly title: string;
  readonly children: ReactNode;
}) => (
  <section className={styles.card} aria-labelledby={id}>
    <h2 id={id}>{title}</h2>
    {children}
  </section>
);
