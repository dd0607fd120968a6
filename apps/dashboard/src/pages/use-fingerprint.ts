import { useQuery } from '@tanstack/react-query';
import { send } from '../ask.ts';

const hex = (bytes: ArrayBuffer): string =>
  [...new Uint8Array(bytes)].map((byte) => byte.toString(16).padStart(2, '0')).join('');

/** Takes the files in turn and digests them as one. */
const fingerprintOf = async (addresses: readonly string[], signal: AbortSignal): Promise<string> => {
  const files: string[] = [];
  for (const address of addresses) files.push(await (await send(address, { signal })).text());
  return hex(await crypto.subtle.digest('SHA-256', new TextEncoder().encode(files.join(''))));
};

/**
 * SHA-256 of files, one after the other, so that a printed page can be held against them; null until they have come, and
 * where the browser computes none, which is outside https.
 */
export const useFingerprint = (addresses: readonly string[]): string | null => {
  const { data } = useQuery({
    queryKey: ['fingerprint', ...addresses],
    queryFn: ({ signal }) => fingerprintOf(addresses, signal),
    enabled: window.isSecureContext,
  });
  return data ?? null;
};
