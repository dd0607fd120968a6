/** A release that may not be made, or a request that makes no sense: the message says why and what can be done. */
export class ReleaseError extends Error {
  override readonly name = 'ReleaseError';
}
