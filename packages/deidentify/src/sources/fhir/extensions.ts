import type { Vocabulary } from '@enthesis/contract';
import type { Entry, EntryEvent } from '../../entry.ts';
import type { ColumnMapping, FhirMapping } from '../../mapping/mapping.ts';
import { newDraft } from '../draft.ts';
import { type Step, stepOf } from '../steps.ts';
import type { PathFault } from './path-fault.ts';
import type { Extension } from './resources.ts';

/** What extensions say of an episode, a session or an event. */
export interface Extended {
  readonly about: Entry['about'];
  readonly session: NonNullable<Entry['session']>;
  readonly event: Pick<EntryEvent, 'severity' | 'days'> | null;
}

/** What an event's resource stands for, as a column. */
const eventColumn = 'AdverseEvent';

/** A resource has one day and one event. */
const placed = (how: ColumnMapping): ColumnMapping => {
  if (how.field === 'event_severity' || how.field === 'event_days') return { ...how, of: eventColumn };
  return 'on' in how ? { ...how, on: 'date' } : how;
};

/** Reads extensions the mapping names; they may hold what FHIR has no place for, such as the number of injections. */
export const extensionReader = (mapping: FhirMapping, vocabulary: Vocabulary) => {
  const eventColumns = new Map([[eventColumn, 'date']]);
  const context = { vocabulary, dateColumns: ['date'], eventColumns, decimalComma: false };
  const steps = new Map<string, Step>(
    Object.entries(mapping.extensions).map(([url, how]) => [url, stepOf(url, placed(how), context)]),
  );
  return (extensions: readonly Extension[]): PathFault | Extended => {
    const draft = newDraft(['date']);
    for (const extension of extensions) {
      const step = steps.get(extension.url);
      const value = extension.valueString ?? extension.valueCode ?? extension.valueInteger ?? extension.valueDecimal;
      const text =
        value === undefined
          ? extension.valueBoolean === undefined
            ? ''
            : extension.valueBoolean
              ? 'yes'
              : 'no'
          : String(value);
      const fault = step === undefined || text === '' ? null : step(text, draft);
      if (fault !== null && fault !== 'skip') return { path: 'extension', rule: fault.rule, allowed: fault.allowed };
    }
    const moment = draft.moments.get('date');
    return { about: draft.about, session: moment?.session ?? {}, event: moment?.events.get(eventColumn) ?? null };
  };
};
