import { baselineDays, courseGapDays, type HorizonId, horizonIds, horizons, sessionsCap } from '@enthesis/contract';

/**
 * Courses of the default responders question (pain, r30, floor 3) at a horizon, one row each, from the patient-level
 * tables, as one would write it well by hand: one pass each over sessions and scores, only the window and the instruments
 * that matter.
 */
export const courseByCourse = (clinicId: number, horizon: HorizonId): string => {
  const window = horizons.find(({ id }) => id === horizon);
  if (window === undefined) throw new Error(`there is no horizon ${horizon}`);
  const dueThrough = horizonIds.slice(horizonIds.indexOf(horizon)).map((id) => `'${id}'`);
  return `
with visit as (
  select episode_id, day,
         coalesce(day - lag(day) over (partition by episode_id order by day) > ${courseGapDays}, false) as starts_next
  from intake.session
),
course as (
  select episode_id, count(*) as sessions
  from (select episode_id, count(*) filter (where starts_next) over (partition by episode_id order by day) as nth from visit) numbered
  where nth = 0 group by episode_id
),
returned as (select distinct episode_id from visit where starts_next),
pain as (
  select s.episode_id, s.instrument, s.day, s.score, o.place, i.min, i.max, i.lower_is_better
  from intake.score s
  join intake.episode e using (episode_id)
  join vocabulary.instrument i on i.id = s.instrument and i.measure = 'pain' and i.percent_rules
  join vocabulary.instrument_order o on o.condition = e.condition and o.instrument = s.instrument
  where e.clinic_id = ${clinicId} and (s.day between ${baselineDays.first} and ${baselineDays.last} or s.day between ${window.opens} and ${window.closes})
),
baseline as (
  select distinct on (episode_id) * from (
    select distinct on (episode_id, instrument) * from pain where day <= 0 order by episode_id, instrument, day desc
  ) latest order by episode_id, place
),
follow_up as (
  select distinct on (episode_id, instrument) episode_id, instrument, score
  from pain where day > 0 order by episode_id, instrument, abs(day - ${window.target}), day desc
)
select '${horizon}' as horizon, e.condition, least(coalesce(c.sessions, 0), ${sessionsCap})::int as sessions,
       f.score is not null as followed,
       100 * case when b.lower_is_better then b.score - f.score else f.score - b.score end
         >= 30 * case when b.lower_is_better then b.score else b.max - b.score end as responded
from intake.episode e
join baseline b using (episode_id)
left join course c using (episode_id)
left join returned r using (episode_id)
left join follow_up f on f.episode_id = b.episode_id and f.instrument = b.instrument
where e.clinic_id = ${clinicId}
  and (e.due_through is null or e.due_through in (${dueThrough.join(', ')}))
  and not (coalesce(e.course_status = 'ongoing', false) and r.episode_id is null)
  and (b.max is null or case when b.lower_is_better then b.score - b.min else b.max - b.score end * 10 >= (b.max - b.min) * 3)
  and case when b.lower_is_better then b.score > b.min else b.score < b.max end`;
};

/** The answer of courses, in SQL that Postgres and DuckDB both take. */
export const counted = (courses: string): string => `
select condition, sessions, cast(count(*) as int) as eligible,
       cast(count(*) filter (where followed) as int) as followed,
       cast(count(*) filter (where responded) as int) as responders
from ${courses} group by condition, sessions`;
