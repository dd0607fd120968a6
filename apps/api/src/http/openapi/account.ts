import {
  briefMailSchema,
  changePasswordSchema,
  chartNoteListSchema,
  chartNoteSchema,
  clinicPriceSchema,
  codeSetUpSchema,
  codesStateSchema,
  confirmCodesSchema,
  endCodesSchema,
  madeTokenSchema,
  newChartNoteSchema,
  newRecoveryCodesSchema,
  newSavedViewSchema,
  newTokenSchema,
  openingListSchema,
  openSchema,
  ownSignInListSchema,
  priceSchema,
  recoveryCodesSchema,
  savedViewListSchema,
  savedViewSchema,
  setBriefMailSchema,
  setLanguageSchema,
  tokenListSchema,
} from '@enthesis/contract';
import type { ZodOpenApiPathsObject } from 'zod-openapi';
import { conflict, done, inPath, json, noSuch, operation, refused, signedIn } from './parts.ts';

/** What people do with their own account and tokens, and directors with their openings. */
export const accountPaths: ZodOpenApiPathsObject = {
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
    get: operation('codes', 'Whether one-time codes are set up, and how many recovery codes are left.', {
      '200': json('The state.', codesStateSchema),
      ...signedIn,
    }),
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
  '/account/recovery-codes': {
    post: operation(
      'makeRecoveryCodes',
      'Makes recovery codes anew; those there were are void.',
      {
        '200': json('The recovery codes, shown this once.', recoveryCodesSchema),
        ...signedIn,
        ...conflict,
        '429': refused['429'],
      },
      newRecoveryCodesSchema,
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
  '/account/brief-mail': {
    get: operation('briefMail', "Whether a mail leads to the clinic's brief once a month.", {
      '200': json('The state.', briefMailSchema),
      ...signedIn,
    }),
    post: operation(
      'setBriefMail',
      "Asks for the monthly mail that leads to the clinic's brief, or ends it.",
      { ...done, ...signedIn },
      setBriefMailSchema,
    ),
  },
  '/account/language': {
    post: operation(
      'setLanguage',
      'Sets the language that the account reads, and its mails are written in.',
      { ...done, ...signedIn },
      setLanguageSchema,
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
  '/saved-views': {
    get: operation('savedViews', 'The own saved views of the present place, and those its clinic shares.', {
      '200': json('The views.', savedViewListSchema),
      ...signedIn,
    }),
    post: operation(
      'saveView',
      'Saves the address of a page under a name; the name of a view there is gives it the new address.',
      { '201': json('The view.', savedViewSchema), ...signedIn, ...conflict },
      newSavedViewSchema,
    ),
  },
  '/saved-views/{id}': {
    parameters: [inPath('id', 'One of the own saved views.')],
    delete: operation('removeView', 'Removes a saved view.', { ...done, ...signedIn, ...noSuch }),
  },
};

export const clinicPaths: ZodOpenApiPathsObject = {
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
  '/clinic/price': {
    get: operation('price', 'What the clinic asks for an injection.', {
      '200': json('The price; null where none is set.', clinicPriceSchema),
      ...signedIn,
    }),
    put: operation('setPrice', 'Sets what the clinic asks for an injection.', { ...done, ...signedIn }, priceSchema),
    delete: operation('removePrice', 'Takes the price away: the cost of a course is not given then.', {
      ...done,
      ...signedIn,
    }),
  },
  '/clinic/notes': {
    get: operation('chartNotes', "The clinic's notes on its charts over time.", {
      '200': json('The notes, by what they are about.', chartNoteListSchema),
      ...signedIn,
    }),
    post: operation(
      'writeChartNote',
      'Writes a note on the charts over time: what changed at the clinic, and never anything about a patient.',
      { '201': json('The note.', chartNoteSchema), ...signedIn, ...conflict },
      newChartNoteSchema,
    ),
  },
  '/clinic/notes/{id}': {
    parameters: [inPath('id', 'One of the notes of the clinic.')],
    delete: operation('removeChartNote', 'Removes a note.', { ...done, ...signedIn, ...noSuch }),
  },
  '/clinic/openings/{id}': {
    parameters: [inPath('id', 'One of the openings of the clinic.')],
    delete: operation('closeClinic', 'Closes the clinic to a researcher again.', { ...done, ...signedIn, ...noSuch }),
  },
};
