import { type HorizonId, horizonIds } from '@enthesis/contract';
import { counted, judgedOn, type Rollup, sideBySide, summed } from './rollup.ts';

const place = ['clinic_id', ...judgedOn, 'condition', 'sessions', 'ongoing'];
const key = ['stratifier', 'stratum', ...place];
const own = ['due', 'followed', 'r30', 'r50', 'mcid', 'painfree', 'worse', 'pass', 'sessions_after'];
const counts = sideBySide([...own, 'confirmed_followed', 'confirmed']);
const added = sideBySide(['sum_baseline', 'sum_follow_up', 'sum_change_squared']);
const changes = sideBySide(['sum_change']);

/** Whether a course was a responder at a horizon; null where it was not scored. */
const r30At = (id: string): string => `case when at_${id}.followed then at_${id}.r30 end`;

/** The same at the next later horizon with a score or, only where no later one has, at the nearest earlier one. */
const r30Beside = (id: HorizonId): string => {
  const at = horizonIds.indexOf(id);
  const nearest = [...horizonIds.slice(at + 1), ...horizonIds.slice(0, at).toReversed()];
  return `case when at_${id}.followed then coalesce(${nearest.map(r30At).join(', ')}) end`;
};

/** What a course is at one horizon. A flag that is not set is null, which costs less to count than a zero to sum. */
const atHorizon = (id: HorizonId): string =>
  `${own.map((flag) => `nullif(at_${id}.${flag}, false) as ${flag}_${id}`).join(', ')},
         ${r30Beside(id)} is not null or null as confirmed_followed_${id},
         at_${id}.r30 and ${r30Beside(id)} or null as confirmed_${id},
         case when at_${id}.followed then at_${id}.baseline end as sum_baseline_${id},
         at_${id}.follow_up as sum_follow_up_${id},
         at_${id}.change * at_${id}.change as sum_change_squared_${id}`;

const judgedAt = (id: HorizonId): string =>
  `join course_outcome at_${id} on at_${id}.episode_id = c.episode_id and at_${id}.judged = c.judged and at_${id}.horizon = '${id}'`;

/** Of those scored, what all changed by is what the sums differ by: one instrument is better in one direction. */
const changeOf = (change: string): string => {
  const [before, after] = ['sum_baseline', 'sum_follow_up'].map((sum) => change.replace('sum_change', sum));
  return `case when (judged_place).lower_is_better then ${before} - ${after} else ${after} - ${before} end as ${change}`;
};

/**
 * Outcomes at each horizon, the horizons side by side, in every stratum. Confirmed: a responder at this horizon and at
 * the one beside it; with no other score a course is not followed. Courses are put together by one text of all that the
 * key takes from a judged course, which is read again as its columns: a fifth quicker than by each column.
 */
export const outcome: Rollup = {
  table: 'rollup.outcome',
  key,
  sums: ['courses', ...counts, ...added, ...changes],
  query: `
with judged as (
  select c.episode_id, row(${[...place, 'lower_is_better'].map((name) => `c.${name}`).join(', ')})::text as place, c.baseline_band,
         ${horizonIds.map(atHorizon).join(',\n         ')}
  from judged_course c
  ${horizonIds.map(judgedAt).join('\n  ')}
),
stratified as (
  select j.*, s.stratifier, s.stratum from judged j join course_stratum s using (episode_id)
  union all
  select j.*, 'baseline', j.baseline_band from judged j
),
counted as (
  select stratifier, stratum, place, count(*) as courses, ${counted(counts)}, ${summed(added)}
  from stratified group by stratifier, stratum, place
)
select stratifier, stratum, ${place.map((name) => `(judged_place).${name}`).join(', ')}, courses,
       ${[...counts, ...added, ...changes.map(changeOf)].join(', ')}
from counted cross join lateral (select place::rollup.judged_place as judged_place offset 0) read_again`,
};
