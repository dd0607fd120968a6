import type { OwnRespondersCell } from '@enthesis/contract';
import { expect, test } from 'vitest';
import { ownPoints } from './own-points.ts';

const cell = (clinic: string, condition: string): OwnRespondersCell => ({
  clinic: { id: clinic, label: `${clinic} clinic` },
  condition: { id: condition, label: condition === 'all' ? 'All conditions' : condition },
  status: 'shown',
  because: null,
  flags: [],
  eligible: 100,
  followed: 80,
  responders: 40,
  rate: 0.5,
  ci95Lower: 0.39,
  ci95Upper: 0.61,
  rateNri: 0.4,
  rateNriCi95Lower: 0.31,
  rateNriCi95Upper: 0.5,
  rateBest: 0.6,
  followUpRate: 0.8,
});
const clinic = (code: string, synthetic: boolean) => ({ code, name: `${code} clinic`, synthetic, asOf: null });

test('each clinic is a row like every other, in the answer’s order', () => {
  const points = ownPoints(
    [cell('alder', 'all'), cell('birch', 'all')],
    [clinic('alder', true), clinic('birch', true)],
  );
  expect(points.map(({ label, overall, href }) => [label, overall, href])).toEqual([
    ['alder clinic', false, null],
    ['birch clinic', false, null],
  ]);
});

test('an invented clinic beside a real one says so', () => {
  const points = ownPoints(
    [cell('alder', 'all'), cell('birch', 'all')],
    [clinic('alder', true), clinic('birch', false)],
  );
  expect(points.map(({ label }) => label)).toEqual(['alder clinic (invented)', 'birch clinic']);
});

test('of several conditions each row names its own, and none stands for another', () => {
  const cells = ['alder', 'birch'].flatMap((code) => [cell(code, 'Knee'), cell(code, 'Hip')]);
  const points = ownPoints(cells, [clinic('alder', true), clinic('birch', true)]);
  expect(points.map(({ label }) => label)).toContain('birch clinic · Hip');
  expect(new Set(points.map(({ id }) => id)).size).toBe(4);
});
