import {
  type CohortCell,
  captions,
  compareStrata,
  dimensionLabels,
  floorLabels,
  type Label,
  cohort as question,
  sessionBands,
  stratumLabel,
  unknownStratum,
} from '@enthesis/contract';
import { describedBy, describedCourses, describedOutcomes, readClinic } from '@enthesis/db';
import { hiddenInLine } from '@enthesis/disclosure';
import { standardisedDifference } from '@enthesis/stats';
import { answerFrom } from '../answer/answer.ts';
import type { Answered, Asking } from '../answer/asked.ts';
import { metaOf } from '../answer/meta.ts';
import { standing } from '../answer/standing.ts';
import { total } from '../answer/tally.ts';
import { conditionWords, courses as coursesWords, horizonWords, percent, whole } from '../answer/words.ts';
import { coverage } from './coverage.ts';

/** What was counted in one stratum of a characteristic; several rows may be about one. */
interface Counted {
  readonly stratum: string;
  readonly courses: number;
  readonly eligible: number;
  readonly followed: number;
}

/** Everything counted, in the order of the answer. */
interface Characteristic {
  readonly label: Label;
  readonly strata: ReadonlyArray<Counted & { readonly label: Label }>;
}

type Rows<Query extends (...about: never[]) => { execute(): Promise<unknown[]> }> = Awaited<
  ReturnType<ReturnType<Query>['execute']>
>;

/** Every stratifier's rows, one list: courses from one query, and what became of those with a baseline from the other. */
const rowsOf = (courses: Rows<typeof describedCourses>, outcomes: Rows<typeof describedOutcomes>) => {
  const enrolled = total(
    courses.filter(({ stratifier }) => stratifier === 'none'),
    'courses',
  );
  const withBaseline = outcomes.filter(({ stratifier }) => stratifier === 'baseline');
  const unseen = { eligible: 0, followed: 0 };
  return [
    ...courses.map((row) => ({ ...row, ...unseen })),
    // Courses are told apart by their baseline only where they have one.
    ...withBaseline.map((row) => ({ ...row, ...unseen })),
    {
      stratifier: 'baseline',
      stratum: unknownStratum.id,
      courses: enrolled - total(withBaseline, 'courses'),
      ...unseen,
    },
    ...outcomes.map((row) => ({ ...row, courses: 0 })),
  ];
};

const sessionStrata = [
  ...sessionBands.map(({ id }) => ({ id, label: id })),
  { id: 'ongoing', label: 'Still in treatment' },
];

/** The band of a number of sessions; what is not a number (still in treatment) stays as it is. */
const bandOf = (stratum: string): string => {
  const sessions = Number(stratum);
  return sessionBands.find(({ from, to }) => sessions >= from && (to === null || sessions <= to))?.id ?? stratum;
};

const addUp = (rows: readonly Counted[], label: Label) => ({
  label,
  stratum: label.id,
  courses: total(rows, 'courses'),
  eligible: total(rows, 'eligible'),
  followed: total(rows, 'followed'),
});

const characteristicsOf = (rows: ReturnType<typeof rowsOf>): readonly Characteristic[] =>
  describedBy.map((id) => {
    const own = rows.filter(({ stratifier }) => stratifier === id);
    const bySessions = id === 'none';
    const strata = bySessions
      ? sessionStrata
      : [...new Set(own.map(({ stratum }) => stratum))]
          .toSorted(compareStrata(id))
          .map((stratum) => ({ id: stratum, label: stratumLabel(id, stratum) }));
    return {
      label: bySessions ? { id: 'sessions', label: dimensionLabels.sessions } : { id, label: dimensionLabels[id] },
      strata: strata
        .map((label) =>
          addUp(
            own.filter(({ stratum }) => (bySessions ? bandOf(stratum) : stratum) === label.id),
            label,
          ),
        )
        .filter(({ courses }) => courses > 0),
    };
  });

const shareOf = (part: number, whole: number): number | null => (whole === 0 ? null : part / whole);

/** The cells of one characteristic. Its total is known, so no hidden cell stands alone. */
const cellsOf = ({ label: characteristic, strata }: Characteristic, minCell: number): readonly CohortCell[] => {
  const courses = total(strata, 'courses');
  const followed = total(strata, 'followed');
  const notFollowed = total(strata, 'eligible') - followed;
  const hidden = hiddenInLine(
    strata.map((stratum) => stratum.courses),
    minCell,
  );
  return strata.map(({ label, ...own }, place): CohortCell => {
    const state = standing({ size: own.courses, due: own.eligible, followed: own.followed }, hidden[place] ?? null);
    const missing = own.eligible - own.followed;
    const figures = {
      courses: own.courses,
      share: shareOf(own.courses, courses),
      followed: own.followed,
      followedShare: shareOf(own.followed, followed),
      notFollowed: missing,
      notFollowedShare: shareOf(missing, notFollowed),
      standardisedDifference: standardisedDifference(
        { successes: own.followed, n: followed },
        { successes: missing, n: notFollowed },
      ),
    };
    const labels = { characteristic, stratum: label };
    return state.status === 'hidden' ? { ...labels, ...state, ...noFigures } : { ...labels, ...state, ...figures };
  });
};

const noFigures = {
  courses: null,
  share: null,
  followed: null,
  followedShare: null,
  notFollowed: null,
  notFollowedShare: null,
  standardisedDifference: null,
};

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
    ` They differ most in ${characteristic?.label}, ${stratum?.label}: ${percent(followedShare)} of those followed and ` +
    `${percent(notFollowedShare)} of those not (standardised difference ${apart.toFixed(2)}` +
    `${Math.abs(apart) < negligible ? ', which is usually called negligible' : ''}).`
  );
};
const negligible = 0.1;

const sentenceOf = (
  cells: readonly CohortCell[],
  { eligible, followed }: { readonly eligible: number; readonly followed: number },
  { registry, selection }: Pick<Asking, 'registry' | 'selection'>,
): string => {
  const reached =
    `Of ${coursesWords(eligible)}${conditionWords(registry.vocabulary, selection)} that reached ` +
    `${horizonWords(selection)} with ${floorLabels[selection.floor]}`;
  if (eligible === followed) return `${reached}, all were followed up: nobody is missing.`;
  const missing = `${whole(followed)} were followed up and ${whole(eligible - followed)} were not`;
  return `${reached}, ${missing}.${missingWords(cells)}`;
};

/** Whom are the figures about, and who is missing from them? */
export const cohort: Answered = {
  question,
  queries: (reader, registry, selection) => [
    describedCourses(reader, selection),
    describedOutcomes(reader, registry.vocabulary, selection),
    coverage.query(reader, registry, selection),
  ],
  answer: async (asking) => {
    const { registry, clinic, selection, minCell } = asking;
    const { rows, inAll } = await readClinic(registry, clinic.clinicId, async (reader) => ({
      rows: rowsOf(
        await describedCourses(reader, selection).execute(),
        await describedOutcomes(reader, registry.vocabulary, selection).execute(),
      ),
      inAll: (await answerFrom(reader, coverage, asking)).meta,
    }));
    const cells = characteristicsOf(rows).flatMap((characteristic) => cellsOf(characteristic, minCell));
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
      captions: [captions.followedOrNot, ...inAll.captions],
    });
    return question.answerSchema.parse({ cells, meta });
  },
};
