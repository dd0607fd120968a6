import { describe, expect, test } from 'vitest';
import { rollups } from '../derive/rollups/all.ts';
import { courseSteps } from '../derive/steps.ts';
import { onShards } from './on-shards.ts';

describe('a query that every server of a cluster answers for its patients', () => {
  test.each([
    ['select episode_id from touched', 'select patient_key, episode_id from derived.touched'],
    ['join intake.score s using (episode_id, day)', 'join derived.score s using (patient_key, episode_id, day)'],
    ['partition by v.episode_id order by day', 'partition by v.patient_key, v.episode_id order by day'],
    ['on s.episode_id = v.episode_id', 'on s.patient_key = v.patient_key and s.episode_id = v.episode_id'],
    ['with a as (select 1)', 'with a as not materialized (select 1)'],
    ['with a as (\n  with b as (', 'with a as not materialized (\n  with b as ('],
    ['with a as materialized (select 1)', 'with a as materialized (select 1)'],
    ['window of_episode as (partition by episode_id)', 'window of_episode as (partition by patient_key, episode_id)'],
    ['cross join vocabulary.horizon h', 'cross join derived.horizon h'],
    ['select is_touched from same_traits', 'select is_touched from same_traits'],
  ])('%s', (query, there) => {
    expect(onShards(query)).toBe(there);
  });

  test('names every episode with its patient, in every step and roll-up', () => {
    for (const { table, query } of [...courseSteps, ...rollups]) {
      const there = onShards(query);
      expect(there.match(/\bepisode_id\b/g)?.length, table).toBe(there.match(/\bpatient_key\b/g)?.length);
    }
  });
});
