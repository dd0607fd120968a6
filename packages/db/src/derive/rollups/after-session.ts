import { sessionsCap } from '@enthesis/contract';
import { meets } from '../rules.ts';
import { judgedOn, type Rollup } from './rollup.ts';

const place = ['clinic_id', ...judgedOn, 'condition'];
const bySession = [...place, 'session'];

/** How many came to each session, were scored after it, and met the definition then. */
export const attendance: Rollup = {
  table: 'rollup.attendance',
  key: bySession,
  sums: ['attending', 'assessed', 'r30', 'r50', 'mcid', 'painfree'],
  query: `
select ${bySession.join(', ')},
       count(*) as attending,
       count(change) as assessed,
       count(*) filter (where ${meets.r30}) as r30,
       count(*) filter (where ${meets.r50}) as r50,
       count(*) filter (where ${meets.mcid}) as mcid,
       count(*) filter (where ${meets.painfree('after')}) as painfree
from after_session where session <= ${sessionsCap} group by ${bySession.join(', ')}`,
};

/**
 * How each course left the count of those still waiting for a first response, under each definition: it responded after
 * a session, it ended without having responded, or it is still in treatment. Exits after the 20th session count there.
 */
export const firstExits = `
course as (
  select episode_id, measure, ${place.join(', ')}, ongoing, max(session) as last_session,
         bool_or(percent_rules) as has_percent, bool_or(threshold is not null) as has_mcid, bool_or(measure = 'pain') as is_pain,
         min(session) filter (where ${meets.r30}) as r30,
         min(session) filter (where ${meets.r50}) as r50,
         min(session) filter (where ${meets.mcid}) as mcid,
         min(session) filter (where ${meets.painfree('after')}) as painfree
  from after_session group by episode_id, measure, ${place.join(', ')}, ongoing
),
exits as (
  select c.episode_id, c.measure, ${place.map((name) => `c.${name}`).join(', ')}, d.definition,
         case when d.first is not null then 'responded' when c.ongoing then 'ongoing' else 'stopped' end as exit,
         least(coalesce(d.first, c.last_session), ${sessionsCap}) as session
  from course c
  cross join lateral (values
    ('r30', has_percent, r30), ('r50', has_percent, r50), ('mcid', has_mcid, mcid), ('painfree', has_percent and is_pain, painfree)
  ) d (definition, applies, first)
  where d.applies
)`;

/** Courses by first exit. */
export const firstResponse: Rollup = {
  table: 'rollup.first_response',
  key: [...place, 'definition', 'exit', 'session'],
  sums: ['courses'],
  query: `
with ${firstExits}
select ${place.join(', ')}, definition, exit, session, count(*) as courses
from exits group by ${place.join(', ')}, definition, exit, session`,
};

/**
 * Whether scores between sessions are recorded at all: courses of two or more sessions, and those of them with a score
 * after the first and not after the last session.
 */
export const interim: Rollup = {
  table: 'rollup.interim',
  key: place,
  sums: ['courses', 'scored_between'],
  query: `
with between_sessions as (
  select distinct s.episode_id, s.instrument
  from index_course c join intake.score s using (episode_id)
  where s.day > 0 and s.day <= c.last_day
)
select ${place.join(', ')}, count(*) as courses, count(b.instrument) as scored_between
from judged_course c left join between_sessions b using (episode_id, instrument)
where c.sessions >= 2 group by ${place.join(', ')}`,
};
