import { eventTypeIds, measureIds, type SessionBand, sessionBands } from '@enthesis/contract';
import { firstExits } from '../rollups/after-session.ts';
import { eventsOfCourses } from '../rollups/event.ts';
import { gapsClass, treatedCourses } from '../rollups/treatment.ts';

/** Amounts as whole numbers of this part of a point, so that their sums are the same in any order. */
const unitsPerPoint = 10_000;

const bandOf = (sessions: string): string => {
  const upTo = ({ id, to }: SessionBand) => (to === null ? `else '${id}'` : `when ${sessions} <= ${to} then '${id}'`);
  return `case ${sessionBands.map(upTo).join(' ')} end`;
};

/** Baselines of 3 of 10 and more: classes 2 and 3, as steps.ts tells them. */
const fromThree = 'baseline_class >= 2';

/**
 * One row a course of the network: of a patient's treated sides of one condition, the one with most sessions, the right one if
 * equal. `stands` marks one of a patient's courses, so that people can be counted beside courses. A course in treatment
 * has no final band, and is left out of what is cut by a stratifier as well: the cuts are of the same courses.
 */
export const networkCourse = `
with standing as (
  select distinct on (c.clinic_id, e.patient_key, c.condition)
         c.episode_id, c.clinic_id, e.patient_key, c.condition, c.sessions, c.ongoing
  from index_course c join intake.episode e using (episode_id)
  where c.sessions > 0
  order by c.clinic_id, e.patient_key, c.condition, c.sessions desc, e.side = 'right' desc, e.side collate "C"
),
stratum as (
  select episode_id,
         max(stratum) filter (where stratifier = 'sex') as sex,
         max(stratum) filter (where stratifier = 'age_band') as age_band,
         max(stratum) filter (where stratifier = 'guidance') as guidance
  from course_stratum where stratifier in ('sex', 'age_band', 'guidance') group by episode_id
)
select s.episode_id, s.clinic_id, s.condition, m.member,
       row_number() over (partition by s.clinic_id, s.patient_key order by s.sessions desc, s.condition collate "C") = 1 as stands,
       case when not s.ongoing then ${bandOf('s.sessions')} end as session_band,
       case when not s.ongoing then t.sex end as sex,
       case when not s.ongoing then t.age_band end as age_band,
       case when not s.ongoing then t.guidance end as guidance
from standing s
join stratum t using (episode_id)
join intake.member m using (clinic_id, patient_key)`;

const outcomes = `
select episode_id, 'outcome-' || measure || '@' || horizon as variable,
       case when not followed then 'not-followed' when worse then 'worse' when r50 then '50-and-more'
            when r30 then '30-49' else 'under-30' end as class, null::bigint as units
from course_outcome where first_by_percent and due and ${fromThree}
union all
select episode_id, 'mcid-' || measure || '@' || horizon,
       case when not followed then 'not-followed' when mcid then 'yes' else 'no' end, null::bigint
from course_outcome where first_by_mcid and due and ${fromThree}`;

/** Whatever became of it, every course that ended is in one class at every horizon. */
const coverage = `
select c.episode_id, 'coverage-' || m.measure || '@' || h.id,
       case when o.episode_id is null then 'no-baseline' when not o.${fromThree} then 'below-floor'
            when not o.due then 'not-due' when not o.followed then 'not-followed' else 'followed' end, null::bigint
from network_course c
cross join (values ${measureIds.map((id) => `('${id}')`).join(', ')}) m (measure)
cross join vocabulary.horizon h
left join course_outcome o on o.episode_id = c.episode_id and o.measure = m.measure and o.horizon = h.id
                          and o.first_by_percent`;

const scores = `
select episode_id, 'baseline-' || instrument, null::text, round(baseline * ${unitsPerPoint})::bigint from judged_course
union all
select episode_id, 'change-' || instrument || '@' || horizon, null::text, round(change * ${unitsPerPoint})::bigint
from course_outcome where followed`;

const firstResponse = `
with ${firstExits}
select episode_id, 'first-response-' || measure || '-' || definition,
       case exit when 'ongoing' then 'in-treatment' else exit end || '-at-' || ${bandOf('session')}, null::bigint
from exits
where ${fromThree} and case when definition = 'mcid' then first_by_mcid else first_by_percent end`;

const treatment = `
with ${treatedCourses}
select episode_id, 'sessions', session_band, null::bigint from network_course where session_band is not null
union all
select episode_id, 'gaps', ${gapsClass}, null::bigint from treated where gaps > 0`;

/** Courses that ended: with an event of the type, without one, or not known because not all their sessions were recorded. */
const events = `
with ${eventsOfCourses},
had as (
  select episode_id, array_agg(distinct event) as events from happened group by episode_id
)
select c.episode_id, 'events-' || t.event,
       case when not c.recorded then 'not-recorded'
            when h.events is not null and (t.event = 'any' or t.event = any (h.events)) then 'yes'
            else 'no' end, null::bigint
from course c
left join had h using (episode_id)
cross join (values ${['any', ...eventTypeIds].map((id) => `('${id}')`).join(', ')}) t (event)`;

/**
 * What every variable says of every course: one row each, with the class or the amount in units. A new kind of variable is
 * one more query here. Rows of what is no variable of the network are left out by whoever reads this.
 */
export const networkValues = [outcomes, coverage, scores, firstResponse, treatment, events]
  .map((query) => `(${query})`)
  .join(' union all ');
