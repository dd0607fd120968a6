import type { Me } from '@enthesis/contract';
import { say } from '@enthesis/languages';
import { Link, useLocation } from 'wouter';
import { signOut } from '../ask.ts';
import { LanguageChoice } from './LanguageChoice.tsx';
import { Places } from './Places.tsx';
import { SchemeToggle } from './SchemeToggle.tsx';
import styles from './Shell.module.css';
import type { Opened } from './use-shortcuts.ts';

export interface NavigationLink {
  readonly href: string;
  readonly label: string;
}

/** Where one can go, who is signed in, and the way out. */
export const Navigation = ({
  me,
  links,
  offers,
  onOpen,
}: {
  readonly me: Me;
  readonly links: readonly NavigationLink[];
  /** The windows that this reader has. */
  readonly offers: readonly Opened[];
  readonly onOpen: (what: Opened) => void;
}) => {
  const [path] = useLocation();
  return (
    <div className={styles.navigation}>
      <nav aria-label={say('Pages')}>
        <ul>
          {links.map(({ href, label }) => (
            <li key={href}>
              <Link
                href={href}
                className={styles.link}
                aria-current={path === href ? 'page' : path.startsWith(`${href}/`) ? 'true' : undefined}
              >
                {label}
              </Link>
            </li>
          ))}
        </ul>
      </nav>
      <div className={styles.who}>
        <SchemeToggle />
        <LanguageChoice user={me.user} />
        <Places me={me} />
        {me.user === null ? null : (
          <Link href="/account" aria-current={path === '/account' ? 'page' : undefined}>
            {me.user.displayName}
            <span className="unseen">{say(': your account')}</span>
          </Link>
        )}
        {offers.includes('views') ? (
          <button type="button" className={styles.leave} onClick={() => onOpen('views')}>
            {say('Saved views (v)')}
          </button>
        ) : null}
        <button type="button" className={styles.leave} onClick={() => onOpen('help')}>
          {say('Keys (?)')}
        </button>
        <button type="button" className={styles.leave} onClick={() => void signOut()}>
          {say('Sign out')}
        </button>
      </div>
    </div>
  );
};
