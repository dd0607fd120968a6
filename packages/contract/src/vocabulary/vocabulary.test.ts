import { expect, test } from 'vitest';
import { builtInConditions, conditionWithin } from './conditions.ts';
import { definitionIds, definitions } from './definitions.ts';
import { measureIds, pooledBand, sessionBands, sessionsId } from './dimensions.ts';
import { horizons } from './horizons.ts';
import { builtInInstruments, changeBinWidth } from './instruments.ts';
import { builtInVocabulary, instrumentOrder, instrumentsWith, parseVocabulary } from './vocabulary.ts';

const ids = (rows: ReadonlyArray<{ readonly id: string }>) => rows.map(({ id }) => id);

test('every id is given once', () => {
  for (const rows of [builtInConditions, builtInInstruments, horizons, definitions]) {
    expect(new Set(ids(rows)).size).toBe(rows.length);
  }
  expect(ids(definitions)).toEqual(definitionIds);
});

test('a condition orders instruments that exist and measure what it says', () => {
  for (const { order } of builtInConditions) {
    for (const measure of measureIds) {
      for (const id of order[measure]) {
        expect(builtInInstruments.find((row) => row.id === id)?.measure, id).toBe(measure);
      }
    }
  }
});

test('the 13 conditions said to respond and the 7 said not to can be told apart', () => {
  expect(builtInConditions.filter(({ saidToRespond }) => saidToRespond === false)).toHaveLength(7);
  // The pages name thirteen kinds; tennis and golfer's elbow, and labral tears of shoulder and hip, are one kind each.
  expect(builtInConditions.filter(({ saidToRespond }) => saidToRespond === true)).toHaveLength(15);
});

test('an MCID lies within its instrument, and every threshold says where it comes from', () => {
  for (const { id, mcid, min, max, source } of builtInInstruments) {
    if (mcid !== null) expect(mcid, id).toBeGreaterThan(0);
    if (mcid !== null && max !== null) expect(mcid, id).toBeLessThan(max - min);
    expect(source, id).not.toBe('');
  }
});

test('horizons are windows in order that do not overlap and hold their target', () => {
  horizons.forEach(({ opens, target, closes }, place) => {
    expect(opens).toBeLessThan(target);
    expect(target).toBeLessThan(closes);
    expect(opens).toBeGreaterThan(horizons[place - 1]?.closes ?? 0);
  });
});

test('percent rules are not for T-scores, index values, ratings of change or degrees', () => {
  const without = ['promis_pi', 'promis_pf', 'pgic7_improved1', 'pgic7_better7', 'eq5d5l_index', 'rom_deg'];
  expect(builtInInstruments.filter(({ percentRules }) => !percentRules).map(({ id }) => id)).toEqual(
    expect.arrayContaining(without),
  );
  expect(ids(instrumentsWith(builtInVocabulary, 'r30'))).not.toEqual(expect.arrayContaining(['promis_pf']));
  expect(ids(instrumentsWith(builtInVocabulary, 'mcid'))).toEqual(expect.arrayContaining(['promis_pf']));
});

test("a course tries its condition's instruments first, then the rest in vocabulary order", () => {
  const sciatica = builtInConditions.find(({ id }) => id === 'sciatica');
  if (sciatica === undefined) throw new Error('no sciatica');
  expect(ids(instrumentOrder(builtInVocabulary, sciatica, 'pain')).slice(0, 3)).toEqual(['nprs', 'nprs_leg', 'vas100']);
  expect(ids(instrumentOrder(builtInVocabulary, sciatica, 'function')).slice(0, 2)).toEqual(['odi', 'rmdq24']);
});

test('pooled bands are named by where they begin and end', () => {
  const band = (id: string) => sessionBands.find((row) => row.id === id) ?? sessionBands[0];
  const pooled = (first: string, last: string) => {
    const [from, to] = [band(first), band(last)];
    return from && to ? pooledBand(from, to).id : null;
  };
  expect([pooled('3', '4-5'), pooled('4-5', '6+'), pooled('1', '2'), pooled('6+', '6+')]).toEqual([
    '3-5',
    '4+',
    '1-2',
    '6+',
  ]);
  expect([sessionsId(0), sessionsId(19), sessionsId(20), sessionsId(31)]).toEqual(['0', '19', '20+', '20+']);
});

test.each([
  [{ conditions: [{ id: 'knee-oa', label: 'Again', group: 'knee' }] }, /knee-oa/],
  [{ conditions: [{ id: 'other-knee', label: 'Pool', group: 'knee' }] }, /reserved/],
  [
    {
      instruments: [
        {
          id: 'x',
          label: 'X',
          measure: 'mood',
          min: 0,
          max: 1,
          direction: 'lower-is-better',
          mcid: null,
          source: 's',
          verified: true,
        },
      ],
    },
    /measure/,
  ],
  [
    {
      instruments: [
        {
          id: 'xx',
          label: 'X',
          measure: 'pain',
          min: 5,
          max: 1,
          direction: 'lower-is-better',
          mcid: null,
          source: 's',
          verified: true,
        },
      ],
    },
    /max/,
  ],
  [{ instruments: [], more: 1 }, /more/],
])('a vocabulary file that does not fit is refused with the place: %j', (file, place) => {
  expect(() => parseVocabulary(file)).toThrow(place);
});

test('an instrument that is better when higher and has no upper bound has no percent rules', () => {
  const row = {
    id: 'steps',
    label: 'Steps',
    measure: 'function',
    min: 0,
    max: null,
    direction: 'higher-is-better',
    mcid: 500,
    source: 's',
    verified: true,
  };
  const { instruments } = parseVocabulary({ instruments: [row] });
  expect(instruments.at(-1)?.percentRules).toBe(false);
});

test('changes are counted in whole points, in hundredths on a scale of two points or less, and not without an upper bound', () => {
  expect(changeBinWidth({ min: 0, max: 10 })).toBe(1);
  expect(changeBinWidth({ min: 0, max: 2.01 })).toBe(1);
  expect(changeBinWidth({ min: -1, max: 1 })).toBe(0.01);
  expect(changeBinWidth({ min: 0, max: null })).toBeNull();
  expect(builtInInstruments.filter((row) => changeBinWidth(row) === 0.01).map(({ id }) => id)).toEqual([
    'eq5d5l_index',
  ]);
});

test.each([
  ['Low back pain', 'low back pain'],
  ['SI joint dysfunction', 'SI joint dysfunction'],
  ['Osgood-Schlatter disease', 'Osgood-Schlatter disease'],
  ['Achilles tendinopathy', 'Achilles tendinopathy'],
  ['Morton neuroma', 'Morton neuroma'],
])('%s stands in a sentence as %s', (label, within) => {
  expect(conditionWithin(label)).toBe(within);
});
