import { rowsAtHand } from '../citus/rows-at-hand.ts';
import { networkCourse, networkValues } from '../derive/network/values.ts';
import { courseSteps } from '../derive/steps.ts';
import { filledAnew, takeSteps } from '../derive/take-steps.ts';
import { nameMembers, namePlaces, nameVariables } from './names.ts';
import type { PressClient } from './press.ts';
import type { CountRequest } from './request.ts';
import { emptyTally, tallies } from './tallies.ts';

/** Patients of one clinic that are counted at a time: those whose keys leave `rest` when divided by `of`. */
export interface Part {
  readonly clinic: number;
  readonly rest: number;
  readonly of: number;
}

const ofPart = 'clinic_id = $1 and abs(uuid_hash(patient_key)::bigint) % $3 = $2';

/** Prepares a connection to count parts, within its transaction. Call once. */
export const openParts = async (client: PressClient, { places, variables }: CountRequest): Promise<void> => {
  await client.query(`
    set local work_mem = '256MB';
    set local client_min_messages = warning; -- tables of the first part are there for the next
    create temporary table touched (episode_id bigint not null) on commit drop;
    ${tallies.map(emptyTally).join(';\n')}`);
  await namePlaces(client, places);
  await nameVariables(client, variables);
};

/** Adds what a part counts to the connection's tallies. */
export const countPart = async (client: PressClient, part: Part, keysOf: CountRequest['keysOf']): Promise<void> => {
  const over = await findCourses(client, part);
  await nameMembers(client, keysOf);
  await client.query(filledAnew('network_value', over(valuesOfCourses)));
  // The planner expects a group a row, and would sort where most rows share theirs.
  const counting = tallies.map(({ table, query }) => `insert into ${table} ${query}`);
  await client.query(['set local enable_sort = off', ...counting, 'set local enable_sort = on'].join(';\n'));
};

const findCourses = async (client: PressClient, { clinic, rest, of }: Part): Promise<(query: string) => string> => {
  const values = [clinic, rest, of];
  await client.query('truncate touched');
  await client.query(`insert into touched select episode_id from intake.episode where ${ofPart}`, values);
  const over = await rowsAtHand(client);
  await takeSteps(client, over, courseSteps);
  await client.query(
    `insert into intake.member (clinic_id, patient_key)
     select distinct clinic_id, patient_key from intake.episode where ${ofPart} on conflict do nothing`,
    values,
  );
  await client.query(filledAnew('network_course', over(networkCourse)));
  return over;
};

const valuesOfCourses = `
select value.episode_id, held.number as variable, value.class, value.units
from (${networkValues}) value
join secret.variable held on held.id = value.variable and held.number in (select base from network_variable)
join network_course using (episode_id)`;
