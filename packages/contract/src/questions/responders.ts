import { say } from '@enthesis/languages';
import { count, points, share } from '../answer.ts';
import { question } from '../question.ts';
import { outcomeDimensionIds } from '../vocabulary/dimensions.ts';

/** Counts and rates of responders, wherever they are given. */
export const rateFigures = {
  eligible: count,
  followed: count,
  responders: count,
  rate: share,
  ci95Lower: share,
  ci95Upper: share,
  rateNri: share,
  rateNriCi95Lower: share,
  rateNriCi95Upper: share,
  rateBest: share,
};

/** What the columns of these figures hold. */
export const rateColumns: Readonly<Record<keyof typeof rateFigures, string>> = {
  eligible: say('Courses with a baseline at or above the floor whose follow-up window had closed.'),
  followed: say('Of these, courses with a score inside the window.'),
  responders: say('Of these, courses that met the definition.'),
  rate: say('responders / followed (complete case).'),
  ci95Lower: say('Lower limit of the 95 % Wilson interval of rate.'),
  ci95Upper: say('Upper limit of the 95 % Wilson interval of rate.'),
  rateNri: say('responders / eligible: everyone not reached counted as a non-responder.'),
  rateNriCi95Lower: say('Lower limit of the 95 % Wilson interval of rate_nri.'),
  rateNriCi95Upper: say('Upper limit of the 95 % Wilson interval of rate_nri.'),
  rateBest: say('Rate if everyone not reached had responded.'),
};

/** What share of courses responded? Without a query: by condition and session band, pain, r30, 6 months, floor 3. */
export const responders = question({
  name: 'responders',
  title: say('Responder rate'),
  summary: 'What share of courses responded, by condition and number of sessions, how sure we are, and who is missing.',
  path: '/clinic/responders',
  parameters: ['measure', 'definition', 'horizon', 'floor', 'by', 'condition', 'instrument', 'model'],
  only: { by: outcomeDimensionIds },
  defaults: {
    measure: 'pain',
    definition: 'r30',
    horizon: '6m',
    floor: '3',
    by: ['condition', 'session_band'],
    condition: [],
    instrument: null,
    view: null,
    patients: null,
    of: null,
    first: null,
    second: null,
    release: null,
    target: null,
    model: 'none',
  },
  figures: {
    ...rateFigures,
    trendZ: points,
    trendP: share,
    chanceLower: share,
    chanceUpper: share,
    networkRate: share,
    pooledRate: share,
  },
  columns: {
    ...rateColumns,
    trendZ: say(
      'Cochran-Armitage test for trend over the numbers of sessions of this row: z, above 0 where the rate rises with them. Each class counts with the mean number of sessions of its eligible courses; those without a session are left out. Blank where the answer is not split by sessions, or a class of the row is hidden. Those who respond stop and those who do not go on: it is not the effect of sessions.',
    ),
    trendP: say('Its two-sided p-value, not corrected for the number of rows it is read in.'),
    chanceLower: say(
      'With model=chance: the rate that regression to the mean alone would bring, a model from the baselines of the clinic; lower end over correlations of 0.5 to 0.8.',
    ),
    chanceUpper: say('Upper end of the same.'),
    networkRate: say(
      'With model=pooled: the rate of the same condition, or number of sessions, over all clinics, as the release has it.',
    ),
    pooledRate: say(
      'With model=pooled: (responders + 20 network_rate) / (followed + 20), a model that draws rates of few towards all clinics.',
    ),
  },
});
