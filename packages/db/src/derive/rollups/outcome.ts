import { improvement, meets } from '../rules.ts';
import { judgedOn, type Rollup } from './rollup.ts';

const key = ['clinic_id', 'horizon', ...judgedOn, 'condition', 'sessions', 'ongoing'];

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
)
select ${key.join(', ')},
       count(*) as courses,
       count(*) filter (where due) as due,
       count(change) as followed,
       count(*) filter (where ${meets.r30}) as r30,
       count(*) filter (where ${meets.r50}) as r50,
       count(*) filter (where ${meets.mcid}) as mcid,
       count(*) filter (where ${meets.painfree('follow_up')}) as painfree,
       count(*) filter (where ${meets.worse}) as worse,
       count(*) filter (where last_day >= follow_up_day) as sessions_after,
       coalesce(sum(baseline) filter (where change is not null), 0) as sum_baseline,
       coalesce(sum(follow_up), 0) as sum_follow_up,
       coalesce(sum(change), 0) as sum_change,
       coalesce(sum(change * change), 0) as sum_change_squared
from outcome group by ${key.join(', ')}`,
};
