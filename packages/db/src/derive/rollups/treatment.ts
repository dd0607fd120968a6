import { plannedGapDays } from '@enthesis/contract';
import type { Rollup } from './rollup.ts';

const key = ['clinic_id', 'condition', 'aspect', 'class'];

/** Whether the gaps of a course, of which there are some, were inside what is planned. */
export const gapsClass = `case when gaps_inside = gaps then 'all' when gaps_inside > 0 then 'some' else 'none' end`;

/** Sessions of index courses, each with the days since the one before, and courses by what their sessions were. */
export const treatedCourses = `
visit as (
  select v.episode_id, v.day - lag(v.day) over (partition by v.episode_id order by v.day) as gap, s.injections, s.guidance,
         s.procedure_pain
  from index_session v join intake.session s using (episode_id, day)
),
treated as (
  select episode_id, count(*) as sessions,
         count(gap) as gaps, count(*) filter (where gap between ${plannedGapDays.first} and ${plannedGapDays.last}) as gaps_inside,
         case when bool_and(injections is not null) then sum(injections) end as injections
  from visit group by episode_id
)`;

/**
 * How index courses are treated: how many sessions, how far apart, as planned or not, and what a session holds. Of courses
 * still in treatment only what has happened is counted: gaps and sessions, not how many there were in the end.
 */
export const treatment: Rollup = {
  table: 'rollup.treatment',
  key,
  sums: ['counted'],
  query: `
with ${treatedCourses},
course as (
  select c.clinic_id, c.condition, c.ongoing, t.*, e.planned_sessions, e.course_status
  from index_course c join treated t using (episode_id) join intake.episode e using (episode_id)
),
told as (
  select episode_id, clinic_id, condition, a.aspect, a.class
  from course cross join lateral (values
    ('sessions', sessions::text),
    ('completion', case when course_status = 'completed' or sessions >= planned_sessions then 'completed'
                        when planned_sessions is null then 'no-plan' else 'not-completed' end),
    ('course-injections', coalesce(injections::text, 'unknown'))
  ) a (aspect, class)
  where not ongoing
  union all
  select episode_id, clinic_id, condition, 'course-gaps',
         ${gapsClass}
  from course where gaps > 0
  union all
  select episode_id, clinic_id, condition, a.aspect, a.class
  from visit join index_course using (episode_id)
  cross join lateral (values
    ('gap', gap::text), ('injections', coalesce(injections::text, 'unknown')), ('guidance', coalesce(guidance, 'unknown')),
    ('procedure-pain', coalesce(procedure_pain::text, 'unknown'))
  ) a (aspect, class)
  where a.class is not null
)
select ${key.join(', ')}, count(*) as counted from told group by ${key.join(', ')}`,
};
