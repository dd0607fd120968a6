import { counted, type Rollup, sideBySide, turned } from './rollup.ts';

const place = ['clinic_id', 'definition', 'baseline_class', 'condition', 'sessions', 'ongoing'];
const key = ['stratifier', 'stratum', ...place];
const flags = ['due', 'followed', 'responders', 'sessions_after'];
const sums = sideBySide(flags);

/** Better by a share of the baseline and by points of 100, both. */
const improved = (row: string, percent: number, points: number): string =>
  `(${row}.percent_rules and 100 * ${row}.change >= ${percent} * ${row}.problem and 100 * ${row}.change >= ${points} * ${row}.span)`;

const somewhat = (row: string): string => `coalesce(${improved(row, 20, 10)}, false)::int`;

/** The rows of one definition, whose responders have a flag of their own. */
const defined = (definition: string, responders: string): string =>
  `select episode_id, judged, '${definition}' as definition, ${sideBySide(flags)
    .map((flag) => `${flag.replace('responders', responders)} as ${flag}`)
    .join(', ')} from in_a_row`;

/**
 * Definitions that take pain and function at once, on the first instrument of each; a course can be judged only where
 * both were scored, and its baseline class is that of pain.
 *
 * `both`: pain at least 30 % better, and function better by its MCID or by 30 %. `oarsi`, for knee and hip: pain or
 * function better by 50 % and 20 points of 100, or two of pain, function and patient global by 20 % and 10 points.
 */
export const composite: Rollup = {
  table: 'rollup.composite',
  key,
  sums: ['courses', ...sums],
  query: `
with paired as (
  select p.episode_id, p.judged, p.horizon, p.due, p.followed and f.followed as followed, p.sessions_after or f.sessions_after as sessions_after,
         p.r30 and (f.mcid or f.r30) as both_improved,
         ${improved('p', 50, 20)} or ${improved('f', 50, 20)}
           or ${somewhat('p')} + ${somewhat('f')} + ${somewhat('g')} >= 2 as oarsi,
         p.span is not null and f.span is not null and f.percent_rules and c.in_group in ('knee', 'hip') as has_oarsi
  from course_outcome p
  join vocabulary.condition c on c.id = p.condition
  join course_outcome f on f.episode_id = p.episode_id and f.horizon = p.horizon
                       and f.measure = 'function' and f.first_by_either and f.baseline_class > 0
  left join course_outcome g on g.episode_id = p.episode_id and g.horizon = p.horizon and g.instrument = 'ptga100'
  where p.measure = 'pain' and p.first_by_percent
),
flagged as (
  select episode_id, judged, horizon, has_oarsi, case when due then 1 end as due, case when followed then 1 end as followed,
         case when followed and both_improved then 1 end as both_improved, case when followed and oarsi then 1 end as oarsi,
         case when followed and sessions_after then 1 end as sessions_after
  from paired
),
in_a_row as (
  select episode_id, judged, bool_or(has_oarsi) as has_oarsi,
         ${turned(['due', 'followed', 'sessions_after', 'both_improved', 'oarsi'])}
  from flagged group by episode_id, judged
),
defined as (
  ${defined('both', 'both_improved')}
  union all
  ${defined('oarsi', 'oarsi')} where has_oarsi
)
select ${key.join(', ')}, count(*) as courses, ${counted(sums)}
from defined join judged_course using (episode_id, judged) join course_stratum using (episode_id) group by ${key.join(', ')}`,
};
