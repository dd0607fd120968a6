import type { RetreatmentCell, SessionsCell, TrendCell } from '@enthesis/contract';
import { describe, expect, test } from 'vitest';
import { lastTime, retreatmentColumns, retreatmentRows } from './retreatment-points.ts';
import { kinds, plannedGaps, spreads } from './treatment-points.ts';
import { trendYears } from './trend-points.ts';

const standing = () => ({ status: 'shown' as const, because: null, flags: [] });
const named = (id: string) => ({ id, label: id });
const hidden = { status: 'hidden', because: 'under-minimum' } as const;

describe('treatment as given', () => {
  const none = { counted: null, of: null, share: null, value: null, currency: null };
  const cell = (aspect: string, id: string, change: Partial<SessionsCell> = {}): SessionsCell => ({
    ...standing(),
    aspect: named(aspect),
    class: named(id),
    counted: 20,
    of: 100,
    share: 0.2,
    value: null,
    currency: null,
    ...change,
  });
  const percentile = (id: string, value: number) => cell('gap', id, { counted: 100, share: null, value });
  const gaps = [
    cell('gap', '14-20', { status: 'low', counted: 4, share: 0.04 }),
    cell('gap', '21-27'),
    cell('gap', '43-56', { ...hidden, ...none }),
    cell('gap', '91+', { ...none, status: 'empty' }),
    cell('gap', 'unknown', { counted: 11, of: null, share: null }),
    percentile('p10', 21),
    percentile('p50', 28.5),
    percentile('p90', 48.60000000000001),
  ];

  test('a number has its classes as bars, its percentiles in words, and what is not recorded beside them', () => {
    const [spread] = spreads(gaps);
    expect(
      spread?.classes.map(({ id, mark, share, shareWords, counted }) => [id, mark, share, shareWords, counted]),
    ).toEqual([
      ['14-20', 'low', 0.04, '–', '4'],
      ['21-27', 'shown', 0.2, '20\u202f%', '20'],
      ['43-56', 'hidden', null, '–', 'hidden'],
      ['91+', 'empty', null, '–', '–'],
    ]);
    expect(spread?.summary).toBe('median 28.5 · 10th to 90th percentile 21 to 48.6 · not recorded: 11');
    expect(spread?.absence).toBeNull();
    expect(kinds(gaps)).toEqual([]);
  });

  test('of under 10 no percentile is written', () => {
    const few = gaps.map((one) => ({ ...one, status: 'low' as const }));
    expect(spreads(few)).toMatchObject([{ summary: 'not recorded: 11', absence: null }]);
  });

  test('where nothing is recorded or all of it is hidden, words stand in place of bars', () => {
    const empty = gaps.map((one) => ({ ...one, ...none, status: 'empty' as const }));
    expect(spreads(empty)).toMatchObject([{ summary: '', absence: 'none to show' }]);
    const allHidden = gaps.map((one) => ({ ...one, ...none, ...hidden }));
    expect(spreads(allHidden)).toMatchObject([
      { summary: 'not recorded: hidden, too few courses', absence: 'hidden, too few courses' },
    ]);
  });

  test('what is no number is a row each, never ranked; nothing unrecorded has no row', () => {
    const rows = kinds([
      ...gaps,
      cell('guidance', 'none', { status: 'low', counted: 5, share: 0.05 }),
      cell('guidance', 'ultrasound', { counted: 95, share: 0.95 }),
      cell('guidance', 'unknown', { counted: 3, of: null, share: null, status: 'low' }),
      cell('completion', 'completed', { ...none, ...hidden }),
      cell('completion', 'no-plan', { ...none, status: 'empty' }),
      cell('completion', 'unknown', { ...none, status: 'empty' }),
    ]);
    expect(rows.map(({ id, value, words, absence }) => [id, value, words.length > 0 ? words : absence])).toEqual([
      ['guidance-none', null, ['5 of 100', '–']],
      ['guidance-ultrasound', 0.95, ['95 of 100', '95\u202f%']],
      ['guidance-unknown', null, ['3', '–']],
      ['completion-completed', null, 'hidden, too few courses'],
      ['completion-no-plan', null, 'none'],
    ]);
  });

  test('the gaps that patients are usually told are whole classes', () => {
    expect(plannedGaps).toEqual({ ids: ['21-27', '28-34', '35-42'], words: '21 to 42 days' });
  });
});

