import type { Catalogue } from '../translator.ts';

/** The pages. */
export const pages: Catalogue = {
  course: 'curso',
  courses: 'cursos',
  'Responders by condition and number of sessions': 'Respondedores por afección y número de sesiones',
  'A closer look': 'Una mirada más de cerca',
};
