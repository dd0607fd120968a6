import type { CohortCell, DifferenceCell, DistributionCell, RespondersCell, RobustnessCell } from '@enthesis/contract';
import { builtInVocabulary, type TrajectoryCell } from '@enthesis/contract';
import { describe, expect, test } from 'vitest';
import { cohortRows, differenceRows } from './cohort-points.ts';
import { isUnscored, scoredTimes, specifications, tippingOf } from './robustness-points.ts';
import { scoreLines, spreadPoints } from './score-points.ts';
import { curvePoints, curveWords } from './session-points.ts';
import { comparable, pairOf, splitPoints, stratifierOf } from './split-points.ts';

const shown = { status: 'shown', because: null, flags: [] } as const;
const standing = () => ({ ...shown, flags: [] });
const named = (id: string) => ({ id, label: id });

describe('first response', () => {
  const cell = {
    session: 1,
    atRisk: 20,
    assessed: 18,
    responded: 3,
    stopped: 1,
    rate: null,
    cumulativeIncidence: 0.15,
    ci95Lower: 0.05,
    ci95Upper: 0.4,
    cumulativeStopped: 0.05,
    assessedShare: 0.9,
    standardError: 0.08,
  };

  test('a curve is drawn with its interval and named at its end', () => {
    const points = curvePoints([{ ...standing(), ...cell }]);
    expect(points).toEqual([
      { session: 1, responded: 0.15, interval: { lower: 0.05, upper: 0.4 }, stopped: 0.05, truth: null },
    ]);
    expect(curveWords(points)).toEqual({ responded: 'responded 15\u202f%', stopped: 'stopped without 5\u202f%' });
  });

  test('under 10 courses started no share is drawn', () => {
    const [point] = curvePoints([{ ...standing(), ...cell, status: 'low' }]);
    expect(point).toEqual({ session: 1, responded: null, interval: null, stopped: null, truth: null });
  });
});

describe('scores', () => {
  const at = (instrument: string, horizon: string, mean: number | null): TrajectoryCell => ({
    ...standing(),
    instrument: named(instrument),
    horizon: named(horizon),
    n: 40,
    mean,
    sd: 2,
    ci95Lower: mean,
    ci95Upper: mean,
  });

  test('each instrument is a line of its own, on its own scale and with its own direction', () => {
    const lines = scoreLines(
      [at('nprs', 'baseline', 6), at('nprs', '6w', 4), at('koos12_pain', 'baseline', 50)],
      builtInVocabulary.instruments,
    );
    expect(lines.map(({ id, scale, better }) => [id, scale.upper, better])).toEqual([
      ['nprs', 10, 'lower'],
      ['koos12_pain', 100, 'higher'],
    ]);
    expect(lines[0]?.points.map(({ mean }) => mean)).toEqual([6, 4]);
  });

  test('steps of improvement are numbers again, worse ones below none', () => {
    const step = (id: string): DistributionCell => ({
      ...standing(),
      improvement: named(id),
      courses: 3,
      shareOfCourses: 0.1,
      cumulativeShare: 0.5,
      ci95Lower: 0.4,
      ci95Upper: 0.6,
    });
    expect(spreadPoints([step('minus-100'), step('0'), step('30')]).map(({ from }) => from)).toEqual([-100, 0, 30]);
    expect(spreadPoints([{ ...step('30'), status: 'low' }])).toMatchObject([{ share: null, atLeast: null }]);
  });
});

test('a group of a cohort says what it says; a hidden one says why not and no number', () => {
  const cell: CohortCell = {
    ...standing(),
    characteristic: named('Sex'),
    stratum: named('Female'),
    courses: 82,
    share: 0.55,
    followed: 44,
    followedShare: 0.56,
    notFollowed: 18,
    notFollowedShare: 0.62,
    standardisedDifference: -0.12,
    mean: null,
    sd: null,
  };
  const nothing = { courses: null, share: null, followed: null, followedShare: null };
  const none = { notFollowed: null, notFollowedShare: null, standardisedDifference: null };
  const [row, hidden] = cohortRows([
    cell,
    { ...cell, ...nothing, ...none, status: 'hidden', because: 'under-minimum' },
  ]);
  expect(row).toMatchObject({
    group: 'Sex',
    value: -0.12,
    words: ['82 (55\u202f%)', '56\u202f%', '62\u202f%', '−0.12'],
  });
  expect(hidden).toMatchObject({ value: null, words: [], absence: 'hidden, too few courses' });
  const [nobody] = cohortRows([{ ...cell, ...nothing, ...none, status: 'empty' }]);
  expect(nobody).toMatchObject({ value: null, words: [], absence: 'no courses' });
  const [score] = cohortRows([{ ...cell, ...none, stratum: named('SPADI'), mean: 46.92, sd: 14.1 }]);
  expect(score?.label).toBe('SPADI: mean 46.9, SD 14.1');
});

