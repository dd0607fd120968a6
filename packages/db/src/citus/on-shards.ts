import { courseSteps } from '../derive/steps.ts';

/** Rows of patients, as `intake` calls them. */
export const rowsOfPatients = ['episode', 'session', 'score', 'event'] as const;
export type RowsOfPatients = (typeof rowsOfPatients)[number];

/** What is on the way from rows to counts, in order, each table read by those after it. All of one patient are on one server. */
export const derivedTables: readonly string[] = [
  'touched',
  ...rowsOfPatients,
  ...courseSteps.map(({ table }) => table),
];

/** Of the vocabulary, what counting reads: every server has a copy. */
export const copiedVocabulary = ['instrument', 'instrument_order', 'condition', 'horizon'] as const;

const stepTable = new RegExp(`(?<![.\\w])(touched|${courseSteps.map(({ table }) => table).join('|')})\\b`, 'g');

/**
 * Turns a query over rows, steps and vocabulary into one that every server of a cluster answers for the patients it has: an
 * episode is named together with its patient, so that what is about one episode stays where that patient is, and what a
 * query names by itself is not gathered first. It reads copies of the touched episodes' rows: tables without statistics,
 * all of which may be read whole.
 *
 * @example onShards('select episode_id from touched') === 'select patient_key, episode_id from derived.touched'
 */
export const onShards = (query: string): string =>
  query
    .replaceAll(/(\w+)\.episode_id = (\w+)\.episode_id\b|(\w+\.|\b)episode_id\b/g, (_, one, other, of) =>
      one === undefined
        ? `${of}patient_key, ${of}episode_id`
        : `${one}.patient_key = ${other}.patient_key and ${one}.episode_id = ${other}.episode_id`,
    )
    .replaceAll(/\bas \((?=\s*(?:select|with)\b)/g, 'as not materialized (')
    .replaceAll(stepTable, 'derived.$1')
    .replaceAll(/\b(?:vocabulary|intake)\.(\w+)/g, 'derived.$1');
