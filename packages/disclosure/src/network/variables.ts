import {
  type DefinitionId,
  eventTypeIds,
  type HorizonId,
  horizonIds,
  type Instrument,
  type MeasureId,
  measureIds,
  pooledBand,
  type SessionBand,
  type StratifierId,
  sessionBands,
  stratifiers,
  type Vocabulary,
} from '@enthesis/contract';
import type { Lattice } from './blocks.ts';

/** Number of sessions as blocks are cut by it. Band 0 is in no network figure. */
export const treatedBands: readonly SessionBand[] = sessionBands.filter(({ from }) => from > 0);
const treatedBandIds = treatedBands.map(({ id }) => id);

/** What else a variable may be cut by. */
export const networkStratifiers = ['sex', 'age_band', 'guidance'] as const satisfies readonly StratifierId[];
export type NetworkStratifier = (typeof networkStratifiers)[number];

/** What is common to all variables: one population, one partition, and no other figure about that population. */
interface AnyVariable {
  /** Its name in files, addresses and draws. A name once published keeps its meaning. */
  readonly id: string;
  readonly measure: MeasureId | null;
  readonly horizon: HorizonId | null;
  /**
   * `session_band`: condition by the final number of sessions, courses still in treatment left out.
   * `none`: condition only, courses still in treatment counted where a class says so.
   * A stratifier: condition by its strata, the same courses as over `session_band`.
   */
  readonly over: 'session_band' | 'none' | NetworkStratifier;
}

/** Courses by classes that exclude each other and leave nobody out; every rate is a sum of them. */
export interface ClassVariable extends AnyVariable {
  readonly kind: 'classes';
  readonly classes: readonly string[];
}

/** Scores of one instrument with two ends. */
export interface ScoreVariable extends AnyVariable {
  readonly kind: 'score';
  readonly instrument: string;
  /** No published mean lies outside these. */
  readonly lowest: number;
  readonly highest: number;
  /** The instrument's width: as much as one patient can add to a sum. */
  readonly range: number;
}

export type Variable = ClassVariable | ScoreVariable;

export const outcomeClasses = ['worse', 'under-30', '30-49', '50-and-more', 'not-followed'] as const;
export const mcidClasses = ['yes', 'no', 'not-followed'] as const;
export const coverageClasses = ['no-baseline', 'below-floor', 'not-due', 'not-followed', 'followed'] as const;
/** How a course ended, at the number of sessions at which it did. */
export const firstResponseClasses: readonly string[] = ['responded', 'stopped', 'in-treatment'].flatMap((end) =>
  treatedBandIds.map((band) => `${end}-at-${band}`),
);
export const eventClasses = ['yes', 'no', 'not-recorded'] as const;
/** Gaps between sessions inside 21 to 42 days. */
export const gapClasses = ['none', 'some', 'all'] as const;

/** The definitions with a network form; a response has a first time under all but `worse`. */
export const networkDefinitions = ['r30', 'r50', 'worse', 'mcid'] as const satisfies readonly DefinitionId[];
export type NetworkDefinition = (typeof networkDefinitions)[number];
const firstResponseDefinitions = networkDefinitions.filter((id) => id !== 'worse');

/** Which classes make a rate: responders over responders and others; the rest was not followed. */
export interface RateClasses {
  readonly variable: 'outcome' | 'mcid';
  readonly responders: readonly string[];
  readonly others: readonly string[];
  readonly notFollowed: readonly string[];
}

const sumOfOutcomes = (...responders: readonly (typeof outcomeClasses)[number][]): RateClasses => ({
  variable: 'outcome',
  responders,
  others: outcomeClasses.filter((name) => name !== 'not-followed' && !responders.includes(name)),
  notFollowed: ['not-followed'],
});

export const rateClasses: Readonly<Record<NetworkDefinition, RateClasses>> = {
  r30: sumOfOutcomes('30-49', '50-and-more'),
  r50: sumOfOutcomes('50-and-more'),
  worse: sumOfOutcomes('worse'),
  mcid: { variable: 'mcid', responders: ['yes'], others: ['no'], notFollowed: ['not-followed'] },
};

