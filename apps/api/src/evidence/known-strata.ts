import { cohort, type Status } from '@enthesis/contract';
import { type Ask, about } from './ask.ts';
import { type Class, unknown } from './share-of-classes.ts';

/** Of what is empty it is known that there is none. */
export const countOf = (status: Status, counted: number | null): number | null => (status === 'empty' ? 0 : counted);

/** All courses described, less those of which it is not known: null where that is hidden as well. */
const knownOf = (classes: readonly Class[], enrolled: number | null): number | null => {
  const notKnown = classes.find(({ id }) => id === unknown);
  if (notKnown === undefined || enrolled === null) return enrolled;
  return notKnown.counted === null ? null : enrolled - notKnown.counted;
};

/** The courses of each stratum of a characteristic, and of how many it is known. */
export const knownStrata = async (ask: Ask, characteristic: string, conditions: readonly string[]) => {
  const given = await ask(cohort, about('', conditions));
  const classes = given.answer.cells
    .filter((cell) => cell.characteristic?.id === characteristic)
    .map(({ stratum, status, courses }) => ({ id: stratum?.id ?? unknown, counted: countOf(status, courses) }));
  return { given, classes, known: knownOf(classes, given.answer.meta.denominators.enrolled) };
};
