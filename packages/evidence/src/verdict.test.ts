import { type VerdictId, verdictIds } from '@enthesis/contract';
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import type { Region } from './claims/claim.ts';
import { claims } from './claims/index.ts';
import { judge, type Reading, together } from './verdict.ts';

const followed = { followed: 100, eligible: 120 };
const at = (value: number, half = 0.01): Reading => ({
  value,
  interval: { lower: value - half, upper: value + half },
  groups: [followed],
  recorded: true,
});

describe('a figure against a region', () => {
  test.each<[string, Region, number, VerdictId]>([
    ['at least, above the line', { atLeast: 0.5 }, 0.511, 'compatible'],
    ['at least, its interval over the line', { atLeast: 0.5 }, 0.505, 'too-few'],
    ['at least, below the line', { atLeast: 0.5 }, 0.489, 'not-supported'],
    ['at most, below the line', { atMost: 0.01 }, -0.01, 'compatible'],
    ['at most, above the line', { atMost: 0.01 }, 0.021, 'not-supported'],
    ['between, inside', { atLeast: 0.2, atMost: 0.4 }, 0.3, 'compatible'],
    ['between, below', { atLeast: 0.2, atMost: 0.4 }, 0.1, 'not-supported'],
    ['between, above', { atLeast: 0.2, atMost: 0.4 }, 0.5, 'not-supported'],
    ['above nothing, its interval above 0', { above: 0 }, 0.02, 'compatible'],
    ['above nothing, its interval from 0 on', { above: 0 }, 0.01, 'too-few'],
    ['above nothing, its interval up to 0', { above: 0 }, -0.01, 'not-supported'],
  ])('%s', (_, region, value, verdict) => {
    expect(judge(at(value), region)).toBe(verdict);
  });

  test.each<[number, VerdictId]>([
    [3, 'compatible'],
    [2.999, 'not-supported'],
  ])('a percentile of %d has no interval and is taken as it is; the line belongs to the region', (value, verdict) => {
    expect(judge({ ...at(value), interval: null }, { atLeast: 3 })).toBe(verdict);
  });
});

describe('who was counted', () => {
  const reading = (groups: Reading['groups']): Reading => ({ ...at(0.9), groups });
  const region = { atLeast: 0.5 };

  test('29 are too few in any group, 30 are not', () => {
    const enough = { followed: 30, eligible: 30 };
    expect(judge(reading([enough, { followed: 29, eligible: 29 }]), region)).toBe('too-few');
    expect(judge(reading([enough, enough]), region)).toBe('compatible');
  });

  test('60 % followed up is enough, anything under it is not', () => {
    expect(judge(reading([{ followed: 60, eligible: 100 }]), region)).toBe('compatible');
    expect(judge(reading([{ followed: 60, eligible: 101 }]), region)).toBe('follow-up-too-low');
  });

  test('where everybody is counted there is no follow-up to be low', () => {
    expect(judge(reading([{ followed: 30, eligible: null }]), region)).toBe('compatible');
  });

  test('nobody, a figure that is not shown, and what is not recorded', () => {
    expect(judge(reading([]), region)).toBe('too-few');
    expect(judge({ ...at(0.9), value: null, interval: null }, region)).toBe('too-few');
    expect(judge({ ...at(0.9), recorded: false }, region)).toBe('not-recorded');
  });
});

describe('several figures', () => {
  test('one that is not supported decides; compatible is only what all are', () => {
    expect(together(['compatible', 'compatible'])).toBe('compatible');
    expect(together(['compatible', 'too-few'])).toBe('too-few');
    expect(together(['too-few', 'follow-up-too-low'])).toBe('follow-up-too-low');
    expect(together(['compatible', 'follow-up-too-low', 'not-supported'])).toBe('not-supported');
    expect(together(['compatible', 'not-published', 'too-few'])).toBe('not-published');
    expect(together(['not-supported', 'not-published'])).toBe('not-supported');
    expect(together([])).toBe('too-few');
  });

  test('in whatever order they come', () => {
    fc.assert(
      fc.property(fc.array(fc.constantFrom(...verdictIds)), (verdicts) => {
        expect(together(verdicts.toReversed())).toBe(together(verdicts));
      }),
    );
  });
});

const cannotSay: readonly VerdictId[] = ['too-few', 'follow-up-too-low', 'not-recorded'];

const readings = fc
  .record({
    value: fc.double({ min: -1, max: 1, noNaN: true }),
    half: fc.double({ min: 0, max: 0.5, noNaN: true }),
    groups: fc.array(
      fc
        .record({ followed: fc.nat(200), missing: fc.nat(200) })
        .map(({ followed: counted, missing }) => ({ followed: counted, eligible: counted + missing })),
      { minLength: 1, maxLength: 2 },
    ),
  })
  .map(({ value, half, groups }): Reading => ({ ...at(value, half), groups }));
const regions = fc.constantFrom(
  ...claims.flatMap((claim) => claim.readings.flatMap(({ claimed }) => (claimed === undefined ? [] : [claimed]))),
);

describe('whatever is counted', () => {
  test('a group whose number an answer does not say is as good as too few, whatever stands beside it', () => {
    fc.assert(
      fc.property(readings, regions, (reading, region) => {
        const unsaid = { ...reading, groups: [...reading.groups, { followed: null, eligible: null }] };
        expect(judge(unsaid, region)).toBe(reading.recorded ? 'too-few' : 'not-recorded');
      }),
    );
  });

  test('patients who should have been counted and were not only move a verdict toward none', () => {
    fc.assert(
      fc.property(readings, regions, fc.nat(300), (reading, region, missing) => {
        const before = judge(reading, region);
        const groups = reading.groups.map(({ followed: counted, eligible }) => ({
          followed: counted,
          eligible: counted === null ? eligible : (eligible ?? counted) + missing,
        }));
        const after = judge({ ...reading, groups }, region);
        if (after !== before) expect(cannotSay).toContain(after);
        if (cannotSay.includes(before)) expect(cannotSay).toContain(after);
      }),
    );
  });

  test('no verdict from fewer than 30, and none from under 60 % followed up', () => {
    fc.assert(
      fc.property(readings, regions, (reading, region) => {
        const isSaid = !cannotSay.includes(judge(reading, region));
        if (isSaid) {
          for (const { followed: counted, eligible } of reading.groups) {
            expect(counted !== null && counted >= 30 && counted * 10 >= (eligible ?? counted) * 6).toBe(true);
          }
        }
      }),
    );
  });

  test('which group is called the first changes nothing', () => {
    fc.assert(
      fc.property(readings, regions, (reading, region) => {
        expect(judge({ ...reading, groups: reading.groups.toReversed() }, region)).toBe(judge(reading, region));
      }),
    );
  });
});
