import {
  captions,
  type DefinitionId,
  definitionOf,
  type FloorId,
  floorIds,
  floorLabels,
  horizons,
  robustness as question,
  type RobustnessCell,
  type Selection,
  type Vocabulary,
} from '@enthesis/contract';
import { allOf, definitionsFor, lowestClass, readClinic, specificationsOf } from '@enthesis/db';
import { say, sayWritten } from '@enthesis/languages';
import { type ResponderCounts, responderRates, tippingShare } from '@enthesis/stats';
import { answerFrom } from '../answer/answer.ts';
import type { Answered, Asking } from '../answer/asked.ts';
import { metaOf } from '../answer/meta.ts';
import { lowUnder, standing } from '../answer/standing.ts';
import { total } from '../answer/tally.ts';
import { conditionWords, horizonWords, outcomeWords, percent, tooFew, whole } from '../answer/words.ts';
import { responders } from './responders.ts';

type Row = Awaited<ReturnType<ReturnType<typeof specificationsOf>['execute']>>[number];

const requireTarget = ({ target }: Selection): number => {
  if (target === null) throw new Error('a tipping share needs a target');
  return Number(target);
};

const figuresOf = (counts: ResponderCounts, target: number) => {
  const { rate, rateInterval, rateNri, rateBest } = responderRates(counts);
  return {
    ...counts,
    rate,
    ci95Lower: rateInterval?.lower ?? null,
    ci95Upper: rateInterval?.upper ?? null,
    rateNri,
    rateBest,
    tippingShare: tippingShare(counts, target).share,
  };
};
const noFigures = {
  eligible: null,
  followed: null,
  responders: null,
  rate: null,
  ci95Lower: null,
  ci95Upper: null,
  rateNri: null,
  rateBest: null,
  tippingShare: null,
};

/** Adds up the classes of baseline that a floor lets in. */
const countsOf = (rows: readonly Row[], floor: FloorId): ResponderCounts => {
  const counted = rows.filter(({ baseline_class }) => baseline_class >= lowestClass[floor]);
  return {
    eligible: total(counted, 'eligible'),
    followed: total(counted, 'followed'),
    responders: total(counted, 'responders'),
  };
};

/**
 * The definitions that stand on the curve, and those left out because no course asked about was scored on anything they
 * can be applied to. The chosen one stays: that nobody can be judged by it is an answer.
 */
const sortOut = (rows: readonly Row[], vocabulary: Vocabulary, selection: Selection) => {
  const defined = definitionsFor(vocabulary, selection);
  const judged = new Set(
    rows.filter(({ baseline_class }) => baseline_class >= lowestClass.none).map(({ definition }) => definition),
  );
  const isKept = (id: DefinitionId) => judged.size === 0 || judged.has(id) || id === selection.definition;
  return { kept: defined.filter(isKept), leftOut: defined.filter((id) => !isKept(id)) };
};

const cellsOf = (
  rows: readonly Row[],
  kept: readonly DefinitionId[],
  { selection, minCell }: Pick<Asking, 'selection' | 'minCell'>,
) =>
  kept.flatMap((definition) =>
    floorIds.flatMap((floor) =>
      horizons.map((horizon): RobustnessCell => {
        const counts = countsOf(
          rows.filter((row) => row.definition === definition && row.horizon === horizon.id),
          floor,
        );
        const { eligible: size, followed } = counts;
        const state = standing({ size, due: size, followed }, size > 0 && size < minCell ? 'under-minimum' : null);
        const seen = state.status === 'shown' || state.status === 'low';
        return {
          definition: { id: definition, label: definitionOf(definition).label },
          floor: { id: floor, label: floorLabels[floor] },
          horizon: { id: horizon.id, label: horizon.label },
          ...state,
          ...(seen ? figuresOf(counts, requireTarget(selection)) : noFigures),
          chosen: definition === selection.definition && floor === selection.floor && horizon.id === selection.horizon,
        };
      }),
    ),
  );

