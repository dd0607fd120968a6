import type { AnyQuestion, Selection } from '@enthesis/contract';
import { asOf, type ClinicReader, type Registry, readClinic } from '@enthesis/db';
import { clinicTable, type Tallied } from '@enthesis/disclosure';
import { say } from '@enthesis/languages';
import type { PrepareModel } from '../models/model.ts';
import type { Answer, Asking, Compilable } from './asked.ts';
import { funnelMeta } from './funnel-meta.ts';
import { metaOf } from './meta.ts';
import { rowsOverSessions } from './over-sessions.ts';
import { type Basis, standing } from './standing.ts';
import { type Funnel, type FunnelRow, talliesOf } from './tally.ts';

/** How one question is answered: its query on the roll-ups, and its figures from what the query counted. */
export interface Answering<Row extends FunnelRow, Own> {
  readonly question: AnyQuestion;
  readonly query: (
    reader: ClinicReader,
    registry: Registry,
    selection: Selection,
  ) => { execute(): Promise<Row[]> } & Compilable;
  /** Further rows to count with those of the query, where one query does not hold all a figure needs. */
  readonly more?: {
    readonly query: (reader: ClinicReader, registry: Registry, selection: Selection) => Compilable;
    readonly tallies: (
      reader: ClinicReader,
      registry: Registry,
      selection: Selection,
    ) => Promise<readonly Tallied<Funnel & Own>[]>;
  };
  /** What the question counts beyond the funnel; null is asked for courses that have no row of their own. */
  readonly own: (row: Row | null) => Own;
  readonly basis: (tallies: readonly (Funnel & Own)[]) => Basis;
  /** The figures of a cell that may be seen. */
  readonly figures: (tallies: readonly (Funnel & Own)[]) => Readonly<Record<string, number | null>>;
  /** Figures about a whole row over sessions, given with each of its cells; of no class where a row has none. */
  readonly overSessions?: (classes: readonly (readonly (Funnel & Own)[])[]) => Readonly<Record<string, number | null>>;
  /** The model to be shown beside the figures, where one was asked for. */
  readonly model?: PrepareModel<Funnel & Own>;
  /** The answer in a plain sentence, from everything it counted. */
  readonly sentence: (tallied: readonly Tallied<Funnel & Own>[], registry: Registry, selection: Selection) => string;
}

/**
 * Answers a question about one clinic: count, decide what may be shown, then compute figures from what may be shown.
 * The answer is parsed by its own contract on the way out, so that nothing else can leave.
 */
export const answer = <Row extends FunnelRow, Own>(answering: Answering<Row, Own>, asking: Asking): Promise<Answer> =>
  readClinic(asking.registry, asking.clinic.clinicId, (reader) => answerFrom(reader, answering, asking));

/** The same from a reader that is open already, for questions that are made of others. */
export const answerFrom = async <Row extends FunnelRow, Own>(
  reader: ClinicReader,
  answering: Answering<Row, Own>,
  asking: Asking,
): Promise<Answer> => {
  const { registry, selection, minCell } = asking;
  const { question } = answering;
  const [counted, more = [], model = null, imported] = await Promise.all([
    talliesOf(reader, selection, answering.query(reader, registry, selection), answering.own),
    answering.more?.tallies(reader, registry, selection),
    answering.model?.(reader, asking),
    asOf(reader),
  ]);
  const tallied = [...counted, ...more];
  const table = clinicTable(tallied, {
    vocabulary: registry.vocabulary,
    selection,
    minCell,
    withAllRow: hasAllRow(question, selection),
    sizeOf: (tallies) => answering.basis(tallies).size,
  });
  const nothing = Object.fromEntries(Object.keys(question.figures).map((name) => [name, null]));
  const rows = rowsOverSessions(table);
  const cells = table.map((cell) => {
    const { tallies, size: _, hidden, ...dimensions } = cell;
    const state = standing(answering.basis(tallies), hidden);
    const seen = state.status === 'shown' || state.status === 'low';
    return {
      ...dimensions,
      ...state,
      ...nothing,
      ...(seen ? answering.figures(tallies) : {}),
      ...(seen ? answering.overSessions?.(rows.get(cell) ?? []) : {}),
      ...(state.status === 'shown' ? model?.figures(tallies, dimensions) : {}),
    };
  });
  const all = tallied.map(({ tally }) => tally);
  const size = answering.basis(all).size;
  const tooSmall = size > 0 && size < minCell;
  const sentence = tooSmall
    ? say`Fewer than ${minCell} courses: too few to show.`
    : [answering.sentence(tallied, registry, selection), model?.sentence(tallied) ?? '']
        .filter((words) => words !== '')
        .join(' ');
  const about = funnelMeta({ ...asking, tallied, tooSmall });
  const captions = [...(model?.captions ?? []), ...about.captions];
  const meta = metaOf(asking, {
    question,
    imported,
    sentence,
    ...about,
    captions,
    ...(model?.release && { release: model.release }),
  });
  return question.answerSchema.parse({ cells, meta });
};

/** A row over all conditions would mix instruments where change is split by them. */
const hasAllRow = (question: AnyQuestion, { by, condition, instrument }: Selection): boolean =>
  by.includes('condition') && condition.length === 0 && (question.name !== 'change' || instrument !== null);
