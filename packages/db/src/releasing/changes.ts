import { Readable } from 'node:stream';
import { pipeline } from 'node:stream/promises';
import { from as copyFrom } from 'pg-copy-streams';
import type { PressClient } from './press.ts';
import { type Cut, cuts } from './request.ts';

/** That a place belongs to a block of a variable. */
export interface PlaceOfBlock {
  readonly variable: string;
  readonly base: string;
  readonly over: Cut;
  /** The number that snapshots know the place by. */
  readonly code: number;
  /** The block's number in whatever list the caller keeps. */
  readonly block: number;
}

/** How many patients of a clinic joined or left a block or have another value in it, against one earlier release. */
export interface ChangeRow {
  readonly block: number;
  readonly clinic: string;
  readonly patients: number;
}

/** Tells the connection which places its blocks hold, for `changesSince`. */
export const placeBlocks = async (client: PressClient, places: Iterable<PlaceOfBlock>): Promise<void> => {
  await client.query(`
    create temporary table if not exists network_block (variable text, base text, cut smallint, code integer, block integer);
    truncate network_block`);
  const lines = Readable.from(
    (function* () {
      for (const { variable, base, over, code, block } of places)
        yield `${[variable, base, cuts.indexOf(over) + 1, code, block].join('\t')}\n`;
    })(),
  );
  await pipeline(lines, client.query(copyFrom('copy network_block from stdin')));
  await client.query(`
    create temporary table if not exists network_block_at (base smallint, cut smallint, code integer, block integer);
    truncate network_block_at;
    insert into network_block_at
      select held.number, b.cut, b.code, b.block from network_block b join secret.variable held on held.id = b.base;
    create temporary table if not exists network_cut (base smallint, cut smallint);
    truncate network_cut;
    insert into network_cut select distinct base, cut from network_block_at;
    analyze network_block_at, network_cut`);
};

/** A course's entries, each in every block that it is in. */
const inBlocks = (places: string, entries: string): string => `
  select d.course, d.patient, d.clinic_id, b.block, e.value
  from differing d
  cross join lateral (
    select (get_byte(${entries}, 6 * place) << 8) + get_byte(${entries}, 6 * place + 1) as variable,
           substring(${entries} from 6 * place + 3 for 4) as value
    from generate_series(0, length(${entries}) / 6 - 1) place
  ) e
  join network_cut c on c.base = e.variable
  join network_block_at b on b.base = c.base and b.cut = c.cut and b.code = (${places})[c.cut]`;

// Most courses are as they were: only the others are taken apart.
const changed = `
with differing as (
  select course, coalesce(now.patient, before.patient) as patient, coalesce(now.clinic_id, before.clinic_id) as clinic_id,
         now.places as places_now, now.counted as counted_now, before.places as places_before, before.counted as counted_before
  from network_snapshot now
  full join (select * from secret.snapshot where number = $1) before using (course)
  where now.counted is distinct from before.counted or now.places is distinct from before.places
),
now as (${inBlocks('d.places_now', 'd.counted_now')}),
before as (${inBlocks('d.places_before', 'd.counted_before')})
select block, coalesce(now.clinic_id, before.clinic_id)::text as clinic,
       count(distinct coalesce(now.patient, before.patient))::integer as patients
from now full join before using (course, block)
where now.value is distinct from before.value
group by 1, 2`;

/**
 * How many patients changed in each block since an earlier release; blocks and clinics without a change are left out.
 *
 * @throws {Error} where nothing is remembered of that release: everybody would seem to have changed.
 */
export const changesSince = async (client: PressClient, number: number): Promise<readonly ChangeRow[]> => {
  const { rows: remembered } = await client.query('select from secret.snapshot where number = $1 limit 1', [number]);
  if (remembered.length === 0) throw new Error(`What release ${number} counted is not remembered any more.`);
  const { rows } = await client.query<ChangeRow>(changed, [number]);
  return rows;
};
