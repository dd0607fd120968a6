import {
  type DefinitionId,
  definitionOf,
  type FloorId,
  type HorizonId,
  horizonIds,
  instrumentsWith,
  isBaseDimension,
  isPaired,
  type Selection,
  type Vocabulary,
} from '@enthesis/contract';
import { type ExpressionBuilder, type RawBuilder, sql } from 'kysely';
import type { ClinicReader } from './clinic-scope.ts';
import {
  type GroupedBy,
  type JudgedOn,
  type OutcomeCounts,
  type OutcomeSums,
  outcomeColumns,
  pairColumns,
  type ReadableTables,
  type Stratified,
} from './tables.ts';

/** Lowest class of baseline that a floor lets in; class 0 (the best possible score) is never evaluable. */
export const lowestClass: Readonly<Record<FloorId, number>> = { none: 1, '3': 2, '4': 3 };

/** Outcomes of one instrument at one horizon, or of pain and function as a pair, of which only responders are counted. */
export interface Outcome extends GroupedBy, Stratified, JudgedOn, OutcomeCounts, OutcomeSums {
  readonly courses: number;
  readonly responders: number;
}
type OutcomeColumn = Exclude<keyof Outcome, 'clinic_id'>;

/** What is looked up for a definition: courses that met it, and courses that could be judged by it. */
export const respondersColumn = (definition: DefinitionId): OutcomeColumn =>
  definition === 'both' || definition === 'oarsi' ? 'responders' : definition;
export const followedColumn = (definition: DefinitionId | null): OutcomeColumn =>
  definition === 'confirmed' ? 'confirmed_followed' : 'followed';

const place = 'stratifier, stratum, baseline_class, condition, sessions, ongoing, courses';
const firsts = 'first_by_percent, first_by_mcid, first_by_either, first_by_pass';

const source = <Row>(definition: DefinitionId | null, columns: string, joined = '') =>
  isPaired(definition)
    ? sql<Row>`(select ${sql.raw(place)}, 'pair' as instrument, ${sql.raw(columns)} from rollup.composite${sql.raw(joined)} where definition = ${definition})`
    : sql<Row>`(select ${sql.raw(place)}, instrument, ${sql.raw(firsts)}, ${sql.raw(columns)} from rollup.outcome${sql.raw(joined)})`;

/** The roll-up as it stands at one horizon: the columns of the others cost nothing. */
const atHorizon = ({ definition, horizon }: Pick<Selection, 'definition' | 'horizon'>) =>
  source<Outcome>(
    definition,
    (isPaired(definition) ? pairColumns : outcomeColumns).map((sum) => `${sum}_${horizon} as ${sum}`).join(', '),
  );

/** The roll-up with a row a horizon, of a few of its counts. */
const atEachHorizon = (definition: DefinitionId | null, sums: readonly OutcomeColumn[]) => {
  const rows = horizonIds.map((id) => `('${id}', ${sums.map((sum) => `${sum}_${id}`).join(', ')})`);
  const names = `horizon, ${sums.join(', ')}`;
  const turned = ` cross join lateral (values ${rows.join(', ')}) at_horizon (${names})`;
  return source<Outcome & { readonly horizon: HorizonId }>(definition, names, turned);
};

/** Sums a column, exactly, over the rows whose baseline meets the floor. */
export const sumAboveFloor =
  (floor: FloorId) =>
  (column: OutcomeColumn): RawBuilder<string> =>
    sql<string>`coalesce(sum(${sql.ref(column)}) filter (where baseline_class >= ${sql.lit(lowestClass[floor])}), 0)`;

/** Counts courses over the rows whose baseline meets the floor. */
export const aboveFloor = (column: OutcomeColumn, floor: FloorId): RawBuilder<number> =>
  sql<number>`${sumAboveFloor(floor)(column)}::integer`;

/** What a selection is stratified by; `none` is everyone in one stratum. */
const stratifierOf = ({ by }: Pick<Selection, 'by'>): string => by.find((id) => !isBaseDimension(id)) ?? 'none';

