import { Readable } from 'node:stream';
import { pipeline } from 'node:stream/promises';
import type { PoolClient } from 'pg';
import { from as copyFrom } from 'pg-copy-streams';
import { holdImports } from '../citus/hold-imports.ts';
import { rowsAtHand } from '../citus/rows-at-hand.ts';
import { networkCourse, networkValues } from '../derive/network/values.ts';
import { filledAnew, takeSteps } from '../derive/take-steps.ts';

/** What the variables of a release may be cut by, in the order in which a snapshot keeps a course's places. */
export const cuts = ['none', 'session_band', 'sex', 'age_band', 'guidance'] as const;
export type Cut = (typeof cuts)[number];

/** A variable as it is counted. */
export interface CountedVariable {
  readonly id: string;
  /** The variable whose values it cuts another way; its own id where it does not. */
  readonly base: string;
  readonly over: Cut;
}

/** What a patient is called where nobody without the noise key may recognise anybody. */
export interface MemberKeys {
  /** 32 bits, as `recordKey` of the disclosure rules. */
  readonly recordKey: number;
  /** 16 bytes that name the patient in snapshots. */
  readonly name: Buffer;
  /** 32 bytes that the patient's values in snapshots are hidden with; kept nowhere. */
  readonly secret: Buffer;
}

/** A condition and level, and the number that snapshots know the place by. */
export interface PlaceCode {
  readonly over: Cut;
  readonly condition: string;
  readonly level: string;
  readonly code: number;
}

export interface CountRequest {
  readonly clinics: readonly number[];
  readonly variables: readonly CountedVariable[];
  readonly places: readonly PlaceCode[];
  readonly keysOf: (member: string) => MemberKeys;
}

const membersAtOnce = 20_000;

/** The level that a course stands at in a cut; null where it is not in it. */
const levelIn = (over: string, course: string): string =>
  `case ${over} when 'none' then 'all' ${cuts
    .filter((cut) => cut !== 'none')
    .map((cut) => `when '${cut}' then ${course}.${cut}`)
    .join(' ')} end`;

/**
 * Counts everything that a release may be about, from one state of the rows, into temporary tables of this connection:
 * `network_count`, `network_crossed` and `network_snapshot`. A clinic at a time: what is between the rows and the counts, some
 * fifty values a course, is never there of all clinics at once. Imports go on meanwhile, but not over a Citus cluster.
 */
export const countNetwork = async (client: PoolClient, request: CountRequest): Promise<void> => {
  await client.query('begin isolation level repeatable read');
  await holdImports(client, request.clinics);
  await client.query(`
    set local work_mem = '256MB';
    set local client_min_messages = warning; -- tables of the first clinic are there for the next
    create temporary table touched (episode_id bigint not null) on commit drop`);
  await namePlaces(client, request.places);
  await nameVariables(client, request.variables);
  for (const clinic of request.clinics) {
    const over = await findCourses(client, clinic);
    await nameMembers(client, request.keysOf);
    await findValues(client, over(networkValues));
    for (const [table, query] of Object.entries(counts)) {
      await client.query(`create temporary table if not exists ${table} as ${query} with no data`);
      await client.query(`insert into ${table} ${query}`);
    }
  }
  // Sorted as they are asked for, a variable at a time.
  for (const table of ['network_count', 'network_crossed']) {
    await client.query(
      `create index ${table}_variable on ${table} (variable); cluster ${table} using ${table}_variable`,
    );
  }
  await client.query('commit');
  await client.query('analyze network_count, network_crossed, network_snapshot');
};

const findCourses = async (client: PoolClient, clinic: number): Promise<(query: string) => string> => {
  await client.query('truncate touched');
  await client.query('insert into touched select episode_id from intake.episode where clinic_id = $1', [clinic]);
  const over = await rowsAtHand(client);
  await takeSteps(client, over);
  await client.query(
    `insert into intake.member (clinic_id, patient_key)
     select distinct clinic_id, patient_key from intake.episode where clinic_id = $1 on conflict do nothing`,
    [clinic],
  );
  await client.query(filledAnew('network_course', over(networkCourse)));
  return over;
};

/** Secrets go by COPY, whose data no log of statements holds. */
const copy = async (client: PoolClient, table: string, rows: Iterable<string>): Promise<void> =>
  pipeline(Readable.from(rows), client.query(copyFrom(`copy ${table} from stdin`)));

const namePlaces = async (client: PoolClient, places: readonly PlaceCode[]): Promise<void> => {
  await client.query(
    'create temporary table network_place (over text, condition text, level text, code integer) on commit drop',
  );
  await copy(
    client,
    'network_place',
    places.map(({ over, condition, level, code }) => `${[over, condition, level, code].join('\t')}\n`),
  );
  await client.query('analyze network_place');
};

