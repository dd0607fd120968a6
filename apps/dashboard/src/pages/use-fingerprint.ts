import { useQuery } from '@tanstack/react-query';
import { send } from '../ask.ts';

const hex = (bytes: ArrayBuffer): string =>
  [...new Uint8Array(bytes)].map((byte) => byte.toString(16).padStart(2, '0')).join('');

const sha256Of = async (bytes: BufferSource): Promise<string> => hex(await crypto.subtle.digest('SHA-256', bytes));

/** Digests the files in turn, then their hashes, written one after the other: that is how the log can find them again. */
const fingerprintOf = async (addresses: readonly string[], signal: AbortSignal): Promise<string> => {
  const hashes: string[] = [];
  for (const address of addresses) hashes.push(await sha256Of(await (await send(address, { signal })).arrayBuffer()));
  return sha256Of(new TextEncoder().encode(hashes.join('')));
};

/**
 * One hash of several files, so that a printed page can be held against them (`enthesis release verify HASH`); null until they
 * have come, and where the browser computes none, which is outside https.
 */
export const useFingerprint = (addresses: readonly string[]): string | null => {
  const { data } = useQuery({
    queryKey: ['fingerprint', ...addresses],
    queryFn: ({ signal }) => fingerprintOf(addresses, signal),
    enabled: window.isSecureContext,
  });
  return data ?? null;
};
