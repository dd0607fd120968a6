import { cohort, retreatment, type SessionsCell, type Status, sessions } from '@enthesis/contract';
import type { Reading } from '@enthesis/evidence';
import { wilson } from '@enthesis/stats';
import { about } from './ask.ts';
import { fromFile, intervalOf, noBounds, type Reader, rowsWith } from './read.ts';

/** The interval of a share of which some may be among those not shown: as wide as both cases. */
const intervalBetween = (least: number, most: number, n: number) => {
  const [lower, upper] = [wilson(least, n), wilson(most, n)];
  return lower === null || upper === null ? null : { lower: lower.lower, upper: upper.upper };
};

/** One count by class; null where it is hidden. */
interface Class {
  readonly id: string;
  readonly counted: number | null;
}

const unknown = 'unknown';
const countOf = (status: Status, counted: number | null): number | null => (status === 'empty' ? 0 : counted);
const shown = (classes: readonly Class[]): number => classes.reduce((sum, { counted }) => sum + (counted ?? 0), 0);

/**
 * The share of some classes among all that are known. What is known of how many is the total where the answer gives it,
 * so that hidden classes are allowed for: they may or may not be among those asked for.
 */
const shareOf = (classes: readonly Class[], wanted: readonly string[], total: number | null) => {
  const known = classes.filter(({ id }) => id !== unknown);
  const of = total ?? shown(known);
  const asked = known.filter(({ id }) => wanted.includes(id));
  const met = shown(asked);
  const notRecorded = shown(classes.filter(({ id }) => id === unknown));
  return {
    value: of === 0 || (asked.length > 0 && asked.every(({ counted }) => counted === null)) ? null : met / of,
    interval: intervalBetween(met, met + of - shown(known), of),
    n: of,
    group: { followed: of, eligible: of + notRecorded },
    recorded: of > 0 || notRecorded === 0,
  };
};

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
  const { group, ...share } = shareOf(classes, wanted, total);
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
  const { group, recorded, n } = shareOf(classes, [], total);
  return {
    value: cell?.value ?? null,
    interval: null,
    groups: [group, ...endedCourses(cells)],
    recorded,
    n,
    ...noBounds,
    from: fromFile(given, `aspect_id=${aspect}; class_id=${wanted}`, 'value'),
  };
};

export const readCohort: Reader<'cohort'> = async (ask, { characteristic, strata }, conditions) => {
  const given = await ask(cohort, about('', conditions));
  const classes = given.answer.cells
    .filter((cell) => cell.characteristic?.id === characteristic)
    .map(({ stratum, status, courses }) => ({ id: stratum?.id ?? unknown, counted: countOf(status, courses) }));
  const { group, ...share } = shareOf(classes, strata, null);
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
