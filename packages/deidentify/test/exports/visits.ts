import { builtInConditions } from '@enthesis/contract';
import { csvText, type Day, isoOf, mostEvents, type TidyCells, type TidyFolder, withDates } from './tidy-folder.ts';

/** A cell of a spreadsheet. */
export type SheetCell = string | number | Date;

/** What a clinic's spreadsheet would hold, and the mapping that reads it. */
export interface VisitsExport {
  readonly rows: readonly (readonly SheetCell[])[];
  readonly mapping: string;
  readonly asOf: string;
}

const sides: Readonly<Record<string, string>> = { left: 'L', right: 'R', both: 'Bilateral', midline: 'Mid', '': '' };
const sexes: Readonly<Record<string, string>> = { female: 'F', male: 'M', other: 'X', '': '' };
const guidances: Readonly<Record<string, string>> = {
  ultrasound: 'US',
  fluoroscopy: 'Fluoro',
  landmark: 'palpation',
  none: 'none',
  '': '',
};
/** Episode columns that are written as they are. */
const asTheyAre = [
  'symptom_months',
  'prior_care',
  'hypermobile',
  'activity',
  'diet_advice_followed',
  'instructions_followed',
  'payer',
  'planned_sessions',
  'course_status',
] as const;

const conditionLabel = (id: string): string => builtInConditions.find((row) => row.id === id)?.label ?? id;

/**
 * Rewrites a tidy folder as the spreadsheet a clinic keeps: one row a visit or contact, real dates, a birthday, and
 * columns that must never be sent. The study id serves as chart number.
 *
 * @param asOf day of the export, as YYYY-MM-DD
 */
export const asVisits = (folder: TidyFolder, asOf: string): VisitsExport => {
  const instruments = [...new Set(folder.scores.map(({ instrument }) => instrument ?? ''))];
  const head = [
    'Chart no',
    'Surname',
    'Enrolled',
    'Visit date',
    'Row type',
    'Diagnosis',
    'Side',
    'DOB',
    'Sex',
    ...asTheyAre,
  ];
  const episodes = withDates(folder, Date.parse(asOf) / 86_400_000);
  const events = folder.events === null ? [] : Array.from({ length: mostEvents(episodes) }, (_, place) => place);
  const treatment = [
    'Inj',
    'Dextrose %',
    'Guided by',
    'Anaesthetic',
    'Alignment checked',
    'Pain during injections',
    'Treated by',
    ...instruments,
    ...events.flatMap(eventHeadings),
    'Notes',
  ];
  const rows = episodes.flatMap(({ row, day0, birthYear, days }) =>
    days.map(({ day, session, scores, events: told }): readonly SheetCell[] => [
      row.study_id ?? '',
      'Example',
      dateCell(day0),
      dateCell(day),
      session === null ? 'Phone' : 'Treatment',
      conditionLabel(row.condition ?? ''),
      sides[row.side ?? ''] ?? '',
      birthYear === null ? '' : `06/30/${birthYear}`,
      sexes[row.sex ?? ''] ?? '',
      ...asTheyAre.map((name) => row[name] ?? ''),
      session?.injections ?? '',
      session?.dextrose_percent ?? '',
      guidances[session?.guidance ?? ''] ?? '',
      session?.anesthetic ?? '',
      session?.alignment_checked ?? '',
      session?.procedure_pain ?? '',
      session?.practitioner ?? '',
      ...instruments.map((id) => scoreCell(scores, id)),
      ...events.flatMap((place) => eventCells(told[place])),
      'seen in clinic, doing well',
    ]),
  );
  return { rows: [[...head, ...treatment], ...rows], mapping: mappingOf(folder, instruments, events), asOf };
};

/** The columns of a row's first, second ... event. */
const eventHeadings = (place: number): readonly [string, string, string] => {
  const nth = place === 0 ? '' : ` ${place + 1}`;
  return [`Adverse event${nth}`, `Adverse event${nth} severity`, `Adverse event${nth} days`];
};
const eventWords: Readonly<Record<string, string>> = {
  soreness: 'sore',
  bleeding: 'Bruise',
  'allergic-reaction': 'rash',
};
const eventCells = (event: TidyCells | undefined): readonly SheetCell[] =>
  event === undefined
    ? ['none', '', '']
    : [eventWords[event.event ?? ''] ?? event.event ?? '', event.severity ?? '', event.days ?? ''];

const dateCell = (day: Day): Date => new Date(day * 86_400_000);
const scoreCell = (scores: readonly TidyCells[], id: string): string =>
  scores.find(({ instrument }) => instrument === id)?.score ?? '';

/** The spreadsheet saved as CSV, with dates as day/month/year. */
export const visitsCsv = ({ rows }: VisitsExport, delimiter = ','): string =>
  csvText(
    rows.map((cells) => cells.map((cell) => (cell instanceof Date ? slashed(cell) : String(cell)))),
    delimiter,
  );

const slashed = (date: Date): string =>
  isoOf(date.getTime() / 86_400_000)
    .split('-')
    .toReversed()
    .join('/');

const mappingOf = (folder: TidyFolder, instruments: readonly string[], events: readonly number[]): string => {
  const conditions = [...new Set(folder.episodes.map(({ condition }) => condition ?? ''))];
  const years = folder.episodes.some(({ year }) => (year ?? '') !== '');
  return `
enthesis_mapping: 1
kind: visits
year: ${years}
columns:
  Chart no: { field: chart_number }
  Enrolled: { field: enrolment_date, order: dmy }
  Visit date: { field: date, order: dmy }
  Row type: { field: visit, codes: { Phone: contact, Treatment: session } }
  Diagnosis: { field: condition, codes: { ${conditions.map((id) => `"${conditionLabel(id)}": ${id}`).join(', ')} } }
  Side: { field: side, codes: { L: left, R: right, Bilateral: both, Mid: midline }, both: one-episode }
  DOB: { field: birth_date, order: mdy }
  Sex: { field: sex, codes: { F: female, M: male, X: other } }
${asTheyAre.map((name) => `  ${name}: { field: ${name} }`).join('\n')}
  Inj: { field: injections }
  "Dextrose %": { field: dextrose_percent }
  Guided by: { field: guidance, codes: { US: ultrasound, Fluoro: fluoroscopy, palpation: landmark } }
  Anaesthetic: { field: anesthetic }
  Alignment checked: { field: alignment_checked }
  Pain during injections: { field: procedure_pain }
  Treated by: { field: practitioner }
${instruments.map((id) => `  ${id}: { field: score, instrument: ${id} }`).join('\n')}
${events.map(eventMapping).join('\n')}
`;
};

const eventMapping = (place: number): string => {
  const [event, severity, days] = eventHeadings(place);
  return `  ${event}: { field: event, codes: { none: "", sore: soreness, Bruise: bleeding, rash: allergic-reaction } }
  ${severity}: { field: event_severity, of: ${event} }
  ${days}: { field: event_days, of: ${event} }`;
};
