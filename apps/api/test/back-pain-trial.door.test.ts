import { fileURLToPath } from 'node:url';
import type { RespondersAnswer } from '@enthesis/contract';
import { importFolder, registerClinic } from '@enthesis/intake';
import { parse } from 'csv-parse/sync';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { type Door, openDoor } from './door.ts';

const arms = ['psychological-treatment', 'placebo-injection', 'usual-care'] as const;

let door: Door;
beforeAll(async () => {
  door = await openDoor();
  const { registry, dataFolder } = door;
  for (const code of arms) {
    await registerClinic(registry, { code, name: code, synthetic: false, dataFolder });
    const folder = fileURLToPath(new URL(`back-pain-trial/${code}`, import.meta.url));
    const report = await importFolder(registry, { clinic: code, folder, dataFolder });
    expect(report).toMatchObject({ outcome: 'applied', problems: [] });
  }
});
afterAll(() => door.close());

const ask = async (clinic: string, search: string) => {
  const headers = await door.signIn('director', clinic);
  const [json, csv] = await Promise.all([
    door.request(`/api/v1/clinic/responders?${search}`, { headers }),
    door.request(`/api/v1/clinic/responders.csv?${search}`, { headers }),
  ]);
  const answer = (await json.json()) as RespondersAnswer;
  const rows = parse<Record<string, string>>(await csv.text(), { columns: true });
  return { answer, rows };
};

test.each([
  ['psychological-treatment', 'none', 50, 44, 37, 35],
  ['psychological-treatment', '3', 43, 38, 33, 31],
  ['placebo-injection', 'none', 51, 44, 22, 15],
  ['placebo-injection', '3', 40, 36, 17, 10],
  ['usual-care', 'none', 50, 47, 13, 8],
  ['usual-care', '3', 38, 35, 11, 6],
])(
  '%s, floor %s: %i eligible, %i followed, %i and %i responders',
  async (clinic, floor, eligible, followed, r30, r50) => {
    for (const [definition, responders] of [
      ['r30', r30],
      ['r50', r50],
    ] as const) {
      const { answer, rows } = await ask(clinic, `horizon=6w&floor=${floor}&by=condition&definition=${definition}`);
      expect(answer.cells.map((cell) => cell.condition?.id)).toEqual(['all', 'low-back']);
      for (const [place, cell] of answer.cells.entries()) {
        expect(cell).toMatchObject({ status: 'shown', eligible, followed, responders });
        expect(rows[place]).toMatchObject({
          condition_id: cell.condition?.id,
          eligible: String(eligible),
          followed: String(followed),
          responders: String(responders),
          rate: String(cell.rate),
          ci95_lower: String(cell.ci95Lower),
          rate_nri_ci95_upper: String(cell.rateNriCi95Upper),
        });
      }
    }
  },
);

test('the rates and their intervals are those computed in R', async () => {
  const { answer } = await ask('psychological-treatment', 'horizon=6w&floor=none&by=condition');
  const [cell] = answer.cells;
  expect(cell?.rate).toBeCloseTo(0.840909, 6);
  expect(cell?.ci95Lower).toBeCloseTo(0.706338, 6);
  expect(cell?.ci95Upper).toBeCloseTo(0.920733, 6);
  expect(cell?.rateNri).toBeCloseTo(0.74, 6);
  expect(cell?.rateNriCi95Lower).toBeCloseTo(0.604468, 6);
  expect(cell?.rateNriCi95Upper).toBeCloseTo(0.841285, 6);
});

test('without a query the answer is by condition and session band, at 6 months, where this trial has nobody', async () => {
  const { answer } = await ask('usual-care', '');
  expect(answer.cells.map((cell) => cell.sessionBand?.id)).toEqual([
    '1',
    '2',
    '3',
    '4-5',
    '6+',
    '1',
    '2',
    '3',
    '4-5',
    '6+',
  ]);
  expect(answer.cells[0]).toMatchObject({ status: 'low', eligible: 38, followed: 0, responders: 0, rate: null });
  expect(answer.cells[1]).toMatchObject({ status: 'empty', eligible: null, rate: null });
  expect(answer.meta.synthetic).toBe(false);
  expect(answer.meta.captions.join(' ')).toContain('does not say which follow-up windows had closed');
});

test('a baseline of the best possible score is never evaluable, and worse mirrors better', async () => {
  const { answer } = await ask('usual-care', 'horizon=6w&floor=none&by=condition&definition=worse');
  const [cell] = answer.cells;
  expect(cell?.eligible).toBe(50);
  expect(cell?.responders).toBeGreaterThan(0);
  expect(answer.meta.sentence).toContain('got worse');
});
