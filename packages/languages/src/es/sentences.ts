import type { Catalogue } from '../translator.ts';

/** Sentences that the service makes. */
export const sentences: Catalogue = {
  'Fewer than {0} courses: too few to show.': 'Menos de {0} cursos: demasiado pocos para mostrarlos.',
  pain: 'dolor',
  function: 'función',
  ' of {0}': ' de {0}',
  'Each instrument is counted separately{0}: a course scored on two of them is in both rows.':
    'Cada instrumento se cuenta por separado{0}: un curso puntuado en dos de ellos está en ambas filas.',
  'No course{0} has reached {1} yet.': 'Ningún curso{0} ha llegado todavía a {1}.',
  'Of {0}{1} that reached {2}, {3} were followed up ({4}).':
    'De {0}{1} que llegaron a {2}, {3} tienen seguimiento ({4}).',
  'Of these, {0} {1} ({2})': 'De ellos, {0} {1} ({2})',
  '{0} (95 % CI {1} to {2}). ': '{0} (IC del 95 %: {1} a {2}). ',
  'Had none of those not reached {0}, it would be {1}; had all, {2}.':
    'Si ninguno de los no localizados {0}, sería del {1}; si todos, del {2}.',
  'met this': 'lo hubiera cumplido',
};
