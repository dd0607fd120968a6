import { say } from '@enthesis/languages';
/** What can be said of a claim from the figures of a registry. */
export const verdictIds = [
  'compatible',
  'not-supported',
  'too-few',
  'follow-up-too-low',
  'cannot-test',
  'not-recorded',
  'not-published',
] as const;
export type VerdictId = (typeof verdictIds)[number];

/** The verdicts in words. One wording for pages, files and documents. */
export const verdictLabels: Readonly<Record<VerdictId, string>> = {
  compatible: say('Compatible with the claim'),
  'not-supported': say('Not supported by these data'),
  'too-few': say('Too few to say'),
  'follow-up-too-low': say('Follow-up too low to say'),
  'cannot-test': say('A registry cannot test this'),
  'not-recorded': say('Not recorded here'),
  'not-published': say('Not published for the network'),
};

/** What each verdict means, in a sentence. */
export const verdictMeanings: Readonly<Record<VerdictId, string>> = {
  compatible: say('Every figure the claim rests on lies, with its whole interval, where the claim puts it.'),
  'not-supported': say('A figure the claim rests on lies, with its whole interval, where the claim does not put it.'),
  'too-few': say('Fewer than 30 were counted, or the interval reaches over the line that the claim draws.'),
  'follow-up-too-low': say('Fewer than 60 % of those who should be counted were.'),
  'cannot-test': say(
    'It is about a mechanism, what would have happened otherwise, other people’s papers, or what somebody sets.',
  ),
  'not-recorded': say('It could be counted, but what it needs is not handed in.'),
  'not-published': say('The figures over all clinics do not hold what it needs.'),
};

/** What the figure of a claim is given in. */
export const readingUnits = ['share', 'share-apart', 'points', 'sessions', 'days', 'injections', 'money'] as const;
export type ReadingUnit = (typeof readingUnits)[number];
