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
  '{0} (invented)': '{0} (inventada)',
  'Share followed': 'Proporción con seguimiento',
  'A token reads one clinic: ask once with a token of each':
    'Un token lee una clínica: pida una vez con un token de cada una',
  'Responder rate, each of my clinics by itself': 'Tasa de respondedores, cada una de mis clínicas por sí sola',
  'Each row is what the pages of that clinic show: those who met the definition, divided by those who were followed up. Rows stand in the order of names and are not ranked, nothing is added up over clinics and no difference is tested. What is hidden on the pages of a clinic is hidden here.':
    'Cada fila es lo que muestran las páginas de esa clínica: quienes cumplieron la definición, divididos entre quienes tienen seguimiento. Las filas están en el orden de los nombres y no forman una clasificación, nada se suma entre clínicas y no se contrasta ninguna diferencia. Lo que está oculto en las páginas de una clínica está oculto aquí.',
  'You direct one clinic: {0}.': 'Usted dirige una clínica: {0}.',
  ' This page sets clinics of one director side by side, and there is no other of yours. Its figures are on {0}; how it stands among all clinics is on {1}.':
    ' Esta página pone las clínicas de un mismo director una junto a otra, y usted no dirige ninguna más. Sus cifras están en {0}; cómo se sitúa entre todas las clínicas está en {1}.',
  'My clinics side by side': 'Mis clínicas, una junto a otra',
  'My clinics': 'Mis clínicas',
  'Each clinic by itself, in the order of names: no total, no ranking.':
    'Cada clínica por sí sola, en el orden de los nombres: sin total y sin clasificación.',
  'One director, two clinics': 'Un director, dos clínicas',
  'Sees the pages of the first clinic, and both side by side.':
    'Ve las páginas de la primera clínica, y ambas una junto a otra.',
  'And clinic': 'Y clínica',
};
