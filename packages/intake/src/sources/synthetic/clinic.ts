import { generalPractice } from './mixes.ts';
import type { Weights } from './random.ts';

/** Everything that sets one synthetic clinic apart. None of it changes a patient's chance to respond. */
export interface SyntheticClinic {
  /** `^[a-z0-9][a-z0-9-]{1,31}$` */
  readonly code: string;
  readonly name: string;
  /** A 32-bit integer. The same parameters and seed give the same bytes. */
  readonly seed: number;
  /** Index courses, one an episode; a clinic of more courses begins with those of the smaller one. */
  readonly courses: number;
  /** Conditions treated, by weight. */
  readonly conditions: Weights<string>;
  /** Sessions planned at the first one, 1 to 10, by weight. */
  readonly plannedSessions: Weights<number>;
  /** Usual days between sessions, 14 to 42. */
  readonly gapDays: number;
  /** Chance of a score at 6 months, before the odds of the stated truth. */
  readonly followUp: number;
  /** Chance of a score on the day of each session after the first; 0: none is asked for. */
  readonly interimScores: number;
  /** Whether function is measured by the first instrument of a condition's order or by the second. */
  readonly functionInstrument: 'first' | 'second';
  /** Whether patients also rate their change (PGIC). */
  readonly impressionOfChange: boolean;
  /** Courses begun up to this year have pain on the visual analogue scale; null: the numeric rating from the start. */
  readonly vas100Until: number | null;
  /** Over how many years before the export courses began. */
  readonly yearsOpen: number;
  /** Whether patients are entered who then never come to a session; else they are entered at the first one. */
  readonly entersUntreated: boolean;
  /** Whether events after sessions are written down. */
  readonly recordsEvents: boolean;
  readonly practitioners: number;
  readonly guidance: Weights<string>;
  readonly dextrosePercent: Weights<number>;
  /** Optional columns that the clinic does not keep. */
  readonly columnsNotKept: readonly string[];
  /** Optional columns that only some clinics keep, and this one does. */
  readonly asks: readonly string[];
  /** Whether patients also rate how stable the joint feels. */
  readonly stabilityRating: boolean;
  /** Chance that a kept optional value is blank. */
  readonly blank: number;
}

type Given = Pick<SyntheticClinic, 'code' | 'name' | 'courses' | 'seed'>;

/** A synthetic clinic of any size: what is not given is that of an ordinary practice. */
export const syntheticClinic = (given: Given & Partial<SyntheticClinic>): SyntheticClinic => ({
  conditions: generalPractice,
  plannedSessions: [
    [2, 5],
    [3, 35],
    [4, 25],
    [5, 10],
    [6, 20],
    [8, 4],
    [10, 1],
  ],
  gapDays: 28,
  followUp: 0.7,
  interimScores: 0,
  functionInstrument: 'first',
  impressionOfChange: false,
  vas100Until: null,
  yearsOpen: 4,
  entersUntreated: true,
  recordsEvents: true,
  practitioners: 4,
  guidance: [
    ['landmark', 50],
    ['ultrasound', 40],
    ['fluoroscopy', 5],
    ['none', 5],
  ],
  dextrosePercent: [
    [12.5, 30],
    [15, 55],
    [20, 10],
    [25, 5],
  ],
  columnsNotKept: [],
  asks: [],
  stabilityRating: false,
  blank: 0.04,
  ...given,
});
