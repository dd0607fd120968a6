import { baselineDays, courseGapDays, sessionsCap } from '@enthesis/contract';

/**
 * From rows to index courses: one row of the temporary table `index_course` for each episode in `touched`.
 *
 * A gap of more than 180 days between sessions starts the next course; the first is the index course. An episode
 * without a session is a course of 0 sessions. A course is ongoing only while no later one has begun.
 */
export const deriveIndexCourses = `
create temporary table index_course on commit drop as
with visit as (
  select episode_id, day,
         coalesce(day - lag(day) over (partition by episode_id order by day) > ${courseGapDays}, false) as starts_next
  from intake.session join touched using (episode_id)
),
numbered as (
  select *, count(*) filter (where starts_next) over (partition by episode_id order by day) as course from visit
),
treatment as (
  select episode_id,
         count(*) filter (where course = 0) as sessions,
         max(day) filter (where course = 0) as last_day,
         max(course) as later_courses
  from numbered group by episode_id
)
select e.clinic_id, e.episode_id, e.condition,
       least(coalesce(t.sessions, 0), ${sessionsCap})::smallint as sessions,
       coalesce(e.course_status = 'ongoing', false) and coalesce(t.later_courses, 0) = 0 as ongoing,
       t.last_day,
       e.due_through is null as due_through_unknown,
       -- The last horizon that counts: none is before the first, unknown after the last.
       case when e.due_through is null then 32767 else coalesce(h.place, -1) end as due_place
from touched
join intake.episode e using (episode_id)
left join treatment t using (episode_id)
left join vocabulary.horizon h on h.id = e.due_through
`;

/**
 * From index courses to their outcomes: the body of a query over `index_course` that yields one row per course,
 * instrument with a baseline, and horizon.
 *
 * Baseline: the last score of day -30..0. Follow-up: the score nearest to the horizon's target inside its window, a tie
 * going to the later. Improvement is positive whatever the direction, in exact numeric arithmetic. The problem score
 * that percent rules work on is the score itself, or the distance from the maximum where higher is better.
 */
export const outcomes = `
scored as (
  select s.episode_id, s.instrument, s.day, s.score
  from index_course join intake.score s using (episode_id)
),
baseline as (
  select distinct on (episode_id, instrument) episode_id, instrument, score
  from scored where day between ${baselineDays.first} and ${baselineDays.last}
  order by episode_id, instrument, day desc
),
follow_up as (
  select distinct on (s.episode_id, s.instrument, h.id) s.episode_id, s.instrument, h.id as horizon, s.day, s.score
  from scored s join vocabulary.horizon h on s.day between h.opens and h.closes
  order by s.episode_id, s.instrument, h.id, abs(s.day - h.target), s.day desc
),
placed as (
  select c.*, b.instrument, b.score as baseline,
         i.lower_is_better, i.min, i.max, i.mcid as threshold, i.percent_rules,
         i.percent_rules as by_percent, i.mcid is not null as by_mcid,
         i.percent_rules or i.mcid is not null as by_either,
         i.measure, o.place,
         case when i.lower_is_better then b.score else i.max - b.score end as problem,
         case when i.lower_is_better then b.score - i.min else i.max - b.score end as distance
  from baseline b
  join index_course c using (episode_id)
  join vocabulary.instrument i on i.id = b.instrument and not i.rates_change
  left join vocabulary.instrument_order o on o.condition = c.condition and o.instrument = b.instrument
),
chosen as (
  select *,
         coalesce(by_percent and place = min(place) filter (where by_percent) over this_measure, false) as first_by_percent,
         coalesce(by_mcid and place = min(place) filter (where by_mcid) over this_measure, false) as first_by_mcid,
         coalesce(by_either and place = min(place) filter (where by_either) over this_measure, false) as first_by_either,
         case
           when max is null and lower_is_better then case when distance > 0 then 3 else 0 end
           when max is null then case when baseline > 0 then 3 else 0 end
           when distance <= 0 then 0
           when distance * 10 < (max - min) * 3 then 1
           when distance * 10 < (max - min) * 4 then 2
           else 3
         end as baseline_class
  from placed
  window this_measure as (partition by episode_id, measure)
),
outcome as (
  select c.*, h.id as horizon, h.place <= c.due_place as due, f.day as follow_up_day, f.score as follow_up,
         case when c.lower_is_better then c.baseline - f.score else f.score - c.baseline end as change
  from chosen c
  cross join vocabulary.horizon h
  left join follow_up f on f.episode_id = c.episode_id and f.instrument = c.instrument and f.horizon = h.id
                       and h.place <= c.due_place
)`;
