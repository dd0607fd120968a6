import { type TrialsCell, trials } from '@enthesis/contract';
import { importSource, registerClinic, syntheticClinic, syntheticSource } from '@enthesis/intake';
import { parse } from 'csv-parse/sync';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { type Door, openDoor } from './door.ts';

let door: Door;
beforeAll(async () => {
  door = await openDoor();
  const { registry, dataFolder } = door;
  for (const [code, courses] of [
    ['many', 500],
    ['none', 0],
  ] as const) {
    const clinic = syntheticClinic({ code, name: code, courses, seed: 9 });
    await registerClinic(registry, { code, name: code, synthetic: true, dataFolder });
    if (courses > 0) await importSource(registry, { clinic: code, source: syntheticSource(clinic), dataFolder });
  }
});
afterAll(() => door.close());

const asText = async (clinic: string, address: string): Promise<string> => {
  const headers = await door.signIn('director', clinic);
  return (await door.request(`/api/v1/clinic/${address}`, { headers })).text();
};

const ask = async (search: string, clinic = 'many'): Promise<readonly TrialsCell[]> =>
  trials.answerSchema.parse(JSON.parse(await asText(clinic, `trials?${search}`))).cells;

const onChart = (cells: readonly TrialsCell[]) =>
  cells.filter(({ placement, role }) => placement === 'chart' && role !== 'registry');

test('low back pain, half the pain, at 12 months: both arms of Yelland 2004 beside the own figure', async () => {
  const search = 'condition=low-back&definition=r50&horizon=12m';
  const cells = await ask(search);
  expect(onChart(cells).map(({ study, arm, role, rate }) => [study?.id, arm?.id, role, rate])).toEqual([
    ['yelland-2004', 'glucose', 'active', 0.46],
    ['yelland-2004', 'saline', 'control', 0.36],
  ]);
  const [own] = cells;
  const [row] = parse<Record<string, string>>(await asText('many', `responders.csv?by=condition&${search}`), {
    columns: true,
  });
  expect([own?.role, String(own?.rate), String(own?.n)]).toEqual(['registry', row?.rate, row?.followed]);
});

test('asked otherwise the same arms stand in the table, with the reason', async () => {
  const cells = await ask('condition=low-back&definition=r30&horizon=12m');
  expect(onChart(cells)).toEqual([]);
  const arms = cells.filter(({ study, outcome }) => study?.id === 'yelland-2004' && outcome?.id === 'pain');
  expect(arms.map(({ placement }) => placement)).toEqual(['table', 'table']);
  expect(arms[0]?.whyNot).toContain('Another definition');
});

test('the interval of a trial is published or computed, and says which', async () => {
  const cells = await ask('condition=osgood-schlatter&definition=painfree&horizon=3m&instrument=npps');
  const active = cells.find(
    ({ study, outcome, arm }) => study?.id === 'topol-2011' && outcome?.id === 'at-3-months' && arm?.id === 'dextrose',
  );
  expect(active).toMatchObject({ n: 21, responders: 14, intervalFrom: 'computed' });
  expect(active?.ci95Lower).toBeCloseTo(0.453735, 6);
  const [kim] = (await ask('condition=si-joint')).filter(({ study }) => study?.id === 'kim-2010');
  expect(kim).toMatchObject({ ci95Lower: 0.379, ci95Upper: 0.795, intervalFrom: 'published', placement: 'table' });
});

test('an active arm is never drawn without its control, and studies that found no difference are always there', async () => {
  for (const search of [
    '',
    'definition=r50&horizon=12m',
    'measure=function&definition=r50&horizon=12m',
    'definition=painfree&horizon=3m',
  ]) {
    for (const clinic of ['many', 'none']) {
      const cells = await ask(search, clinic);
      const drawn = onChart(cells);
      for (const { study, outcome } of drawn) {
        const sides = drawn.filter((cell) => cell.study?.id === study?.id && cell.outcome?.id === outcome?.id);
        expect(new Set(sides.map(({ role }) => role))).toEqual(new Set(['active', 'control']));
      }
      const studies = new Set(cells.map(({ study }) => study?.id));
      for (const contrary of [
        'yelland-2004',
        'dechow-1999',
        'osgood-saline-2020',
        'yelland-2019',
        'si-joint-steroid',
      ]) {
        expect(studies.has(contrary), `${contrary}: ${search}`).toBe(true);
      }
    }
  }
});

test('any relief, asked about afterwards, is on no chart; nothing is drawn beside nothing', async () => {
  const cells = await ask('');
  const relief = cells.filter(({ study }) => study?.id === 'hauser-shoulder-2009');
  expect(relief.length).toBeGreaterThan(0);
  expect(relief.every(({ placement, whyNot }) => placement === 'table' && whyNot !== null)).toBe(true);
  const empty = await ask('condition=low-back&definition=r50&horizon=12m', 'none');
  expect(onChart(empty)).toEqual([]);
  expect(empty[0]).toMatchObject({ status: 'empty', placement: null, rate: null });
});

test('a result that could not be verified is not in any form of the answer', async () => {
  const csv = await asText('many', 'trials.csv?condition=si-joint');
  expect(csv).toContain('not verified');
  expect(csv).not.toContain('10.2');
});
