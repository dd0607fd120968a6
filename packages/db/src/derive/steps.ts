import { baselineDays, courseGapDays, horizons, sessionsCap } from '@enthesis/contract';
import { comparableEpisode, lookAlike, sameTraits } from './look-alike.ts';
import { improvement, meets } from './rules.ts';

/** Sessions before this day were received before month 3. */
const threeMonths = horizons.find(({ id }) => id === '3m')?.target ?? Number.NaN;

/**
 * From rows to courses, step by step: each step is a temporary table over the episodes in `touched`, and what a course,
 * a baseline or a first instrument *is* stands here once.
 */
export interface Step {
  readonly table: string;
  readonly query: string;
}

/**
 * Sessions of the index course, numbered from 1, each with the last day on which a score still counts as taken after
 * it: the day of the next session (a score on a session day is taken before the injection), or 90 days after the last.
 * A gap of more than 180 days starts the next course; the first is the index course.
 */
const indexSession: Step = {
  table: 'index_session',
  query: `
with visit as (
  select episode_id, day,
         coalesce(day - lag(day) over (partition by episode_id order by day) > ${courseGapDays}, false) as starts_next
  from intake.session join touched using (episode_id)
),
numbered as (
  select *, count(*) filter (where starts_next) over (partition by episode_id order by day) as course,
         bool_or(starts_next) over (partition by episode_id) as has_later_course
  from visit
)
select episode_id, day, has_later_course,
       row_number() over of_episode as session,
       coalesce(lead(day) over of_episode, day + 90) as until
from numbered where course = 0
window of_episode as (partition by episode_id order by day)`,
};

/** One row an episode: its index course. Without a session it has 0; it is ongoing only while no later one has begun. */
const indexCourse: Step = {
  table: 'index_course',
  query: `
with treatment as (
  select episode_id, count(*) as sessions, max(day) as last_day, bool_or(has_later_course) as has_later_course
  from index_session group by episode_id
)
select e.clinic_id, e.episode_id, e.condition,
       least(coalesce(t.sessions, 0), ${sessionsCap})::smallint as sessions,
       coalesce(e.course_status = 'ongoing', false) and not coalesce(t.has_later_course, false) as ongoing,
       t.last_day,
       e.due_through is null as due_through_unknown,
       -- The last horizon that counts: none is before the first, unknown after the last.
       case when e.due_through is null then 32767 else coalesce(h.place, -1) end as due_place
from touched
join intake.episode e using (episode_id)
left join treatment t using (episode_id)
left join vocabulary.horizon h on h.id = e.due_through`,
};

/**
 * One row a course and instrument with a baseline, the last score of day -30 to 0, numbered within the course as `judged`: whether it is
 * the first instrument of its measure by percent, by MCID or by either, and its class of baseline. The problem score that percent rules
 * work on is the score itself, or the distance from the maximum where higher is better.
 */
const judgedCourse: Step = {
  table: 'judged_course',
  query: `
with baseline as (
  select distinct on (episode_id, instrument) episode_id, instrument, score
  from index_course join intake.score using (episode_id)
  where day between ${baselineDays.first} and ${baselineDays.last}
  order by episode_id, instrument, day desc
),
placed as (
  select c.*, b.instrument, b.score as baseline,
         i.lower_is_better, i.min, i.max, i.mcid as threshold, i.percent_rules,
         i.percent_rules as by_percent, i.mcid is not null as by_mcid,
         i.percent_rules or i.mcid is not null as by_either,
         i.pass, i.pass is not null as by_pass,
         i.measure, o.place,
         case when i.lower_is_better then b.score else i.max - b.score end as problem,
         case when i.lower_is_better then b.score - i.min else i.max - b.score end as distance
  from baseline b
  join index_course c using (episode_id)
  join vocabulary.instrument i on i.id = b.instrument and not i.rates_change
  left join vocabulary.instrument_order o on o.condition = c.condition and o.instrument = b.instrument
)
select *, row_number() over (partition by episode_id order by instrument) as judged,
       coalesce(by_percent and place = min(place) filter (where by_percent) over this_measure, false) as first_by_percent,
       coalesce(by_mcid and place = min(place) filter (where by_mcid) over this_measure, false) as first_by_mcid,
       coalesce(by_either and place = min(place) filter (where by_either) over this_measure, false) as first_by_either,
       coalesce(by_pass and place = min(place) filter (where by_pass) over this_measure, false) as first_by_pass,
       case
         when max is null and lower_is_better then case when distance > 0 then 3 else 0 end
         when max is null then case when baseline > 0 then 3 else 0 end
         when distance <= 0 then 0
         when distance * 10 < (max - min) * 3 then 1
         when distance * 10 < (max - min) * 4 then 2
         else 3
       end::smallint as baseline_class,
       case when max is null then 'unknown'
            when distance * 10 < (max - min) * 3 then '0-2.9' when distance * 10 < (max - min) * 5 then '3-4.9'
            when distance * 10 < (max - min) * 7 then '5-6.9' else '7-10' end as baseline_band
from placed
window this_measure as (partition by episode_id, measure)`,
};

