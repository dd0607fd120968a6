import type { Catalogue } from '../translator.ts';

/** Claims, trials and verdicts. */
export const evidence: Catalogue = {
  sentence: 'frase',
  sentences: 'frases',
};
