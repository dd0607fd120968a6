import { Link } from 'wouter';
import styles from './Shell.module.css';

/** The product's name and its mark: one rate with its interval. */
export const Wordmark = () => (
  <Link href="/" className={styles.wordmark}>
    <svg viewBox="0 0 34 16" width="34" height="16" aria-hidden="true">
      <rect x="1" y="4" width="32" height="8" rx="2" fill="var(--band)" />
      <path d="M6 8h22M6 4.5v7M28 4.5v7" stroke="var(--accent)" strokeWidth="1.8" strokeLinecap="round" />
      <circle cx="18" cy="8" r="4" fill="var(--accent)" />
    </svg>
    Enthesis
  </Link>
);
