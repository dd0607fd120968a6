import type { Meta } from '@enthesis/contract';
import type { ClinicReader } from '@enthesis/db';
import type { CellLabels, Tallied } from '@enthesis/disclosure';
import type { Asking } from '../answer/asked.ts';

/** A model to read rates by, made ready for one asker. It is shown beside figures and never changes them. */
export interface Model<Tally> {
  /** What stands beside the figures of a cell. It is asked for only where the rate itself may be read. */
  readonly figures: (tallies: readonly Tally[], labels: CellLabels) => Readonly<Record<string, number | null>>;
  /** What the model says of everything asked about, or why it says nothing. */
  readonly sentence: (tallied: readonly Tallied<Tally>[]) => string;
  readonly captions: readonly string[];
  /** The release of all clinics that it is made from, where it is made from one. */
  readonly release?: NonNullable<Meta['release']>;
}

/** Makes the model ready that was asked for; null where none was. */
export type PrepareModel<Tally> = (reader: ClinicReader, asking: Asking) => Promise<Model<Tally> | null>;