/** Whether the final number of sessions has to be known, so that ongoing courses are left out. */
export const countsSessions = ({ by }: Pick<Selection, 'by'>): boolean =>
  by.includes('sessions') || by.includes('session_band');

/**
 * Whether a row is about what a selection's definition, measure, instrument and conditions are about.
 *
 * Without an instrument a course counts once, on the first instrument of its condition's order on which the
 * definition exists; split by instrument it counts on each.
 */
const isJudged =
  (vocabulary: Vocabulary, selection: Judged) => (eb: ExpressionBuilder<{ outcome: Outcome }, 'outcome'>) => {
    const { definition, measure, instrument, by, condition } = selection;
    const usable = (definition === null ? vocabulary.instruments : instrumentsWith(vocabulary, definition))
      .filter((row) => (instrument === null ? row.measure === measure : row.id === instrument))
      .map(({ id }) => id);
    const first = instrument === null && !by.includes('instrument') && definition !== null && !isPaired(definition);
    return eb.and([
      ...(isPaired(definition) ? [] : [eb('instrument', 'in', usable)]),
      ...(first ? [eb(firstBy(selection), '=', true)] : []),
      ...(condition.length > 0 ? [eb('condition', 'in', condition)] : []),
    ]);
  };
type Judged = Pick<Selection, 'definition' | 'measure' | 'instrument' | 'by' | 'condition'>;

/** The outcomes a selection is about, in every stratum. */
export const judgedOutcomes = (reader: ClinicReader, vocabulary: Vocabulary, selection: Selection) =>
  reader.selectFrom(atHorizon(selection).as('outcome')).where(isJudged(vocabulary, selection));

/** The same at every horizon, a row each: a few counts of them. */
export const judgedAtEachHorizon = (
  reader: ClinicReader,
  vocabulary: Vocabulary,
  selection: Judged,
  sums: readonly OutcomeColumn[],
) => reader.selectFrom(atEachHorizon(selection.definition, sums).as('outcome')).where(isJudged(vocabulary, selection));

/** Those of the selection's stratifier, grouped by condition, sessions and instrument; a question adds its sums. */
export const outcomesOf = (reader: ClinicReader, vocabulary: Vocabulary, selection: Selection) =>
  judgedOutcomes(reader, vocabulary, selection)
    .select(['condition', 'sessions', 'instrument', 'stratum'])
    .where('stratifier', '=', stratifierOf(selection))
    .$if(countsSessions(selection), (query) => query.where('ongoing', '=', false))
    .groupBy(['condition', 'sessions', 'instrument', 'stratum']);

/** The column that says whether a row's instrument is the first on which the definition can be judged. */
export const firstBy = ({ definition }: Pick<Selection, 'definition'>) => {
  const column = {
    percent: 'first_by_percent',
    mcid: 'first_by_mcid',
    either: 'first_by_either',
    pass: 'first_by_pass',
    pair: 'first_by_percent',
  } as const;
  return column[definition === null ? 'either' : definitionOf(definition).requires];
};

/** Index courses a selection is about, with or without a baseline, by condition and sessions. */
export const coursesOf = (reader: ClinicReader, selection: Pick<Selection, 'by' | 'condition'>) => {
  const left = (eb: ExpressionBuilder<ReadableTables, 'rollup.course'>) =>
    countsSessions(selection) ? eb('ongoing', '=', false) : eb.lit(true);
  return reader
    .selectFrom('rollup.course')
    .select(['condition', 'sessions', 'stratum'])
    .where('stratifier', '=', stratifierOf(selection))
    .select((eb) => [
      sql<number>`coalesce(sum(courses) filter (where ${left(eb)}), 0)::integer`.as('enrolled'),
      sql<number>`coalesce(sum(courses) filter (where not ${left(eb)}), 0)::integer`.as('ongoing'),
      sql<number>`coalesce(sum(due_through_unknown) filter (where ${left(eb)}), 0)::integer`.as('dueThroughUnknown'),
    ])
    .$if(selection.condition.length > 0, (query) => query.where('condition', 'in', selection.condition))
    .groupBy(['condition', 'sessions', 'stratum']);
};
