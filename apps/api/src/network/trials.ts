import {
  captions,
  type Label,
  networkBaseline,
  networkResponders,
  networkTrials as question,
  type Selection,
  toSearch,
} from '@enthesis/contract';
import { say } from '@enthesis/languages';
import { conditionWords, horizonWords, outcomeWords } from '../answer/words.ts';
import { armRows, armsInWords, ownRow, trialConditions } from '../evidence/arms.ts';
import { type Ask, askRelease } from '../evidence/ask.ts';
import type { NetworkAnswered, NetworkAsking } from './asked.ts';
import { networkCaptions } from './captions.ts';
import { networkMetaOf, unreleased } from './meta.ts';

/** The instruments that a condition was scored on, as far as the release has their scores at baseline. */
const instrumentsOf = async (ask: Ask, condition: Label, selection: Selection) => {
  const by = ['condition', 'instrument'] as const;
  const search = toSearch(networkBaseline, { ...selection, by, condition: [condition.id], release: null });
  const { cells } = (await ask(networkBaseline, search)).answer;
  return cells.flatMap(({ instrument, n }) => (instrument === undefined || n === null ? [] : [instrument]));
};

/** The figure over all clinics of one condition, and every arm of every study of it. */
const rowsOf = async (ask: Ask, condition: Label, { selection, vocabulary }: NetworkAsking) => {
  const search = toSearch(networkResponders, {
    ...selection,
    by: ['condition'],
    condition: [condition.id],
    release: null,
  });
  const [cell] = (await ask(networkResponders, search)).answer.cells;
  if (cell === undefined) throw new Error('a condition named has its row');
  const scored = await instrumentsOf(ask, condition, selection);
  const instruments = scored.map(({ label }) => label);
  const own = ownRow(
    { ...cell, condition, who: say('All clinics'), arm: say('Courses of all clinics'), instruments },
    selection,
  );
  const ids = scored.map(({ id }) => id);
  const arms = armRows(condition, selection, ids, vocabulary).map((row) => ({ ...row, asOf: null }));
  return [{ ...own, asOf: cell.asOf }, ...arms];
};

/** What did trials find, beside the figure over all clinics? */
export const networkTrials = (answered: readonly NetworkAnswered[]): NetworkAnswered => ({
  question,
  answer: async (asking) => {
    const { release, selection, vocabulary } = asking;
    if (release === null) return unreleased(question, asking);
    const ask = askRelease(answered, asking, release.number);
    const cells = [];
    for (const condition of trialConditions(vocabulary, selection))
      cells.push(...(await rowsOf(ask, condition, asking)));
    const how = `${outcomeWords(selection)}, ${horizonWords(selection)}`;
    const { answer } = await ask(networkResponders, 'by=condition');
    const meta = networkMetaOf(question, asking, {
      conditions: answer.meta.conditions,
      sentence: armsInWords(cells, conditionWords(vocabulary, selection), how),
      captions: [captions.trials, ...networkCaptions(selection, release, [])],
    });
    return question.answerSchema.parse({ cells, meta });
  },
});
