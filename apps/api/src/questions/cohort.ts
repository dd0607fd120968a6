import { type CohortCell, captions, floorLabels, cohort as question } from '@enthesis/contract';
import { allOf, describedCourses, describedOutcomes, readClinic } from '@enthesis/db';
import { say } from '@enthesis/languages';
import { answerFrom } from '../answer/answer.ts';
import type { Answered, Asking } from '../answer/asked.ts';
import { metaOf } from '../answer/meta.ts';
import { total } from '../answer/tally.ts';
import { conditionWords, courses as coursesWords, horizonWords, percent, points, whole } from '../answer/words.ts';
import { baselineCells, baselinesOf } from '../cohort/baselines.ts';
import { cellsOf, characteristicsOf, rowsOf } from '../cohort/characteristics.ts';
import { coverage } from './coverage.ts';

/** Who is missing: the stratum in which those followed and those not lie furthest apart. */
const missingWords = (cells: readonly CohortCell[]): string => {
  const comparable = cells.flatMap((cell) => {
    const { status, standardisedDifference: apart, followedShare, notFollowedShare } = cell;
    if (status !== 'shown' || apart === null || followedShare === null || notFollowedShare === null) return [];
    return [{ ...cell, apart, followedShare, notFollowedShare }];
  });
  const [furthest] = comparable.toSorted((a, b) => Math.abs(b.apart) - Math.abs(a.apart));
  if (furthest === undefined) return '';
  const { characteristic, stratum, followedShare, notFollowedShare, apart } = furthest;
  return (
    say` They differ most in ${characteristic?.label ?? ''}, ${stratum?.label ?? ''}: ${percent(followedShare)} of those followed and ` +
    say`${percent(notFollowedShare)} of those not (standardised difference ${points(apart, 2)}` +
    `${Math.abs(apart) < negligible ? say(', which is usually called negligible') : ''}).`
  );
};
const negligible = 0.1;

const sentenceOf = (
  cells: readonly CohortCell[],
  { eligible, followed }: { readonly eligible: number; readonly followed: number },
  { registry, selection }: Pick<Asking, 'registry' | 'selection'>,
): string => {
  const reached =
    say`Of ${coursesWords(eligible)}${conditionWords(registry.vocabulary, selection)} that reached ` +
    say`${horizonWords(selection)} with ${floorLabels[selection.floor]}`;
  if (eligible === followed) return say`${reached}, all were followed up: nobody is missing.`;
  const missing = say`${whole(followed)} were followed up and ${whole(eligible - followed)} were not`;
  return `${reached}, ${missing}.${missingWords(cells)}`;
};

/** The cells in order, the scores at baseline behind the classes of them. */
const cellsOfAll = (
  rows: ReturnType<typeof rowsOf>,
  baselines: Parameters<typeof baselineCells>[0],
  { registry, minCell }: Pick<Asking, 'registry' | 'minCell'>,
): readonly CohortCell[] =>
  characteristicsOf(rows).flatMap((characteristic) => {
    const cells = cellsOf(characteristic, minCell);
    if (characteristic.label.id !== 'baseline') return cells;
    const enrolled = total(characteristic.strata, 'courses');
    return [...cells, ...baselineCells(baselines, registry.vocabulary, { enrolled, minCell })];
  });

/** Whom are the figures about, and who is missing from them? */
export const cohort: Answered = {
  question,
  queries: (reader, registry, selection) => [
    describedCourses(reader, selection),
    describedOutcomes(reader, registry.vocabulary, selection),
    baselinesOf(reader, selection),
    coverage.query(reader, registry, selection),
  ],
  answer: async (asking) => {
    const { registry, clinic, selection } = asking;
    const { courses, outcomes, baselines, all } = await readClinic(registry, clinic.clinicId, (reader) =>
      allOf({
        courses: describedCourses(reader, selection).execute(),
        outcomes: describedOutcomes(reader, registry.vocabulary, selection).execute(),
        baselines: baselinesOf(reader, selection).execute(),
        all: answerFrom(reader, coverage, asking),
      }),
    );
    const rows = rowsOf(courses, outcomes);
    const inAll = all.meta;
    const cells = cellsOfAll(rows, baselines, asking);
    const { asOf: imported, denominators, instruments } = inAll;
    const { eligible, followed } = denominators;
    const meta = metaOf(asking, {
      question,
      imported,
      denominators,
      instruments,
      sentence:
        eligible === null || followed === null || eligible === 0
          ? inAll.sentence
          : sentenceOf(cells, { eligible, followed }, asking),
      captions: [captions.baselineScores, captions.followedOrNot, ...inAll.captions],
    });
    return question.answerSchema.parse({ cells, meta });
  },
};
