import { say } from '@enthesis/languages';
import { Link } from 'wouter';
import { useMe } from '../ask.ts';
import styles from './evidence.module.css';

const scopes = [
  { href: '/evidence', label: say('This clinic') },
  { href: '/network-evidence', label: say('All clinics') },
] as const;

/** The same claims held against the own clinic or all clinics, for whoever may read both. */
export const ScopeSwitch = ({
  here,
  condition,
}: {
  readonly here: (typeof scopes)[number]['href'];
  readonly condition: readonly string[];
}) => {
  const me = useMe();
  if (me === null || !(me.role === 'director' || me.opened)) return null;
  const search = condition.map((id) => `condition=${id}`).join('&');
  return (
    <nav className={styles.scope} aria-label={say('Whose figures')}>
      {scopes.map(({ href, label }) => (
        <Link
          key={href}
          href={search === '' ? href : `${href}?${search}`}
          aria-current={href === here ? 'page' : undefined}
        >
          {label}
        </Link>
      ))}
    </nav>
  );
};
