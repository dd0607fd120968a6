import { say } from '@enthesis/languages';
import { type ReactNode, useEffect, useRef } from 'react';
import { useLocation } from 'wouter';
import { useMe } from '../ask.ts';
import styles from './PageHeading.module.css';

/** Set once the first page stands: later pages move the reader's focus to their heading, the first one does not. */
let firstPage = true;

/** The page's heading, its document title, and whose figures follow. */
export const PageHeading = ({ title, children }: { readonly title: string; readonly children?: ReactNode }) => {
  const heading = useRef<HTMLHeadingElement>(null);
  const me = useMe();
  const [path] = useLocation();
  useEffect(() => {
    if (firstPage) {
      firstPage = false;
      return;
    }
    window.scrollTo(0, 0);
    heading.current?.focus({ preventScroll: true });
  }, [path]);
  const whose = me?.clinic?.name;
  return (
    <header className={styles.heading}>
      <title>{[title, whose, say('Enthesis')].filter((part) => part !== undefined).join(' · ')}</title>
      <h1 ref={heading} tabIndex={-1}>
        {title}
      </h1>
      {children === undefined ? null : <div className={styles.below}>{children}</div>}
    </header>
  );
};
