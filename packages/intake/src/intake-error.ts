/** What was asked cannot be done; the message says why and how to mend it, and names no patient. */
export class IntakeError extends Error {
  override readonly name = 'IntakeError';
}
