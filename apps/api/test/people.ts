import type { RoleId } from '@enthesis/contract';
import { findClinic, makeInvitation } from '@enthesis/db';
import { registerClinic } from '@enthesis/intake';
import type { Door } from './door.ts';

/** The headers of a browser: JSON, from the registry's own page, with the cookie it keeps. */
export type Browser = Readonly<Record<'cookie' | 'origin' | 'content-type', string>>;

export const password = 'violet kettle 9 harbour';
export const fromPage = { origin: 'http://localhost', 'content-type': 'application/json' } as const;

export const browserWith = (cookie: string): Browser => ({ ...fromPage, cookie });

/** The cookie that an answer sets; throws where it sets none. */
export const cookieOf = (answer: Response): string => {
  const [cookie] = answer.headers.get('set-cookie')?.split(';') ?? [];
  if (cookie === undefined) throw new Error(`no cookie was set: ${answer.status}`);
  return cookie;
};

export const post = (door: Door, path: string, body: unknown, headers: Readonly<Record<string, string>> = fromPage) =>
  door.request(`/api/v1${path}`, { method: 'POST', headers, body: JSON.stringify(body) });

export const send = (
  door: Door,
  method: 'DELETE' | 'PATCH' | 'GET',
  path: string,
  headers: Readonly<Record<string, string>>,
  body?: unknown,
) => door.request(`/api/v1${path}`, { method, headers, ...(body === undefined ? {} : { body: JSON.stringify(body) }) });

export const addClinics = async ({ registry, dataFolder }: Door, codes: readonly string[]): Promise<void> => {
  for (const code of codes)
    await registerClinic(registry, { code, name: `${code} clinic`, synthetic: false, dataFolder });
};

/** The secret of an invitation, made as the command line makes one. */
export const invite = async (door: Door, email: string | null, role: RoleId, clinic?: string): Promise<string> => {
  const clinicId = clinic === undefined ? null : ((await findClinic(door.registry, clinic))?.clinicId ?? null);
  return (await makeInvitation(door.registry, { email, role, clinicId, invitedBy: null, hours: 1 })).secret;
};

/** Makes an account by invitation and gives the browser that is signed in to it. */
export const join = async (door: Door, email: string, role: RoleId, clinic?: string): Promise<Browser> => {
  const token = await invite(door, email, role, clinic);
  const [displayName = email] = email.split('@');
  const answer = await post(door, '/invitations/accept', { token, displayName, newPassword: password });
  if (answer.status !== 200) throw new Error(`accepting answered ${answer.status}: ${await answer.text()}`);
  return browserWith(cookieOf(answer));
};

/** Signs in by password; gives the answer, whatever it is. */
export const signInAs = (door: Door, email: string, given = password, cookie?: string): Promise<Response> =>
  post(door, '/sign-in', { email, password: given }, cookie === undefined ? fromPage : browserWith(cookie));

export const me = async (door: Door, browser: Browser) => send(door, 'GET', '/me', browser);
