import {
  acceptSchema,
  administeredClinicListSchema,
  apiBase,
  auditFilterSchema,
  auditListSchema,
  changeClinicSchema,
  changePasswordSchema,
  changeUserSchema,
  codeSchema,
  codeSetUpSchema,
  confirmCodesSchema,
  endCodesSchema,
  forgotPasswordSchema,
  grantSchema,
  invitationListSchema,
  invitedSchema,
  inviteSchema,
  lookSchema,
  madeTokenSchema,
  mailListSchema,
  newTokenSchema,
  oneTimeLinkSchema,
  openingListSchema,
  openSchema,
  ownSignInListSchema,
  passwordSignInSchema,
  providerRedirectSchema,
  providerSignInSchema,
  recoveryCodesSchema,
  resetPasswordSchema,
  signInStepSchema,
  signInWaysSchema,
  switchSchema,
  tokenListSchema,
  userListSchema,
} from '@enthesis/contract';
import { z } from 'zod';
import type { ZodOpenApiOperationObject, ZodOpenApiPathsObject } from 'zod-openapi';
import { json, problem, signedIn } from './openapi-parts.ts';

type Responses = ZodOpenApiOperationObject['responses'];

/** An operation with a JSON body where it takes one. */
const operation = (
  operationId: string,
  summary: string,
  responses: Responses,
  body?: z.ZodType,
): ZodOpenApiOperationObject => ({
  operationId,
  summary,
  ...(body === undefined ? {} : { requestBody: { content: { 'application/json': { schema: body } } } }),
  responses: body === undefined ? responses : { ...responses, '400': problem('A field is not as it should be.') },
});

const inPath = (name: string, description: string) => ({
  name,
  in: 'path' as const,
  description,
  required: true,
  schema: { type: 'string' as const },
});
const done = { '204': { description: 'Done.' } };
const refused = { '401': problem('Refused, without saying why.'), '429': problem('Too many tries; wait.') };
const noSuch = { '404': problem('Nothing is here: unknown, used up, too old, or not yours.') };
const conflict = { '409': problem('This cannot be done as things stand.') };

const signInPaths: ZodOpenApiPathsObject = {
  '/sign-in/ways': {
    get: operation('signInWays', 'What a sign-in page offers.', { '200': json('The ways in.', signInWaysSchema) }),
  },
  '/sign-in': {
    post: operation(
      'signIn',
      'Signs in with e-mail and password, or says what is still to be done.',
      { '200': json('The cookie is set.', signInStepSchema), ...refused },
      passwordSignInSchema,
    ),
  },
  '/sign-in/code': {
    post: operation(
      'signInCode',
      'Completes a sign-in with a one-time code or a recovery code, each taken once.',
      { '200': json('Signed in; the cookie is another one.', signInStepSchema), ...refused },
      codeSchema,
    ),
  },
  '/sign-in/providers/{provider}': {
    parameters: [inPath('provider', "Id of a clinic's sign-in service.")],
    post: operation(
      'signInByService',
      "Begins a sign-in through a clinic's own service.",
      { '200': json('Where the browser goes.', providerRedirectSchema), ...noSuch },
      providerSignInSchema,
    ),
  },
  '/sign-in/callback': {
    get: operation('signInCallback', "Where a clinic's service sends the browser back to.", {
      '302': { description: 'Signed in, or back to the sign-in page.' },
    }),
  },
  '/sign-in/switch': {
    post: operation(
      'switchPlace',
      'Acts from another of the roles and clinics of this account.',
      { ...done, ...signedIn, ...noSuch },
      switchSchema,
    ),
  },
  '/sign-out': { post: operation('signOut', 'Ends the sign-in.', done) },
  '/password/forgot': {
    post: operation(
      'forgotPassword',
      'Asks for a link that sets a password anew. The answer does not say whether there is such an account.',
      { '202': { description: 'If there is such an account, a mail is on its way.' }, '429': refused['429'] },
      forgotPasswordSchema,
    ),
  },
  '/password/reset': {
    post: operation(
      'resetPassword',
      'Sets a password by its link, and ends every sign-in of the account.',
      { ...done, ...noSuch, '429': refused['429'] },
      resetPasswordSchema,
    ),
  },
};

