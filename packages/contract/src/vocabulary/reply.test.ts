import { expect, test } from 'vitest';
import { vocabularySchema } from './reply.ts';
import { builtInVocabulary, parseVocabulary } from './vocabulary.ts';

test('a vocabulary comes through JSON unchanged', () => {
  const own = parseVocabulary({ conditions: [{ id: 'headache', label: 'Headache', group: 'head' }] });
  for (const vocabulary of [builtInVocabulary, own]) {
    expect(vocabularySchema.parse(JSON.parse(JSON.stringify(vocabulary)))).toEqual(vocabulary);
  }
});
