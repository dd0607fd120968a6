import { captions, type Label, trials as question, responders, toSearch } from '@enthesis/contract';
import { asOf, readClinic } from '@enthesis/db';
import { say } from '@enthesis/languages';
import type { Answered, Asking } from '../answer/asked.ts';
import { metaOf, noDenominators } from '../answer/meta.ts';
import { conditionWords, horizonWords, outcomeWords } from '../answer/words.ts';
import { armRows, armsInWords, ownRow, trialConditions } from '../evidence/arms.ts';
import { type Ask, askClinic } from '../evidence/ask.ts';

/** The own figure of one condition, and every arm of every study of it. */
const rowsOf = async (ask: Ask, condition: Label, { registry, clinic, selection }: Asking) => {
  const search = toSearch(responders, { ...selection, by: ['condition'], condition: [condition.id] });
  const { cells, meta } = (await ask(responders, search)).answer;
  const [cell] = cells;
  if (cell === undefined) throw new Error('a condition named has its row');
  const instruments = meta.instruments.map(({ label }) => label);
  const own = ownRow({ ...cell, condition, who: clinic.name, arm: say('Courses here'), instruments }, selection);
  const ids = meta.instruments.map(({ id }) => id);
  return [own, ...armRows(condition, selection, ids, registry.vocabulary)];
};

/** What did trials find, beside the own figure? */
export const trials = (answered: readonly Answered[]): Answered => ({
  question,
  queries: () => [],
  answer: async (asking) => {
    const { registry, clinic, selection } = asking;
    const ask = askClinic(answered, asking);
    const cells = [];
    for (const condition of trialConditions(registry.vocabulary, selection)) {
      cells.push(...(await rowsOf(ask, condition, asking)));
    }
    const how = `${outcomeWords(selection)}, ${horizonWords(selection)}`;
    const meta = metaOf(asking, {
      question,
      imported: await readClinic(registry, clinic.clinicId, (reader) => asOf(reader)),
      denominators: noDenominators,
      instruments: [],
      sentence: armsInWords(cells, conditionWords(registry.vocabulary, selection), how),
      captions: [...(clinic.synthetic ? [captions.synthetic] : []), captions.trials, captions.units, captions.registry],
    });
    return question.answerSchema.parse({ cells, meta });
  },
});
