import type { Catalogue } from '../translator.ts';

/** The clinics that one person directs, side by side. */
export const own: Catalogue = {
  'Own clinics side by side': 'Las clínicas propias, una junto a otra',
  'followed / eligible: the share of those due who were followed.':
    'followed / eligible: la proporción de los elegibles que tienen seguimiento.',
  'Each clinic stands by itself, in the order of names. Clinics differ in who they treat and in who came back to be scored: a higher rate does not show that a clinic treats better.':
    'Cada clínica se presenta por sí sola, en el orden de los nombres. Las clínicas difieren en a quién tratan y en quién volvió para ser puntuado: una tasa más alta no muestra que una clínica trate mejor.',
  'Invented clinics, no real patient: {0}.': 'Clínicas inventadas, sin ningún paciente real: {0}.',
  'Each clinic by itself ({0}).': 'Cada clínica por sí sola ({0}).',
  '{0}: no courses.': '{0}: sin cursos.',
  '{0}: hidden, too few courses.': '{0}: oculto, demasiado pocos cursos.',
  '{0}: nobody was followed.': '{0}: nadie tiene seguimiento.',
  '{0}: {1} followed, {2} (95 % CI {3} to {4}).': '{0}: {1} con seguimiento, {2} (IC del 95 %: {3} a {4}).',
  'nothing imported': 'nada importado',
  'names another clinic of a director': 'nombra otra clínica de un director',
  'Send {0}; clinic for the first two only, also for a director who directs two.':
    'Envíe {0}; clinic solo para los dos primeros, also para un director que dirige dos.',
};
