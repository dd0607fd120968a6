import { say } from '@enthesis/languages';
import { count, share } from '../answer.ts';
import { networkQuestion } from '../question.ts';
import { responders } from '../questions/responders.ts';

/** When do courses first respond, over all clinics? Those who stopped, and those still in treatment, stay in the count. */
export const networkResponseBySession = networkQuestion({
  name: 'network-response-by-session',
  title: say('First response by session over all clinics'),
  summary: 'By which number of sessions courses over all clinics had first responded, stopped, or were still treated.',
  path: '/network/response-by-session',
  parameters: ['measure', 'definition', 'floor', 'by', 'condition', 'release'],
  only: { by: ['condition'], definition: ['r30', 'r50', 'mcid'], floor: ['3'] },
  defaults: { ...responders.defaults, by: [] },
  labels: ['sessionBand'],
  figures: {
    started: count,
    responded: count,
    stopped: count,
    inTreatment: count,
    shareResponded: share,
    ci95Lower: share,
    ci95Upper: share,
    shareStopped: share,
    shareUnknown: share,
  },
  columns: {
    started: say('Courses started: a sum of protected counts.'),
    responded: say('Courses that responded for the first time after this number of sessions.'),
    stopped: say('Courses that ended after this number of sessions without having responded.'),
    inTreatment: say('Courses still in treatment after this number of sessions that had not responded.'),
    shareResponded: say('Share of started that is known to have responded by this number of sessions.'),
    ci95Lower: say('Lower limit of the 95 % Wilson interval of share_responded, on an n lowered for the protection.'),
    ci95Upper: say('Upper limit of the 95 % Wilson interval of share_responded, likewise.'),
    shareStopped: say('Share of started that had stopped without a response by this number of sessions.'),
    shareUnknown: say(
      'Share of started still in treatment by this number of sessions: what becomes of them is not known yet.',
    ),
  },
});
