import { say } from '@enthesis/languages';
import { z } from 'zod';
import { count, share } from '../answer.ts';
import { question } from '../question.ts';
import { responders } from './responders.ts';

const { defaults } = responders;

/**
 * What did each import change? The counts that the first page rests on, before and after the latest imports and undoings.
 * They are kept as they were then, so that nothing else can be asked than is kept.
 */
export const byImport = question({
  name: 'by-import',
  title: say('What the last imports changed'),
  summary: 'Courses, follow-up and responder rate before and after each of the last imports.',
  path: '/clinic/by-import',
  parameters: ['measure', 'definition', 'horizon', 'floor'],
  only: { measure: ['pain'], definition: ['r30'], horizon: ['6m'], floor: ['3'] },
  defaults: { ...defaults, by: [] },
  labels: ['import'],
  figures: {
    scores: z.int().nullable(),
    enrolledBefore: count,
    enrolledAfter: count,
    baselineBefore: count,
    baselineAfter: count,
    eligibleBefore: count,
    eligibleAfter: count,
    followedBefore: count,
    followedAfter: count,
    respondersBefore: count,
    respondersAfter: count,
    rateBefore: share,
    beforeCi95Lower: share,
    beforeCi95Upper: share,
    rateAfter: share,
    afterCi95Lower: share,
    afterCi95Upper: share,
  },
  columns: {
    scores: say('Score rows added, less those removed; of an undone import the other way round.'),
    enrolledBefore: say('First courses held before the import.'),
    enrolledAfter: say('First courses held after it.'),
    baselineBefore: say('Of those held before, courses with a baseline at or above the floor.'),
    baselineAfter: say('The same after it.'),
    eligibleBefore: say('Of these, courses whose follow-up window had closed, before.'),
    eligibleAfter: say('The same after.'),
    followedBefore: say('Of these, courses with a score inside the window, before.'),
    followedAfter: say('The same after.'),
    respondersBefore: say('Of these, courses that met the definition, before.'),
    respondersAfter: say('The same after.'),
    rateBefore: say('responders_before / followed_before.'),
    beforeCi95Lower: say('Lower limit of the 95 % Wilson interval of rate_before.'),
    beforeCi95Upper: say('Upper limit, likewise.'),
    rateAfter: say('responders_after / followed_after.'),
    afterCi95Lower: say('Lower limit of the 95 % Wilson interval of rate_after.'),
    afterCi95Upper: say('Upper limit, likewise.'),
  },
});
