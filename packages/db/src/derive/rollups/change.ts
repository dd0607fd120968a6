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

const judgedPlace = ['clinic_id', ...judgedOn, 'condition'];

/**
 * Scores over time. `through` says whose: `any` is everybody scored at that time; a horizon is the same patients all
 * along, those scored at every horizon up to it. Courses are counted once, by the first horizon that they miss.
 */
export const trajectory: Rollup = {
  table: 'rollup.trajectory',
  key: [...judgedPlace, 'through', 'horizon'],
  sums: ['courses', 'sum_score', 'sum_score_squared'],
  query: `
with missed as (
  select episode_id, judged, min(horizon_place) filter (where not followed) as missed
  from course_outcome group by episode_id, judged
),
scores as (
  select episode_id, ${judgedPlace.join(', ')}, horizon, horizon_place, missed, follow_up as score
  from course_outcome join missed using (episode_id, judged) where followed
  union all
  select episode_id, ${judgedPlace.join(', ')}, 'baseline', -1, missed, baseline
  from judged_course join missed using (episode_id, judged)
),
counted as (
  select ${judgedPlace.join(', ')}, horizon, horizon_place, missed,
         count(*) as courses, sum(score) as sum_score, sum(score * score) as sum_score_squared
  from scores group by ${judgedPlace.join(', ')}, horizon, horizon_place, missed
)
select ${judgedPlace.join(', ')}, t.through, horizon,
       sum(courses) as courses, sum(sum_score) as sum_score, sum(sum_score_squared) as sum_score_squared
from counted
join (select id as through, place from vocabulary.horizon union all select 'any', null) t
  on t.place is null or horizon_place <= t.place and (missed is null or missed > t.place)
group by ${judgedPlace.join(', ')}, t.through, horizon`,
};
