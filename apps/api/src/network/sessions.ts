import { type Label, networkSessions as question } from '@enthesis/contract';
import type { BlockRow } from '@enthesis/db';
import { gapClasses, treatedBands } from '@enthesis/disclosure';
import { say } from '@enthesis/languages';
import { conditionWords, courses, percent } from '../answer/words.ts';
import type { NetworkAnswering } from './asked.ts';
import { classCells, classCounts } from './class-shares.ts';

const bands: readonly Label[] = treatedBands.map(({ id }) => ({ id, label: id }));
const gapWords: Readonly<Record<(typeof gapClasses)[number], string>> = {
  none: say('None 21 to 42 days apart'),
  some: say('Some 21 to 42 days apart'),
  all: say('All 21 to 42 days apart'),
};
const gaps: readonly Label[] = gapClasses.map((id) => ({ id, label: gapWords[id] }));

const aspects: Readonly<Record<string, { readonly aspect: Label; readonly classes: readonly Label[] }>> = {
  sessions: { aspect: { id: 'sessions', label: say('Sessions per course') }, classes: bands },
  gaps: { aspect: { id: 'gaps', label: say('Days between sessions') }, classes: gaps },
};
const ofVariable = (blocks: readonly BlockRow[], variable: string) =>
  blocks.filter((block) => block.variable === variable);

/** How are courses treated, over all clinics? */
export const networkSessions: NetworkAnswering = {
  question,
  parts: () =>
    Object.entries(aspects).map(([variable, { aspect }]) => ({ variable, instrument: null, labels: { aspect } })),
  cells: (blocks, policy, _, { variable }) => classCells(blocks, aspects[variable]?.classes ?? [], policy, true),

  sentence: (blocks, { selection, vocabulary }) => {
    const about = conditionWords(vocabulary, selection);
    const counts = classCounts(
      ofVariable(blocks, 'sessions'),
      bands.map(({ id }) => id),
    );
    const [first] = counts ?? [];
    if (counts === null || first === undefined || first.of === 0)
      return say`Too few courses${about} for classes to be shown.`;
    const shares = counts.map(({ name, count }) => say`${percent(count / first.of)} had ${name}`);
    return say`Of about ${courses(first.of)}${about} that have ended, by number of sessions: ${shares.join(', ')}.`;
  },
};
