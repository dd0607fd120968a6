import type { Catalogue } from '../translator.ts';

/** The words of administration. */
export const administration: Catalogue = {
  day: 'día',
  days: 'días',
  entry: 'entrada',
  entries: 'entradas',
};
