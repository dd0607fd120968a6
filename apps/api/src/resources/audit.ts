import { type AuditEntry, type AuditList, auditFilterSchema, auditPageSize, safeText } from '@enthesis/contract';
import { auditEntries, type Registry, verifyAudit } from '@enthesis/db';
import { stringify } from 'csv-stringify/sync';
import { Hono } from 'hono';
import type { AppEnv } from '../http/app-env.ts';
import { queryOf } from '../http/body.ts';
import { requireRole } from '../identity/access.ts';
import { audit } from '../identity/audited.ts';

const mostInFile = 100_000;
const header = ['number', 'at', 'action', 'actor', 'role', 'clinic', 'address', 'detail'] as const;

const rowOf = (entry: AuditEntry): readonly (string | number)[] =>
  header.map((name) => {
    const value = name === 'detail' ? JSON.stringify(entry.detail) : (entry[name] ?? '');
    return typeof value === 'string' ? safeText(value) : value;
  });

/** The log of who did what, for administrators: a page of it, and all of it as a file. */
export const auditLog = (registry: Registry): Hono<AppEnv> =>
  new Hono<AppEnv>()
    .get('/audit', async (context) => {
      requireRole(context.get('signIn'), ['admin']);
      const found = await auditEntries(registry, queryOf(context, auditFilterSchema), auditPageSize);
      const answer: AuditList = {
        entries: [...found.entries],
        total: found.total,
        chain: await verifyAudit(registry),
      };
      return context.json(answer);
    })
    .get('/audit.csv', async (context) => {
      requireRole(context.get('signIn'), ['admin']);
      const { entries } = await auditEntries(registry, queryOf(context, auditFilterSchema), mostInFile);
      await audit(registry, context, 'download', { detail: { route: 'audit', rows: entries.length } });
      const rows = entries.map(rowOf);
      context.header('content-disposition', 'attachment; filename="enthesis_audit.csv"');
      return context.body(stringify([[...header], ...rows], { record_delimiter: 'windows' }), 200, {
        'content-type': 'text/csv; charset=utf-8',
      });
    });
