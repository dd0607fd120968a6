import { gapClasses, plannedGapDays, stratifiers } from '@enthesis/contract';
import { say } from '@enthesis/languages';
import { quantileContinuous } from '@enthesis/stats';

/** How often something is told of the courses, gaps or sessions of a clinic. */
export interface Counted {
  readonly aspect: string;
  /** A number written out, or a code. */
  readonly class: string;
  readonly counted: number;
}

/** Values that are shown as one. */
export interface AspectClass {
  readonly id: string;
  readonly label: string;
  readonly holds: (value: string) => boolean;
  /** Gaps of the length that patients are usually told. */
  readonly inPlannedRange?: boolean;
}

/** Something told of courses, gaps or sessions: its classes in order, and whether percentiles of it mean anything. */
export interface Aspect {
  readonly id: string;
  readonly label: string;
  readonly classes: readonly AspectClass[];
  readonly isNumber: boolean;
}

export const unknown = 'unknown';

const code = (id: string, label: string): AspectClass => ({ id, label, holds: (value) => value === id });

const numbers = (id: string, from: number, to: number | null): AspectClass => ({
  id,
  label: id,
  holds: (value) => value !== unknown && Number(value) >= from && (to === null || Number(value) <= to),
});

const injectionClasses = [
  numbers('1-4', 1, 4),
  numbers('5-9', 5, 9),
  numbers('10-15', 10, 15),
  numbers('16+', 16, null),
];

/** Everything told, in the order of the answer. */
export const aspects: readonly Aspect[] = [
  {
    id: 'sessions',
    label: say('Sessions in a course'),
    isNumber: true,
    classes: [
      ...Array.from({ length: 6 }, (_, place) => numbers(`${place + 1}`, place + 1, place + 1)),
      numbers('7-9', 7, 9),
      numbers('10+', 10, null),
    ],
  },
  {
    id: 'gap',
    label: say('Days between sessions'),
    isNumber: true,
    classes: gapClasses.map(({ id, from, to }) => ({
      ...numbers(id, from, to),
      inPlannedRange: from >= plannedGapDays.first && to !== null && to <= plannedGapDays.last,
    })),
  },
  {
    id: 'course-gaps',
    label: say('Gaps of 21 to 42 days in a course'),
    isNumber: false,
    classes: [code('all', say('All of them')), code('some', say('Some of them')), code('none', say('None of them'))],
  },
  {
    id: 'completion',
    label: say('Completion'),
    isNumber: false,
    classes: [
      code('completed', say('As many sessions as planned, or marked complete')),
      code('not-completed', say('Fewer sessions than planned')),
      code('no-plan', say('Not classifiable: no plan recorded')),
    ],
  },
  { id: 'injections', label: say('Injections in a session'), isNumber: true, classes: injectionClasses },
  {
    id: 'guidance',
    label: say('Guidance of a session'),
    isNumber: false,
    classes: (stratifiers.find(({ id }) => id === 'guidance')?.strata ?? []).map(({ id, label }) => code(id, label)),
  },
  {
    id: 'course-injections',
    label: say('Injections in a course'),
    isNumber: true,
    classes: [
      numbers('1-9', 1, 9),
      numbers('10-19', 10, 19),
      numbers('20-39', 20, 39),
      numbers('40-79', 40, 79),
      numbers('80+', 80, null),
    ],
  },
  {
    // Mild, moderate, severe: Serlin RC et al. When is cancer pain mild, moderate or severe? Pain 1995;61:277-284.
    id: 'procedure-pain',
    label: say('Pain during the injections, 0 to 10'),
    isNumber: true,
    classes: [
      { ...numbers('0-4', 0, 4), label: say('0 to 4, at most mild') },
      { ...numbers('5-6', 5, 6), label: say('5 and 6, moderate') },
      { ...numbers('7-10', 7, 10), label: say('7 to 10, severe') },
    ],
  },
];

/** A percentile of what is known, type 7; null where nothing is. */
export const percentileOf = (rows: readonly Counted[], p: number): number | null =>
  quantileContinuous(
    rows
      .filter((row) => row.class !== unknown)
      .map((row) => ({ value: Number(row.class), count: row.counted }))
      .toSorted((a, b) => a.value - b.value),
    p,
  );
