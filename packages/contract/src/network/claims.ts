import { say } from '@enthesis/languages';
import { networkQuestion } from '../question.ts';
import { claims } from '../questions/claims.ts';

const { network: _, ...figures } = claims.figures;
const { network: __, ...columns } = claims.columns;

/**
 * What of the things patients are told do the figures over all clinics show? Held against the release's own answers; what
 * they have no form of has the verdict that it is not published.
 */
export const networkClaims = networkQuestion({
  name: 'network-claims',
  title: say('What patients are told, and what is seen over all clinics'),
  summary: 'Statements of patient-facing pages, each with a verdict from a release and its figures.',
  path: '/network/claims',
  parameters: ['condition', 'release'],
  defaults: claims.defaults,
  labels: ['topic', 'claim', 'reading'],
  figures,
  columns,
});
