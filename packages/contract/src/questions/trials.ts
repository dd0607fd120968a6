import { z } from 'zod';
import { count, points, share } from '../answer.ts';
import { question } from '../question.ts';
import { armRoles, placementIds } from '../vocabulary/placements.ts';
import { responders } from './responders.ts';

const words = z.string().nullable();

/**
 * What did trials find, beside this registry's own figure? Arms stand on one chart with it only where definition,
 * instrument and time point are those asked for; every other result says why it does not.
 */
export const trials = question({
  name: 'trials',
  title: 'What trials found',
  summary: 'Published results by arm, those that can be set beside the own responder rate and those that cannot.',
  path: '/clinic/trials',
  parameters: ['measure', 'definition', 'horizon', 'floor', 'condition', 'instrument'],
  only: { definition: ['r30', 'r50', 'mcid', 'painfree'] },
  defaults: { ...responders.defaults, by: [] },
  labels: ['condition', 'study', 'outcome', 'arm'],
  figures: {
    placement: z.enum(placementIds).nullable(),
    whyNot: words,
    role: z.enum(armRoles),
    year: z.int().nullable(),
    design: words,
    n: count,
    responders: count,
    rate: share,
    ci95Lower: share,
    ci95Upper: share,
    intervalFrom: z.enum(['published', 'computed']).nullable(),
    instrument: words,
    months: points,
    definition: words,
    change: points,
    changeWords: words,
    found: words,
    sessions: words,
    source: words,
    doi: words,
    pmid: words,
    caveat: words,
  },
  columns: {
    placement: 'chart: set beside the own figure; table: not comparable as asked.',
    whyNot: 'Why it is not on the chart; blank where it is.',
    role: 'registry (the own figure), active or control.',
    year: 'Year of publication; blank where unknown.',
    design: 'Design of the study.',
    n: 'Patients, knees or tendons of the arm; followed courses of the own figure.',
    responders: 'Of these, responders; blank where only a percentage was published.',
    rate: 'Share of responders.',
    ci95Lower: 'Lower limit of its 95 % interval.',
    ci95Upper: 'Upper limit of its 95 % interval.',
    intervalFrom: 'published, or computed here (Wilson) from the numbers published; blank without an interval.',
    instrument: 'What was scored.',
    months: 'Months from the start to the score.',
    definition: 'What it took to count as a responder.',
    change: 'Improvement or difference in points, where that was published.',
    changeWords: 'What the change is.',
    found: 'What the study found between its arms.',
    sessions: 'Sessions given.',
    source: 'Where it was published.',
    doi: 'Digital object identifier.',
    pmid: 'Number in PubMed.',
    caveat: 'What must be known of it.',
  },
});
