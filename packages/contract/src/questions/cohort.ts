import { say } from '@enthesis/languages';
import { count, points, share } from '../answer.ts';
import { question } from '../question.ts';
import { definitionIds, isPaired } from '../vocabulary/definitions.ts';
import { responders } from './responders.ts';

/** Whom are the figures about, and who is missing from them? Table 1, and beside it followed against not followed. */
export const cohort = question({
  name: 'cohort',
  title: say('Who they are, and who is missing'),
  summary: 'The courses by what is known of them at the start, and those followed up against those not reached.',
  path: '/clinic/cohort',
  parameters: ['measure', 'definition', 'horizon', 'floor', 'condition', 'instrument'],
  // The class of a baseline is that of one instrument.
  only: { definition: definitionIds.filter((id) => !isPaired(id)) },
  defaults: { ...responders.defaults, by: [] },
  labels: ['characteristic', 'stratum'],
  figures: {
    courses: count,
    share,
    followed: count,
    followedShare: share,
    notFollowed: count,
    notFollowedShare: share,
    standardisedDifference: points,
    mean: points,
    sd: points,
  },
  columns: {
    courses: say('Index courses.'),
    share: say('courses / all index courses.'),
    followed: say('Of those eligible at the horizon, courses with a score inside the window.'),
    followedShare: say('followed / all followed courses.'),
    notFollowed: say('Of those eligible at the horizon, courses without a score inside the window.'),
    notFollowedShare: say('not_followed / all courses not followed.'),
    standardisedDifference: say(
      'followed_share less not_followed_share, in units of the spread within the two; under 0.1 is usually called negligible.',
    ),
    mean: say('Mean baseline score in points of the instrument that names the row; blank in rows that are no score.'),
    sd: say('Standard deviation of the baseline score (n - 1).'),
  },
});
