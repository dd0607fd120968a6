import { readFile } from 'node:fs/promises';
import { dirname, resolve } from 'node:path';
import { isLoopback } from '@enthesis/env';
import * as oidc from 'openid-client';
import { z } from 'zod';

const fileSchema = z.strictObject({
  services: z.array(
    z.strictObject({
      id: z.string().regex(/^[a-z0-9][a-z0-9-]{1,31}$/),
      /** The clinic that the service vouches for, and the only one. */
      clinic: z.string(),
      label: z.string().min(1).max(60),
      issuer: z.url({ protocol: /^https?$/ }),
      clientId: z.string().min(1),
      clientSecretFile: z.string().min(1),
    }),
  ),
});
type Configured = z.output<typeof fileSchema>['services'][number] & { readonly clientSecret: string };

/** Somebody as a service knows them. What it tells of an address is not asked. */
export interface Subject {
  readonly issuer: string;
  readonly subject: string;
  /** What the service calls the person; null where it does not say. */
  readonly name: string | null;
}

/** What the answer of a service has to match. */
export interface Expected {
  readonly state: string;
  readonly nonce: string;
  readonly verifier: string;
}

/** A clinic's own sign-in service (OpenID Connect). */
export interface Service {
  readonly id: string;
  readonly label: string;
  readonly clinic: string;
  /** Where the browser goes to sign in, and what its return has to match. */
  begin(redirectUri: string): Promise<Expected & { readonly location: string }>;
  /** @throws {Error} where the return does not match, or the service does not vouch for it. */
  finish(returned: URL, expected: Expected): Promise<Subject>;
}

const answersWithinSeconds = 10;

/**
 * Reads the clinics' sign-in services from the file that the settings name.
 *
 * @throws {Error} with a sentence where the file, or one that it names, cannot be used.
 */
export const readServices = async (file: string | null): Promise<readonly Service[]> => {
  if (file === null) return [];
  const text = await readFile(file, 'utf8').catch(() => {
    throw new Error(`The sign-in services cannot be read: there is no ${file}. Correct ENTHESIS_SIGN_IN_SERVICES.`);
  });
  const read = fileSchema.safeParse(parsedJson(text));
  if (!read.success) {
    const at = read.error.issues[0]?.path.join('.') ?? '';
    throw new Error(`${file} is not in the form that docs/access.md shows; look at ${at === '' ? 'the whole' : at}.`);
  }
  const { services } = read.data;
  if (new Set(services.map(({ id }) => id)).size < services.length) throw new Error(`${file} gives an id twice.`);
  return Promise.all(
    services.map(async (service) => {
      if (service.issuer.startsWith('http:') && !isLocal(service.issuer))
        throw new Error(`${file}: the issuer of ${service.id} has to be https.`);
      const secretFile = resolve(dirname(file), service.clientSecretFile);
      const secret = await readFile(secretFile, 'utf8').catch(() => {
        throw new Error(`${file}: the secret of ${service.id} cannot be read from ${secretFile}.`);
      });
      return serviceOf({ ...service, clientSecret: secret.trim() });
    }),
  );
};

const parsedJson = (text: string): unknown => {
  try {
    return JSON.parse(text);
  } catch {
    return undefined;
  }
};

const isLocal = (issuer: string): boolean => isLoopback(new URL(issuer).hostname.replace(/^\[(.*)\]$/, '$1'));

const serviceOf = ({ id, label, clinic, issuer, clientId, clientSecret }: Configured): Service => {
  let found: Promise<oidc.Configuration> | undefined;
  // Asked when it is first needed, and again after a failure: a service that is down keeps nobody else out.
  const configuration = () => {
    found ??= oidc
      .discovery(new URL(issuer), clientId, clientSecret, undefined, {
        timeout: answersWithinSeconds,
        execute: isLocal(issuer) ? [oidc.allowInsecureRequests] : [],
      })
      .catch((error: unknown) => {
        found = undefined;
        throw error;
      });
    return found;
  };
  return {
    id,
    label,
    clinic,
    begin: async (redirectUri) => {
      const verifier = oidc.randomPKCECodeVerifier();
      const expected = { state: oidc.randomState(), nonce: oidc.randomNonce(), verifier };
      const location = oidc.buildAuthorizationUrl(await configuration(), {
        redirect_uri: redirectUri,
        scope: 'openid profile',
        state: expected.state,
        nonce: expected.nonce,
        code_challenge: await oidc.calculatePKCECodeChallenge(verifier),
        code_challenge_method: 'S256',
      });
      return { ...expected, location: location.href };
    },
    finish: async (returned, { state, nonce, verifier }) => {
      const tokens = await oidc.authorizationCodeGrant(await configuration(), returned, {
        pkceCodeVerifier: verifier,
        expectedState: state,
        expectedNonce: nonce,
        idTokenExpected: true,
      });
      const claims = tokens.claims();
      if (claims === undefined) throw new Error('the service gave no identity');
      const name = typeof claims.name === 'string' && claims.name.trim() !== '' ? claims.name.trim() : null;
      return { issuer: claims.iss, subject: claims.sub, name: name?.slice(0, 120) ?? null };
    },
  };
};
