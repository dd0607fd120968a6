import type { Catalogue } from '../translator.ts';

/** Claims, trials and verdicts. */
export const evidence: Catalogue = {
  sentence: 'frase',
  sentences: 'frases',
  'Known mistakes in circulation': 'Errores conocidos en circulación',
  'What pages say': 'Qué dicen las páginas',
  'What is right': 'Qué es lo correcto',
  Source: 'Fuente',
  'First of each condition': 'Primera de cada afección',
  'The claim': 'La afirmación',
  'Known mistake.': 'Error conocido.',
  '{0} of {1} hold a claim of the list.': '{0} de {1} contienen una afirmación de la lista.',
  'Not checked': 'Sin comprobar',
  'Check a page of your own': 'Compruebe una página propia',
  'Paste the text of a page that patients read. It is held against the claims above, sentence by sentence, in this browser; nothing is sent. A claim in other words than ours may be missed.':
    'Pegue el texto de una página que lean los pacientes. Se compara con las afirmaciones de arriba, frase por frase, en este navegador; no se envía nada. Una afirmación con otras palabras que las nuestras puede pasar inadvertida.',
  'Whose figures': 'De quién son las cifras',
};
