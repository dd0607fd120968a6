import { judgedOn, type Rollup, sideBySide, summed, turned } from './rollup.ts';

const place = ['clinic_id', ...judgedOn, 'condition', 'sessions', 'ongoing'];
const key = ['stratifier', 'stratum', ...place];
const own = ['due', 'followed', 'r30', 'r50', 'mcid', 'painfree', 'worse', 'pass', 'sessions_after'];
const counts = [...own, 'confirmed_followed', 'confirmed'];
const amounts = ['sum_baseline', 'sum_follow_up', 'sum_change', 'sum_change_squared'];
const sums = sideBySide([...counts, ...amounts]);

/**
 * Outcomes at each horizon, the horizons side by side, in every stratum. Confirmed: a responder at this horizon and at
 * the next later one with a score or, only where no later one has, at the nearest earlier one; with no other score a
 * course is not followed.
 */
export const outcome: Rollup = {
  table: 'rollup.outcome',
  key,
  sums: ['courses', ...sums],
  query: `
with beside as (
  select episode_id, instrument, horizon, coalesce(lead(r30) over in_time, lag(r30) over in_time) as r30_beside
  from course_outcome where followed
  window in_time as (partition by episode_id, instrument order by horizon_place)
),
counted as (
  select o.episode_id, o.instrument, o.horizon, ${own.map((flag) => `o.${flag}::int as ${flag}`).join(', ')},
         (b.r30_beside is not null)::int as confirmed_followed,
         coalesce(o.r30 and b.r30_beside, false)::int as confirmed,
         case when o.followed then o.baseline end as sum_baseline,
         o.follow_up as sum_follow_up, o.change as sum_change, o.change * o.change as sum_change_squared
  from course_outcome o left join beside b using (episode_id, instrument, horizon)
),
in_a_row as (
  select episode_id, instrument,
         ${turned([...counts, ...amounts])}
  from counted group by episode_id, instrument
),
judged as (
  select c.episode_id, ${place.map((name) => `c.${name}`).join(', ')}, c.baseline_band, ${sums.join(', ')}
  from judged_course c join in_a_row r using (episode_id, instrument)
),
stratified as (
  select j.*, s.stratifier, s.stratum from judged j join course_stratum s using (episode_id)
  union all
  select j.*, 'baseline', j.baseline_band from judged j
)
select ${key.join(', ')}, count(*) as courses, ${summed(sums)}
from stratified group by ${key.join(', ')}`,
};
