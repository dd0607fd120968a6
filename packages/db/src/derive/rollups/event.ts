import { seriousByType } from '@enthesis/contract';
import type { Rollup } from './rollup.ts';

const key = ['clinic_id', 'condition', 'aspect', 'event', 'class'];

/**
 * Sessions of index courses, ended courses by whether events of all their sessions were recorded, and the events that were,
 * each with the session it belongs to.
 */
export const eventsOfCourses = `
visit as (
  select c.clinic_id, c.condition, c.episode_id, c.ongoing, v.day, coalesce(s.events_recorded, false) as recorded
  from index_session v join index_course c using (episode_id) join intake.session s using (episode_id, day)
),
course as (
  select clinic_id, condition, episode_id, bool_and(recorded) as recorded
  from visit where not ongoing group by clinic_id, condition, episode_id
),
assigned as (
  select x.episode_id, x.event, x.severity, x.days,
         (select max(s.day) from intake.session s where s.episode_id = x.episode_id and s.day <= x.day) as day
  from touched join intake.event x using (episode_id)
),
happened as (
  select v.clinic_id, v.condition, v.episode_id, v.day, a.event, a.days,
         coalesce(a.severity, case when a.event = '${seriousByType}' then 'serious' else 'unknown' end) as severity,
         coalesce(c.recorded, false) as in_course
  from assigned a join visit v using (episode_id, day) left join course c using (episode_id)
  where v.recorded
)`;

/**
 * Events after sessions of index courses. An event belongs to the last session on or before its day, whichever course that
 * is of; where events of that session were not recorded, it is not counted. A course counts once it has ended, and only
 * where events of all its sessions were recorded: one seen in part would be known by its events alone. A type that is
 * serious by its name is so without a severity.
 */
export const event: Rollup = {
  table: 'rollup.event',
  key,
  sums: ['counted'],
  query: `
with ${eventsOfCourses},
seen as (
  select h.clinic_id, h.condition, h.episode_id, h.day, h.in_course, k.event, k.class
  from happened h
  cross join lateral (values
    (h.event, h.severity), (h.event, 'any'), ('any', h.severity), ('any', 'any')
  ) k (event, class)
),
told as (
  select episode_id, clinic_id, condition, 'sessions-recorded' as aspect, 'any' as event, case when recorded then 'yes' else 'no' end as class
  from visit
  union all
  select episode_id, clinic_id, condition, 'courses-recorded', 'any', case when recorded then 'yes' else 'no' end from course
  union all
  select episode_id, clinic_id, condition, 'sessions', event, class
  from (select distinct clinic_id, condition, episode_id, day, event, class from seen) s
  union all
  select episode_id, clinic_id, condition, 'courses', event, class
  from (select distinct clinic_id, condition, episode_id, event, class from seen where in_course) c
  union all
  select episode_id, clinic_id, condition, 'days', event, coalesce(days::text, 'unknown') from happened
)
select ${key.join(', ')}, count(*) as counted from told group by ${key.join(', ')}`,
};
