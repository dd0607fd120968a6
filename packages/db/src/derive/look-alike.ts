import type { Step } from './steps.ts';

/** What two episodes of different patients must have in common to look alike, the days of their sessions aside. */
export const traitColumns = ['clinic_id', 'condition', 'side', 'sex', 'age_band', 'year'];
const traits = traitColumns.join(', ');

/** Episodes of the same traits as a touched one, all of them known; the touched ones are among them. */
export const sameTraits: Step = {
  table: 'same_traits',
  // Looked up for each group by its index: the planner expects too few of so many columns, and would read all episodes.
  query: `
select alike.*, episode_id in (select episode_id from touched) as is_touched
from (select distinct ${traits} from touched join intake.episode using (episode_id)) described
cross join lateral (
  select ${traits}, episode_id, coalesce(added_by, 0) as import from intake.episode e
  where ${traitColumns.map((name) => `e.${name} = described.${name}`).join(' and ')} offset 0
) alike`,
};

/**
 * Of those, the ones with two sessions or more. One condition and side of one patient is one episode, so that any two
 * of them are of different patients.
 */
export const comparableEpisode: Step = {
  table: 'comparable_episode',
  query: `
select same_traits.*, days
from same_traits
join (select episode_id, array_agg(day order by day) as days from same_traits join intake.session using (episode_id)
      group by episode_id having count(*) > 1) seen using (episode_id)`,
};

/**
 * What touched episodes add to the count of those that look like an earlier one: of such a group all but the first are
 * found. Episodes beside them count with the difference that the touched ones make, so that the sum over all changes
 * by just what changes, whichever episodes are touched.
 */
export const lookAlike: Step = {
  table: 'look_alike',
  query: `
with grouped as (
  select * from comparable_episode
  where (${traits}, days) in (select ${traits}, days from comparable_episode where is_touched)
),
placed as (
  select clinic_id, condition, year, import, is_touched,
         row_number() over (partition by ${traits}, days order by episode_id) > 1 as found,
         not is_touched
         and row_number() over (partition by ${traits}, days, is_touched order by episode_id) > 1 as found_without
  from grouped
)
select clinic_id, condition, year::text as year, import, is_touched::int as looked_at,
       found::int - found_without::int as found
from placed where is_touched or found <> found_without`,
};
