import { apiBase } from '@enthesis/contract';

/** Where a clinic's sign-in service sends the browser back to. */
export const callbackPath = `${apiBase}/sign-in/callback`;
