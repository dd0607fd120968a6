import { say } from '@enthesis/languages';
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
  title: say('What patients are told, and what is seen here'),
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
    verdict: say('What can be said of the claim; the same in all rows of one claim.'),
    decides: say('true: the verdict rests on this figure; false: it stands beside, or there is none.'),
    value: say('The figure, in its unit.'),
    isLeast: say('true: it is at least this, some rows of it being hidden; the interval holds all it can be.'),
    ci95Lower: say('Lower limit of its 95 % interval; blank where it has none.'),
    ci95Upper: say('Upper limit of its 95 % interval; blank where it has none.'),
    unit: say('share (0 to 1), share-apart (a difference of two), points, sessions, days, injections or money.'),
    currency: say('Of money: its currency.'),
    n: say('What was counted: followed courses, gaps or sessions.'),
    followUpShare: say('Share that was counted of those who should be, the smaller one of two groups.'),
    ifNone: say('The figure if none of those not reached had met the definition.'),
    ifAll: say('The figure if all of those not reached had met it.'),
    rule: say('Where the claim puts the figure.'),
    question: say('The question whose file holds the figure.'),
    search: say('The query of that question.'),
    rows: say('The rows of that file.'),
    column: say(
      'The column of that file; for several rows the share of their sums; hidden ones are what others leave of the total.',
    ),
    caveat: say('What must not be read into it.'),
    pages: say('Kinds of page that say it, joined by ;'),
    network: say('true: the figures over all clinics can hold what the claim needs.'),
  },
});
