/** What was asked cannot be done; the message says why and how to mend it, and names no patient. */
export class IntakeError extends Error {
  override readonly name = 'IntakeError';
}

/** A clinic's key is missing, not whole, or another clinic's: no patient would be recognised until it is put back. */
export class KeyGoneError extends IntakeError {}

/** A clinic's key was lost for good, and what was asked would not recognise its patients. */
export class KeyLostError extends IntakeError {}