/**
 * Everything a release may be about. A closed list: no filter can be put together from parts, so no set of courses can
 * be asked for that is not one of the blocks. No mean at follow-up is in it: baseline and change would give it twice.
 */
export const networkVariables = (vocabulary: Vocabulary): readonly Variable[] => [
  ...measureIds.flatMap((measure) => [
    ...horizonIds.flatMap((horizon) => [
      classesAt('outcome', measure, horizon, outcomeClasses),
      classesAt('mcid', measure, horizon, mcidClasses),
      classesAt('coverage', measure, horizon, coverageClasses),
    ]),
    ...firstResponseDefinitions.map((definition) => firstResponse(measure, definition)),
    ...vocabulary.instruments
      .filter((instrument) => instrument.measure === measure)
      .flatMap((instrument) => scoresOf(measure, instrument)),
  ]),
  wholeCourses('sessions', treatedBandIds),
  wholeCourses('gaps', gapClasses),
  ...['any', ...eventTypeIds].map((id) => wholeCourses(`events-${id}`, eventClasses)),
];

const classesAt = (
  name: string,
  measure: MeasureId,
  horizon: HorizonId,
  classes: readonly string[],
): ClassVariable => ({
  kind: 'classes',
  id: `${name}-${measure}@${horizon}`,
  measure,
  horizon,
  over: 'session_band',
  classes,
});

const firstResponse = (measure: MeasureId, definition: DefinitionId): ClassVariable => ({
  kind: 'classes',
  id: `first-response-${measure}-${definition}`,
  measure,
  horizon: null,
  over: 'none',
  classes: firstResponseClasses,
});

/** An instrument without both ends has classes only: one patient could add any amount to its sum. */
const scoresOf = (measure: MeasureId, { id, min, max }: Instrument): readonly ScoreVariable[] => {
  if (max === null) return [];
  const range = max - min;
  const common = { kind: 'score', measure, over: 'session_band', instrument: id, range } as const;
  return [
    { ...common, id: `baseline-${id}`, horizon: null, lowest: min, highest: max },
    ...horizonIds.map(
      (horizon): ScoreVariable => ({
        ...common,
        id: `change-${id}@${horizon}`,
        horizon,
        lowest: -range,
        highest: range,
      }),
    ),
  ];
};

/** Classes of courses whatever their scores: sessions, gaps, or one type of event. */
export const wholeCourses = (id: string, classes: readonly string[]): ClassVariable => ({
  kind: 'classes',
  id,
  measure: null,
  horizon: null,
  over: 'none',
  classes,
});

/**
 * A variable split by a stratifier instead of number of sessions: the same courses, cut another way. The two cuts could
 * be subtracted from each other, so it is published only where `unsafeSets` finds nothing in both together.
 */
export const byStratifier = (variable: ClassVariable, stratifier: NetworkStratifier): ClassVariable => ({
  ...variable,
  id: `${variable.id}-by-${stratifier}`,
  over: stratifier,
});

/** The places that a variable's rows may have. */
export const latticeOf = (
  { over }: Pick<Variable, 'over'>,
  { conditions }: Pick<Vocabulary, 'conditions'>,
): Lattice => {
  if (over === 'none') return { conditions, levels: ['all'], pooledLevel: () => 'all' };
  if (over === 'session_band') return { conditions, levels: treatedBandIds, pooledLevel: pooledBandId };
  const strata = stratifiers.find(({ id }) => id === over)?.strata ?? [];
  const levels = [...strata.map(({ id }) => id), 'unknown'];
  return { conditions, levels, pooledLevel: (pooled) => pooled.join('.') };
};

const pooledBandId = (levels: readonly string[]): string => {
  const bands = treatedBands.filter(({ id }) => levels.includes(id));
  const [first, last] = [bands.at(0), bands.at(-1)];
  if (first === undefined || last === undefined) throw new RangeError('no band to name');
  return pooledBand(first, last).id;
};
