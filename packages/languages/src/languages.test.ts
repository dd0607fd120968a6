import { expect, test } from 'vitest';
import { acceptedLanguages, languageFor } from './languages.ts';
import { translator } from './translator.ts';

test.each([
  ['es-MX,es;q=0.9,en;q=0.8', 'es'],
  ['en-US,en;q=0.9,es;q=0.8', 'en'],
  ['fr, es;q=0.5', 'es'],
  ['en;q=0.1, ES;q=0.7', 'es'],
  ['es;q=0, fr', 'en'],
  ['*', 'en'],
  ['', 'en'],
  [undefined, 'en'],
])('who accepts %s reads %s', (header, language) => {
  expect(languageFor(acceptedLanguages(header))).toBe(language);
});

test('a message is said with its numbers, plurals and other messages filled in', () => {
  const say = translator('es', {
    '{0} found': '{0, plural, one {# encontrada} other {# encontradas}}',
    'by {0}': 'por {0}',
    Condition: 'Afección',
    'See {0}': 'Véase {0}',
  });
  expect(say('{0} found', [1])).toBe('1 encontrada');
  expect(say('{0} found', [12345])).toBe('12.345 encontradas');
  expect(say('by {0}', ['Condition'])).toBe('por Afección');
  expect(say('by {0}', ['Harbor'])).toBe('por Harbor');
  expect(say('unknown', [])).toBeNull();
  const drawn = { type: 'a' };
  expect(say('See {0}', [drawn])).toEqual(['Véase ', drawn]);
});
