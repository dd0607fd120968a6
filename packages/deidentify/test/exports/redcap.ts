import { builtInConditions } from '@enthesis/contract';
import { codesOf } from '../../src/sources/steps.ts';
import {
  csvText,
  type DatedEpisode,
  isoOf,
  mostEvents,
  type TidyCells,
  type TidyFolder,
  withDates,
} from './tidy-folder.ts';

/** A project's flat export in its two forms, its data dictionary, and the mapping that reads both forms. */
export interface RedcapExport {
  readonly raw: string;
  readonly labelled: string;
  readonly dictionary: string;
  readonly mapping: string;
  readonly asOf: string;
}

interface ProjectField {
  readonly name: string;
  readonly form: 'episode' | 'visit';
  readonly label: string;
  readonly type: 'text' | 'radio' | 'dropdown' | 'yesno' | 'notes';
  /** Codes of ours, in the order in which the project numbers them from 1. */
  readonly codes: readonly string[];
}

const field = (
  name: string,
  form: ProjectField['form'],
  label: string,
  type: ProjectField['type'] = 'text',
  codes: readonly string[] = [],
): ProjectField => ({ name, form, label, type, codes });

const conditions = builtInConditions.map(({ id }) => id);

const fieldsFor = (instruments: readonly string[], events: readonly number[]): readonly ProjectField[] => [
  field('enrolled_on', 'episode', 'Enrolled on'),
  field('birth_year', 'episode', 'Year of birth'),
  field('sex', 'episode', 'Sex', 'radio', codesOf('sex')),
  field('episode_condition', 'episode', 'Condition', 'dropdown', conditions),
  field('episode_side', 'episode', 'Side', 'radio', codesOf('side')),
  field('symptom_months', 'episode', 'Months of symptoms'),
  field('prior_care', 'episode', 'Treated before', 'radio', codesOf('prior_care')),
  field('hypermobile', 'episode', 'Hypermobile', 'yesno'),
  field('activity', 'episode', 'Usual activity', 'radio', codesOf('activity')),
  field('diet_advice_followed', 'episode', 'Advice on diet followed', 'yesno'),
  field('instructions_followed', 'episode', 'Instructions followed', 'yesno'),
  field('payer', 'episode', 'Paid by', 'radio', codesOf('payer')),
  field('planned_sessions', 'episode', 'Sessions planned'),
  field('course_status', 'episode', 'State of the course', 'radio', codesOf('course_status')),
  field('visit_date', 'visit', 'Date of visit'),
  field('treated', 'visit', 'Treated today?', 'yesno'),
  field('injections', 'visit', 'Injections'),
  field('dextrose_percent', 'visit', 'Dextrose, percent'),
  field('guidance', 'visit', 'Guidance', 'radio', codesOf('guidance')),
  field('anesthetic', 'visit', 'Local anesthetic', 'yesno'),
  field('alignment_checked', 'visit', 'Alignment checked', 'yesno'),
  field('procedure_pain', 'visit', 'Pain during the injections'),
  field('practitioner', 'visit', 'Treated by'),
  ...instruments.map((id) => field(id, 'visit', `Score of ${id}`)),
  ...events.flatMap((place) => [
    field(`event_${place}`, 'visit', `Event ${place}`, 'radio', codesOf('event')),
    field(`event_${place}_severity`, 'visit', `Severity of event ${place}`, 'radio', codesOf('severity')),
    field(`event_${place}_days`, 'visit', `Days of event ${place}`),
  ]),
  field('remarks', 'visit', 'Remarks', 'notes'),
];

type Values = Readonly<Record<string, string | undefined>>;

/**
 * Rewrites a tidy folder as a longitudinal REDCap project with repeating instruments: one row an episode, one row a
 * visit. The study id serves as record id. Where a patient has several episodes, condition and side stand in the
 * visits too; otherwise they stand in the episode alone.
 */
export const asRedcap = (folder: TidyFolder, asOf: string): RedcapExport => {
  const instruments = [...new Set(folder.scores.map(({ instrument }) => instrument ?? ''))];
  const episodes = withDates(folder, Date.parse(asOf) / 86_400_000);
  const events = folder.events === null ? [] : Array.from({ length: mostEvents(episodes) }, (_, place) => place + 1);
  const fields = fieldsFor(instruments, events);
  const records = recordsOf(folder, episodes);
  const own = ['record_id', 'redcap_event_name', 'redcap_repeat_instrument', 'redcap_repeat_instance'];
  const ownLabels = ['Record ID', 'Event Name', 'Repeat Instrument', 'Repeat Instance'];
  const raw = records.map(({ keys, values }) => [...keys, ...fields.map((of) => rawValue(of, values[of.name] ?? ''))]);
  const labelled = records.map(({ keys, values }) => {
    const [record = '', , form = '', instance = ''] = keys;
    const words = [record, 'Treatment (Arm 1: Registry)', form === 'episode' ? 'Episode' : 'Visit', instance];
    return [...words, ...fields.map((of) => labelOf(of, values[of.name] ?? ''))];
  });
  return {
    raw: csvText([[...own, ...fields.map(({ name }) => name)], ...raw]),
    labelled: csvText([[...ownLabels, ...fields.map(({ label }) => label)], ...labelled]),
    dictionary: dictionaryOf(fields),
    mapping: mappingOf(folder, instruments, events),
    asOf,
  };
};

