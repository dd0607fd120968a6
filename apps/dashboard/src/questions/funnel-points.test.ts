import { type SitesCell, sites } from '@enthesis/contract';
import { expect, test } from 'vitest';
import { funnelOf } from './funnel-points.ts';

const nothing = Object.fromEntries(Object.keys(sites.figures).map((key) => [key, null]));
const cell = (given: Partial<SitesCell>): SitesCell =>
  sites.cellSchema.parse({ ...nothing, status: 'shown', because: null, flags: [], ...given });
const clinic = { id: 'clinic', label: 'This clinic' };
const limits = { id: 'limits', label: 'Limits' };
const own = cell({
  point: clinic,
  followed: 66,
  rate: 0.5,
  ci95Lower: 0.4,
  ci95Upper: 0.6,
  networkRate: 0.45,
  standardisedRate: 0.48,
});
const exact = { limit95Lower: 0.3, limit95Upper: 0.6, limit998Lower: 0.2, limit998Upper: 0.7 };

test('the widened limits are drawn where there are any, the exact ones elsewhere', () => {
  const wide = { widened95Lower: 0.1, widened95Upper: 0.8, widened998Lower: 0, widened998Upper: 0.9 };
  const size = (given: Partial<SitesCell>) => cell({ point: limits, followed: 40, ...exact, ...given });
  expect(funnelOf([own, size({})])?.sizes).toEqual([
    { size: 40, inner: { lower: 0.3, upper: 0.6 }, outer: { lower: 0.2, upper: 0.7 } },
  ]);
  expect(funnelOf([own, size(wide)])?.sizes[0]?.inner).toEqual({ lower: 0.1, upper: 0.8 });
});

test('of under ten followed no rate is drawn, and without a published rate there is no funnel', () => {
  expect(funnelOf([cell({ ...own, status: 'low', followed: 6 })])).toMatchObject({
    own: 6,
    rate: null,
    standardised: null,
  });
  expect(funnelOf([cell({ point: clinic, status: 'hidden', because: 'not-in-release' })])).toBeNull();
  expect(funnelOf([])).toBeNull();
});
