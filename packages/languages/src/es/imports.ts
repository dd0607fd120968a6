import type { Catalogue } from '../translator.ts';

/** The words of imports. */
export const imports: Catalogue = {
  row: 'fila',
  rows: 'filas',
  episode: 'episodio',
  episodes: 'episodios',
  session: 'sesión',
  sessions: 'sesiones',
  score: 'puntuación',
  scores: 'puntuaciones',
  event: 'evento',
  events: 'eventos',
  value: 'valor',
  values: 'valores',
  patient: 'paciente',
  patients: 'pacientes',
  import: 'importación',
  imports: 'importaciones',
  'patient is new': 'paciente es nuevo',
  'patients are new': 'pacientes son nuevos',
};
