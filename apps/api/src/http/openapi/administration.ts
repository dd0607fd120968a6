import {
  acceptSchema,
  administeredClinicListSchema,
  administeredClinicSchema,
  auditFilterSchema,
  auditListSchema,
  changeClinicSchema,
  changeUserSchema,
  grantSchema,
  invitationListSchema,
  invitedSchema,
  inviteSchema,
  lookSchema,
  mailListSchema,
  newClinicSchema,
  oneTimeLinkSchema,
  signInStepSchema,
  userListSchema,
} from '@enthesis/contract';
import { z } from 'zod';
import type { ZodOpenApiPathsObject } from 'zod-openapi';
import { conflict, done, inPath, json, noSuch, operation, problem, refused, signedIn } from './parts.ts';

const ofUser = [inPath('id', 'Id of an account.')];
/** What administrators do: accounts, invitations, clinics, the log. */
export const adminPaths: ZodOpenApiPathsObject = {
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
    post: operation(
      'addClinic',
      'Adds a clinic of real patients, and makes its key on the server.',
      { '201': json('The clinic.', administeredClinicSchema), ...signedIn, ...conflict },
      newClinicSchema,
    ),
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
