import { cohort, retreatment, type SessionsCell, type Status, sessions } from '@enthesis/contract';
import type { Reading } from '@enthesis/evidence';
import { about } from './ask.ts';
import { fromFile, intervalOf, noBounds, type Reader, rowsWith } from './read.ts';
import { type Class, shareOfClasses, unknown } from './share-of-classes.ts';

const countOf = (status: Status, counted: number | null): number | null => (status === 'empty' ? 0 : counted);

const isClass = ({ class: of }: SessionsCell): boolean => of !== undefined && !/^p\d+$/.test(of.id);

const classesOf = (cells: readonly SessionsCell[], aspect: string) => {
  const own = cells.filter((cell) => cell.aspect?.id === aspect && isClass(cell));
  const total = own.find(({ of }) => of !== null)?.of ?? null;
  return {
    total,
    classes: own.map(({ class: of, status, counted }) => ({
      id: of?.id ?? unknown,
      counted: countOf(status, counted),
    })),
  };
};

/** Ended courses: however many gaps or sessions they had, a verdict rests on as many courses. */
const endedCourses = (cells: readonly SessionsCell[]): Reading['groups'] => [
  { followed: classesOf(cells, 'sessions').total ?? 0, eligible: null },
];

export const readTreatment: Reader<'treatment'> = async (ask, { aspect, classes: wanted }, conditions) => {
  const given = await ask(sessions, about('', conditions));
  const { cells } = given.answer;
  const { classes, total } = classesOf(cells, aspect);
  const { group, ...share } = shareOfClasses(classes, wanted, total);
  return {
    ...share,
    groups: [group, ...endedCourses(cells)],
    ...noBounds,
    from: fromFile(given, `aspect_id=${aspect}; ${rowsWith('class_id', wanted)}`, 'share'),
  };
};

export const readPercentile: Reader<'percentile'> = async (ask, { aspect, class: wanted }, conditions) => {
  const given = await ask(sessions, about('', conditions));
  const { cells } = given.answer;
  const cell = cells.find((one) => one.aspect?.id === aspect && one.class?.id === wanted);
  const { classes, total } = classesOf(cells, aspect);
  const { group, recorded, n } = shareOfClasses(classes, [], total);
  return {
    value: cell?.value ?? null,
    interval: null,
    groups: [group, ...endedCourses(cells)],
    recorded: recorded && cell !== undefined,
    // Money has percentiles and no classes.
    n: cell?.counted ?? n,
    ...noBounds,
    from: fromFile(given, `aspect_id=${aspect}; class_id=${wanted}`, 'value'),
  };
};

/** All courses described, less those of which it is not known: null where that is hidden as well. */
const knownOf = (classes: readonly Class[], enrolled: number | null): number | null => {
  const notKnown = classes.find(({ id }) => id === unknown);
  if (enrolled === null || notKnown?.counted === null) return null;
  return enrolled - (notKnown?.counted ?? 0);
};

export const readCohort: Reader<'cohort'> = async (ask, { characteristic, strata }, conditions) => {
  const given = await ask(cohort, about('', conditions));
  const classes = given.answer.cells
    .filter((cell) => cell.characteristic?.id === characteristic)
    .map(({ stratum, status, courses }) => ({ id: stratum?.id ?? unknown, counted: countOf(status, courses) }));
  const { group, ...share } = shareOfClasses(
    classes,
    strata,
    knownOf(classes, given.answer.meta.denominators.enrolled),
  );
  return {
    ...share,
    groups: [group],
    ...noBounds,
    from: fromFile(given, `characteristic_id=${characteristic}; ${rowsWith('stratum_id', strata)}`, 'courses'),
  };
};

/** Known until a time are those who came back by then, and those still in sight of the others. */
export const readRetreatment: Reader<'retreatment'> = async (ask, { time }, conditions) => {
  const given = await ask(retreatment, about('', conditions));
  const cell = given.answer.cells.find((one) => one.time?.id === time);
  const { courses, atRisk, again } = cell ?? { courses: null, atRisk: null, again: null };
  const known = atRisk === null || again === null ? null : atRisk + again;
  return {
    value: cell?.share ?? null,
    interval: intervalOf(cell?.ci95Lower ?? null, cell?.ci95Upper ?? null),
    groups: known === null ? [] : [{ followed: known, eligible: courses }],
    recorded: true,
    n: known,
    ...noBounds,
    from: fromFile(given, `time_id=${time}`, 'share'),
  };
};
