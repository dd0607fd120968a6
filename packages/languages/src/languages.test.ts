import { expect, test } from 'vitest';
import { spanish, written } from './es/index.ts';
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

test('what was written in English is said again with its values, labels and sentences among them', () => {
  const { again } = translator('es', spanish, Object.keys(written));
  expect(again('out of range')).toBe('fuera de rango');
  expect(again('one of left, right')).toBe('uno de left, right');
  expect(again('a whole number from 0 to 10, in every row')).toBe('un número entero de 0 a 10, en cada fila');
  expect(again('It looks like dates.')).toBe('La columna parece contener fechas.');
  expect(again('The name says nprs; 1 values have no code yet.')).toBe(
    'El nombre dice nprs; 1 valor no tiene código todavía.',
  );
  expect(again('12 more 6-month scores lift knee osteoarthritis to 80 % followed.')).toBe(
    'Con 12 puntuaciones más a 6 meses se llega a un 80 % con seguimiento en artrosis de rodilla.',
  );
  expect(
    again(
      'Every date of this column can be read in several ways. Is it day/month/year, such as 31/12/2024 or month/day/year, such as 12/31/2024?',
    ),
  ).toBe(
    'Cada fecha de esta columna se puede leer de varias maneras. ¿Es día/mes/año, como 31/12/2024 o mes/día/año, como 12/31/2024?',
  );
  expect(again('Difference of the reported means, 50.2 to 9.5')).toBe(
    'Diferencia de las medias comunicadas, de 50,2 a 9,5',
  );
  expect(again('nobody wrote this')).toBeNull();
});
