import { z } from 'zod';
import { count, points, share } from '../answer.ts';
import { question } from '../question.ts';
import { readingUnits, verdictIds } from '../vocabulary/verdicts.ts';
import { responders } from './responders.ts';

const words = z.string().nullable();

/**
 * What of the things patients are told does this registry show? One row a figure: those a verdict rests on and those that
 * stand beside it. A claim without a figure has one row of its own.
 */
export const claims = question({
  name: 'claims',
  title: 'What patients are told, and what is seen here',
  summary: 'Checkable statements of patient-facing pages, each with a verdict and the figures it rests on.',
  path: '/clinic/claims',
  parameters: ['condition'],
  defaults: { ...responders.defaults, measure: null, definition: null, by: [] },
  labels: ['topic', 'claim', 'reading'],
  figures: {
    verdict: z.enum(verdictIds),
    decides: z.boolean(),
    value: points,
    isLeast: z.boolean(),
    ci95Lower: points,
    ci95Upper: points,
    unit: z.enum(readingUnits).nullable(),
    currency: words,
    n: count,
    followUpShare: share,
    ifNone: share,
    ifAll: share,
    rule: words,
    question: words,
    search: words,
    rows: words,
    column: words,
    caveat: z.string(),
    pages: z.string(),
    network: z.boolean(),
  },
  columns: {
    verdict: 'What can be said of the claim; the same in all rows of one claim.',
    decides: 'true: the verdict rests on this figure; false: it stands beside, or there is none.',
    value: 'The figure, in its unit.',
    isLeast: 'true: it is at least this, some rows of it being hidden; the interval holds all it can be.',
    ci95Lower: 'Lower limit of its 95 % interval; blank where it has none.',
    ci95Upper: 'Upper limit of its 95 % interval; blank where it has none.',
    unit: 'share (0 to 1), share-apart (a difference of two), points, sessions, days, injections or money.',
    currency: 'Of money: its currency.',
    n: 'What was counted: followed courses, gaps or sessions.',
    followUpShare: 'Share that was counted of those who should be, the smaller one of two groups.',
    ifNone: 'The figure if none of those not reached had met the definition.',
    ifAll: 'The figure if all of those not reached had met it.',
    rule: 'Where the claim puts the figure.',
    question: 'The question whose file holds the figure.',
    search: 'The query of that question.',
    rows: 'The rows of that file.',
    column:
      'The column of that file; for several rows the share of their sums; hidden ones are what others leave of the total.',
    caveat: 'What must not be read into it.',
    pages: 'Kinds of page that say it, joined by ;',
    network: 'true: the figures over all clinics can hold what the claim needs.',
  },
});
