/** A backup or a restore that cannot be done. The message says why, and how to mend it. */
export class BackupError extends Error {
  override readonly name = 'BackupError';
}