const recordsOf = (
  folder: TidyFolder,
  episodes: readonly DatedEpisode[],
): readonly { keys: readonly string[]; values: Values }[] =>
  episodes.flatMap(({ row, day0, birthYear, days }, place) => {
    const record = row.study_id ?? '';
    const several = folder.episodes.filter(({ study_id }) => study_id === row.study_id).length > 1;
    const where = { episode_condition: row.condition, episode_side: row.side };
    const keys = (form: string, instance: number) => [record, 'treatment_arm_1', form, String(instance)];
    const enrolled_on = isoOf(day0);
    const episode: Values = { ...row, ...where, birth_year: String(birthYear ?? ''), enrolled_on };
    return [
      { keys: keys('episode', place + 1), values: episode },
      ...days.map(({ day, session, scores, events }, visit) => ({
        keys: keys('visit', visit + 1),
        values: {
          ...session,
          ...(several ? where : {}),
          visit_date: isoOf(day),
          treated: session === null ? 'no' : 'yes',
          ...scoreValues(scores),
          ...eventValues(events),
          remarks: 'came by car; brought a friend',
        },
      })),
    ];
  });

const scoreValues = (scores: readonly TidyCells[]): Values =>
  Object.fromEntries(scores.map(({ instrument = '', score = '' }) => [instrument, score] as const));

const eventValues = (events: readonly TidyCells[]): Values =>
  Object.fromEntries(
    events.flatMap(({ event, severity, days }, place) => [
      [`event_${place + 1}`, event],
      [`event_${place + 1}_severity`, severity],
      [`event_${place + 1}_days`, days],
    ]),
  );

const rawValue = ({ type, codes }: ProjectField, value: string): string => {
  if (value === '') return '';
  if (type === 'yesno') return value === 'yes' ? '1' : '0';
  return codes.length === 0 ? value : String(codes.indexOf(value) + 1);
};

const labelOf = ({ type, codes }: ProjectField, value: string): string => {
  if (value === '') return '';
  return type === 'yesno' || codes.length > 0 ? capital(value) : value;
};

const capital = (code: string): string => code.charAt(0).toUpperCase() + code.slice(1);

const dictionaryOf = (fields: readonly ProjectField[]): string => {
  const head = [
    'Variable / Field Name',
    'Form Name',
    'Field Type',
    'Field Label',
    'Choices, Calculations, OR Slider Labels',
  ];
  const rows = fields.map(({ name, form, type, label, codes }) => {
    const choices = codes.map((code, place) => `${place + 1}, ${capital(code)}`).join(' | ');
    return [name, form, type, `<b>${label}</b>`, choices];
  });
  return csvText([head, ['record_id', 'episode', 'text', 'Record ID', ''], ...rows]);
};

const mappingOf = (folder: TidyFolder, instruments: readonly string[], events: readonly number[]): string => {
  const years = folder.episodes.some(({ year }) => (year ?? '') !== '');
  const same = [
    'sex',
    'prior_care',
    'hypermobile',
    'activity',
    'diet_advice_followed',
    'instructions_followed',
    'payer',
    'course_status',
    'symptom_months',
    'planned_sessions',
    'birth_year',
  ];
  const ofVisit = [
    'injections',
    'dextrose_percent',
    'guidance',
    'anesthetic',
    'alignment_checked',
    'procedure_pain',
    'practitioner',
  ];
  return `
enthesis_mapping: 1
kind: redcap
year: ${years}
columns:
  record_id: { field: chart_number }
  enrolled_on: { field: enrolment_date, order: ymd }
  visit_date: { field: date, order: ymd }
  treated: { field: visit, codes: { "yes": session, "no": contact }, on: visit_date }
  episode_condition: { field: condition }
  episode_side: { field: side, both: one-episode }
${same.map((name) => `  ${name}: { field: ${name} }`).join('\n')}
${ofVisit.map((name) => `  ${name}: { field: ${name}, on: visit_date }`).join('\n')}
${instruments.map((id) => `  ${id}: { field: score, instrument: ${id}, on: visit_date }`).join('\n')}
${events.map(eventMapping).join('\n')}
`;
};

const eventMapping = (place: number): string => `
  event_${place}: { field: event, on: visit_date }
  event_${place}_severity: { field: event_severity, of: event_${place} }
  event_${place}_days: { field: event_days, of: event_${place} }`;
