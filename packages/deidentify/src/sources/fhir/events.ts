import { eventTypeIds } from '@enthesis/contract';
import { written } from '@enthesis/languages';
import type { EntryEvent } from '../../entry.ts';
import type { FhirMapping } from '../../mapping/mapping.ts';
import { MappingError } from '../../mapping/mapping-error.ts';
import type { PathFault } from './path-fault.ts';
import { type AdverseEvent, codesIn } from './resources.ts';

/** Severities by the code alone, whatever the code system: R4 has them from value sets that are examples. */
const severities: Readonly<Record<string, string>> = { mild: 'mild', moderate: 'moderate', severe: 'serious' };

/**
 * The reader of what happened, for a mapping. An event whose code is not in the mapping is a fault: left out, it would read as
 * if nothing had happened.
 *
 * @throws {MappingError} where the mapping names a type that does not exist.
 */
export const eventReader = ({ events = {} }: FhirMapping) => {
  const known = new Set<string>(['skip', ...eventTypeIds]);
  const unknown = Object.values(events).find((type) => !known.has(type));
  if (unknown !== undefined) throw new MappingError(written`events: must be skip or one of ${eventTypeIds.join(', ')}`);
  return (resource: AdverseEvent): EntryEvent | PathFault | null => {
    const type = codesIn(resource.event)
      .map((code) => events[code])
      .find((means) => means !== undefined);
    if (type === 'skip') return null;
    const allowed = written('a line for its code under events: of the mapping');
    if (type === undefined) return { path: 'AdverseEvent.event', rule: written('not in the mapping'), allowed };
    return { event: type, severity: severityOf(resource), days: '', column: 'AdverseEvent' };
  };
};

const severityOf = ({ seriousness, severity }: AdverseEvent): string => {
  const codes = (concept: typeof severity) => codesIn(concept).map((code) => code.split('|')[1]?.toLowerCase() ?? '');
  if (codes(seriousness).some((code) => code.startsWith('serious'))) return 'serious';
  return codes(severity).flatMap((code) => severities[code] ?? [])[0] ?? '';
};
