import type { Source, SourceKind } from '@enthesis/evidence';
import type { Ask } from './ask.ts';
import type { Read, Reader } from './read.ts';
import {
  readChange,
  readDifference,
  readFirstResponse,
  readLists,
  readResponders,
  readSecondRate,
} from './read-outcomes.ts';
import { readEventDays, readSafety } from './read-safety.ts';
import { readCohort, readPercentile, readRetreatment, readTreatment } from './read-treatment.ts';

const readers: { readonly [Kind in SourceKind]: Reader<Kind> } = {
  responders: readResponders,
  lists: readLists,
  difference: readDifference,
  'second-rate': readSecondRate,
  change: readChange,
  treatment: readTreatment,
  percentile: readPercentile,
  cohort: readCohort,
  retreatment: readRetreatment,
  'first-response': readFirstResponse,
  safety: readSafety,
  'event-days': readEventDays,
};

/** Reads a source, whatever its kind. */
export const read = <Kind extends SourceKind>(
  ask: Ask,
  source: Extract<Source, { kind: Kind }>,
  conditions: readonly string[],
): Promise<Read> => {
  const reader: Reader<Kind> = readers[source.kind as Kind];
  return reader(ask, source, conditions);
};