describe('two groups', () => {
  const cell: DifferenceCell = {
    ...standing(),
    first: named('Female'),
    second: named('Male'),
    firstEligible: 62,
    firstFollowed: 44,
    firstResponders: 18,
    firstRate: 0.41,
    secondEligible: 40,
    secondFollowed: 31,
    secondResponders: 18,
    secondRate: 0.58,
    difference: -0.17,
    ci95Lower: -0.38,
    ci95Upper: 0.06,
    firstRateNri: 0.29,
    secondRateNri: 0.45,
    differenceNri: -0.16,
    differenceNriCi95Lower: -0.34,
    differenceNriCi95Upper: 0.03,
  };

  test('a difference is read in percentage points, with its interval', () => {
    expect(differenceRows(cell).map(({ words }) => words)).toEqual([
      ['41\u202f%', '58\u202f%', '−17', '−38 to +6'],
      ['29\u202f%', '45\u202f%', '−16', '−34 to +3'],
    ]);
  });

  test('too few to interpret leaves no difference', () => {
    expect(differenceRows({ ...cell, status: 'low' })).toMatchObject([
      { value: null, interval: null, words: [] },
      { value: null, interval: null, words: [] },
    ]);
  });

  test('groups chosen stand; others give way to the first that differ', () => {
    const groups = ['a', 'b', 'c'].map(named);
    const ids = (first: string | null, second: string | null) => pairOf(groups, { first, second })?.map(({ id }) => id);
    expect(ids(null, null)).toEqual(['a', 'b']);
    expect(ids('c', 'a')).toEqual(['c', 'a']);
    expect(ids(null, 'a')).toEqual(['b', 'a']);
    expect(ids('female', 'c')).toEqual(['a', 'c']);
    expect(ids('b', 'b')).toEqual(['b', 'a']);
    expect(pairOf(groups.slice(0, 1), { first: null, second: null })).toBeNull();
  });
});

test('a split keeps the order of the answer; what is hidden or not known is not compared', () => {
  const group = (id: string, status: RespondersCell['status'] = 'shown'): RespondersCell => ({
    ...standing(),
    status,
    sex: named(id),
    eligible: 30,
    followed: 20,
    responders: 10,
    rate: 0.5,
    ci95Lower: 0.3,
    ci95Upper: 0.7,
    rateNri: 0.33,
    rateNriCi95Lower: 0.2,
    rateNriCi95Upper: 0.5,
    rateBest: 0.67,
  });
  expect(stratifierOf(['condition', 'sex'])).toBe('sex');
  const points = splitPoints([group('male'), group('female'), group('other', 'hidden'), group('unknown')], 'sex');
  expect(points.map(({ id }) => id)).toEqual(['male', 'female', 'other', 'unknown']);
  expect(comparable(points).map(({ id }) => id)).toEqual(['male', 'female']);
});

describe('robustness', () => {
  const cell: RobustnessCell = {
    ...standing(),
    definition: named('r30'),
    floor: named('3'),
    horizon: named('6m'),
    eligible: 100,
    followed: 70,
    responders: 30,
    rate: 0.43,
    ci95Lower: 0.3,
    ci95Upper: 0.5,
    rateNri: 0.3,
    rateBest: 0.6,
    tippingShare: 0.67,
    chosen: true,
  };

  test('a specification is drawn where it may be read, and the chosen one tips', () => {
    expect(specifications([cell, { ...cell, status: 'low', chosen: false }]).map(({ rate }) => rate)).toEqual([
      0.43,
      null,
    ]);
    expect(tippingOf([cell], 0.4)).toEqual({ best: 0.6, worst: 0.3, target: 0.4, share: 0.67 });
    expect(tippingOf([{ ...cell, status: 'low' }], 0.4)).toBeNull();
  });

  test('where nobody has a score at the chosen time, the times at which they have are known', () => {
    expect(isUnscored({ enrolled: 50, followed: 0 })).toBe(true);
    expect(isUnscored({ enrolled: 50, followed: 1 })).toBe(false);
    expect(isUnscored({ enrolled: 0, followed: 0 })).toBe(false);
    expect(isUnscored({ enrolled: null, followed: null })).toBe(false);
    const at = (horizon: string, followed: number | null, floor = '3') => ({
      ...cell,
      horizon: named(horizon),
      floor: named(floor),
      followed,
    });
    const cells = [at('12m', 12), at('6m', 0), at('6w', 38), at('6w', 44, 'none'), at('3m', null)];
    const times = scoredTimes(cells, { definition: 'r30', floor: '3' });
    expect(times.map(({ horizon, courses }) => [horizon.id, courses])).toEqual([
      ['6w', 38],
      ['12m', 12],
    ]);
  });
});
