import { say } from '@enthesis/languages';
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
  title: say('What trials found'),
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
    placement: say('chart: set beside the own figure; table: not comparable as asked.'),
    whyNot: say('Why it is not on the chart; blank where it is.'),
    role: say('registry (the own figure), active or control.'),
    year: say('Year of publication; blank where unknown.'),
    design: 'Design of the study.',
    n: say('Patients, knees or tendons of the arm; followed courses of the own figure.'),
    responders: say('Of these, responders; blank where only a percentage was published.'),
    rate: say('Share of responders.'),
    ci95Lower: say('Lower limit of its 95 % interval.'),
    ci95Upper: say('Upper limit of its 95 % interval.'),
    intervalFrom: 'published, or computed here (Wilson) from the numbers published; blank without an interval.',
    instrument: say('What was scored.'),
    months: say('Months from the start to the score.'),
    definition: say('What it took to count as a responder.'),
    change: say('Improvement or difference in points, where that was published.'),
    changeWords: say('What the change is.'),
    found: say('What the study found between its arms.'),
    sessions: say('Sessions given.'),
    source: 'Where it was published.',
    doi: 'Digital object identifier.',
    pmid: say('Number in PubMed.'),
    caveat: say('What must be known of it.'),
  },
});
