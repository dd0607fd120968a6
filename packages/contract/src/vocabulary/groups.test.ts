import fc from 'fast-check';
import { expect, test } from 'vitest';
import { toSearch } from '../question.ts';
import { difference } from '../questions/difference.ts';
import { fromSearch, QueryError } from '../search.ts';
import { comparedIds, comparedLabel, comparedValues, takes } from './groups.ts';
import { stratifiers } from './stratifiers.ts';
import { builtInVocabulary as vocabulary } from './vocabulary.ts';

const samples = { year: ['1990', '2021', '2100'], practitioner: ['P1', 'P27', 'P999'] } as const;

const groupsOf = (of: (typeof comparedIds)[number]): readonly string[] =>
  of === 'year' || of === 'practitioner' ? samples[of] : comparedValues(vocabulary, of).map(({ id }) => id);

test('every stratifier and the condition tell groups apart, each at least two', () => {
  expect(comparedIds).toEqual(['condition', ...stratifiers.map(({ id }) => id)]);
  for (const of of comparedIds) expect(groupsOf(of).length, of).toBeGreaterThan(1);
});

test('whatever two groups are compared: reading what was written gives the same selection', () => {
  const pair = fc
    .constantFrom(...comparedIds)
    .chain((of) => fc.tuple(fc.constant(of), fc.shuffledSubarray([...groupsOf(of)], { minLength: 2, maxLength: 2 })));
  fc.assert(
    fc.property(pair, ([of, [first = '', second = '']]) => {
      const selection = fromSearch(difference, vocabulary, new URLSearchParams({ of, first, second }));
      expect(selection).toMatchObject({ of, first, second });
      expect(fromSearch(difference, vocabulary, toSearch(difference, selection))).toEqual(selection);
    }),
  );
});

test.each(['1989', '2101', '21', '2021 ', '1990 to 2100'])('%s is no year', (value) => {
  expect(comparedValues(vocabulary, 'year').some((row) => takes(row, value))).toBe(false);
});

test('a group of something else is refused, and what is allowed belongs to what is compared', () => {
  const refused = () => fromSearch(difference, vocabulary, 'of=side&first=left&second=ultrasound');
  expect(refused).toThrow(QueryError);
  expect(refused).toThrow(/second .* left, right, both, midline/);
});

test('a group of a run is called by what it is', () => {
  expect(comparedLabel(vocabulary, 'year', '2021')).toBe('Year 2021');
  expect(comparedLabel(vocabulary, 'practitioner', 'P2')).toBe('Practitioner P2');
  expect(comparedLabel(vocabulary, 'sex', 'female')).toBe('Female');
});
