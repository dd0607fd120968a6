import { say } from '@enthesis/languages';
import { z } from 'zod';
import { roleIds } from '../vocabulary/roles.ts';

/** What the log of who did what knows, with the words a page shows. */
export const auditActionWords = {
  'day-sealed': say('The day before was sealed'),
  'signed-in': say('Signed in'),
  'sign-in-refused': say('Sign-in refused'),
  'signed-out': say('Signed out'),
  'sign-ins-ended': say('Sign-ins ended'),
  'place-switched': say('Switched role or clinic'),
  'account-made': say('Account made'),
  'account-disabled': say('Account disabled'),
  'account-enabled': say('Account enabled'),
  'password-set': say('Password set'),
  'reset-link-made': say('Password link made'),
  'codes-set-up': say('One-time codes set up'),
  'codes-ended': say('One-time codes ended'),
  'recovery-code-used': say('Recovery code used'),
  'recovery-codes-made': say('Recovery codes made anew'),
  'invitation-made': say('Invitation made'),
  'invitation-withdrawn': say('Invitation withdrawn'),
  'role-given': say('Role given'),
  'role-taken': say('Role taken'),
  'clinic-added': say('Clinic added'),
  'clinic-changed': say('Clinic changed'),
  'price-set': say('Price of an injection set'),
  'price-removed': say('Price of an injection removed'),
  'note-written': say('Note on charts written'),
  'note-removed': say('Note on charts removed'),
  'clinic-opened': say('Clinic opened to a researcher'),
  'clinic-closed': say('Clinic closed to a researcher'),
  'token-made': say('Token made'),
  'token-revoked': say('Token revoked'),
  import: say('Import'),
  undo: say('Import undone'),
  erase: say('Patient erased'),
  'key-rotated': say('Clinic key rotated'),
  'key-lost': say('Clinic key lost'),
  release: say('Release'),
  download: say('Download'),
  'brief-printed': say('Brief printed'),
  'backup-made': say('Backup made'),
  'backup-restored': say('Backup restored'),
  denied: say('Refused'),
} as const;
export type AuditAction = keyof typeof auditActionWords;
export const auditActions = Object.keys(auditActionWords) as readonly AuditAction[];

/** One entry of the log. It names accounts and clinics, never a patient and never a figure. */
export const auditEntrySchema = z.strictObject({
  number: z.int().positive(),
  at: z.iso.datetime(),
  action: z.enum(Object.keys(auditActionWords) as [AuditAction, ...AuditAction[]]),
  /** E-mail of the account, `demo`, `command-line` or `enthesis`; null where nobody was recognised. */
  actor: z.string().nullable(),
  role: z.enum(roleIds).nullable(),
  clinic: z.string().nullable(),
  address: z.string().nullable(),
  /** What it was done to or with, such as a question as asked or an e-mail. */
  detail: z.record(z.string(), z.union([z.string(), z.number(), z.boolean(), z.null()])),
});
export type AuditEntry = z.infer<typeof auditEntrySchema>;

/** Answer of `GET /api/v1/audit`, latest first. */
export const auditListSchema = z.strictObject({
  entries: z.array(auditEntrySchema),
  /** Entries that fit the filter, of which those above are the latest. */
  total: z.int().nonnegative(),
  /** The days' hashes: whole, or the first day whose entries are not those that were sealed. */
  chain: z.strictObject({ days: z.int().nonnegative(), brokenAt: z.iso.date().nullable() }),
});
export type AuditList = z.infer<typeof auditListSchema>;

/** Query of `GET /api/v1/audit` and `.csv`. */
export const auditFilterSchema = z.strictObject({
  action: auditEntrySchema.shape.action.optional(),
  actor: z.string().max(254).optional(),
  clinic: z.string().max(32).optional(),
  from: z.iso.date().optional(),
  to: z.iso.date().optional(),
});
export type AuditFilter = z.infer<typeof auditFilterSchema>;

/** Entries a page gives; the file gives all that fit. */
export const auditPageSize = 200;
