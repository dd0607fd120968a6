import { changeBins } from '@enthesis/contract';
import { judgedOn, type Rollup } from './rollup.ts';

const place = ['clinic_id', 'horizon', ...judgedOn, 'condition'];

const { width, fineWidth, fineUpToRange } = changeBins;

/**
 * How changes are spread: courses by rounded change. `points`: bins of the instrument's own width, numbered from no
 * change, each centred on its value; without an upper bound there are none. `percent`: tenths of the baseline improved,
 * from -100 to 100; each bin begins at its value, so that "at least 30 %" is a sum of whole bins.
 */
export const changeBin: Rollup = {
  table: 'rollup.change_bin',
  key: [...place, 'unit', 'bin'],
  sums: ['courses'],
  query: `
with binned as (
  select ${place.map((name) => `o.${name}`).join(', ')}, b.unit, b.bin
  from course_outcome o
  cross join lateral (values
    ('points', round(change / case when span <= ${fineUpToRange} then ${fineWidth} when span is not null then ${width} end)),
    ('percent', case when percent_rules and problem > 0 then greatest(-10, least(10, floor(change * 10 / problem))) end)
  ) b (unit, bin)
  where o.followed and b.bin is not null
)
select ${place.join(', ')}, unit, bin, count(*) as courses from binned group by ${place.join(', ')}, unit, bin`,
};

/**
 * Scores over time. `through` says whose: `any` is everybody scored at that time; a horizon is the same patients all
 * along, those scored at every horizon up to it.
 */
export const trajectory: Rollup = {
  table: 'rollup.trajectory',
  key: ['clinic_id', ...judgedOn, 'condition', 'through', 'horizon'],
  sums: ['courses', 'sum_score', 'sum_score_squared'],
  query: `
with complete as (
  select episode_id, instrument, horizon as through, horizon_place as through_place
  from (
    select episode_id, instrument, horizon, horizon_place,
           count(*) filter (where followed) over (partition by episode_id, instrument order by horizon_place) as scored
    from course_outcome
  ) running where scored = horizon_place + 1
),
points as (
  select 'any' as through, o.* from course_outcome o where followed
  union all
  select c.through, o.* from complete c
  join course_outcome o on o.episode_id = c.episode_id and o.instrument = c.instrument and o.horizon_place <= c.through_place
),
starts as (
  select 'any' as through, j.* from judged_course j
  union all
  select c.through, j.* from complete c join judged_course j using (episode_id, instrument)
),
scores as (
  select clinic_id, ${judgedOn.join(', ')}, condition, through, horizon, follow_up as score from points
  union all
  select clinic_id, ${judgedOn.join(', ')}, condition, through, 'baseline', baseline from starts
)
select clinic_id, ${judgedOn.join(', ')}, condition, through, horizon,
       count(*) as courses, sum(score) as sum_score, sum(score * score) as sum_score_squared
from scores group by clinic_id, ${judgedOn.join(', ')}, condition, through, horizon`,
};
