import { genericInstruments } from './instruments/generic.ts';
import type { Instrument } from './instruments/instrument.ts';
import { lowerLimbInstruments } from './instruments/lower-limb.ts';
import { spineInstruments } from './instruments/spine.ts';
import { upperLimbInstruments } from './instruments/upper-limb.ts';

export * from './instruments/instrument.ts';

/** The built-in instruments, in vocabulary order. */
export const builtInInstruments: readonly Instrument[] = [
  ...genericInstruments,
  ...spineInstruments,
  ...lowerLimbInstruments,
  ...upperLimbInstruments,
];
