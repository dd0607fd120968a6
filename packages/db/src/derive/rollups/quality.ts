import { baselineDays, courseGapDays, lookAlikeFinding } from '@enthesis/contract';
import type { Rollup } from './rollup.ts';

const key = ['clinic_id', 'condition', 'year', 'import', 'finding'];

/** What deserves a second look: of all courses, sessions and scores looked at, those found. */
export const quality: Rollup = {
  table: 'rollup.quality',
  key,
  sums: ['looked_at', 'found'],
  query: `
with course as (
  select c.clinic_id, c.episode_id, c.condition, coalesce(e.year::text, 'unknown') as year, coalesce(e.added_by, 0) as import, c.sessions
  from index_course c join intake.episode e using (episode_id)
),
course_score as (
  select c.clinic_id, c.condition, c.year, coalesce(s.added_by, 0) as import, c.episode_id, s.instrument, s.day, s.score
  from course c join intake.score s using (episode_id)
),
before_treatment as (
  select episode_id, bool_or(day >= ${baselineDays.first}) as in_time from course_score
  where day <= ${baselineDays.last} group by episode_id
),
visit as (
  select s.episode_id, c.clinic_id, c.condition, c.year, coalesce(s.added_by, 0) as import,
         coalesce(s.day - lag(s.day) over (partition by s.episode_id order by s.day) > ${courseGapDays}, false) as after_gap
  from course c join intake.session s using (episode_id)
),
reached as (
  select o.episode_id, o.horizon, bool_or(o.followed) as followed
  from course_outcome o where o.due group by o.episode_id, o.horizon
),
each as (
  select c.episode_id, c.clinic_id, c.condition, c.year, c.import, f.finding, f.found
  from course c left join before_treatment b using (episode_id)
  cross join lateral (values
    ('no-baseline', b.in_time is null), ('baseline-too-old', b.in_time is false), ('no-session', c.sessions = 0)
  ) f (finding, found)
  union all
  select c.episode_id, c.clinic_id, c.condition, c.year, c.import, 'no-score-' || r.horizon, not r.followed
  from course c join reached r using (episode_id)
  union all
  select episode_id, clinic_id, condition, year, import, 'long-gap', after_gap from visit
  union all
  select episode_id, clinic_id, condition, year, import, 'out-of-window',
         day < ${baselineDays.first}
         or day > (select min(opens) from vocabulary.horizon)
            and not exists (select from vocabulary.horizon h where day between h.opens and h.closes)
  from course_score
  union all
  select s.episode_id, s.clinic_id, s.condition, s.year, s.import, 'heaping', s.score % 10 = 0
  from course_score s join vocabulary.instrument i on i.id = s.instrument and i.max - i.min = 100
)
select ${key.join(', ')}, sum(looked_at) as looked_at, sum(found) as found
from (
  select ${key.join(', ')}, count(*) as looked_at, count(*) filter (where found) as found
  from each group by ${key.join(', ')}
  union all
  select clinic_id, condition, year, import, '${lookAlikeFinding}', looked_at, found from look_alike
) counted group by ${key.join(', ')}`,
};
