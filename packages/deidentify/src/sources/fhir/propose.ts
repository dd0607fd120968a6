import type { Vocabulary } from '@enthesis/contract';
import { written } from '@enthesis/languages';
import type { FhirMapping } from '../../mapping/mapping.ts';
import type { Profile } from '../../mapping/profile.ts';
import type { ColumnProposal, Proposal } from '../../mapping/propose.ts';
import { proposeCodes } from '../../mapping/value-words.ts';
import { conditionOfCode, scoreCodes, sessionCodes } from './codes.ts';

/**
 * Proposes a mapping of FHIR codes. Codes built in need no line; each code of the files is listed with what it is
 * taken for. A procedure is a session only where its code or its words say prolotherapy.
 */
export const proposeFhir = (profile: Profile, vocabulary: Vocabulary): Proposal => {
  const sessions: string[] = [];
  const events: Record<string, string> = {};
  let recordsEvents = false;
  const columns = profile.columns.map(({ column, values }): ColumnProposal => {
    const [kind = '', code = ''] = column.split(' ');
    const words = values.map(({ value }) => value).join(' ');
    const proposal = (means: string | null, sure: boolean, reason: string): ColumnProposal => ({
      column,
      mapping: null,
      confidence: sure ? 'sure' : 'unsure',
      reason: means === null ? reason : written`${reason}: ${means}.`,
      unmapped: [],
    });
    if (kind === 'Procedure') {
      const known = sessionCodes.some((row) => row.code === code);
      const named = /prolotherap|prolifer/i.test(words);
      if (known || named) sessions.push(code);
      return known || named
        ? proposal('session', known, known ? written('The code is') : written('The words say'))
        : proposal(null, false, written('Not a session, unless you say so.'));
    }
    if (kind === 'Condition') {
      const means = conditionOfCode(code);
      const exists = vocabulary.conditions.some(({ id }) => id === means?.split('/')[0]);
      return means !== null && exists
        ? proposal(means, true, written('The code is'))
        : proposal(null, false, written('No condition of the registry, unless you say so.'));
    }
    if (kind === 'AdverseEvent') {
      recordsEvents = true;
      const [means] = Object.values(proposeCodes('event', values, vocabulary).codes);
      if (!means) return proposal(null, false, written('An event without a type yet.'));
      events[code] = means;
      return proposal(means, false, written('The words say'));
    }
    const score = scoreCodes.find((row) => row.code === code);
    return score === undefined
      ? proposal(null, false, written('Not used, unless you say so.'))
      : proposal(score.means, score.verified, written('The code is'));
  });
  const draft: FhirMapping = {
    enthesis_mapping: 1,
    kind: 'fhir',
    year: true,
    untreated: false,
    sessions,
    conditions: {},
    scores: {},
    questionnaires: {},
    extensions: {},
    ...(recordsEvents ? { events } : {}),
  };
  return { draft, columns };
};
