import { type Label, networkCoverage as question } from '@enthesis/contract';
import { coverageClasses } from '@enthesis/disclosure';
import { conditionWords, courses, horizonWords, percent } from '../answer/words.ts';
import type { NetworkAnswering } from './asked.ts';
import { classCells, classCounts } from './class-shares.ts';

const words: Readonly<Record<(typeof coverageClasses)[number], string>> = {
  'no-baseline': 'No baseline',
  'below-floor': 'Baseline under 3',
  'not-due': 'Follow-up not due yet',
  'not-followed': 'Due, not followed',
  followed: 'Followed',
};
const classes: readonly Label[] = coverageClasses.map((id) => ({ id, label: words[id] }));

/** Who is in the figures over all clinics? */
export const networkCoverage: NetworkAnswering = {
  question,
  parts: (_, { measure, horizon }) => [{ variable: `coverage-${measure}@${horizon}`, instrument: null, labels: {} }],
  cells: (blocks, policy) => classCells(blocks, classes, policy, false),

  sentence: (blocks, { selection, vocabulary }) => {
    const counts = classCounts(blocks, coverageClasses);
    const about = conditionWords(vocabulary, selection);
    const countOf = (id: string) => counts?.find(({ name }) => name === id);
    const [followed, lost] = [countOf('followed'), countOf('not-followed')];
    if (followed === undefined || lost === undefined) return `Too few courses${about} for classes to be shown.`;
    const due = followed.count + lost.count;
    if (due === 0) return `No course${about} has reached ${horizonWords(selection)} yet.`;
    return (
      `Of about ${courses(followed.of)}${about} that have ended, about ${courses(due)} had a baseline of 3 or more and ` +
      `reached ${horizonWords(selection)}; ${percent(followed.count / due)} of these were followed.`
    );
  },
};
