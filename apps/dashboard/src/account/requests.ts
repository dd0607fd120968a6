import {
  type Accept,
  apiBase,
  type BriefMail,
  briefMailSchema,
  type Code,
  codeSetUpSchema,
  codesStateSchema,
  invitedSchema,
  madeTokenSchema,
  type NewToken,
  ownSignInListSchema,
  type PasswordSignIn,
  providerRedirectSchema,
  recoveryCodesSchema,
  type SignInStep,
  signInStepSchema,
  signInWaysSchema,
  tokenListSchema,
} from '@enthesis/contract';
import { queryOptions } from '@tanstack/react-query';
import { read, send, sendJson } from '../ask.ts';

const account = `${apiBase}/account`;
const tokens = `${apiBase}/tokens`;
const signIns = `${account}/sign-ins`;
const within = (path: string, id: string) => `${path}/${encodeURIComponent(id)}`;

/** What the sign-in page offers. */
export const waysQuery = queryOptions({
  queryKey: [`${apiBase}/sign-in/ways`],
  queryFn: ({ signal }) => read(`${apiBase}/sign-in/ways`, signInWaysSchema, signal),
});

const step = async (path: string, body: unknown): Promise<SignInStep> =>
  signInStepSchema.parse(await (await sendJson('POST', path, body)).json());

export const signInByPassword = (given: PasswordSignIn) => step(`${apiBase}/sign-in`, given);
export const sendCode = (given: Code) => step(`${apiBase}/sign-in/code`, given);
export const acceptInvitation = (given: Accept) => step(`${apiBase}/invitations/accept`, given);

/** Leaves for the clinic's own sign-in service, from which the browser comes back. */
export const signInByService = async (provider: string, invitation?: string): Promise<void> => {
  const path = within(`${apiBase}/sign-in/providers`, provider);
  const answer = await sendJson('POST', path, invitation === undefined ? {} : { invitation });
  window.location.assign(providerRedirectSchema.parse(await answer.json()).location);
};

/** What an invitation is to, without using it up. The secret is not kept as part of an address. */
export const invitedQuery = (token: string) =>
  queryOptions({
    queryKey: [`${apiBase}/invitations/look`, token],
    queryFn: async () =>
      invitedSchema.parse(await (await sendJson('POST', `${apiBase}/invitations/look`, { token })).json()),
    // Every look is a counted try.
    staleTime: Number.POSITIVE_INFINITY,
  });

export const askForPasswordLink = async (given: { readonly email: string }): Promise<void> => {
  await sendJson('POST', `${apiBase}/password/forgot`, given);
};

export const setPassword = async (given: { readonly token: string; readonly newPassword: string }): Promise<void> => {
  await sendJson('POST', `${apiBase}/password/reset`, given);
};

export const changePassword = async (given: {
  readonly password: string;
  readonly newPassword: string;
}): Promise<void> => {
  await sendJson('POST', `${account}/password`, given);
};

/** Begins with one-time codes: the key for the app, shown this once. */
export const beginCodes = async () =>
  codeSetUpSchema.parse(await (await send(`${account}/codes`, { method: 'POST' })).json());

/** Proves the app with its first code; gives the recovery codes. */
export const confirmCodes = async (given: { readonly code: string }): Promise<readonly string[]> =>
  recoveryCodesSchema.parse(await (await sendJson('POST', `${account}/codes/confirm`, given)).json()).recoveryCodes;

export const endCodes = async (given: { readonly password: string }): Promise<void> => {
  await sendJson('DELETE', `${account}/codes`, given);
};

export const codesQuery = queryOptions({
  queryKey: [`${account}/codes`],
  queryFn: ({ signal }) => read(`${account}/codes`, codesStateSchema, signal),
  // A sign-in on another device may have used one.
  staleTime: 0,
});

/** Recovery codes anew; those there were are void. */
export const renewRecoveryCodes = async (given: { readonly password: string }): Promise<readonly string[]> =>
  recoveryCodesSchema.parse(await (await sendJson('POST', `${account}/recovery-codes`, given)).json()).recoveryCodes;

export const ownSignInsQuery = queryOptions({
  queryKey: [signIns],
  queryFn: ({ signal }) => read(signIns, ownSignInListSchema, signal),
});

export const endSignIn = async (id: string): Promise<void> => {
  await send(within(signIns, id), { method: 'DELETE' });
};

/** Ends every sign-in of the account, this one too, and leaves. */
export const endAllSignIns = async (): Promise<void> => {
  await send(signIns, { method: 'DELETE' });
  window.location.assign('/sign-in');
};

export const briefMailQuery = queryOptions({
  queryKey: [`${account}/brief-mail`],
  queryFn: ({ signal }) => read(`${account}/brief-mail`, briefMailSchema, signal),
});

export const setBriefMail = async (given: Pick<BriefMail, 'on'>): Promise<void> => {
  await sendJson('POST', `${account}/brief-mail`, given);
};

export const tokensQuery = queryOptions({
  queryKey: [tokens],
  queryFn: ({ signal }) => read(tokens, tokenListSchema, signal),
});

export const makeToken = async (given: NewToken) =>
  madeTokenSchema.parse(await (await sendJson('POST', tokens, given)).json());

export const revokeToken = async (id: string): Promise<void> => {
  await send(within(tokens, id), { method: 'DELETE' });
};

/** Acts from another place, and loads the page anew, so that nothing of the earlier one stays in memory. */
export const switchPlace = async (place: string): Promise<void> => {
  await sendJson('POST', `${apiBase}/sign-in/switch`, { place });
  window.location.assign('/');
};