const accountPaths: ZodOpenApiPathsObject = {
  '/account/sign-ins': {
    get: operation('ownSignIns', 'Where this account is signed in.', {
      '200': json('The sign-ins.', ownSignInListSchema),
      ...signedIn,
    }),
    delete: operation('endOwnSignIns', 'Ends every sign-in of this account, this one among them.', {
      ...done,
      ...signedIn,
    }),
  },
  '/account/sign-ins/{id}': {
    parameters: [inPath('id', 'One of the own sign-ins.')],
    delete: operation('endOwnSignIn', 'Ends one sign-in of this account.', { ...done, ...signedIn, ...noSuch }),
  },
  '/account/password': {
    post: operation(
      'changePassword',
      'Changes the password, and ends every other sign-in.',
      { ...done, ...signedIn, '429': refused['429'] },
      changePasswordSchema,
    ),
  },
  '/account/codes': {
    post: operation('setUpCodes', 'Begins to set one-time codes up.', {
      '200': json('What an authenticator app is given, once.', codeSetUpSchema),
      ...signedIn,
      ...conflict,
    }),
    delete: operation(
      'endCodes',
      'Ends one-time codes, where they are not required.',
      { ...done, ...signedIn, ...conflict },
      endCodesSchema,
    ),
  },
  '/account/codes/confirm': {
    post: operation(
      'confirmCodes',
      'Confirms one-time codes with the first of them.',
      { '200': json('The recovery codes, shown this once.', recoveryCodesSchema), ...signedIn, ...conflict },
      confirmCodesSchema,
    ),
  },
  '/tokens': {
    get: operation('tokens', 'The own tokens that still work.', {
      '200': json('The tokens.', tokenListSchema),
      ...signedIn,
    }),
    post: operation(
      'makeToken',
      'Makes a token for scripts, which reads what its scope says from the present role.',
      { '201': json('The token, shown this once.', madeTokenSchema), ...signedIn, ...conflict },
      newTokenSchema,
    ),
  },
  '/tokens/{id}': {
    parameters: [inPath('id', 'One of the own tokens.')],
    delete: operation('revokeToken', 'Revokes a token.', { ...done, ...signedIn, ...noSuch }),
  },
};

const clinicPaths: ZodOpenApiPathsObject = {
  '/clinic/openings': {
    get: operation('openings', "To whom the clinic's figures are open.", {
      '200': json('The researchers.', openingListSchema),
      ...signedIn,
    }),
    post: operation(
      'openClinic',
      "Opens the clinic's figures to a researcher: internal figures, not protected ones.",
      { ...done, ...signedIn },
      openSchema,
    ),
  },
  '/clinic/openings/{id}': {
    parameters: [inPath('id', 'One of the openings of the clinic.')],
    delete: operation('closeClinic', 'Closes the clinic to a researcher again.', { ...done, ...signedIn, ...noSuch }),
  },
};

