import type { Me, RoleId } from '@enthesis/contract';
import { say } from '@enthesis/languages';
import { type ComponentType, lazy, Suspense } from 'react';
import { Redirect, Route, Switch, useLocation, useSearch } from 'wouter';
import { signInHref } from './address.ts';
import { useMe } from './ask.ts';
import { NotFound } from './pages/NotFound.tsx';
import { Overview } from './pages/Overview.tsx';
import { Opening } from './shell/Opening.tsx';
import { PageBoundary } from './shell/PageBoundary.tsx';
import { Shell } from './shell/Shell.tsx';

// Most visits begin on the overview: every other page comes when it is opened.
const Against = lazy(async () => ({ default: (await import('./pages/Against.tsx')).Against }));
const Brief = lazy(async () => ({ default: (await import('./pages/Brief.tsx')).Brief }));
const Change = lazy(async () => ({ default: (await import('./pages/Change.tsx')).Change }));
const Cohort = lazy(async () => ({ default: (await import('./pages/Cohort.tsx')).Cohort }));
const ConditionPage = lazy(async () => ({ default: (await import('./pages/ConditionPage.tsx')).ConditionPage }));
const Conditions = lazy(async () => ({ default: (await import('./pages/Conditions.tsx')).Conditions }));
const Downloads = lazy(async () => ({ default: (await import('./pages/Downloads.tsx')).Downloads }));
const Methods = lazy(async () => ({ default: (await import('./pages/Methods.tsx')).Methods }));
const Network = lazy(async () => ({ default: (await import('./pages/Network.tsx')).Network }));
const Quality = lazy(async () => ({ default: (await import('./pages/Quality.tsx')).Quality }));
const OwnClinics = lazy(async () => ({ default: (await import('./pages/OwnClinics.tsx')).OwnClinics }));
const Robustness = lazy(async () => ({ default: (await import('./pages/Robustness.tsx')).Robustness }));
const Safety = lazy(async () => ({ default: (await import('./pages/Safety.tsx')).Safety }));
const Sessions = lazy(async () => ({ default: (await import('./pages/Sessions.tsx')).Sessions }));
const Treatment = lazy(async () => ({ default: (await import('./pages/Treatment.tsx')).Treatment }));
const Trend = lazy(async () => ({ default: (await import('./pages/Trend.tsx')).Trend }));
const SignIn = lazy(async () => ({ default: (await import('./pages/SignIn.tsx')).SignIn }));
const Join = lazy(async () => ({ default: (await import('./pages/Join.tsx')).Join }));
const NewPassword = lazy(async () => ({ default: (await import('./pages/NewPassword.tsx')).NewPassword }));
const Forgotten = lazy(async () => ({ default: (await import('./pages/Forgotten.tsx')).Forgotten }));
const Account = lazy(async () => ({ default: (await import('./pages/Account.tsx')).Account }));
const Openings = lazy(async () => ({ default: (await import('./pages/Openings.tsx')).Openings }));
const Users = lazy(async () => ({ default: (await import('./pages/Users.tsx')).Users }));
const Clinics = lazy(async () => ({ default: (await import('./pages/Clinics.tsx')).Clinics }));
const AuditLog = lazy(async () => ({ default: (await import('./pages/AuditLog.tsx')).AuditLog }));
const Evidence = lazy(async () => ({ default: (await import('./pages/Evidence.tsx')).Evidence }));
const NetworkEvidence = lazy(async () => ({ default: (await import('./pages/NetworkEvidence.tsx')).NetworkEvidence }));
const Imports = lazy(async () => ({ default: (await import('./pages/Imports.tsx')).Imports }));
const ImportsJob = lazy(async () => ({ default: (await import('./pages/ImportsJob.tsx')).ImportsJob }));
const Mapping = lazy(async () => ({ default: (await import('./pages/Mapping.tsx')).Mapping }));

interface Page {
  readonly path: string;
  readonly page: ComponentType;
  /** The word in the navigation; a page without one is reached from another page. */
  readonly nav?: string;
  readonly audience: Audience;
  /** The page that leads to this one: who has that has no word of this in the navigation. */
  readonly behind?: string;
  /** Who has a word of it in the navigation; by default everybody whose page it is. */
  readonly named?: (me: Me) => boolean;
}

/**
 * Who a page is for: who sees one clinic's figures, who minds its data, who answers for it, who runs the
 * registry, who reads figures over all clinics, or everyone.
 */
type Audience = 'figures' | 'data' | 'clinic' | 'registry' | 'network' | 'all';

const audiences: Readonly<Record<RoleId, readonly Audience[]>> = {
  director: ['figures', 'data', 'clinic', 'network', 'all'],
  'data-manager': ['data', 'all'],
  researcher: ['network', 'all'],
  admin: ['registry', 'network', 'all'],
};

