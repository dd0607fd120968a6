import { builtInConditions, overclaimIn, questionParameters, questions } from '@enthesis/contract';
import { expect, test } from 'vitest';
import { matchesOf } from '../phrases.ts';
import { regionWords, verdictRule } from '../region-words.ts';
import { claimSchema, type Source, unitOf } from './claim.ts';
import { claims } from './index.ts';
import { saidNotToRespond, saidToRespond } from './patients.ts';

test('claims have ids of their own, and their readings too', () => {
  const ids = claims.map(({ id }) => id);
  expect(new Set(ids).size).toBe(ids.length);
  for (const { readings } of claims) expect(new Set(readings.map(({ id }) => id)).size).toBe(readings.length);
});

test('what Enthesis itself says of a claim claims no more than a registry can show', () => {
  const own = claims.flatMap(({ caveat, readings }) => [
    caveat,
    ...readings.flatMap(({ label, claimed, source }) => [
      label,
      claimed === undefined ? '' : regionWords(claimed, unitOf(source)),
    ]),
  ]);
  expect([...own, verdictRule()].filter((words) => overclaimIn(words) !== null)).toEqual([]);
});

test('what speaks of an effect, a cause or a mechanism has no verdict', () => {
  const effects =
    /\beffective\b|\bworks\b|\breduces?\b|\bso that\b|\bmakes?\b.*\b(accurate|stable)\b|\bbest\b|\bexplain\b/i;
  const found = claims.filter(({ words }) => effects.test(words));
  expect(found.length).toBeGreaterThan(5);
  expect(found.filter(({ untested }) => untested === undefined)).toEqual([]);
});

test('a row without a region and without a reason, or with both, is refused', () => {
  const [claim] = claims.filter(({ untested }) => untested === undefined);
  const undecided = { ...claim, readings: claim?.readings.map(({ claimed: _, ...reading }) => reading) };
  expect(claimSchema.safeParse(claim).success).toBe(true);
  expect(claimSchema.safeParse(undecided).success).toBe(false);
  expect(claimSchema.safeParse({ ...claim, untested: 'cannot-test' }).success).toBe(false);
});

test('conditions are of the vocabulary; the two lists share none', () => {
  const known = builtInConditions.map(({ id }) => id);
  const named = claims.flatMap(({ conditions = [], readings }) => [
    ...conditions,
    ...readings.flatMap(({ source }) => (source.kind === 'lists' ? source.against : [])),
  ]);
  expect(named.filter((id) => !known.includes(id))).toEqual([]);
  expect(saidToRespond.filter((id) => saidNotToRespond.includes(id))).toEqual([]);
  expect(saidNotToRespond).toHaveLength(7);
});

const questionOf: Readonly<Record<Source['kind'], string>> = {
  responders: 'responders',
  lists: 'responders',
  difference: 'difference',
  'second-rate': 'difference',
  change: 'change',
  treatment: 'sessions',
  percentile: 'sessions',
  cohort: 'cohort',
  retreatment: 'retreatment',
  'first-response': 'response-by-session',
  safety: 'safety',
  'event-days': 'safety',
};

test('every query is of keys that its question takes', () => {
  for (const { id, readings } of claims) {
    for (const { source } of readings) {
      const question = questions.find(({ name }) => name === questionOf[source.kind]);
      if (question === undefined) throw new Error(`${id} asks nobody`);
      const taken = questionParameters(question).map(({ name }) => name as string);
      const asked = 'search' in source ? [...new URLSearchParams(source.search).keys()] : [];
      expect(asked.filter((key) => !taken.includes(key))).toEqual([]);
      expect(taken).toContain('condition');
    }
  }
});

test.each(claims.map((claim) => [claim.id, claim] as const))('%s is found in its own words', (id, { words }) => {
  expect(matchesOf(words, claims).map((claim) => claim.id)).toContain(id);
});