/** How many ways to count there are, how far apart their rates lie, and where the chosen one is among them. */
const curveWords = (cells: readonly RobustnessCell[], vocabulary: Vocabulary, selection: Selection): string => {
  const rates = cells.flatMap(({ status, rate }) => (status === 'shown' && rate !== null ? [rate] : []));
  const about = conditionWords(vocabulary, selection);
  if (rates.length === 0) return say`No way to count${about} has 10 courses followed.`;
  const ways = rates.length === 1 ? say('In the one way to count') : say`Over the ${rates.length} ways to count`;
  const spread =
    rates.length === 1
      ? say`is ${percent(Math.min(...rates))}`
      : say`lies between ${percent(Math.min(...rates))} and ${percent(Math.max(...rates))}`;
  return say`${ways} that have 10 or more courses followed, the rate${about} ${spread}.`;
};

/** Where the chosen rate would tip, or why no share of those not reached brings it to the target. */
const tippingWords = ({ eligible, followed, responders: met, rate }: RobustnessCell, selection: Selection): string => {
  if (eligible === null || followed === null || met === null) return '';
  const { definition, floor } = selection;
  const target = requireTarget(selection);
  const chosen = say`As chosen (${outcomeWords({ ...selection, definition })}, ${horizonWords(selection)}, ${floorLabels[floor]})`;
  if (followed > 0 && followed < lowUnder)
    return say`${chosen} ${whole(met)} of ${whole(followed)} followed met it. ${tooFew()}`;
  const found = rate === null ? say`${chosen} nobody was followed` : say`${chosen} it is ${percent(rate)}`;
  const missing = say`the ${whole(eligible - followed)} not reached`;
  const { share, because } = tippingShare({ eligible, followed, responders: met }, target);
  if (share !== null) {
    return say`${found}; over all ${whole(eligible)} eligible it is ${target} % if ${percent(share)} of ${missing} did not meet it.`;
  }
  const reasons = {
    'nobody-missing': say('all were followed, so that nobody not reached can move it'),
    'stays-above': say`over all ${whole(eligible)} eligible it stays above ${target} % even if none of ${missing} met it`,
    'stays-below': say`over all ${whole(eligible)} eligible it is below ${target} % even if all of ${missing} met it`,
  };
  return `${found}; ${reasons[because]}.`;
};

/** Does the answer hang on how it was asked? */
export const robustness: Answered = {
  question,
  queries: (reader, registry, selection) => [
    specificationsOf(reader, registry.vocabulary, selection),
    responders.query(reader, registry, selection),
  ],
  answer: async (asking) => {
    const { registry, clinic, selection } = asking;
    const { vocabulary } = registry;
    const { rows, chosenAnswer } = await readClinic(registry, clinic.clinicId, (reader) =>
      allOf({
        rows: specificationsOf(reader, vocabulary, selection).execute(),
        chosenAnswer: answerFrom(reader, responders, asking),
      }),
    );
    const asChosen = chosenAnswer.meta;
    const { kept, leftOut } = sortOut(rows, vocabulary, selection);
    const cells = cellsOf(rows, kept, asking);
    const chosen = cells.find((cell) => cell.chosen);
    const chosenWords = chosen && chosen.eligible !== null ? tippingWords(chosen, selection) : asChosen.sentence;
    const { asOf: imported, denominators, instruments } = asChosen;
    const meta = metaOf(asking, {
      question,
      imported,
      denominators,
      instruments,
      sentence: `${curveWords(cells, vocabulary, selection)} ${chosenWords}`,
      captions: [
        captions.specifications,
        ...(leftOut.length === 0
          ? []
          : [captions.notApplicable(leftOut.map((id) => sayWritten(definitionOf(id).label)).join('; '))]),
        ...asChosen.captions,
      ],
    });
    return question.answerSchema.parse({ cells, meta });
  },
};
