import { linkTokenSchema } from '@enthesis/contract';
import { useState } from 'react';

/**
 * The secret of the one-time link that opened this page; null where it is cut off. It stands behind the hash, which no
 * server and no log is told.
 */
export const useLinkSecret = (): string | null => {
  const [secret] = useState(() => linkTokenSchema.safeParse(window.location.hash.slice(1)));
  return secret.success ? secret.data : null;
};
