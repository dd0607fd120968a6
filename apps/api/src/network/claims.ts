import { networkResponders, networkClaims as question, type VerdictId } from '@enthesis/contract';
import { verdictRule } from '@enthesis/evidence';
import { say } from '@enthesis/languages';
import { conditionWords } from '../answer/words.ts';
import { type Ask, askRelease } from '../evidence/ask.ts';
import { heldRows, type Scope, toldOf, verdictsInWords } from '../evidence/held.ts';
import { readPublished } from '../evidence/published-readers.ts';
import type { PublishedRead } from '../evidence/read-published.ts';
import type { NetworkAnswered, NetworkAsking } from './asked.ts';
import { networkCaptions } from './captions.ts';
import { networkMetaOf, unreleased } from './meta.ts';

const rowsOf = async (ask: Ask, asking: NetworkAsking) => {
  const scope: Scope<PublishedRead> = {
    read: (source, conditions) => readPublished(ask, source, conditions, asking.vocabulary),
    verdictOf: (untested) => (untested === 'not-recorded' ? 'not-published' : untested),
    labelOf: ({ label, networkLabel }) => networkLabel ?? label,
  };
  const cells = [];
  const verdicts: VerdictId[] = [];
  // One claim after the other: a page must not take every connection there is.
  for (const told of toldOf(asking.selection)) {
    const rows = await heldRows(scope, told);
    cells.push(...rows.map(({ cell, found }) => ({ ...cell, asOf: found?.asOf ?? null })));
    verdicts.push(...rows.slice(0, 1).map(({ cell }) => cell.verdict));
  }
  return { cells, verdicts };
};

/** What of the things patients are told do the figures over all clinics show? Made of the release's other answers. */
export const networkClaims = (answered: readonly NetworkAnswered[]): NetworkAnswered => ({
  question,
  answer: async (asking) => {
    const { release, selection, vocabulary } = asking;
    if (release === null) return unreleased(question, asking);
    const ask = askRelease(answered, asking, release.number);
    const { cells, verdicts } = await rowsOf(ask, asking);
    const { answer } = await ask(networkResponders, 'by=condition');
    const meta = networkMetaOf(question, asking, {
      conditions: answer.meta.conditions,
      sentence: verdictsInWords(verdicts, say`${conditionWords(vocabulary, selection)}, over all clinics`),
      captions: [verdictRule(), ...networkCaptions(selection, release, [])],
    });
    return question.answerSchema.parse({ cells, meta });
  },
});
