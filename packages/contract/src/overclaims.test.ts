import { expect, test } from 'vitest';
import { overclaimIn } from './overclaims.ts';

test.each([
  ['It works for knees.', 'works'],
  ['What was worked out is no promise.', null],
  ['La proloterapia es eficaz.', 'eficaz'],
  ['Más sesiones ayudan.', 'Más sesiones ayudan'],
  ['Gracias a las inyecciones mejoró.', 'Gracias a'],
  ['La tasa de éxito es alta.', 'tasa de éxito'],
  ['Es segura para todos.', 'Es segura'],
  ['Seguro médico; seguridad de los datos; la función mejoró.', null],
  ['No es el efecto de más sesiones.', null],
])('%s', (text, found) => {
  expect(overclaimIn(text)).toBe(found);
});