const nameMembers = async (client: PoolClient, keysOf: CountRequest['keysOf']): Promise<void> => {
  await client.query(`
    ${filledAnew('network_member', 'select member::text, row_number() over (order by member) as place from (select distinct member from network_course) m')};
    create index if not exists network_member_place on network_member (place);
    create temporary table if not exists network_key
      (member uuid, record_key bigint, name bytea, secret bytea) on commit drop;
    truncate network_key`);
  for (let start = 0; ; start += membersAtOnce) {
    const { rows } = await client.query<{ member: string }>(
      'select member from network_member where place > $1 and place <= $1 + $2',
      [start, membersAtOnce],
    );
    if (rows.length === 0) break;
    const lines = rows.map(({ member }) => {
      const { recordKey, name, secret } = keysOf(member);
      return `${member}\t${recordKey}\t\\\\x${name.toString('hex')}\t\\\\x${secret.toString('hex')}\n`;
    });
    await copy(client, 'network_key', lines);
  }
  await client.query('analyze network_key');
};

const nameVariables = async (client: PoolClient, variables: readonly CountedVariable[]): Promise<void> => {
  const bases = [...new Set(variables.map(({ base }) => base))];
  await client.query(
    `insert into secret.variable (id) select unnest($1::text[]) except select id from secret.variable`,
    [bases],
  );
  await client.query('create temporary table network_variable (id text, base smallint, over text) on commit drop');
  await client.query(
    `insert into network_variable
     select v.id, held.number, v.over
     from unnest($1::text[], $2::text[], $3::text[]) v (id, base, over) join secret.variable held on held.id = v.base`,
    [variables.map(({ id }) => id), variables.map(({ base }) => base), variables.map(({ over }) => over)],
  );
  await client.query('analyze network_variable');
};

const findValues = async (client: PoolClient, values: string): Promise<void> => {
  await client.query(
    filledAnew(
      'network_value',
      `select value.episode_id, held.number as variable, value.class, value.units
       from (${values}) value
       join secret.variable held on held.id = value.variable and held.number in (select base from network_variable)
       join network_course using (episode_id)`,
    ),
  );
};

const counted = `
select s.id as variable, c.clinic_id, c.condition, p.level, v.class,
       count(*)::integer as courses, count(*) filter (where c.stands)::integer as patients,
       (sum(k.record_key) % 4294967296)::bigint as keys, sum(v.units) as sum, sum(v.units::numeric * v.units) as squares
from network_value v
join network_variable s on s.base = v.variable
join network_course c using (episode_id)
join network_key k using (member)
cross join lateral (select ${levelIn('s.over', 'c')} as level) p
where p.level is not null
group by s.id, c.clinic_id, c.condition, p.level, v.class`;

/** Who is where under all cuts of a variable at once, of variables that are cut more than one way. */
const crossed = `
select held.id as variable, c.clinic_id, c.condition, c.session_band, c.sex, c.age_band, c.guidance,
       count(*)::integer as courses, count(*) filter (where c.stands)::integer as patients
from network_value v
join secret.variable held on held.number = v.variable
join network_course c using (episode_id)
where c.session_band is not null
  and v.variable in (select base from network_variable group by base having count(*) > 1)
group by held.id, c.clinic_id, c.condition, c.session_band, c.sex, c.age_band, c.guidance`;

const placedIn = (cut: Cut): string => `
  left join network_place at_${cut} on at_${cut}.over = '${cut}' and at_${cut}.condition = c.condition
                                  and at_${cut}.level = ${cut === 'none' ? `'all'` : `c.${cut}`}`;

/** Entries of six bytes, a variable's number and four bytes of a keyed hash of the value, in order of the number. */
const snapshot = `
with named as (
  select c.episode_id, c.clinic_id, k.name as patient, sha256(k.secret || convert_to(c.condition, 'UTF8')) as secret,
         array[${cuts.map((cut) => `at_${cut}.code`).join(', ')}] as places
  from network_course c join network_key k using (member)${cuts.map(placedIn).join('')}
),
entries as (
  select n.episode_id,
         string_agg(int2send(v.variable) || substring(
           sha256(n.secret || int2send(v.variable) || convert_to(coalesce(v.class, v.units::text), 'UTF8')) from 1 for 4
         ), ''::bytea order by v.variable) as counted
  from network_value v join named n using (episode_id) group by n.episode_id
)
select substring(sha256(n.secret || convert_to('name', 'UTF8')) from 1 for 16) as course, n.patient, n.clinic_id, n.places,
       coalesce(e.counted, ''::bytea) as counted
from named n left join entries e using (episode_id)`;

const counts = { network_count: counted, network_crossed: crossed, network_snapshot: snapshot } as const;
