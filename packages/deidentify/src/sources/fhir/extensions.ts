import type { Vocabulary } from '@enthesis/contract';
import type { Entry } from '../../entry.ts';
import type { FhirMapping } from '../../mapping/mapping.ts';
import { newDraft } from '../draft.ts';
import { type Step, stepOf } from '../steps.ts';
import type { PathFault } from './path-fault.ts';
import type { Extension } from './resources.ts';

/** Reads extensions the mapping names; they may hold what FHIR has no place for, such as the number of injections. */
export const extensionReader = (mapping: FhirMapping, vocabulary: Vocabulary) => {
  const context = { vocabulary, dateColumns: ['date'], decimalComma: false };
  const steps = new Map<string, Step>(
    Object.entries(mapping.extensions).map(([url, how]) => [
      url,
      stepOf(url, { ...how, ...('on' in how ? { on: 'date' } : {}) }, context),
    ]),
  );
  return (
    extensions: readonly Extension[],
  ): PathFault | { about: Entry['about']; session: NonNullable<Entry['session']> } => {
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
    return { about: draft.about, session: draft.moments.get('date')?.session ?? {} };
  };
};