/** Every page behind the sign-in. The first one a role has is its start page. */
const pages: readonly Page[] = [
  { path: '/responders', page: Overview, nav: say('Responders'), audience: 'figures' },
  { path: '/sessions', page: Sessions, nav: say('Response by session'), audience: 'figures' },
  { path: '/change', page: Change, nav: say('Change'), audience: 'figures' },
  { path: '/trend', page: Trend, nav: say('By year'), audience: 'figures' },
  { path: '/treatment', page: Treatment, nav: say('Treatment as given'), audience: 'figures' },
  { path: '/safety', page: Safety, nav: say('Safety'), audience: 'figures' },
  { path: '/cohort', page: Cohort, nav: say('Who is missing'), audience: 'figures' },
  { path: '/robustness', page: Robustness, nav: say('Robustness'), audience: 'figures' },
  { path: '/evidence', page: Evidence, nav: say('Evidence'), audience: 'figures' },
  { path: '/users', page: Users, nav: say('Users'), audience: 'registry' },
  { path: '/clinics', page: Clinics, nav: say('Clinics'), audience: 'registry' },
  { path: '/log', page: AuditLog, nav: say('Log'), audience: 'registry' },
  {
    path: '/own-clinics',
    page: OwnClinics,
    nav: say('My clinics'),
    audience: 'clinic',
    named: ({ directs }) => directs.length > 1,
  },
  { path: '/against', page: Against, nav: say('Beside all clinics'), audience: 'clinic' },
  { path: '/network', page: Network, nav: say('All clinics'), audience: 'network' },
  {
    path: '/network-evidence',
    page: NetworkEvidence,
    nav: say('Evidence, all clinics'),
    audience: 'network',
    behind: '/evidence',
  },
  { path: '/downloads', page: Downloads, nav: say('Downloads'), audience: 'network' },
  { path: '/conditions', page: Conditions, nav: say('Conditions'), audience: 'figures' },
  { path: '/conditions/:id', page: ConditionPage, audience: 'figures' },
  { path: '/brief', page: Brief, nav: say('Brief to print'), audience: 'figures' },
  { path: '/imports', page: Imports, nav: say('Imports'), audience: 'data' },
  { path: '/imports/mapping', page: Mapping, audience: 'data' },
  { path: '/imports/:id', page: ImportsJob, audience: 'data' },
  { path: '/quality', page: Quality, nav: say('Data quality'), audience: 'data' },
  { path: '/openings', page: Openings, nav: say('Open to researchers'), audience: 'clinic' },
  { path: '/account', page: Account, audience: 'all' },
  { path: '/methods', page: Methods, nav: say('Methods'), audience: 'all' },
];

/** A researcher reads a clinic's figures where its director has opened them. */
const pagesOf = ({ role, opened }: Me): readonly Page[] =>
  pages.filter(({ audience }) => audiences[role].includes(audience) || (opened && audience === 'figures'));

/** Pages for those who are not signed in yet. */
const doors: ReadonlyArray<Pick<Page, 'path' | 'page'>> = [
  { path: '/sign-in', page: SignIn },
  { path: '/join', page: Join },
  { path: '/new-password', page: NewPassword },
  { path: '/forgotten', page: Forgotten },
];

/** Whether a page is drawn for somebody who is signed in. */
export const isBehindSignIn = (path: string): boolean => doors.every((door) => door.path !== path);

/** Everything behind the sign-in; whoever is not signed in is sent there and back again. */
const SignedIn = () => {
  const me = useMe();
  const [path] = useLocation();
  const search = useSearch();
  if (me === null) return <Redirect to={signInHref(path, search)} replace />;
  const own = pagesOf(me);
  const start = own[0]?.path ?? '/methods';
  const has = (href: string | undefined): boolean => own.some((page) => page.path === href);
  const links = own.flatMap(({ path: href, nav, behind, named }) =>
    nav === undefined || has(behind) || named?.(me) === false ? [] : [{ href, label: nav }],
  );
  return (
    <Shell me={me} links={links}>
      <PageBoundary key={path}>
        <Suspense fallback={<Opening />}>
          <Switch>
            <Route path="/">
              <Redirect to={`${start}${search === '' ? '' : `?${search}`}`} replace />
            </Route>
            {own.map(({ path: pattern, page }) => (
              <Route key={pattern} path={pattern} component={page} />
            ))}
            <Route component={NotFound} />
          </Switch>
        </Suspense>
      </PageBoundary>
    </Shell>
  );
};

export const App = () => (
  <PageBoundary>
    <Suspense fallback={<Opening />}>
      <Switch>
        {doors.map(({ path, page }) => (
          <Route key={path} path={path} component={page} />
        ))}
        <Route component={SignedIn} />
      </Switch>
    </Suspense>
  </PageBoundary>
);
