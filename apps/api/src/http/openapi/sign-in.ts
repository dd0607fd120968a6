import {
  codeSchema,
  forgotPasswordSchema,
  passwordSignInSchema,
  providerRedirectSchema,
  providerSignInSchema,
  resetPasswordSchema,
  signInStepSchema,
  signInWaysSchema,
  switchSchema,
} from '@enthesis/contract';
import type { ZodOpenApiPathsObject } from 'zod-openapi';
import { conflict, done, inPath, json, noSuch, operation, refused, signedIn } from './parts.ts';

/** Ways in: sign-in in its steps, one-time codes, clinics' own services, forgotten passwords. */
export const signInPaths: ZodOpenApiPathsObject = {
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
      { '200': json('Where the browser goes.', providerRedirectSchema), ...noSuch, '429': refused['429'] },
      providerSignInSchema,
    ),
  },
  '/sign-in/callback': {
    get: operation('signInCallback', "Where a clinic's service sends the browser back to.", {
      '302': { description: 'Signed in, or back to the sign-in page.' },
      '429': refused['429'],
    }),
  },
  '/sign-in/switch': {
    post: operation(
      'switchPlace',
      'Acts from another of the roles and clinics of this account.',
      { ...done, ...signedIn, ...noSuch, ...conflict },
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