/** Classes of a number, as SQL: the first whose bound lies above it. */
const classed = (value: string, classes: ReadonlyArray<readonly [bound: number | null, id: string]>): string =>
  `case when ${value} is null then null ${classes
    .map(([bound, id]) => (bound === null ? `else '${id}'` : `when ${value} < ${bound} then '${id}'`))
    .join(' ')} end`;

/**
 * What a course can be told apart by, one row a course and stratifier: columns of its episode, of its first session, how
 * many sessions were planned, and how many it had before month 3. Blank is unknown.
 */
const courseStratum: Step = {
  table: 'course_stratum',
  query: `
with early as (
  select episode_id, count(*) as sessions from index_session where day < ${threeMonths} group by episode_id
)
select c.episode_id, s.stratifier, coalesce(s.stratum, 'unknown') as stratum
from index_course c
join intake.episode e using (episode_id)
left join intake.session f on f.episode_id = c.episode_id and f.day = 0
left join early on early.episode_id = c.episode_id
cross join lateral (values
  ('none', 'all'),
  ('sex', e.sex),
  ('age_band', e.age_band),
  ('year', e.year::text),
  ('side', nullif(e.side, 'unknown')),
  ('symptom_months', ${classed('e.symptom_months', [
    [3, '0-2'],
    [12, '3-11'],
    [60, '12-59'],
    [null, '60+'],
  ])}),
  ('prior_care', e.prior_care),
  ('hypermobile', e.hypermobile),
  ('activity', e.activity),
  ('diet_advice_followed', e.diet_advice_followed),
  ('instructions_followed', e.instructions_followed),
  ('payer', e.payer),
  ('guidance', f.guidance),
  ('injections', ${classed('f.injections', [
    [5, '1-4'],
    [10, '5-9'],
    [16, '10-15'],
    [null, '16+'],
  ])}),
  ('dextrose', case when f.dextrose_percent < 12.5 then '0-12.4' when f.dextrose_percent <= 15 then '12.5-15'
                    when f.dextrose_percent <= 25 then '15.1-25' when f.dextrose_percent > 25 then '25.1+' end),
  ('alignment_checked', f.alignment_checked),
  ('practitioner', f.practitioner),
  -- least() passes over null: a course without a plan would be one of the longest.
  ('planned_sessions', case when e.planned_sessions is not null then least(e.planned_sessions, ${sessionsCap})::text end),
  ('sessions_by_3m', least(coalesce(early.sessions, 0), ${sessionsCap})::text)
) s (stratifier, stratum)`,
};

/**
 * One row a judged course and horizon. Follow-up: the score nearest to the horizon's target inside its window, a tie
 * going to the later; a horizon that is not due has none, whatever was scored.
 */
const courseOutcome: Step = {
  table: 'course_outcome',
  query: `
with follow_up as (
  select distinct on (s.episode_id, s.instrument, h.id) s.episode_id, s.instrument, h.id as horizon, s.day, s.score
  from index_course join intake.score s using (episode_id)
  join vocabulary.horizon h on s.day between h.opens and h.closes
  order by s.episode_id, s.instrument, h.id, abs(s.day - h.target), s.day desc
),
compared as (
  select c.*, h.id as horizon, h.place as horizon_place, h.place <= c.due_place as due,
         f.day as follow_up_day, f.score as follow_up, ${improvement('f.score')} as change
  from judged_course c
  cross join vocabulary.horizon h
  left join follow_up f on f.episode_id = c.episode_id and f.instrument = c.instrument and f.horizon = h.id
                       and h.place <= c.due_place
)
select judged, episode_id, clinic_id, condition, sessions, ongoing, measure, instrument,
       first_by_percent, first_by_mcid, first_by_either, first_by_pass, baseline_class, horizon, horizon_place, due,
       change is not null as followed, baseline, follow_up, change, problem, max - min as span, percent_rules,
       coalesce(${meets.r30}, false) as r30,
       coalesce(${meets.r50}, false) as r50,
       coalesce(${meets.mcid}, false) as mcid,
       coalesce(${meets.painfree('follow_up')}, false) as painfree,
       coalesce(${meets.worse}, false) as worse,
       coalesce(${meets.pass('follow_up')}, false) as pass,
       coalesce(last_day >= follow_up_day, false) as sessions_after
from compared`,
};

/** One row a judged course and session of it, with the last score taken after that session and not after the next. */
const afterSession: Step = {
  table: 'after_session',
  query: `
with scored as (
  select distinct on (s.episode_id, s.instrument, v.session) s.episode_id, s.instrument, v.session, s.score
  from index_session v join intake.score s on s.episode_id = v.episode_id and s.day > v.day and s.day <= v.until
  order by s.episode_id, s.instrument, v.session, s.day desc
)
select c.*, v.session, s.score as after, ${improvement('s.score')} as change
from judged_course c
join index_session v using (episode_id)
left join scored s on s.episode_id = c.episode_id and s.instrument = c.instrument and s.session = v.session`,
};

/** What courses are, and what became of them. In order: each reads those before it. */
export const courseSteps: readonly Step[] = [
  indexSession,
  indexCourse,
  judgedCourse,
  courseStratum,
  courseOutcome,
  afterSession,
];

/** What is asked of episodes beside each other, whosever they are. */
export const lookAlikeSteps: readonly Step[] = [sameTraits, comparableEpisode, lookAlike];

export const steps: readonly Step[] = [...courseSteps, ...lookAlikeSteps];
