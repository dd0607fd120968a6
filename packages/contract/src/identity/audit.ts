import { z } from 'zod';
import { roleIds } from '../vocabulary/roles.ts';

/** What the log of who did what knows, with the words a page shows. */
export const auditActionWords = {
  'day-sealed': 'The day before was sealed',
  'signed-in': 'Signed in',
  'sign-in-refused': 'Sign-in refused',
  'signed-out': 'Signed out',
  'sign-ins-ended': 'Sign-ins ended',
  'place-switched': 'Switched role or clinic',
  'account-made': 'Account made',
  'account-disabled': 'Account disabled',
  'account-enabled': 'Account enabled',
  'password-set': 'Password set',
  'reset-link-made': 'Password link made',
  'codes-set-up': 'One-time codes set up',
  'codes-ended': 'One-time codes ended',
  'recovery-code-used': 'Recovery code used',
  'recovery-codes-made': 'Recovery codes made anew',
  'invitation-made': 'Invitation made',
  'invitation-withdrawn': 'Invitation withdrawn',
  'role-given': 'Role given',
  'role-taken': 'Role taken',
  'clinic-added': 'Clinic added',
  'clinic-changed': 'Clinic changed',
  'price-set': 'Price of an injection set',
  'price-removed': 'Price of an injection removed',
  'note-written': 'Note on charts written',
  'note-removed': 'Note on charts removed',
  'clinic-opened': 'Clinic opened to a researcher',
  'clinic-closed': 'Clinic closed to a researcher',
  'token-made': 'Token made',
  'token-revoked': 'Token revoked',
  import: 'Import',
  undo: 'Import undone',
  erase: 'Patient erased',
  'key-rotated': 'Clinic key rotated',
  'key-lost': 'Clinic key lost',
  release: 'Release',
  download: 'Download',
  'backup-made': 'Backup made',
  'backup-restored': 'Backup restored',
  denied: 'Refused',
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
