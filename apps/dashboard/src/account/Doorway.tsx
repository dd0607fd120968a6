import { say } from '@enthesis/languages';
import type { ReactNode } from 'react';
import { Wordmark } from '../shell/Wordmark.tsx';
import styles from './Doorway.module.css';

/** The frame of every page before the sign-in. */
export const Doorway = ({
  title,
  heading = title,
  children,
}: {
  readonly title: string;
  readonly heading?: string;
  readonly children: ReactNode;
}) => (
  <main className={styles.page}>
    <title>{say`${title} · Enthesis`}</title>
    <Wordmark />
    <h1>{heading}</h1>
    {children}
  </main>
);
