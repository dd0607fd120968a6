import { type AuditAction, type AuditEntry, type AuditFilter, auditEntrySchema, type RoleId } from '@enthesis/contract';
import type { Registry } from '../open.ts';
import type { Queries } from './queries.ts';

/** Something that was done, or refused, as the log keeps it. */
export interface AuditRecord {
  readonly action: AuditAction;
  /** E-mail of the account, `demo`, `command-line` or `enthesis`; null where nobody was recognised. */
  readonly actor: string | null;
  readonly userId?: string | null;
  readonly role?: RoleId | null;
  /** Code of the clinic it is about. */
  readonly clinic?: string | null;
  readonly address?: string | null;
  readonly requestId?: string | null;
  /** Never a patient, never a figure, never a secret. */
  readonly detail?: AuditEntry['detail'];
}

const dayOf = `(at at time zone 'UTC')::date`;

/**
 * Adds an entry to the log within the caller's transaction, so that what was done and its entry stand or fall together.
 * Call it last: until the transaction ends, nobody else's entry can be added.
 */
export const recordAuditIn = async (client: Queries, record: AuditRecord): Promise<void> => {
  await client.query('select audit.add_entry($1, $2, $3, $4, $5, $6, $7, $8)', [
    record.action,
    record.actor,
    record.userId ?? null,
    record.role ?? null,
    record.clinic ?? null,
    record.address ?? null,
    record.requestId ?? null,
    JSON.stringify(record.detail ?? {}),
  ]);
};

/**
 * Writes down what was done, last in the transaction that did it: both stand or fall together.
 *
 * @param done what only the transaction itself knows, such as the number of an import
 */
export type Note<Done = void> = (client: Queries, done: Done) => Promise<void>;

interface Line {
  waiting: { readonly record: AuditRecord; readonly written: () => void; readonly failed: (error: unknown) => void }[];
  writing: boolean;
}

const lines = new WeakMap<Registry, Line>();

/**
 * Adds an entry to the log; it is committed when this returns. Entries are added one transaction at a time, whoever adds
 * them: those that come while one is under way go together in the next, in the order in which they came.
 */
export const recordAudit = (registry: Registry, record: AuditRecord): Promise<void> =>
  new Promise((written, failed) => {
    const line = lines.get(registry) ?? { waiting: [], writing: false };
    lines.set(registry, line);
    line.waiting.push({ record, written, failed });
    if (!line.writing) void writeAll(registry, line);
  });

const addAll = `
select audit.add_entry(action, actor, "userId", role, clinic, address, "requestId", detail)
from rows from (jsonb_to_recordset($1) as (
  action text, actor text, "userId" uuid, role text, clinic text, address text, "requestId" uuid, detail jsonb
)) with ordinality entry (action, actor, "userId", role, clinic, address, "requestId", detail, place) order by place`;

const writeAll = async ({ audit }: Registry, line: Line): Promise<void> => {
  line.writing = true;
  while (line.waiting.length > 0) {
    const together = line.waiting;
    line.waiting = [];
    try {
      const entries = together.map(({ record }) => ({ ...record, detail: record.detail ?? {} }));
      await audit.query({ name: 'add entries', text: addAll, values: [JSON.stringify(entries)] });
      for (const { written } of together) written();
    } catch (error) {
      for (const { failed } of together) failed(error);
    }
  }
  line.writing = false;
};

interface EntryRow extends Omit<AuditEntry, 'number' | 'at'> {
  readonly number: string;
  readonly at: Date;
}

const fits = `
  ($1::text is null or action = $1) and ($2::text is null or actor = $2) and ($3::text is null or clinic = $3)
  and ($4::date is null or ${dayOf} >= $4::date) and ($5::date is null or ${dayOf} <= $5::date)`;

/** The latest entries that fit the filter, latest first, and how many fit in all. Days are UTC. */
export const auditEntries = async (
  { identity }: Registry,
  filter: AuditFilter,
  atMost: number,
): Promise<{ readonly entries: readonly AuditEntry[]; readonly total: number }> => {
  const values = [filter.action, filter.actor, filter.clinic, filter.from, filter.to].map((value) => value ?? null);
  const { rows } = await identity.query<EntryRow>(
    `select number, at, action, actor, role, clinic, address, detail from audit.entry where ${fits}
     order by number desc limit $6`,
    [...values, atMost],
  );
  const { rows: counted } = await identity.query<{ total: number }>(
    `select count(*)::int as total from audit.entry where ${fits}`,
    values,
  );
  return {
    entries: rows.map((row) =>
      auditEntrySchema.parse({ ...row, number: Number(row.number), at: row.at.toISOString() }),
    ),
    total: counted[0]?.total ?? 0,
  };
};

const compareSeals = `
with day as (
  select ${dayOf} as day, count(*) as entries, min(number) as opens,
         encode(sha256(convert_to(string_agg(audit.line(entry), E'\\n' order by number), 'UTF8')), 'hex') as sha256,
         row_number() over (order by ${dayOf}) as place
  from audit.entry group by 1
)
select count(*)::int as days,
       to_char(min(day.day) filter (where next.place is not null and (seal.number is null
         or seal.detail->>'day' is distinct from day.day::text
         or (seal.detail->>'entries')::bigint is distinct from day.entries
         or seal.detail->>'sha256' is distinct from day.sha256)), 'YYYY-MM-DD') as "brokenAt"
from day
left join day next on next.place = day.place + 1
left join audit.entry seal on seal.number = next.opens and seal.action = 'day-sealed'`;

/**
 * Holds every day of the log against the hash that the day after it keeps.
 *
 * @returns how many days there are, and the first whose entries are not those that were sealed; null where all are.
 */
export const verifyAudit = async ({
  identity,
}: Registry): Promise<{ readonly days: number; readonly brokenAt: string | null }> => {
  const { rows } = await identity.query<{ days: number; brokenAt: string | null }>(compareSeals);
  return rows[0] ?? { days: 0, brokenAt: null };
};

/** Removes whole days of the log that are older than `days` (at least 90: the database refuses less). */
export const forgetOldAudit = async ({ owner }: Registry, days: number): Promise<number> => {
  const { rowCount } = await owner.query(
    `delete from audit.entry where ${dayOf} < (now() at time zone 'UTC')::date - $1::int`,
    [days],
  );
  return rowCount ?? 0;
};
