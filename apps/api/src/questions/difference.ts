import {
  type ComparedId,
  captions,
  comparedLabel,
  definitionOf,
  dimensionLabels,
  flags,
  difference as question,
  type Selection,
} from '@enthesis/contract';
import { allOf, asOf, type ClinicReader, readClinic } from '@enthesis/db';
import type { Tallied } from '@enthesis/disclosure';
import { say } from '@enthesis/languages';
import { newcombe, type ResponderCounts, responderRates } from '@enthesis/stats';
import type { Answered, Asking } from '../answer/asked.ts';
import { funnelMeta } from '../answer/funnel-meta.ts';
import { metaOf } from '../answer/meta.ts';
import { type Standing, standing } from '../answer/standing.ts';
import { type Funnel, talliesOf, total } from '../answer/tally.ts';
import { horizonWords, outcomeWords, percent, points, tooFew, whole } from '../answer/words.ts';
import { responders } from './responders.ts';

/** A selection with its two groups. */
type Compared = Selection & { readonly of: ComparedId; readonly first: string; readonly second: string };

const compared = (selection: Selection): Compared => {
  const { of, first, second } = selection;
  if (of === null || first === null || second === null) throw new Error('a difference needs two groups');
  return { ...selection, of, first, second };
};

/** The responders question that holds both groups, split by what tells them apart. */
const split = (selection: Selection): Selection => {
  const { of, first, second, condition } = compared(selection);
  return { ...selection, by: [of], condition: of === 'condition' ? [first, second] : condition };
};

type Counted = Tallied<Funnel & { readonly responders: number }>;

/** What was counted in each group. */
const countBoth = async (reader: ClinicReader, { registry, selection }: Asking) => {
  const { of, first, second } = compared(selection);
  const { tallied, imported } = await allOf({
    tallied: talliesOf(reader, split(selection), responders.query(reader, registry, split(selection)), responders.own),
    imported: asOf(reader),
  });
  const groupOf = ({ condition, stratum }: Counted) => (of === 'condition' ? condition : stratum);
  const inGroup = (group: string) => tallied.filter((row) => groupOf(row) === group);
  return { first: inGroup(first), second: inGroup(second), imported };
};

const countsOf = (counted: readonly Counted[]): ResponderCounts => {
  const tallies = counted.map(({ tally }) => tally);
  return {
    eligible: total(tallies, 'eligible'),
    followed: total(tallies, 'followed'),
    responders: total(tallies, 'responders'),
  };
};

const standingOf = ({ eligible: size, followed }: ResponderCounts, minCell: number): Standing =>
  standing({ size, due: size, followed }, size > 0 && size < minCell ? 'under-minimum' : null);

const weakestFirst = ['hidden', 'empty', 'low', 'shown'] as const;

/** A comparison is read as the weaker of its groups, with the cautions of both: nothing is shown unless both may be. */
const together = (one: Standing, other: Standing): Standing => {
  const isWeaker = weakestFirst.indexOf(one.status) <= weakestFirst.indexOf(other.status);
  const { status, because } = isWeaker ? one : other;
  const seen = status === 'low' || status === 'shown';
  return {
    status,
    because,
    flags: seen ? flags.filter((flag) => one.flags.includes(flag) || other.flags.includes(flag)) : [],
  };
};

const figuresOf = (first: ResponderCounts, second: ResponderCounts) => {
  const [one, two] = [responderRates(first), responderRates(second)];
  const difference = newcombe(
    { successes: first.responders, n: first.followed },
    { successes: second.responders, n: second.followed },
  );
  const differenceNri = newcombe(
    { successes: first.responders, n: first.eligible },
    { successes: second.responders, n: second.eligible },
  );
  return {
    firstEligible: first.eligible,
    firstFollowed: first.followed,
    firstResponders: first.responders,
    firstRate: one.rate,
    secondEligible: second.eligible,
    secondFollowed: second.followed,
    secondResponders: second.responders,
    secondRate: two.rate,
    difference: difference?.difference ?? null,
    ci95Lower: difference?.lower ?? null,
    ci95Upper: difference?.upper ?? null,
    firstRateNri: one.rateNri,
    secondRateNri: two.rateNri,
    differenceNri: differenceNri?.difference ?? null,
    differenceNriCi95Lower: differenceNri?.lower ?? null,
    differenceNriCi95Upper: differenceNri?.upper ?? null,
  };
};

