import type { Catalogue } from '../translator.ts';

/** The words of account. */
export const account: Catalogue = {
  'The next try is taken in {0}.': 'El próximo intento se admite dentro de {0}.',
  second: 'segundo',
  seconds: 'segundos',
  minute: 'minuto',
  minutes: 'minutos',
  '{0} at {1}': '{0} en {1}',
  'A browser that does not name itself': 'Un navegador que no dice su nombre',
  '{0} on {1}': '{0} en {1}',
};
