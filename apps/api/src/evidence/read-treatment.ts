import { retreatment, type SessionsCell, sessions } from '@enthesis/contract';
import type { Reading } from '@enthesis/evidence';
import { about } from './ask.ts';
import { countOf, knownStrata } from './known-strata.ts';
import { fromFile, intervalOf, noBounds, type Reader, rowsWith } from './read.ts';
import { shareOfClasses, unknown } from './share-of-classes.ts';

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

/** Ended courses, where their number is shown: however many gaps or sessions they had, a verdict rests on as many. */
const endedCourses = (cells: readonly SessionsCell[]): Reading['groups'] => [
  { followed: classesOf(cells, 'sessions').total, eligible: null },
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
    currency: cell?.currency ?? null,
    ...noBounds,
    from: fromFile(given, `aspect_id=${aspect}; class_id=${wanted}`, 'value'),
  };
};

export const readCohort: Reader<'cohort'> = async (ask, { characteristic, strata }, conditions) => {
  const { given, classes, known } = await knownStrata(ask, characteristic, conditions);
  const { group, ...share } = shareOfClasses(classes, strata, known);
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
