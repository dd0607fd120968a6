import { builtInConditions } from '@enthesis/contract';
import { describe, expect, test } from 'vitest';
import { syntheticClinic } from './clinic.ts';
import { episodesOf, type SyntheticEpisode } from './episode.ts';
import type { Visit } from './treatment.ts';
import { truth } from './truth.ts';

/** 20,000 courses of one condition with six sessions planned: whoever stops earlier does so for a reason. */
const cap = 6;
const courses = [
  ...episodesOf(
    syntheticClinic({
      code: 'truth',
      name: 'Truth',
      seed: 20,
      courses: 20_000,
      conditions: [['low-back', 1]],
      plannedSessions: [[cap, 1]],
    }),
  ),
].flatMap((episode) => {
  const [index] = episode.hidden.treatment.courses;
  return index === undefined ? [] : [{ chance: episode.hidden.chance, visits: index.visits }];
});

const firstResponse = (visits: readonly Visit[]): number => visits.findIndex(({ responded }) => responded) + 1;
const sessionNumbers = Array.from({ length: cap }, (_, place) => place + 1);
const rate = (part: number, whole: number) => part / whole;

describe('the number of sessions', () => {
  test('does not change the chance of a first response: within four standard errors at every session', () => {
    for (const session of sessionNumbers) {
      const atRisk = courses.filter(({ visits }) => {
        const first = firstResponse(visits);
        return visits.length >= session && (first === 0 || first >= session);
      });
      const responded = atRisk.filter(({ visits }) => firstResponse(visits) === session).length;
      const expected = atRisk.reduce((sum, { chance }) => sum + chance, 0);
      const variance = atRisk.reduce((sum, { chance }) => sum + chance * (1 - chance), 0);
      expect(atRisk.length).toBeGreaterThan(1_000);
      expect(Math.abs(responded - expected)).toBeLessThan(4 * Math.sqrt(variance));
    }
  });

  test('looks as if it did: those who received the most responded least, while first responses only add up', () => {
    const byReceived = sessionNumbers.map((session) => {
      const received = courses.filter(({ visits }) => visits.length === session);
      return rate(received.filter(({ visits }) => firstResponse(visits) > 0).length, received.length);
    });
    const cumulative = sessionNumbers.map((session) => {
      const reached = courses.filter(({ visits }) => firstResponse(visits) > 0 && firstResponse(visits) <= session);
      return rate(reached.length, courses.length);
    });
    const [atCap = Number.NaN, ...earlier] = byReceived.toReversed();
    for (const other of earlier) expect(atCap).toBeLessThan(other / 2);
    for (const [place, share] of cumulative.slice(1).entries()) {
      expect(share).toBeGreaterThan(cumulative[place] ?? Number.NaN);
    }
  });
});

test("the patients' chances have the stated mean, and none is out of bounds", () => {
  const { chance: mean } = truth.conditions['low-back'] ?? { chance: Number.NaN };
  const chances = courses.map(({ chance }) => chance);
  const found = chances.reduce((sum, chance) => sum + chance, 0) / chances.length;
  // The variance of 3u^2 is 4/5.
  expect(Math.abs(found - mean)).toBeLessThan(4 * mean * Math.sqrt(0.8 / chances.length));
  expect(Math.max(...chances.map((chance) => Math.abs(chance - 0.5)))).toBeLessThan(0.5);
});

test('is stated for every built-in condition, with a chance that no patient takes above 1', () => {
  expect(Object.keys(truth.conditions)).toEqual(builtInConditions.map(({ id }) => id));
  for (const { chance } of Object.values(truth.conditions)) expect(chance).toBeLessThanOrEqual(1 / 3);
});

test('says less of the conditions that are said not to respond than of any other', () => {
  const chanceOf = (id: string) => truth.conditions[id]?.chance ?? Number.NaN;
  const said = builtInConditions.filter(({ saidToRespond }) => saidToRespond === false).map(({ id }) => chanceOf(id));
  const others = builtInConditions.filter(({ saidToRespond }) => saidToRespond !== false).map(({ id }) => chanceOf(id));
  expect(Math.max(...said)).toBeLessThan(Math.min(...others) / 2);
});

describe('the levels', () => {
  const painOf = (episode: SyntheticEpisode) => episode.readings().filter(({ instrument }) => instrument === 'nprs');
  /** Baseline and the last score between the two days, of those with a baseline of 3 or more. */
  const pairs = (condition: string, sessions: number, gapDays: number, [from, to]: readonly [number, number]) => {
    const clinic = syntheticClinic({
      code: 'levels',
      name: 'Levels',
      seed: 21,
      courses: 6_000,
      conditions: [[condition, 1]],
      plannedSessions: [[sessions, 1]],
      gapDays,
      followUp: 0.9,
    });
    return [...episodesOf(clinic)].flatMap((episode) => {
      const scores = painOf(episode);
      const baseline = scores.findLast(({ day }) => day >= -30 && day <= 0)?.score;
      const later = scores.findLast(({ day }) => day >= from && day <= to)?.score;
      return baseline === undefined || later === undefined || baseline < 3 ? [] : [{ baseline, later }];
    });
  };
  const share = <T>(rows: readonly T[], met: (row: T) => boolean) => rate(rows.filter(met).length, rows.length);

  test('of low back pain at 12 months lie between the arms of Yelland 2004: 36 and 46 % with half the pain', () => {
    const rows = pairs('low-back', 6, 14, [274, 455]);
    const half = share(rows, ({ baseline, later }) => 2 * later <= baseline);
    expect(half).toBeGreaterThan(0.36);
    expect(half).toBeLessThan(0.46);
  });

  test('of the rotator cuff stay below the 59 % of Bertrand 2016 who improved by 2.8 points', () => {
    const rows = pairs('rotator-cuff-partial', 3, 28, [274, 455]);
    expect(share(rows, ({ baseline, later }) => baseline - later >= 2.8)).toBeLessThan(0.59);
  });

  test('without response are not those of no change: pain falls by itself in some, and rises in others', () => {
    const rows = pairs('cancer-pain', 3, 28, [138, 273]);
    expect(share(rows, ({ baseline, later }) => 10 * later <= 7 * baseline)).toBeGreaterThan(0.15);
    expect(share(rows, ({ baseline, later }) => later > baseline)).toBeGreaterThan(0.1);
  });
});
