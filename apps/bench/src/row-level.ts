/**
 * The default responders question (pain, r30, 6 months, floor 3, by condition and sessions) asked of the patient-level
 * tables, as one would write it well by hand: one pass each over sessions and scores, only the window and the
 * instruments that matter.
 */
export const rowLevelResponders = `
with visit as (
  select episode_id, day,
         coalesce(day - lag(day) over (partition by episode_id order by day) > 180, false) as starts_next
  from intake.session
),
course as (
  select episode_id, count(*) as sessions
  from (select episode_id, count(*) filter (where starts_next) over (partition by episode_id order by day) as nth from visit) numbered
  where nth = 0 group by episode_id
),
pain as (
  select s.episode_id, s.instrument, s.day, s.score, o.place, i.min, i.max, i.lower_is_better
  from intake.score s
  join intake.episode e using (episode_id)
  join vocabulary.instrument i on i.id = s.instrument and i.measure = 'pain' and i.percent_rules
  join vocabulary.instrument_order o on o.condition = e.condition and o.instrument = s.instrument
  where e.clinic_id = $1 and (s.day between -30 and 0 or s.day between 138 and 273)
),
baseline as (
  select distinct on (episode_id) * from (
    select distinct on (episode_id, instrument) * from pain where day <= 0 order by episode_id, instrument, day desc
  ) latest order by episode_id, place
),
follow_up as (
  select distinct on (episode_id, instrument) episode_id, instrument, score
  from pain where day > 0 order by episode_id, instrument, abs(day - 182), day desc
)
select e.condition, least(coalesce(c.sessions, 0), 20)::int as sessions,
       count(*)::int as eligible,
       count(f.score)::int as followed,
       count(*) filter (where 100 * case when b.lower_is_better then b.score - f.score else f.score - b.score end
                              >= 30 * case when b.lower_is_better then b.score else b.max - b.score end)::int as responders
from intake.episode e
join baseline b using (episode_id)
left join course c using (episode_id)
left join follow_up f on f.episode_id = b.episode_id and f.instrument = b.instrument
where e.clinic_id = $1
  and (e.due_through is null or e.due_through in ('6m', '12m', '24m'))
  and not (coalesce(e.course_status = 'ongoing', false)
           and not exists (select from visit v where v.episode_id = e.episode_id and v.starts_next))
  and (b.max is null or case when b.lower_is_better then b.score - b.min else b.max - b.score end * 10 >= (b.max - b.min) * 3)
  and case when b.lower_is_better then b.score > b.min else b.score < b.max end
group by 1, 2`;
