import { expect, test } from 'vitest';
import { networkPolicy } from './policy.ts';
import { displayedClass, publishedMean, publishedRate, sumClasses } from './roll-up.ts';
import { rateClasses } from './variables.ts';

const classes = (worse: number, under: number, some: number, much: number, lost: number) => ({
  classes: { worse, 'under-30': under, '30-49': some, '50-and-more': much, 'not-followed': lost },
});

test('a class under 10 is displayed as such; a class that was not published says why', () => {
  expect(displayedClass(5, networkPolicy)).toEqual({ value: null, because: 'class-under-10' });
  expect(displayedClass(10, networkPolicy)).toEqual({ value: 10, because: null });
  expect(displayedClass(null, networkPolicy)).toEqual({ value: null, because: 'under-30' });
});

test('totals add published classes, those displayed as under 10 too', () => {
  expect(sumClasses([classes(5, 10, 15, 20, 5), classes(5, 5, 5, 5, 0)])).toEqual(classes(10, 15, 20, 25, 5).classes);
  expect(sumClasses([classes(5, 10, 15, 20, 5), { classes: null }])).toBeNull();
});

test('a rate is responders over followed, with an effective n that owns up to the rounding', () => {
  const { rate } = publishedRate([classes(5, 15, 10, 10, 5)], rateClasses.r30, networkPolicy);
  // p = 20/40; v = 4 (0.25 * 2 + 0.25 * 2) / 1600 = 0.0025; n_eff = 1 / (1/40 + 0.0025/0.25) = 28.57.
  expect(rate).toMatchObject({ responders: 20, followed: 40, notFollowed: 5, share: 0.5 });
  expect(rate?.effectiveN).toBeCloseTo(200 / 7, 10);
});

test('each block adds its own roundings', () => {
  const one = publishedRate([classes(10, 30, 20, 20, 10)], rateClasses.r50, networkPolicy).rate;
  const two = publishedRate(
    [classes(5, 15, 10, 10, 5), classes(5, 15, 10, 10, 5)],
    rateClasses.r50,
    networkPolicy,
  ).rate;
  expect(two?.share).toBe(one?.share);
  expect(two?.effectiveN).toBeLessThan(one?.effectiveN ?? 0);
});

test('a rate is given only where responders and others both come to 10', () => {
  const because = (figures: ReturnType<typeof classes>) =>
    publishedRate([figures], rateClasses.r30, networkPolicy).because;
  expect(because(classes(20, 20, 5, 0, 5))).toBe('class-under-10');
  expect(because(classes(0, 5, 20, 20, 5))).toBe('class-under-10');
  expect(because(classes(5, 5, 5, 5, 0))).toBeNull();
  expect(publishedRate([{ classes: null }], rateClasses.r30, networkPolicy)).toEqual({
    rate: null,
    because: 'under-30',
  });
});

test('a mean over blocks is weighted by their n, its error holds sampling and noise', () => {
  const pooled = publishedMean([
    { n: 30, mean: 2, sd: 2, range: 10 },
    { n: 60, mean: 5, sd: 2, range: 10 },
  ]);
  expect(pooled?.n).toBe(90);
  expect(pooled?.mean).toBeCloseTo(4, 12);
  expect(pooled?.sd).toBeCloseTo(Math.sqrt((29 * 4 + 59 * 4 + 30 * 4 + 60) / 89), 12);
  // (1/3)^2 (4/30 + 100/5400) + (2/3)^2 (4/60 + 100/21600)
  expect(pooled?.se).toBeCloseTo(Math.sqrt((4 / 30 + 100 / 5400) / 9 + ((4 / 60 + 100 / 21_600) * 4) / 9), 12);
});

test('without a spread in every block there is none over them, and without blocks no mean', () => {
  expect(
    publishedMean([
      { n: 30, mean: 2, sd: 2, range: 10 },
      { n: 15, mean: 5, sd: null, range: 10 },
    ]),
  ).toEqual({ n: 45, mean: 3, sd: null, se: null });
  expect(publishedMean([])).toBeNull();
});
