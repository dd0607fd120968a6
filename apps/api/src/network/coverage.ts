import { type Label, networkCoverage as question } from '@enthesis/contract';
import { coverageClasses } from '@enthesis/disclosure';
import { say } from '@enthesis/languages';
import { conditionWords, courses, horizonWords, percent } from '../answer/words.ts';
import type { NetworkAnswering } from './asked.ts';
import { classCells, classCounts } from './class-shares.ts';

const words: Readonly<Record<(typeof coverageClasses)[number], string>> = {
  'no-baseline': say('No baseline'),
  'below-floor': say('Baseline under 3'),
  'not-due': say('Follow-up not due yet'),
  'not-followed': say('Due, not followed'),
  followed: say('Followed'),
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
    if (followed === undefined || lost === undefined) return say`Too few courses${about} for classes to be shown.`;
    const due = followed.count + lost.count;
    if (due === 0) return say`No course${about} has reached ${horizonWords(selection)} yet.`;
    return (
      say`Of about ${courses(followed.of)}${about} that have ended, about ${courses(due)} had a baseline of 3 or more and ` +
      say`reached ${horizonWords(selection)}; ${percent(followed.count / due)} of these were followed.`
    );
  },
};