const ofUser = [inPath('id', 'Id of an account.')];
const adminPaths: ZodOpenApiPathsObject = {
  '/users': {
    get: operation('users', 'Every account.', { '200': json('The accounts.', userListSchema), ...signedIn }),
  },
  '/users/{id}': {
    parameters: ofUser,
    patch: operation(
      'changeUser',
      'Disables an account, which ends its sign-ins and tokens, or enables it.',
      { ...done, ...signedIn, ...noSuch, ...conflict },
      changeUserSchema,
    ),
  },
  '/users/{id}/sign-ins': {
    parameters: ofUser,
    delete: operation('endSignIns', 'Ends every sign-in of an account.', { ...done, ...signedIn, ...noSuch }),
  },
  '/users/{id}/codes': {
    parameters: ofUser,
    delete: operation('resetCodes', 'Ends the one-time codes of an account whose app is lost.', {
      ...done,
      ...signedIn,
      ...noSuch,
    }),
  },
  '/users/{id}/password-link': {
    parameters: ofUser,
    post: operation('makePasswordLink', 'Makes the link that sets the password of an account anew.', {
      '201': json('Mailed, or to be copied.', oneTimeLinkSchema),
      ...signedIn,
      ...noSuch,
    }),
  },
  '/users/{id}/memberships': {
    parameters: ofUser,
    post: operation(
      'giveRole',
      'Gives an account a role, and signs it out.',
      { ...done, ...signedIn, ...noSuch },
      grantSchema,
    ),
  },
  '/users/{id}/memberships/{membership}': {
    parameters: [...ofUser, inPath('membership', 'One of the roles of the account.')],
    delete: operation('takeRole', 'Takes a role away, and signs the account out.', {
      ...done,
      ...signedIn,
      ...noSuch,
      ...conflict,
    }),
  },
  '/invitations': {
    get: operation('invitations', 'Invitations that nobody has followed yet.', {
      '200': json('The invitations.', invitationListSchema),
      ...signedIn,
    }),
    post: operation(
      'invite',
      'Invites somebody. There is no other way to an account.',
      { '201': json('Mailed, or to be copied.', oneTimeLinkSchema), ...signedIn },
      inviteSchema,
    ),
  },
  '/invitations/{id}': {
    parameters: [inPath('id', 'Id of an invitation.')],
    delete: operation('withdrawInvitation', 'Withdraws an invitation.', { ...done, ...signedIn, ...noSuch }),
  },
  '/invitations/look': {
    post: operation(
      'lookAtInvitation',
      'What an invitation is for.',
      { '200': json('The invitation.', invitedSchema), ...noSuch, '429': refused['429'] },
      lookSchema,
    ),
  },
  '/invitations/accept': {
    post: operation(
      'acceptInvitation',
      'Makes the account, or gives the role to the one that exists, and signs in.',
      { '200': json('The cookie is set.', signInStepSchema), ...refused, ...noSuch, ...conflict },
      acceptSchema,
    ),
  },
  '/clinics': {
    get: operation('clinics', 'Every clinic, without figures.', {
      '200': json('The clinics.', administeredClinicListSchema),
      ...signedIn,
    }),
  },
  '/clinics/{code}': {
    parameters: [inPath('code', 'Code of a clinic.')],
    patch: operation(
      'changeClinic',
      'Changes what a clinic asks of its people.',
      { ...done, ...signedIn, ...noSuch },
      changeClinicSchema,
    ),
  },
  '/mails': {
    get: operation('mails', 'Mails that were shown instead of sent, where the settings say so.', {
      '200': json('The mails, latest first.', mailListSchema),
      ...signedIn,
    }),
  },
  '/audit': {
    get: {
      ...operation('audit', 'The log of who did what: the latest entries that fit.', {
        '200': json('The entries, and whether the chain of days is whole.', auditListSchema),
        '400': problem('A key or value is not allowed.'),
        ...signedIn,
      }),
      requestParams: { query: auditFilterSchema },
    },
  },
  '/audit.csv': {
    get: {
      ...operation('auditCsv', 'The log of who did what, as a file.', {
        '200': { description: 'The entries that fit.', content: { 'text/csv': { schema: z.string() } } },
        '400': problem('A key or value is not allowed.'),
        ...signedIn,
      }),
      requestParams: { query: auditFilterSchema },
    },
  },
};

/** Signing in, the own account, tokens, openings, and what administrators keep. */
export const identityPaths: ZodOpenApiPathsObject = Object.fromEntries(
  Object.entries({ ...signInPaths, ...accountPaths, ...clinicPaths, ...adminPaths }).map(([path, item]) => [
    apiBase + path,
    item,
  ]),
);
