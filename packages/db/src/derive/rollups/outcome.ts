import { improvement, meets } from '../rules.ts';
import { judgedOn, type Rollup } from './rollup.ts';

const place = ['clinic_id', 'horizon', ...judgedOn, 'condition', 'sessions', 'ongoing'];
const key = ['stratifier', 'stratum', ...place];

/**
 * Outcomes at each horizon. Follow-up: the score nearest to the horizon's target inside its window, a tie going to the
 * later; a horizon that is not due has none, whatever was scored.
 */
export const outcome: Rollup = {
  table: 'rollup.outcome',
  key,
  sums: [
    'courses',
    'due',
    'followed',
    'r30',
    'r50',
    'mcid',
    'painfree',
    'worse',
    'sessions_after',
    'sum_baseline',
    'sum_follow_up',
    'sum_change',
    'sum_change_squared',
  ],
  query: `
with follow_up as (
  select distinct on (s.episode_id, s.instrument, h.id) s.episode_id, s.instrument, h.id as horizon, s.day, s.score
  from index_course join intake.score s using (episode_id)
  join vocabulary.horizon h on s.day between h.opens and h.closes
  order by s.episode_id, s.instrument, h.id, abs(s.day - h.target), s.day desc
),
outcome as (
  select c.*, h.id as horizon, h.place <= c.due_place as due, f.day as follow_up_day, f.score as follow_up,
         ${improvement('f.score')} as change
  from judged_course c
  cross join vocabulary.horizon h
  left join follow_up f on f.episode_id = c.episode_id and f.instrument = c.instrument and f.horizon = h.id
                       and h.place <= c.due_place
),
judged as (
  select episode_id, ${place.join(', ')}, due::int as due, (change is not null)::int as followed,
         (${meets.r30})::int as r30, (${meets.r50})::int as r50, (${meets.mcid})::int as mcid,
         (${meets.painfree('follow_up')})::int as painfree, (${meets.worse})::int as worse,
         (last_day >= follow_up_day)::int as sessions_after,
         case when change is not null then baseline end as baseline, follow_up, change,
         case when max is not null then
           case when distance * 10 < (max - min) * 3 then '0-2.9' when distance * 10 < (max - min) * 5 then '3-4.9'
                when distance * 10 < (max - min) * 7 then '5-6.9' else '7-10' end
           else 'unknown' end as baseline_band
  from outcome
),
stratified as (
  select j.*, s.stratifier, s.stratum from judged j join course_stratum s using (episode_id)
  union all
  select j.*, 'baseline', baseline_band from judged j
)
select ${key.join(', ')},
       count(*) as courses,
       ${['due', 'followed', 'r30', 'r50', 'mcid', 'painfree', 'worse', 'sessions_after'].map((flag) => `coalesce(sum(${flag}), 0) as ${flag}`).join(',\n       ')},
       coalesce(sum(baseline), 0) as sum_baseline,
       coalesce(sum(follow_up), 0) as sum_follow_up,
       coalesce(sum(change), 0) as sum_change,
       coalesce(sum(change * change), 0) as sum_change_squared
from stratified group by ${key.join(', ')}`,
};
