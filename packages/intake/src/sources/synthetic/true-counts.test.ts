import { measureIds } from '@enthesis/contract';
import { describe, expect, test } from 'vitest';
import { syntheticClinic } from './clinic.ts';
import { demoClinics } from './demo-clinics.ts';
import { percentDefinitions } from './judged.ts';
import { syntheticSource } from './synthetic-source.ts';
import { type CountedBy, type Counts, countTruth } from './true-counts.ts';
import { readTable, tableText } from './true-counts-text.ts';
import { keptCounts, trueRates } from './true-rates.ts';

const asked = { measure: 'pain', definition: 'r30', horizon: '6m' } as const;

describe('what is kept', () => {
  test.each(demoClinics)('was counted of $code as it is made today; else run write-true-counts.ts', async (clinic) => {
    const kept = keptCounts().get(clinic.code);
    expect(kept?.contentSha256).toBe(await syntheticSource(clinic).contentSha256());
    expect(kept?.courses).toBeGreaterThanOrEqual(100_000);
  });

  test('is what a new draw finds, within 4.5 standard errors', () => {
    const [harbor] = demoClinics;
    if (harbor === undefined) throw new Error('the demo has no clinic');
    const kept = keptCounts().get(harbor.code)?.counts ?? new Map<string, Counts>();
    let compared = 0;
    for (const [key, { courses, ...met }] of countTruth({ ...harbor, seed: 77 }, 12_000)) {
      for (const [place, n] of courses.entries()) {
        if (n < 100) continue;
        for (const definition of percentDefinitions) {
          const whole = kept.get(key);
          const share = (whole?.[definition][place] ?? Number.NaN) / (whole?.courses[place] ?? Number.NaN);
          const error = Math.abs((met[definition][place] ?? Number.NaN) / n - share);
          expect(error, `${key} ${definition}`).toBeLessThan(4.5 * Math.sqrt((share * (1 - share)) / n));
          compared += 1;
        }
      }
    }
    expect(compared).toBeGreaterThan(150);
  });

  test('is read as it was written', async () => {
    const clinic = syntheticClinic({ code: 'small', name: 'Small', seed: 3, courses: 1, interimScores: 0.8 });
    const read = readTable(await tableText([clinic], 200)).get('small');
    expect(read?.courses).toBe(200);
    expect(new Map(read?.counts)).toEqual(new Map(countTruth(clinic, 200)));
  });
});

describe('the rates', () => {
  test('are those of one clinic; another code has none', () => {
    expect(trueRates('north-harbor', asked)).toBeNull();
    const all = demoClinics.map(({ code }) => trueRates(code, asked)?.conditions.all ?? Number.NaN);
    for (const rate of all) expect(Math.abs(rate - 0.51)).toBeLessThan(0.06);
  });

  test('of conditions that are said not to respond lie under those of the others', () => {
    const { conditions = {} } = trueRates('great-larch', asked) ?? {};
    expect(conditions.fibromyalgia).toBeLessThan((conditions['low-back'] ?? Number.NaN) - 0.15);
  });

  test('of bands pool those of their sessions', () => {
    const { sessions = {}, sessionBands = {} } = trueRates('harbor-spine', asked) ?? {};
    expect(sessionBands['1']).toBe(sessions['1']);
    const [four = Number.NaN, five = Number.NaN] = [sessions['4'], sessions['5']];
    expect(sessionBands['4-5']).toBeGreaterThan(Math.min(four, five));
    expect(sessionBands['4-5']).toBeLessThan(Math.max(four, five));
    expect(Object.keys(sessionBands)).toEqual(expect.arrayContaining(['2-3', '3-5', '4+', '1+']));
  });

  test('of first responses only grow', () => {
    for (const { code } of demoClinics) {
      const first = trueRates(code, asked)?.firstResponse ?? [];
      expect(first.length).toBeGreaterThan(5);
      expect(first).toEqual(first.toSorted((a, b) => a - b));
    }
  });
});

test('who received the most sessions responded least in truth too, while no session does more than another', () => {
  const { sessions = {} } = trueRates('great-larch', asked) ?? {};
  expect(sessions['6']).toBeLessThan((sessions['1'] ?? Number.NaN) - 0.1);
});

test('every kind of row is counted for both measures', () => {
  const kinds: readonly CountedBy[] = ['condition', 'sessions', 'first-response'];
  const keys = [...(keptCounts().get('harbor-spine')?.counts.keys() ?? [])];
  for (const measure of measureIds) {
    for (const kind of kinds) expect(keys.some((key) => key.startsWith(`${measure} ${kind} `))).toBe(true);
  }
});
