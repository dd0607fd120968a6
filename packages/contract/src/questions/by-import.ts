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
  title: 'What the last imports changed',
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
    scores: 'Score rows added, less those removed; of an undone import the other way round.',
    enrolledBefore: 'First courses held before the import.',
    enrolledAfter: 'First courses held after it.',
    baselineBefore: 'Of those held before, courses with a baseline at or above the floor.',
    baselineAfter: 'The same after it.',
    eligibleBefore: 'Of these, courses whose follow-up window had closed, before.',
    eligibleAfter: 'The same after.',
    followedBefore: 'Of these, courses with a score inside the window, before.',
    followedAfter: 'The same after.',
    respondersBefore: 'Of these, courses that met the definition, before.',
    respondersAfter: 'The same after.',
    rateBefore: 'responders_before / followed_before.',
    beforeCi95Lower: 'Lower limit of the 95 % Wilson interval of rate_before.',
    beforeCi95Upper: 'Upper limit, likewise.',
    rateAfter: 'responders_after / followed_after.',
    afterCi95Lower: 'Lower limit of the 95 % Wilson interval of rate_after.',
    afterCi95Upper: 'Upper limit, likewise.',
  },
});
