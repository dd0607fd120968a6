import { captions, type Label, byImport as question, type Selection } from '@enthesis/contract';
import { allOf, asOf, headlinesOf, readClinic } from '@enthesis/db';
import { type CoursesCounted, type Move, movesTogether } from '@enthesis/disclosure';
import { say } from '@enthesis/languages';
import { responderRates } from '@enthesis/stats';
import type { Answered } from '../answer/asked.ts';
import { metaOf, noDenominators } from '../answer/meta.ts';
import { lowUnder, standing } from '../answer/standing.ts';
import { total } from '../answer/tally.ts';
import { horizonWords, outcomeWords, percent, whole } from '../answer/words.ts';

type Kept = Awaited<ReturnType<ReturnType<typeof headlinesOf>['execute']>>[number];

/** What one import or undoing made of the counts. */
interface Done extends Move {
  readonly import: number;
  readonly undone: boolean;
  readonly scores: number;
}

const doneOf = (row: Kept): Done => ({
  import: row.import,
  undone: row.step === 'undone',
  scores: row.step === 'undone' ? 0 - row.scores : row.scores,
  before: {
    enrolled: row.enrolled_before,
    baseline: row.baseline_before,
    eligible: row.eligible_before,
    followed: row.followed_before,
    responders: row.responders_before,
  },
  after: {
    enrolled: row.enrolled_after,
    baseline: row.baseline_after,
    eligible: row.eligible_after,
    followed: row.followed_after,
    responders: row.responders_after,
  },
});

const labelOf = ({ import: number, undone }: Done): Label =>
  undone
    ? { id: `${number}-undone`, label: say`Import ${number} undone` }
    : { id: `${number}`, label: say`Import ${number}` };

/** "Import 4 to import 6", where they can only be shown together. */
const labelOfRun = (first: Done, last: Done): Label => {
  const [from, to] = [labelOf(first), labelOf(last)];
  return first === last
    ? from
    : { id: `${from.id}-to-${to.id}`, label: say`${from.label} to ${say(to.label).toLowerCase()}` };
};

/** Imports that are shown as one. */
interface Run extends Move {
  readonly label: Label;
  readonly alone: boolean;
  readonly scores: number;
  readonly hidden: boolean;
}

const runOf = (done: readonly Done[], hidden: boolean): readonly Run[] => {
  const [first, last] = [done[0], done.at(-1)];
  if (first === undefined || last === undefined) return [];
  const scores = total(done, 'scores');
  return [
    { label: labelOfRun(first, last), alone: first === last, before: first.before, after: last.after, scores, hidden },
  ];
};

/** What may be shown of what was done, in order of time. */
const runsOf = (done: readonly Done[], minCell: number): readonly Run[] => {
  const pieces = movesTogether(done, minCell);
  if (pieces === null) return runOf(done, true);
  return pieces.flatMap(({ first, last }) => runOf(done.slice(first, last + 1), false));
};

const figuresOf = ({ before, after, scores }: Run) => {
  const [was, is] = [responderRates(before), responderRates(after)];
  return {
    scores,
    enrolledBefore: before.enrolled,
    enrolledAfter: after.enrolled,
    baselineBefore: before.baseline,
    baselineAfter: after.baseline,
    eligibleBefore: before.eligible,
    eligibleAfter: after.eligible,
    followedBefore: before.followed,
    followedAfter: after.followed,
    respondersBefore: before.responders,
    respondersAfter: after.responders,
    rateBefore: was.rate,
    beforeCi95Lower: was.rateInterval?.lower ?? null,
    beforeCi95Upper: was.rateInterval?.upper ?? null,
    rateAfter: is.rate,
    afterCi95Lower: is.rateInterval?.lower ?? null,
    afterCi95Upper: is.rateInterval?.upper ?? null,
  };
};
const noFigures = Object.fromEntries(Object.keys(question.figures).map((name) => [name, null]));

const cellOf = (run: Run) => {
  const { before, after } = run;
  const basis = {
    size: Math.max(before.enrolled, after.enrolled),
    due: after.eligible,
    followed: Math.max(before.followed, after.followed),
  };
  const state = standing(basis, run.hidden ? 'under-minimum' : null);
  const seen = state.status === 'shown' || state.status === 'low';
  return { import: run.label, ...state, ...(seen ? figuresOf(run) : noFigures) };
};

const moreOrFewer = (moved: number, what: string): string => {
  if (moved === 0) return say`as many ${what} as before`;
  return moved > 0 ? say`${whole(moved)} more ${what}` : say`${whole(-moved)} fewer ${what}`;
};

/** "60 % (195 of 323; 95 % CI 55 % to 66 %)"; of fewer than 10 followed the counts alone. */
const shareWords = (counts: CoursesCounted): string => {
  const { rate, rateInterval } = responderRates(counts);
  if (rate === null || rateInterval === null) return say('nobody followed');
  const of = say`${whole(counts.responders)} of ${whole(counts.followed)}`;
  if (counts.followed < lowUnder) return of;
  return say`${percent(rate)} (${of}; 95 % CI ${percent(rateInterval.lower)} to ${percent(rateInterval.upper)})`;
};

/** The latest import in a sentence: what came, who was reached, and what it made of the rate. */
const sentenceOf = (run: Run | undefined, imported: boolean, selection: Selection, minCell: number): string => {
  if (run === undefined) {
    return imported
      ? say('What the imports so far changed was not kept: they were made by an older version.')
      : say('No import has been applied yet.');
  }
  if (run.hidden) return say`Fewer than ${minCell} courses: too few to show.`;
  const { label, alone, before, after, scores } = run;
  const why = alone ? '' : say(', together because one alone would be about too few courses');
  const scored = scores < 0 ? say`${whole(-scores)} scores fewer` : say`${whole(scores)} new scores`;
  const followed = moreOrFewer(after.followed - before.followed, say`courses followed at ${horizonWords(selection)}`);
  return (
    say`${label.label}${why}: ${scored}, ${followed}. Share that responded (${outcomeWords(selection)}): ` +
    say`${shareWords(before)} before, ${shareWords(after)} after.`
  );
};

/** What did each import change? */
export const byImport: Answered = {
  question,
  queries: (reader) => [headlinesOf(reader)],
  answer: async (asking) => {
    const { registry, clinic, selection, minCell } = asking;
    const { rows, imported } = await readClinic(registry, clinic.clinicId, (reader) =>
      allOf({
        rows: headlinesOf(reader).execute(),
        imported: asOf(reader),
      }),
    );
    const runs = runsOf(rows.map(doneOf).toReversed(), minCell);
    const meta = metaOf(asking, {
      question,
      imported,
      denominators: noDenominators,
      instruments: [],
      sentence: sentenceOf(runs.at(-1), imported !== null, selection, minCell),
      captions: [
        ...(clinic.synthetic ? [captions.synthetic] : []),
        captions.imports,
        captions.units,
        captions.registry,
      ],
    });
    return question.answerSchema.parse({ cells: runs.map(cellOf).toReversed(), meta });
  },
};
