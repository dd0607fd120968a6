import { captions, claims as question, type VerdictId } from '@enthesis/contract';
import { asOf, readClinic } from '@enthesis/db';
import { inNetworkForm, verdictRule } from '@enthesis/evidence';
import type { Answered } from '../answer/asked.ts';
import { metaOf, noDenominators } from '../answer/meta.ts';
import { conditionWords } from '../answer/words.ts';
import { askClinic } from '../evidence/ask.ts';
import { heldRows, type Scope, toldOf, verdictsInWords } from '../evidence/held.ts';
import type { Read } from '../evidence/read.ts';
import { read } from '../evidence/readers.ts';

/** What of the things patients are told does this registry show? Made of the answers of the other questions. */
export const claims = (answered: readonly Answered[]): Answered => ({
  question,
  queries: () => [],
  answer: async (asking) => {
    const { registry, clinic, selection } = asking;
    const ask = askClinic(answered, asking);
    const scope: Scope<Read> = {
      read: (source, conditions) => read(ask, source, conditions),
      verdictOf: (untested) => untested,
      labelOf: ({ label }) => label,
    };
    const cells = [];
    const verdicts: VerdictId[] = [];
    // One claim after the other: a page must not take every connection there is.
    for (const told of toldOf(selection)) {
      const rows = await heldRows(scope, told);
      cells.push(...rows.map(({ cell }) => ({ ...cell, network: inNetworkForm(told.claim) })));
      verdicts.push(...rows.slice(0, 1).map(({ cell }) => cell.verdict));
    }
    const meta = metaOf(asking, {
      question,
      imported: await readClinic(registry, clinic.clinicId, (reader) => asOf(reader)),
      denominators: noDenominators,
      instruments: [],
      sentence: verdictsInWords(verdicts, conditionWords(registry.vocabulary, selection)),
      captions: [...(clinic.synthetic ? [captions.synthetic] : []), verdictRule(), captions.units, captions.registry],
    });
    return question.answerSchema.parse({ cells, meta });
  },
});