describe('treated again', () => {
  const none = { courses: null, atRisk: null, again: null, share: null, ci95Lower: null, ci95Upper: null };
  const cell = (condition: string, time: string, change: Partial<RetreatmentCell> = {}): RetreatmentCell => ({
    ...standing(),
    condition: named(condition),
    time: named(time),
    courses: 40,
    atRisk: 20,
    again: 4,
    share: 0.12,
    ci95Lower: 0.05,
    ci95Upper: 0.3,
    ...change,
  });
  const nobody = { again: 0, share: 0, ci95Lower: null, ci95Upper: null };

  test('an estimate without an interval is written, not drawn; few are hollow, under 10 are counts', () => {
    const columns = retreatmentColumns([
      cell('all', '9m', nobody),
      cell('all', '12m', { flags: ['few'] }),
      cell('all', '24m', { status: 'low', courses: 7, again: 1 }),
    ]);
    expect(columns.map(({ mark, rate, shareWords }) => [mark, rate, shareWords])).toEqual([
      ['shown', null, '0\u202f%'],
      ['few', 0.12, '12\u202f%'],
      ['low', null, '1 of 7'],
    ]);
  });

  test('nobody in sight any more leaves no estimate', () => {
    const [column] = retreatmentColumns([
      cell('all', '24m', { atRisk: 0, share: null, ci95Lower: null, ci95Upper: null }),
    ]);
    expect(column).toMatchObject({ rate: null, shareWords: '–', again: '4', atRisk: '0' });
  });

  test('conditions are compared at the last time that any has an estimate, and say why one has none', () => {
    const cells = [
      ...['9m', '12m'].map((time) => cell('all', time)),
      cell('all', '18m', nobody),
      ...['9m', '12m', '18m'].map((time) => cell('knee-oa', time, { ...none, ...hidden })),
    ];
    const drawn = lastTime(cells);
    expect(drawn.id).toBe('12m');
    expect(retreatmentRows(cells, drawn)).toMatchObject([
      { id: 'all', value: 0.12, words: ['40', '12\u202f%', '12\u202f%', '0\u202f%'] },
      { id: 'knee-oa', value: null, words: [], absence: 'hidden, too few courses' },
    ]);
    expect(lastTime([]).id).toBe('9m');
  });
});

test('a year keeps its follow-up where its rate may not be read, and a year nobody is due in has neither', () => {
  const cell = (year: string, change: Partial<TrendCell>): TrendCell => ({
    ...standing(),
    year: named(year),
    eligible: 20,
    followed: 8,
    followUpRate: 0.4,
    responders: 4,
    rate: 0.5,
    ci95Lower: 0.2,
    ci95Upper: 0.8,
    rateNri: 0.2,
    rateNriCi95Lower: 0.1,
    rateNriCi95Upper: 0.4,
    rateBest: 0.8,
    ...change,
  });
  const none = { eligible: null, followed: null, followUpRate: null, responders: null, rate: null };
  const noBounds = { ci95Lower: null, ci95Upper: null, rateNri: null, rateBest: null };
  const years = trendYears([
    cell('2024', { status: 'low' }),
    cell('2025', { ...none, ...noBounds, status: 'empty' }),
    cell('2026', {}),
  ]);
  expect(years.map(({ id, mark, rate, followUp, followUpWords }) => [id, mark, rate, followUp, followUpWords])).toEqual(
    [
      ['2024', 'low', null, 0.4, '–'],
      ['2025', 'empty', null, null, '–'],
      ['2026', 'shown', 0.5, 0.4, '40\u202f%'],
    ],
  );
});
