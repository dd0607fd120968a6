import { say } from '@enthesis/languages';
import { count, points, share } from '../answer.ts';
import { question } from '../question.ts';
import { responders } from './responders.ts';

/**
 * When do courses respond? View C: the share of all courses started that had responded for the first time by each
 * session, with those who stopped without a response kept in the count. The other views stand beside it, each with the
 * question it answers in its caption.
 */
export const responseBySession = question({
  name: 'response-by-session',
  title: say('Response by session'),
  summary: 'When courses first respond, session by session, with those who stop counted.',
  path: '/clinic/response-by-session',
  parameters: ['view', 'measure', 'definition', 'horizon', 'floor', 'by', 'condition', 'instrument'],
  only: { by: ['condition'], definition: ['r30', 'r50', 'mcid', 'painfree'] },
  defaults: { ...responders.defaults, by: [], view: 'c' },
  figures: {
    session: count,
    atRisk: count,
    assessed: count,
    responded: count,
    stopped: count,
    rate: share,
    cumulativeIncidence: share,
    ci95Lower: share,
    ci95Upper: share,
    cumulativeStopped: share,
    assessedShare: share,
    standardError: points,
  },
  columns: {
    session: say('Number of the session; in views a, landmark and plan the number of sessions received or planned.'),
    atRisk: say(
      'Courses still waiting for a first response; in view b attending; in views a, landmark and plan eligible.',
    ),
    assessed: say('Of these, courses with a score after the session; in views a, landmark and plan followed.'),
    responded: say('Courses that responded: for the first time in views c and km.'),
    stopped: say('Courses that ended without having responded, after this session.'),
    rate: say('responded / assessed, in views a, b, landmark and plan.'),
    cumulativeIncidence: say('Share that had responded for the first time by this session, in views c and km.'),
    ci95Lower: say('Lower limit of the 95 % interval of the rate or the cumulative incidence.'),
    ci95Upper: say('Upper limit of the 95 % interval of the rate or the cumulative incidence.'),
    cumulativeStopped: say('Share that had stopped without a response by this session, in view c.'),
    assessedShare: say('Share of those attending this session who have a score after it.'),
    standardError: say('Standard error of the cumulative incidence.'),
  },
});
