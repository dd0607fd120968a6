import { expect, test } from 'vitest';
import { networkPolicy, policyWith, singlePolicy } from './policy.ts';

test('both policies keep their own promises', () => {
  expect(policyWith(networkPolicy, {})).toEqual(networkPolicy);
  expect(policyWith(singlePolicy, {})).toEqual(singlePolicy);
});

test('a number that would break a promise is refused with what it may be', () => {
  expect(() => policyWith(networkPolicy, { k: 10 })).toThrow('network policy: k must be a whole number of 11 or more');
  expect(() => policyWith(networkPolicy, { minClinics: 2, delta: 7 })).toThrow(
    /minClinics.*3 or more.*delta.*8 or more/,
  );
  expect(() => policyWith(networkPolicy, { decimals: 2 })).toThrow('decimals must be a whole number from 0 to 1');
  expect(() => policyWith(singlePolicy, { base: 2.5 })).toThrow('single policy: base must be a whole number');
  expect(policyWith(networkPolicy, { k: 30, prefer: 'condition' })).toEqual({
    ...networkPolicy,
    k: 30,
    prefer: 'condition',
  });
});
