import {
  builtInConditions,
  builtInInstruments,
  episodesTable,
  eventsTable,
  horizons,
  type ImportTable,
  sessionsTable,
} from '@enthesis/contract';
import fc from 'fast-check';
import { isoOf, type TidyCells, type TidyFolder } from './exports/tidy-folder.ts';

/** The day on which the registry is thought to have been exported, as days since 1970. */
export const exportDay = Date.parse('2026-01-31') / 86_400_000;

const codesIn = ({ columns }: ImportTable, name: string): fc.Arbitrary<string> => {
  const rule = columns.find((column) => column.name === name)?.rule;
  return fc.constantFrom(...(rule?.kind === 'code' ? rule.codes : []));
};
const codes = (name: string): fc.Arbitrary<string> => {
  const column = [...episodesTable.columns, ...sessionsTable.columns].find((row) => row.name === name);
  return fc.constantFrom(...(column?.rule.kind === 'code' ? column.rule.codes : []));
};
const orBlank = (of: fc.Arbitrary<string>): fc.Arbitrary<string> => fc.option(of, { nil: '', freq: 3 });
const whole = (min: number, max: number) => fc.integer({ min, max }).map(String);
const tenths = (min: number, max: number) =>
  fc.integer({ min: min * 10, max: max * 10 }).map((value) => String(value / 10));

const scored = builtInInstruments.filter(({ id }) => ['nprs', 'vas100', 'odi', 'koos_pain', 'promis_pf'].includes(id));
const score = (day: number) =>
  fc
    .constantFrom(...scored)
    .chain(({ id, min, max }) =>
      tenths(min, max ?? 100).map((value) => ({ instrument: id, score: value, day: String(day) })),
    );

const event = (day: number) =>
  fc.record({
    event: codesIn(eventsTable, 'event'),
    severity: orBlank(codesIn(eventsTable, 'severity')),
    days: orBlank(whole(0, 365)),
    day: fc.constant(String(day)),
  });

const session = fc.record({
  injections: orBlank(whole(1, 200)),
  dextrose_percent: orBlank(tenths(0, 50)),
  guidance: orBlank(codes('guidance')),
  anesthetic: orBlank(codes('anesthetic')),
  alignment_checked: orBlank(codes('alignment_checked')),
  procedure_pain: orBlank(whole(0, 10)),
  practitioner: orBlank(whole(1, 999).map((number) => `P${number}`)),
});

/** Days from the first session to the export, and what happened in between. */
const history = fc.integer({ min: 0, max: 3_000 }).chain((elapsed) =>
  fc.record({
    elapsed: fc.constant(elapsed),
    sessions: fc
      .uniqueArray(fc.integer({ min: 1, max: Math.max(1, elapsed) }), { maxLength: 3 })
      .map((days) => (days.length === 3 ? [] : [0, ...days.filter((day) => day <= elapsed)])),
    scores: fc.uniqueArray(fc.integer({ min: -365, max: elapsed }).chain(score), {
      maxLength: 5,
      selector: (row) => `${row.day} ${row.instrument}`,
    }),
    events: fc.uniqueArray(fc.integer({ min: 0, max: elapsed }).chain(event), {
      maxLength: 4,
      selector: (row) => `${row.day} ${row.event}`,
    }),
  }),
);

const episode = fc.record({
  condition: fc.constantFrom(...builtInConditions.map(({ id }) => id)),
  side: orBlank(codes('side')),
  symptom_months: orBlank(whole(0, 1200)),
  prior_care: orBlank(codes('prior_care')),
  hypermobile: orBlank(codes('hypermobile')),
  activity: orBlank(codes('activity')),
  diet_advice_followed: orBlank(codes('diet_advice_followed')),
  instructions_followed: orBlank(codes('instructions_followed')),
  payer: orBlank(codes('payer')),
  planned_sessions: orBlank(whole(1, 60)),
  course_status: codes('course_status'),
  history,
  notes: fc.array(session, { minLength: 4, maxLength: 4 }),
});

const patient = fc.record({
  sex: orBlank(codes('sex')),
  age_band: orBlank(codes('age_band')),
  episode,
});

/** A tidy folder of one-episode patients, as a clinic that keeps dates would hand it over. */
export const randomFolder: fc.Arbitrary<TidyFolder> = fc
  .tuple(fc.array(patient, { minLength: 1, maxLength: 6 }), fc.boolean())
  .map(([patients, recordsEvents]) => {
    const episodes: TidyCells[] = [];
    const sessions: TidyCells[] = [];
    const scores: TidyCells[] = [];
    const events: TidyCells[] = [];
    for (const [place, { sex, age_band, episode: of }] of patients.entries()) {
      const { history: past, notes, ...about } = of;
      const key = { study_id: `PT-${place}`, condition: about.condition, side: about.side };
      const due_through = horizons.findLast(({ closes }) => closes < past.elapsed)?.id ?? 'none';
      episodes.push({
        ...about,
        ...key,
        sex,
        age_band,
        year: isoOf(exportDay - past.elapsed).slice(0, 4),
        due_through,
      });
      for (const [number, day] of past.sessions.entries())
        sessions.push({ ...key, day: String(day), ...notes[number] });
      for (const row of past.scores) scores.push({ ...key, ...row });
      for (const row of past.events) events.push({ ...key, ...row });
    }
    return { episodes, sessions, scores, events: recordsEvents ? events : null };
  });
