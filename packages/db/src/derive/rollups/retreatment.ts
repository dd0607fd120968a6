import type { Rollup } from './rollup.ts';

const key = ['clinic_id', 'condition', 'day', 'again'];

/**
 * Days from the last session of the first course to the first of the next, or to where the record of the episode ends:
 * its last recorded day or, where that is later, the close of the last window that was due.
 */
export const retreatment: Rollup = {
  table: 'rollup.retreatment',
  key,
  sums: ['courses'],
  query: `
with ended as (
  select c.clinic_id, c.condition, c.episode_id, c.last_day, h.closes
  from index_course c
  join intake.episode e using (episode_id)
  left join vocabulary.horizon h on h.id = e.due_through
  where c.sessions > 0 and not c.ongoing
),
visited as (
  select episode_id, min(day) filter (where day > last_day) as next_day, max(day) as last_visit
  from ended join intake.session using (episode_id) group by episode_id
),
scored as (
  select episode_id, max(day) as last_score from ended join intake.score using (episode_id) group by episode_id
),
followed as (
  select e.clinic_id, e.condition,
         coalesce(v.next_day, greatest(v.last_visit, s.last_score, e.closes)) - e.last_day as day,
         v.next_day is not null as again
  from ended e join visited v using (episode_id) left join scored s using (episode_id)
)
select ${key.join(', ')}, count(*) as courses from followed group by ${key.join(', ')}`,
};
