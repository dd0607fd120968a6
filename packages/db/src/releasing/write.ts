import { createHash } from 'node:crypto';
import { type AuditRecord, recordAuditIn } from '../identity/audit.ts';
import type { BlockRow, Series } from '../published/releases.ts';
import type { Changelog, Dispersion } from '../published/tables.ts';
import { inOneTransaction, type PressClient } from './press.ts';

/** A file of a release, as it will be for ever. */
export interface ReleaseFile {
  readonly name: string;
  readonly bytes: Buffer;
  /** Rows under the header; null where it is no table. */
  readonly rowCount: number | null;
}

/** Everything that is written of a release. */
export interface NewRelease extends Series {
  readonly number: number;
  readonly vintage: number;
  readonly asOf: string;
  readonly methodsVersion: string;
  readonly vocabularyVersion: string;
  readonly policy: unknown;
  readonly changelog: Changelog;
  readonly dispersion: readonly Dispersion[];
  readonly opened: readonly number[];
  readonly blocks: readonly Omit<BlockRow, 'number'>[];
  readonly files: readonly ReleaseFile[];
}

/** Who asked for it, and from where. */
export type AskedBy = Pick<AuditRecord, 'actor' | 'userId' | 'role' | 'address' | 'requestId'>;

const blocksAtOnce = 1000;

/**
 * Writes a release whole: rows, files, what the next one has to remember, the log's entry, and last the one pointer that makes
 * it the current one. What `countNetwork` left on this connection is its snapshot.
 */
export const writeRelease = (client: PressClient, release: NewRelease, by: AskedBy, clinic: string | null) =>
  inOneTransaction(client, async () => {
    const { number, series, synthetic, clinicId } = release;
    await client.query(
      `insert into published.release (number, series, clinic_id, synthetic, vintage, made_at, as_of, methods_version,
         vocabulary_version, policy, changelog, dispersion)
       values ($1, $2, $3, $4, $5, now(), $6, $7, $8, $9, $10, $11)`,
      [
        number,
        series,
        clinicId,
        synthetic,
        release.vintage,
        release.asOf,
        release.methodsVersion,
        release.vocabularyVersion,
        JSON.stringify(release.policy),
        JSON.stringify(release.changelog),
        JSON.stringify(release.dispersion),
      ],
    );
    await writeBlocks(client, release);
    for (const { name, bytes, rowCount } of release.files) {
      const sha256 = createHash('sha256').update(bytes).digest('hex');
      await client.query('insert into published.file values ($1, $2, $3, $4, $5)', [
        number,
        name,
        sha256,
        bytes,
        rowCount,
      ]);
    }
    await client.query('insert into secret.opened select $1, unnest($2::integer[])', [number, release.opened]);
    await client.query(
      `insert into secret.snapshot (number, course, patient, clinic_id, places, counted)
       select $1::integer, course, patient, clinic_id, places, counted from network_snapshot`,
      [number],
    );
    await forgetSnapshots(client, release);
    await client.query(
      `insert into published.current (series, synthetic, clinic_id, number) values ($1, $2, $3, $4)
       on conflict (series, synthetic, clinic_id) do update set number = excluded.number`,
      [series, synthetic, clinicId, number],
    );
    await recordAuditIn(client, {
      ...by,
      action: 'release',
      clinic,
      detail: { release: number, done: 'made', series },
    });
  });

const writeBlocks = async (client: PressClient, { number, blocks }: NewRelease): Promise<void> => {
  for (let start = 0; start < blocks.length; start += blocksAtOnce) {
    const rows = blocks.slice(start, start + blocksAtOnce).map((block) => ({ ...block, number }));
    await client.query(
      'insert into published.block select * from jsonb_populate_recordset(null::published.block, $1)',
      [JSON.stringify(rows)],
    );
  }
};

/**
 * A snapshot is needed as long as its release may be compared with: within its vintage, where a block's figures were made in it;
 * and of an earlier vintage while the release can be downloaded.
 */
const forgetSnapshots = async (client: PressClient, { vintage, series, synthetic, clinicId }: NewRelease) => {
  await client.query(
    `delete from secret.snapshot where number in (
       select r.number from published.release r
       where r.series = $1 and r.synthetic = $2 and r.clinic_id is not distinct from $3
         and not exists (
           select from published.block b join published.release holder on holder.number = b.number
           where b.as_of_release = r.number and (holder.vintage = $4 or holder.withdrawn_at is null)))`,
    [series, synthetic, clinicId, vintage],
  );
};

/**
 * Withdraws a release: its figures are no longer given out. Where it was the current one, the latest that stands takes its
 * place, or none.
 *
 * @returns the number of the release that is current in its series now; null where none is.
 * @throws {Error} where there is no such release, or it is withdrawn already.
 */
export const withdrawRelease = (
  client: PressClient,
  { number, because }: { readonly number: number; readonly because: string },
  by: AskedBy,
): Promise<number | null> =>
  inOneTransaction(client, async () => {
    const { rows } = await client.query<Series>(
      `update published.release set withdrawn_at = now(), withdrawn_because = $2
       where number = $1 and withdrawn_at is null returning series, synthetic, clinic_id as "clinicId"`,
      [number, because],
    );
    const [series] = rows;
    if (series === undefined) throw new Error(`Release ${number} cannot be withdrawn.`);
    const key = [series.series, series.synthetic, series.clinicId];
    await client.query(
      'delete from published.current where series = $1 and synthetic = $2 and clinic_id is not distinct from $3',
      key,
    );
    const { rows: left } = await client.query<{ number: number }>(
      `insert into published.current
       select series, synthetic, clinic_id, number from published.release
       where series = $1 and synthetic = $2 and clinic_id is not distinct from $3 and withdrawn_at is null
       order by number desc limit 1 returning number`,
      key,
    );
    await recordAuditIn(client, { ...by, action: 'release', detail: { release: number, done: 'withdrawn' } });
    return left[0]?.number ?? null;
  });
