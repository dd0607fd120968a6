import { captions, type DefinitionId, definitionOf, type Instrument, type Selection } from '@enthesis/contract';
import { allBaselines, type ClinicReader, lowestClass } from '@enthesis/db';
import { say } from '@enthesis/languages';
import {
  combineMoments,
  type Interval,
  type Moments,
  type RegressionOfGroup,
  type ResponseRule,
  regressionBand,
  standardDeviation,
} from '@enthesis/stats';
import type { Asking } from '../answer/asked.ts';
import { lowUnder } from '../answer/standing.ts';
import { percent } from '../answer/words.ts';
import type { Model } from './model.ts';

/** Courses followed whose baselines are of one instrument and class, and the sum of these baselines. */
export interface FollowedBaselines {
  readonly instrument: string;
  readonly baselineClass: number;
  readonly courses: number;
  readonly sum: number;
}

interface Tally {
  readonly baselines: readonly FollowedBaselines[];
}

const none = { chanceLower: null, chanceUpper: null };

/** What a definition asks of the follow-up score, where it is one threshold on one score; null else. */
const ruleOf = (definition: DefinitionId | null, { mcid }: Instrument): ResponseRule | null => {
  if (definition === 'r30') return { keeps: 0.7, points: 0 };
  if (definition === 'r50') return { keeps: 0.5, points: 0 };
  return definition === 'mcid' && mcid !== null ? { keeps: 1, points: mcid } : null;
};

/** How a mean score is written as the mean problem score; null where a scale that counts upwards has no end. */
const problemOn = ({ direction, max }: Instrument): ((score: number) => number) | null => {
  if (direction === 'lower-is-better') return (score) => score;
  return max === null ? null : (score) => max - score;
};

type Baselines = ReadonlyArray<Moments & { readonly instrument: string; readonly baselineClass: number }>;

/**
 * One group as the model takes it; null where its instrument cannot be modelled: no threshold, no end of its scale, or no
 * spread of baselines to fall back from.
 */
const regressing = (
  { instrument: id, baselineClass, courses, sum }: FollowedBaselines,
  all: Baselines,
  { registry, selection }: Pick<Asking, 'registry' | 'selection'>,
): RegressionOfGroup | null => {
  const instrument = registry.vocabulary.instruments.find((row) => row.id === id);
  const ofInstrument = all.filter((row) => row.instrument === id);
  const { mean, ...spread } = combineMoments(ofInstrument);
  const sd = standardDeviation({ mean, ...spread });
  if (instrument === undefined || mean === null || sd === null || sd === 0) return null;
  const rule = ruleOf(selection.definition, instrument);
  const problemOf = problemOn(instrument);
  if (rule === null || problemOf === null) return null;
  const ownClass = combineMoments(ofInstrument.filter((row) => row.baselineClass === baselineClass));
  return {
    // One baseline in a class has no spread.
    group: { courses, mean: problemOf(sum / courses), sd: standardDeviation(ownClass) ?? 0 },
    population: { mean: problemOf(mean), sd },
    rule,
  };
};

/** Whether the model can say what a selection's definition would come to. */
const isModelled = ({ definition }: Pick<Selection, 'definition'>): boolean =>
  definition === 'r30' || definition === 'r50' || definition === 'mcid';

const modelled = (['r30', 'r50', 'mcid'] as const).map((id) => definitionOf(id).label).join('; ');

/**
 * What regression to the mean alone would bring: each rate's own baselines, falling back towards all baselines of the
 * clinic on the same instrument.
 */
export const chance = async (reader: ClinicReader, asking: Asking): Promise<Model<Tally>> => {
  const { definition, floor, by, instrument } = asking.selection;
  if (!isModelled(asking.selection))
    return {
      figures: () => none,
      sentence: () => say`What chance alone would bring is modelled for these definitions only: ${modelled}.`,
      captions: [],
    };
  const rows = await allBaselines(reader).execute();
  const all = rows.map(({ instrument: id, baseline_class, courses: n, mean, m2 }) => {
    // Sums of squares taken from each other can end a rounding below nothing.
    return { instrument: id, baselineClass: baseline_class, n, mean, m2: Math.max(0, m2) };
  });
  const bandOf = (tallies: readonly Tally[]): Interval | null => {
    const groups = tallies
      .flatMap(({ baselines }) => baselines)
      .filter(({ courses, baselineClass }) => courses > 0 && baselineClass >= lowestClass[floor])
      .map((group) => regressing(group, all, asking));
    const known = groups.flatMap((group) => group ?? []);
    return known.length < groups.length ? null : regressionBand(known);
  };
  const severalInstruments = by.includes('instrument') && instrument === null;
  return {
    figures: (tallies) => {
      const band = bandOf(tallies);
      return band === null ? none : { chanceLower: band.lower, chanceUpper: band.upper };
    },
    sentence: (tallied) => {
      const tallies = tallied.map(({ tally }) => tally);
      const followed = tallies
        .flatMap(({ baselines }) => baselines)
        .filter(({ baselineClass }) => baselineClass >= lowestClass[floor])
        .reduce((sum, { courses }) => sum + courses, 0);
      const band = severalInstruments || followed < lowUnder ? null : bandOf(tallies);
      if (band === null || definition === null) return '';
      return say`Baseline scores alone would bring ${percent(band.lower)} to ${percent(band.upper)} by chance (regression to the mean: a model, not a measurement), and natural recovery comes on top of that.`;
    },
    captions: [captions.chance],
  };
};
