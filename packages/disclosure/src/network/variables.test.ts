import { builtInVocabulary } from '@enthesis/contract';
import { expect, test } from 'vitest';
import { byStratifier, latticeOf, networkVariables, outcomeClasses, rateClasses } from './variables.ts';

const variables = networkVariables(builtInVocabulary);

test('every variable has its own id, and every class of a variable its own', () => {
  expect(new Set(variables.map(({ id }) => id)).size).toBe(variables.length);
  for (const variable of variables)
    if (variable.kind === 'classes') expect(new Set(variable.classes).size).toBe(variable.classes.length);
});

test('instruments without both ends have no mean', () => {
  const unbounded = builtInVocabulary.instruments.filter(({ max }) => max === null).map(({ id }) => id);
  const scored = variables.flatMap((variable) => (variable.kind === 'score' ? [variable.instrument] : []));
  expect(scored).toContain('nprs');
  expect(scored.filter((id) => unbounded.includes(id))).toEqual([]);
});

test('responders, others and the not followed of a rate are all classes, each once', () => {
  for (const { variable, responders, others, notFollowed } of Object.values(rateClasses)) {
    const all = [...responders, ...others, ...notFollowed];
    expect(new Set(all).size).toBe(all.length);
    if (variable === 'outcome') expect(new Set(all)).toEqual(new Set(outcomeClasses));
  }
  expect(rateClasses.r30.responders).toEqual(['30-49', '50-and-more']);
});

test('bands start at one session; a split by stratifier ends with the unknown', () => {
  const [outcome] = variables;
  if (outcome?.kind !== 'classes') throw new Error('outcomes come first');
  expect(latticeOf(outcome, builtInVocabulary).levels).toEqual(['1', '2', '3', '4-5', '6+']);
  const bySex = byStratifier(outcome, 'sex');
  expect(bySex.id).toBe('outcome-pain@6w-by-sex');
  const { levels, pooledLevel } = latticeOf(bySex, builtInVocabulary);
  expect(levels).toEqual(['female', 'male', 'other', 'unknown']);
  expect(pooledLevel(['male', 'other', 'unknown'])).toBe('male.other.unknown');
});
