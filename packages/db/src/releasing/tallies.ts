import { type Cut, cuts } from './request.ts';

/**
 * What one connection counts of its parts, and how it is gathered on the one that makes the release: a table of each, of the
 * same columns on both.
 */
export interface Tally {
  readonly table: string;
  readonly columns: string;
  /** Over the courses, values and names of one part. */
  readonly query: string;
}

/** The level that a course stands at in a cut; null where it is not in it. */
const levelIn = (over: string, course: string): string =>
  `case ${over} when 'none' then 'all' ${cuts
    .filter((cut) => cut !== 'none')
    .map((cut) => `when '${cut}' then ${course}.${cut}`)
    .join(' ')} end`;

const count: Tally = {
  table: 'network_count_part',
  columns: `variable text, clinic_id integer, condition text, level text, class text, courses integer, patients integer,
            keys bigint, sum numeric, squares numeric`,
  query: `
select s.id as variable, c.clinic_id, c.condition, p.level, v.class,
       count(*)::integer as courses, count(*) filter (where c.stands)::integer as patients,
       (sum(k.record_key) % 4294967296)::bigint as keys, sum(v.units) as sum, sum(v.units::numeric * v.units) as squares
from network_value v
join network_variable s on s.base = v.variable
join network_course c using (episode_id)
join network_key k using (member)
cross join lateral (select ${levelIn('s.over', 'c')} as level) p
where p.level is not null
group by s.id, c.clinic_id, c.condition, p.level, v.class`,
};

/** Who is where under all cuts of a variable at once, of variables that are cut more than one way. */
const crossed: Tally = {
  table: 'network_crossed_part',
  columns: `variable text, clinic_id integer, condition text, session_band text, sex text, age_band text, guidance text,
            courses integer, patients integer`,
  query: `
select held.id as variable, c.clinic_id, c.condition, c.session_band, c.sex, c.age_band, c.guidance,
       count(*)::integer as courses, count(*) filter (where c.stands)::integer as patients
from network_value v
join secret.variable held on held.number = v.variable
join network_course c using (episode_id)
where c.session_band is not null
  and v.variable in (select base from network_variable group by base having count(*) > 1)
group by held.id, c.clinic_id, c.condition, c.session_band, c.sex, c.age_band, c.guidance`,
};

const placedIn = (cut: Cut): string => `
  left join network_place at_${cut} on at_${cut}.over = '${cut}' and at_${cut}.condition = c.condition
                                  and at_${cut}.level = ${cut === 'none' ? `'all'` : `c.${cut}`}`;

/** Entries of six bytes, a variable's number and four bytes of a keyed hash of the value, in order of the number. */
const snapshot: Tally = {
  table: 'network_snapshot',
  columns: 'course bytea, patient bytea, clinic_id integer, places integer[], counted bytea',
  query: `
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
from named n left join entries e using (episode_id)`,
};

export const tallies: readonly Tally[] = [count, crossed, snapshot];

export const emptyTally = ({ table, columns }: Tally): string => `create temporary table ${table} (${columns})`;

/** A clinic's parts added up, sorted as they are asked for: a variable at a time. */
export const addUp = `
create temporary table network_count as
  select variable, clinic_id, condition, level, class, sum(courses)::integer as courses, sum(patients)::integer as patients,
         (sum(keys) % 4294967296)::bigint as keys, sum(sum) as sum, sum(squares) as squares
  from ${count.table} group by variable, clinic_id, condition, level, class order by variable;
create index on network_count (variable);
create temporary table network_crossed as
  select variable, clinic_id, condition, session_band, sex, age_band, guidance,
         sum(courses)::integer as courses, sum(patients)::integer as patients
  from ${crossed.table} group by variable, clinic_id, condition, session_band, sex, age_band, guidance order by variable;
create index on network_crossed (variable);
drop table ${count.table}, ${crossed.table};
analyze network_count, network_crossed, network_snapshot`;
