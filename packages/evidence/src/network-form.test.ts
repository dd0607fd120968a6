import { expect, test } from 'vitest';
import { claims } from './claims/index.ts';
import { hasNetworkForm, inNetworkForm, networkClassesOf } from './network-form.ts';

test('classes of a release stand for exactly those asked for, or for none', () => {
  expect(networkClassesOf('sessions', ['3'])).toEqual(['3']);
  expect(networkClassesOf('sessions', ['2', '3', '4', '5', '6', '7-9', '10+'])).toEqual(['2', '3', '4-5', '6+']);
  expect(networkClassesOf('sessions', ['4'])).toBeNull();
  expect(networkClassesOf('sessions', ['6', '7-9'])).toBeNull();
  expect(networkClassesOf('course-gaps', ['all'])).toEqual(['all']);
  expect(networkClassesOf('gap', ['21-27'])).toBeNull();
});

test('what releases have no form of is not read from them', () => {
  expect(hasNetworkForm({ kind: 'retreatment', time: '24m' })).toBe(false);
  expect(hasNetworkForm({ kind: 'responders', search: 'definition=painfree' })).toBe(false);
  expect(hasNetworkForm({ kind: 'responders', search: 'horizon=12m' })).toBe(true);
  expect(hasNetworkForm({ kind: 'safety', event: 'any', severity: 'serious' })).toBe(false);
  expect(hasNetworkForm({ kind: 'first-response', search: '', session: 4 })).toBe(false);
});

test('some claims can be held against all clinics, and some cannot', () => {
  const ids = claims.filter(inNetworkForm).map(({ id }) => id);
  expect(ids).toEqual(expect.arrayContaining(['list-responds', 'list-responds-not', 'gradual', 'mild-four']));
  for (const id of ['permanent', 'two-to-six', 'serious-uncommon', 'hypermobile-backfire'])
    expect(ids).not.toContain(id);
});
