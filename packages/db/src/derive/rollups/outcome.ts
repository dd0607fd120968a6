import { judgedOn, type Rollup } from './rollup.ts';

const place = ['clinic_id', 'horizon', ...judgedOn, 'condition', 'sessions', 'ongoing'];
const key = ['stratifier', 'stratum', ...place];
const own = ['due', 'followed', 'r30', 'r50', 'mcid', 'painfree', 'worse', 'pass', 'sessions_after'];
const flags = [...own, 'confirmed_followed', 'confirmed'];

/**
 * Outcomes at each horizon, in every stratum. Confirmed: a responder at this horizon and at the next later one with a
 * score or, only where no later one has, at the nearest earlier one; with no other score a course is not followed.
 */
export const outcome: Rollup = {
  table: 'rollup.outcome',
  key,
  sums: ['courses', ...flags, 'sum_baseline', 'sum_follow_up', 'sum_change', 'sum_change_squared'],
  query: `
with beside as (
  select episode_id, instrument, horizon, coalesce(lead(r30) over in_time, lag(r30) over in_time) as r30_beside
  from course_outcome where followed
  window in_time as (partition by episode_id, instrument order by horizon_place)
),
counted as (
  select o.episode_id, ${place.map((name) => `o.${name}`).join(', ')}, o.baseline_band, o.follow_up, o.change, o.change * o.change as change_squared,
         case when o.followed then o.baseline end as baseline,
         ${own.map((flag) => `o.${flag}::int as ${flag}`).join(', ')},
         (b.r30_beside is not null)::int as confirmed_followed,
         coalesce(o.r30 and b.r30_beside, false)::int as confirmed
  from course_outcome o left join beside b using (episode_id, instrument, horizon)
),
stratified as (
  select c.*, s.stratifier, s.stratum from counted c join course_stratum s using (episode_id)
  union all
  select c.*, 'baseline', c.baseline_band from counted c
)
select ${key.join(', ')},
       count(*) as courses,
       ${flags.map((flag) => `sum(${flag}) as ${flag}`).join(', ')},
       coalesce(sum(baseline), 0) as sum_baseline,
       coalesce(sum(follow_up), 0) as sum_follow_up,
       coalesce(sum(change), 0) as sum_change,
       coalesce(sum(change_squared), 0) as sum_change_squared
from stratified group by ${key.join(', ')}`,
};
