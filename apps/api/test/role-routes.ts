/**
 * Who may ask what: every route of the API description, by method, with everybody who gets in. Whoever is not named is
 * refused: nobody with 401, everybody else with 403. A test walks the whole of it; a route that is missing here, or
 * here and not there, is a failure.
 */

/** Everybody the table knows. A script has a token of that scope; `pending` still owes a one-time code. */
export const askers = [
  'nobody',
  'pending',
  'director',
  'data-manager',
  'researcher',
  'researcher-opened',
  'admin',
  'script-clinic',
  'script-network',
] as const;
export type Asker = (typeof askers)[number];

const everybody: readonly Asker[] = askers;
const people: readonly Asker[] = ['director', 'data-manager', 'researcher', 'researcher-opened', 'admin'];
const figures: readonly Asker[] = ['director', 'researcher-opened', 'script-clinic'];
const handlers: readonly Asker[] = ['director', 'data-manager'];
const releaseReaders: readonly Asker[] = ['director', 'researcher', 'researcher-opened', 'admin', 'script-network'];
const tokenHolders: readonly Asker[] = ['director', 'researcher', 'researcher-opened'];
const viewKeepers: readonly Asker[] = ['director', 'researcher', 'researcher-opened'];
const administrators: readonly Asker[] = ['admin'];

const api = '/api/v1';

/** The three addresses of a question. */
const question = (path: string, readers: readonly Asker[] = figures) =>
  ['', '.csv', '.metadata.json'].map((form): [string, readonly Asker[]] => [`GET ${api}${path}${form}`, readers]);

export const roleRoutes: Readonly<Record<string, readonly Asker[]>> = Object.fromEntries<readonly Asker[]>([
  ['GET /healthz', everybody],
  ['GET /readyz', everybody],
  ['GET /api/openapi.json', everybody],
  ['GET /api/docs', everybody],

  [`GET ${api}/demo/clinics`, everybody],
  [`POST ${api}/demo/sign-in`, everybody],
  [`GET ${api}/sign-in/ways`, everybody],
  [`POST ${api}/sign-in`, everybody],
  [`POST ${api}/sign-in/code`, ['pending']],
  [`POST ${api}/sign-in/providers/{provider}`, everybody],
  [`GET ${api}/sign-in/callback`, everybody],
  [`POST ${api}/sign-in/switch`, people],
  [`POST ${api}/sign-out`, everybody],
  [`POST ${api}/password/forgot`, everybody],
  [`POST ${api}/password/reset`, everybody],
  [`POST ${api}/invitations/look`, everybody],
  [`POST ${api}/invitations/accept`, everybody],

  [`GET ${api}/me`, people],
  [`GET ${api}/vocabulary`, [...people, 'script-clinic', 'script-network']],
  [`GET ${api}/account/sign-ins`, people],
  [`DELETE ${api}/account/sign-ins`, people],
  [`DELETE ${api}/account/sign-ins/{id}`, people],
  [`POST ${api}/account/password`, people],
  [`GET ${api}/account/codes`, people],
  [`POST ${api}/account/codes`, people],
  [`POST ${api}/account/codes/confirm`, people],
  [`DELETE ${api}/account/codes`, people],
  [`POST ${api}/account/recovery-codes`, people],
  [`GET ${api}/account/brief-mail`, ['director']],
  [`POST ${api}/account/brief-mail`, ['director']],
  [`POST ${api}/account/language`, people],
  [`GET ${api}/tokens`, tokenHolders],
  [`POST ${api}/tokens`, tokenHolders],
  [`DELETE ${api}/tokens/{id}`, tokenHolders],
  [`GET ${api}/saved-views`, viewKeepers],
  [`POST ${api}/saved-views`, viewKeepers],
  [`DELETE ${api}/saved-views/{id}`, viewKeepers],

  [`GET ${api}/clinic/imports`, handlers],
  [`POST ${api}/clinic/imports`, handlers],
  [`POST ${api}/clinic/imports/undo`, handlers],
  [`GET ${api}/clinic/imports/{id}`, handlers],
  [`GET ${api}/clinic/imports/{id}.csv`, handlers],
  [`GET ${api}/clinic/imports/{id}/left-out`, handlers],
  [`POST ${api}/clinic/imports/{id}/cancel`, handlers],
  [`GET ${api}/clinic/openings`, ['director']],
  [`POST ${api}/clinic/openings`, ['director']],
  [`DELETE ${api}/clinic/openings/{id}`, ['director']],
  [`GET ${api}/clinic/notes`, ['director', 'data-manager', 'researcher-opened']],
  [`POST ${api}/clinic/notes`, handlers],
  [`DELETE ${api}/clinic/notes/{id}`, handlers],
  [`GET ${api}/clinic/price`, ['director']],
  [`PUT ${api}/clinic/price`, ['director']],
  [`DELETE ${api}/clinic/price`, ['director']],

  ...question('/network/responders', releaseReaders),
  ...question('/network/response-by-session', releaseReaders),
  ...question('/network/coverage', releaseReaders),
  ...question('/network/change', releaseReaders),
  ...question('/network/baseline', releaseReaders),
  ...question('/network/sessions', releaseReaders),
  ...question('/network/safety', releaseReaders),
  ...question('/network/claims', releaseReaders),
  ...question('/network/trials', releaseReaders),
  [`GET ${api}/network/releases`, releaseReaders],
  [`POST ${api}/network/releases`, ['director', 'admin']],
  [`GET ${api}/network/releases/making`, ['director', 'admin']],
  [`POST ${api}/network/releases/{number}/withdraw`, ['director', 'admin']],
  [`GET ${api}/network/releases/{number}.zip`, releaseReaders],
  [`GET ${api}/network/releases/{number}/{name}`, releaseReaders],

  ...question('/clinic/by-import'),
  ...question('/clinic/responders'),
  ...question('/clinic/coverage'),
  ...question('/clinic/change'),
  ...question('/clinic/trajectory'),
  ...question('/clinic/distribution'),
  ...question('/clinic/response-by-session'),
  ...question('/clinic/robustness'),
  ...question('/clinic/cohort'),
  ...question('/clinic/difference'),
  ...question('/clinic/quality', [...figures, 'data-manager']),
  ...question('/clinic/retreatment'),
  ...question('/clinic/safety'),
  ...question('/clinic/sessions'),
  ...question('/clinic/sites'),
  ...question('/clinic/trend'),
  ...question('/clinic/claims'),
  ...question('/clinic/trials'),
  ...question('/own/responders', ['director']),
  [`GET ${api}/clinic/truth`, ['director']],

  [`GET ${api}/users`, administrators],
  [`PATCH ${api}/users/{id}`, administrators],
  [`DELETE ${api}/users/{id}/sign-ins`, administrators],
  [`DELETE ${api}/users/{id}/codes`, administrators],
  [`POST ${api}/users/{id}/password-link`, administrators],
  [`POST ${api}/users/{id}/memberships`, administrators],
  [`DELETE ${api}/users/{id}/memberships/{membership}`, administrators],
  [`GET ${api}/invitations`, administrators],
  [`POST ${api}/invitations`, administrators],
  [`DELETE ${api}/invitations/{id}`, administrators],
  [`GET ${api}/clinics`, administrators],
  [`POST ${api}/clinics`, administrators],
  [`PATCH ${api}/clinics/{code}`, administrators],
  [`GET ${api}/mails`, administrators],
  [`GET ${api}/audit`, administrators],
  [`GET ${api}/audit.csv`, administrators],
]);
