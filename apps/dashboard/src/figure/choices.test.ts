import { builtInVocabulary, responders, responseBySession, type Selection } from '@enthesis/contract';
import { expect, test } from 'vitest';
import { optionsFor, switchMeasure } from './choices.ts';

const painfree: Selection = { ...responders.defaults, definition: 'painfree' };

test('only what the contract accepts can be chosen', () => {
  const options = optionsFor(
    responders,
    builtInVocabulary,
    { ...responders.defaults, measure: 'function' },
    'definition',
  );
  expect(options.filter(({ selection }) => selection === null).map(({ id }) => id)).toEqual(['painfree']);
});

test('a definition that the other measure lacks gives way to the default', () => {
  expect(switchMeasure(responders, builtInVocabulary, painfree, 'function')).toMatchObject({
    measure: 'function',
    definition: 'r30',
  });
  expect(switchMeasure(responders, builtInVocabulary, { ...painfree, definition: 'r50' }, 'function')).toMatchObject({
    measure: 'function',
    definition: 'r50',
  });
});

test('only what the question takes is offered, and the measure of a pair is neither of the two', () => {
  const definition = responseBySession.only?.definition;
  const offered = optionsFor(responseBySession, builtInVocabulary, responseBySession.defaults, 'definition');
  expect(offered.map(({ id }) => id)).toEqual(definition);
  const both = optionsFor(responders, builtInVocabulary, responders.defaults, 'definition').find(
    ({ id }) => id === 'both',
  );
  expect(both?.selection).toMatchObject({ definition: 'both', measure: null });
});
