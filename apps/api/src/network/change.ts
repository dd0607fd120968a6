import {
  networkBaseline as baselineQuestion,
  networkChange as changeQuestion,
  type Instrument,
  type Selection,
  type Vocabulary,
} from '@enthesis/contract';
import type { BlockRow } from '@enthesis/db';
import { publishedMean } from '@enthesis/disclosure';
import { say } from '@enthesis/languages';
import { flagsOf } from '../answer/standing.ts';
import { conditionWords, courses, horizonWords, points } from '../answer/words.ts';
import type { Figures, NetworkAnswering, Part } from './asked.ts';

const critical = 1.959_963_984_540_054;

const instrumentsOf = (vocabulary: Vocabulary, { instrument, measure }: Selection): readonly Instrument[] =>
  vocabulary.instruments.filter((row) => (instrument === null ? row.measure === measure : row.id === instrument));

/** Scores are published of instruments with two ends, each in a variable of its own. */
const partsOf =
  (variable: (instrument: Instrument, selection: Selection) => string) =>
  (vocabulary: Vocabulary, selection: Selection): readonly Part[] =>
    instrumentsOf(vocabulary, selection).map((instrument) => ({
      variable: variable(instrument, selection),
      instrument,
      labels: selection.by.includes('instrument') ? { instrument: { id: instrument.id, label: instrument.label } } : {},
    }));

/** The mean over blocks of one instrument; null without any, or without a scale of two ends. */
const meanOf = (blocks: readonly BlockRow[], instrument: Instrument | null) => {
  const range = instrument === null || instrument.max === null ? null : instrument.max - instrument.min;
  if (range === null) return null;
  return publishedMean(
    blocks.flatMap(({ n, mean, sd }) =>
      mean === null ? [] : [{ n, mean: Number(mean), sd: sd === null ? null : Number(sd), range }],
    ),
  );
};

const cellOf = (blocks: readonly BlockRow[], instrument: Instrument | null): Figures => {
  const found = meanOf(blocks, instrument);
  if (found === null) return { because: 'not-in-release', figures: null };
  const { n, mean, sd, se } = found;
  const figures = {
    n,
    mean,
    sd,
    se,
    ci95Lower: se === null ? null : mean - critical * se,
    ci95Upper: se === null ? null : mean + critical * se,
  };
  return { because: null, flags: flagsOf({ size: n, due: 0, followed: n }), figures };
};

const sentenceOf =
  (moved: (selection: Selection) => string): NetworkAnswering['sentence'] =>
  (blocks, { selection, vocabulary }) => {
    const about = conditionWords(vocabulary, selection);
    const instrument = vocabulary.instruments.find(({ id }) => id === selection.instrument) ?? null;
    if (instrument === null) return say`Each instrument is counted separately${about}, in its own points.`;
    const found = meanOf(blocks, instrument);
    if (found === null) return say`This release has no mean${about} on ${instrument.label}.`;
    const { n, mean, se } = found;
    const interval =
      se === null ? '' : say` (95 % CI ${points(mean - critical * se)} to ${points(mean + critical * se)})`;
    return say`${instrument.label}, about ${courses(n)}${about}: ${moved(selection)} ${points(mean)} points${interval}.`;
  };

/** How far did scores move, over all clinics? */
export const networkChange: NetworkAnswering = {
  question: changeQuestion,
  parts: partsOf(({ id }, { horizon }) => `change-${id}@${horizon}`),
  cells: (blocks, _, __, { instrument }) => [cellOf(blocks, instrument)],
  sentence: sentenceOf((selection) => say`mean improvement by ${horizonWords(selection)}`),
};

/** Where did courses begin, over all clinics? */
export const networkBaseline: NetworkAnswering = {
  question: baselineQuestion,
  parts: partsOf(({ id }) => `baseline-${id}`),
  cells: (blocks, _, __, { instrument }) => [cellOf(blocks, instrument)],
  sentence: sentenceOf(() => say('mean at baseline')),
};
