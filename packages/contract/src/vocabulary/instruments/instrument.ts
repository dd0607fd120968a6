/** What an instrument measures. Only pain and function have responder rates of their own. */
export const instrumentMeasures = [
  'pain',
  'function',
  'stiffness',
  'symptoms',
  'quality-of-life',
  'global',
  'motion',
  'stability',
] as const;
export type InstrumentMeasure = (typeof instrumentMeasures)[number];

/**
 * A scored questionnaire or scale, as data: range, direction and threshold are rows with their source, never
 * constants in code. Scores only; the wording of licensed questionnaires is not part of this project.
 */
export interface Instrument {
  readonly id: string;
  readonly label: string;
  readonly measure: InstrumentMeasure;
  readonly min: number;
  /** Highest possible score; null where there is no upper bound. */
  readonly max: number | null;
  readonly direction: 'lower-is-better' | 'higher-is-better';
  /** Smallest improvement patients call important, in points of this instrument; null where none is established. */
  readonly mcid: number | null;
  /** Patient acceptable symptom state: the score at or beyond which patients call their state acceptable, where known. */
  readonly pass?: number;
  /** Whether percent change of the score means anything (never for T-scores, index values, ratings of change, degrees). */
  readonly percentRules: boolean;
  /** Whether the rating is itself one of change, so that it has no baseline and no responder definition here. */
  readonly ratesChange: boolean;
  /** Where the MCID comes from. */
  readonly source: string;
  /** True where the MCID was read in the cited abstract or paper; false means: show, but do not cite. */
  readonly verified: boolean;
  /** What a reader must know of the threshold, such as an MCID below the smallest detectable change. */
  readonly note?: string;
}

/** The bins that changes are counted in: whole points, and fine ones where an instrument's whole range is short. */
export const changeBins = { width: 1, fineWidth: 0.01, fineUpToRange: 2 } as const;

/** How wide a bin of changes is, in points of the instrument; null without an upper bound, where none are counted. */
export const changeBinWidth = ({ min, max }: Pick<Instrument, 'min' | 'max'>): number | null => {
  if (max === null) return null;
  return max - min <= changeBins.fineUpToRange ? changeBins.fineWidth : changeBins.width;
};