const inPoints = (shareApart: number): string => points(Math.round(shareApart * 100), 0);

const countWords = ({ responders: met, followed }: ResponderCounts, verb: string): string =>
  say`${whole(met)} of ${whole(followed)} followed ${verb}`;
const rateWords = (counts: ResponderCounts, verb: string): string =>
  `${countWords(counts, verb)} (${percent(counts.responders / counts.followed)})`;

/** Two groups' counts with what decides how they may be read. */
interface Comparison {
  readonly first: ResponderCounts;
  readonly second: ResponderCounts;
  readonly state: Standing;
}

const sentenceOf = ({ first, second, state }: Comparison, { registry, selection, minCell }: Asking): string => {
  const { of, definition, ...groups } = compared(selection);
  const [one, other] = [groups.first, groups.second].map((group) => comparedLabel(registry.vocabulary, of, group));
  const which = say`${dimensionLabels[of]}, ${one ?? ''} against ${other ?? ''}, at ${horizonWords(selection)}`;
  if (state.status === 'hidden') return say`${which}: fewer than ${minCell} courses in one of them, too few to show.`;
  if (state.status === 'empty') return say`${which}: one of them has no course that reached it yet.`;
  const { difference, ci95Lower, ci95Upper, differenceNri } = figuresOf(first, second);
  if (difference === null || ci95Lower === null || ci95Upper === null || differenceNri === null || definition === null)
    return say`${which}: in one of them nobody was followed.`;
  const { verb } = definitionOf(definition);
  if (state.status === 'low') {
    return say`${which}: ${countWords(first, verb)} against ${countWords(second, verb)} (${outcomeWords(selection)}). ${tooFew()}`;
  }
  return (
    say`${which}: ${rateWords(first, verb)} against ${rateWords(second, verb)} (${outcomeWords(selection)}), a difference of ` +
    say`${inPoints(difference)} percentage points (95 % CI ${inPoints(ci95Lower)} to ${inPoints(ci95Upper)}). Had none of ` +
    say`those not reached met this, it would be ${inPoints(differenceNri)}.`
  );
};

/** How far do the responder rates of two groups lie apart? */
export const difference: Answered = {
  question,
  queries: (reader, registry, selection) => [responders.query(reader, registry, split(selection))],
  answer: async (asking) => {
    const { registry, clinic, selection, minCell } = asking;
    const { of, first, second } = compared(selection);
    const counted = await readClinic(registry, clinic.clinicId, (reader) => countBoth(reader, asking));
    const counts = { first: countsOf(counted.first), second: countsOf(counted.second) };
    const state = together(standingOf(counts.first, minCell), standingOf(counts.second, minCell));
    const seen = state.status === 'low' || state.status === 'shown';
    const { denominators, instruments, ...words } = funnelMeta({
      ...asking,
      selection: split(selection),
      tallied: [...counted.first, ...counted.second],
      tooSmall: state.status === 'hidden',
    });
    const meta = metaOf(asking, {
      question,
      imported: counted.imported,
      denominators,
      instruments,
      sentence: sentenceOf({ ...counts, state }, asking),
      captions: [captions.groups, ...words.captions],
    });
    const label = (id: string) => ({ id, label: comparedLabel(registry.vocabulary, of, id) });
    const figures = figuresOf(counts.first, counts.second);
    const nothing = Object.fromEntries(Object.keys(question.figures).map((name) => [name, null]));
    const cell = { first: label(first), second: label(second), ...state, ...(seen ? figures : nothing) };
    return question.answerSchema.parse({ cells: [cell], meta });
  },
};
