import {
  type CohortCell,
  compareStrata,
  dimensionLabels,
  type Label,
  sessionBands,
  stratumLabel,
  unknownStratum,
} from '@enthesis/contract';
import { describedBy, type describedCourses, type describedOutcomes } from '@enthesis/db';
import { hiddenInLine } from '@enthesis/disclosure';
import { say } from '@enthesis/languages';
import { standardisedDifference } from '@enthesis/stats';
import { standing } from '../answer/standing.ts';
import { total } from '../answer/tally.ts';

/** What was counted in one stratum of a characteristic; several rows may be about one. */
interface Counted {
  readonly stratum: string;
  readonly courses: number;
  readonly eligible: number;
  readonly followed: number;
}

/** A characteristic with everything counted in its strata. */
export interface Characteristic {
  readonly label: Label;
  readonly strata: ReadonlyArray<Counted & { readonly label: Label }>;
}

type Rows<Query extends (...about: never[]) => { execute(): Promise<unknown[]> }> = Awaited<
  ReturnType<ReturnType<Query>['execute']>
>;

/** Every stratifier's rows, one list: courses from one query, and what became of those with a baseline from the other. */
export const rowsOf = (courses: Rows<typeof describedCourses>, outcomes: Rows<typeof describedOutcomes>) => {
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
  { id: 'ongoing', label: say('Still in treatment') },
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

/** Every characteristic with its strata, in the order of the answer; the number of sessions is the last. */
export const characteristicsOf = (rows: ReturnType<typeof rowsOf>): readonly Characteristic[] =>
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

/** A part of a whole; null of nothing. */
export const shareOf = (part: number, whole: number): number | null => (whole === 0 ? null : part / whole);

/** The cells of one characteristic. Its total is known, so no hidden cell stands alone. */
export const cellsOf = ({ label: characteristic, strata }: Characteristic, minCell: number): readonly CohortCell[] => {
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
      ...noFigures,
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

/** Figures of a cell that gives none. */
export const noFigures = {
  courses: null,
  share: null,
  followed: null,
  followedShare: null,
  notFollowed: null,
  notFollowedShare: null,
  standardisedDifference: null,
  mean: null,
  sd: null,
};
