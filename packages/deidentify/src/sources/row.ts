import type { Fault, ImportProblem, Vocabulary } from '@enthesis/contract';
import { written } from '@enthesis/languages';
import type { Entry, Reading } from '../entry.ts';
import type { TableMapping } from '../mapping/mapping.ts';
import { MappingError } from '../mapping/mapping-error.ts';
import { remembered } from '../remembered.ts';
import type { Table, TableRow } from '../table.ts';
import { skip, valueKey } from '../values.ts';
import { type Draft, type Moment, newDraft } from './draft.ts';
import { type Step, stepOf } from './steps.ts';

type ReadRow = (row: TableRow) => Pick<Reading, 'entries' | 'problems' | 'skipped'>;

interface Cell {
  readonly column: string;
  readonly place: number;
  readonly read: Step;
}

/**
 * Compiles a mapping into a reader of the table's rows.
 *
 * @throws {MappingError} where the mapping contradicts itself.
 */
export const rowReader = (table: Table, mapping: TableMapping, vocabulary: Vocabulary): ReadRow => {
  const mapped = Object.entries(mapping.columns);
  const dateColumns = mapped.filter(([, { field }]) => field === 'date').map(([column]) => column);
  const chart = mapped.filter(([, { field }]) => field === 'chart_number').map(([column]) => column);
  if (chart.length !== 1) throw new MappingError(written('columns: exactly one must be the chart_number'));
  if (dateColumns.length === 0) throw new MappingError(written('columns: at least one must be a date'));
  const eventColumns = new Map(
    mapped.flatMap(([column, how]) => (how.field === 'event' ? [[column, how.on] as const] : [])),
  );
  const context = { vocabulary, dateColumns, eventColumns, decimalComma: mapping.decimal_comma };
  const cells: readonly Cell[] = mapped.map(([column, how]) => ({
    column,
    place: table.columns.indexOf(column),
    read: stepOf(column, how, context),
  }));
  const blank = new Set(mapping.blank.map(valueKey));
  const isBlank = remembered((text) => text === '' || blank.has(valueKey(text)));
  const says = mapped.some(([, { field }]) => field === 'visit' || isTreatment(field));
  const everyRow = says ? null : (mapping.rows ?? null);
  if (!says && everyRow === null)
    throw new MappingError(written('rows: must say whether every row is a session or a contact'));

  return (row) => {
    const draft = newDraft(dateColumns);
    draft.condition = mapping.condition ?? null;
    const problem = problemIn(table, row);
    const problems: ImportProblem[] = [];
    for (const { column, place, read } of cells) {
      const text = row.cells[place] ?? '';
      if (isBlank(text)) continue;
      const found = read(text, draft);
      if (found === skip) return { entries: [], problems: [], skipped: true };
      if (found !== null) problems.push(problem(column, found));
    }
    if (draft.chart === '' && !problems.some(({ column }) => column === chart[0])) {
      problems.push(problem(chart[0] ?? null, { rule: 'blank', allowed: written('a chart number in every row') }));
    }
    const about = entriesOf(draft, everyRow);
    if ('rule' in about) problems.push(problem(columnFor(mapping, about), about));
    return { entries: problems.length > 0 || 'rule' in about ? [] : about, problems, skipped: false };
  };
};

const problemIn =
  (table: Table, { line }: TableRow) =>
  (column: string | null, { rule, allowed }: Fault): ImportProblem => ({
    file: table.file,
    line,
    column,
    rule,
    allowed,
  });

const bothSides: Fault = {
  rule: written('both sides in one row'),
  allowed: written('one side; or both: two-episodes, or both: one-episode, in the mapping of this column'),
};
const treatedContact: Fault = {
  rule: written('a treatment in a contact'),
  allowed: written('treatment columns only where the row is a session'),
};

const severityAlone: Fault = {
  rule: written('a severity without an event'),
  allowed: written('a type of event beside each severity, or "" for the values of its column that say there was none'),
};

const columnFor = (mapping: TableMapping, fault: Fault): string | null => {
  const fields = new Map([
    [bothSides, ['side', 'condition']],
    [severityAlone, ['event_severity']],
  ]);
  const wanted = fields.get(fault) ?? ['visit'];
  const mapped = Object.entries(mapping.columns);
  return wanted.map((field) => mapped.find(([, how]) => how.field === field)?.[0]).find((name) => name) ?? null;
};

/** One entry for each of the row's dates on which something happened. */
const entriesOf = (draft: Draft, everyRow: 'session' | 'contact' | null): readonly Entry[] | Fault => {
  if (draft.side === 'both' && draft.both === null) return bothSides;
  const sides = draft.side === 'both' && draft.both === 'two-episodes' ? ['left', 'right'] : [draft.side];
  const entries: Entry[] = [];
  for (const moment of draft.moments.values()) {
    const isSession = sessionIn(moment, everyRow);
    if (!isSession && wasTreated(moment)) return treatedContact;
    const { day, scores } = moment;
    const told = [...moment.events.values()];
    if (told.some(({ event, severity }) => event === '' && severity !== '')) return severityAlone;
    const events = told.filter(({ event }) => event !== '');
    if (day === null && !isSession && scores.length === 0 && events.length === 0) continue;
    entries.push({ ...base(draft, sides), day, session: isSession ? moment.session : null, scores, events });
  }
  return entries.length > 0 ? entries : [{ ...base(draft, sides), day: null, session: null, scores: [], events: [] }];
};

const base = (
  { chart, condition, sex, birth, enrolled, about }: Draft,
  sides: readonly string[],
): Omit<Entry, 'day' | 'session' | 'scores' | 'events'> => ({
  chart,
  condition,
  sides,
  sex: sex || null,
  birth,
  enrolled,
  about,
});

const sessionIn = (moment: Moment, everyRow: 'session' | 'contact' | null): boolean => {
  if (moment.visit !== null) return moment.visit === 'session';
  return everyRow === null ? wasTreated(moment) : everyRow === 'session' && moment.day !== null;
};

/** Columns that are filled only where somebody was treated: a name or "no anesthetic" may stand at a call too. */
const isTreatment = (field: string): boolean => ['injections', 'dextrose_percent', 'guidance'].includes(field);

const wasTreated = ({ session }: Moment): boolean =>
  (session.injections ?? '') !== '' ||
  (session.dextrose_percent ?? '') !== '' ||
  !['', 'none'].includes(session.guidance ?? '');
