import type { Catalogue } from '../translator.ts';

/** The figures themselves, one file a question in the dashboard. */
export const questions: Catalogue = {
  Enrolled: 'Incluidos',
  'with a baseline score': 'con una puntuación basal',
  Due: 'Vencidos',
  'due by now': 'vencidos hasta ahora',
  Followed: 'Con seguimiento',
  Analysed: 'Analizados',
  'analysed (baseline high enough)': 'analizados (nivel basal suficiente)',
  'without a baseline': 'sin nivel basal',
  'not due yet': 'aún no vencidos',
  'below the baseline floor': 'por debajo del mínimo basal',
  'Each step is part of the one before it. A window that has not closed yet is not due; it is never counted as missing.':
    'Cada paso es parte del anterior. Una ventana que aún no se ha cerrado no ha vencido; nunca se cuenta como perdida.',
  'No course counted here has a score at {0}.': 'Ningún curso contado aquí tiene una puntuación a {0}.',
  'None of the other times has one to show either.': 'Tampoco hay nada que mostrar en los otros momentos.',
  'There are scores at other times: ': 'Hay puntuaciones en otros momentos: ',
  'show {0}': 'mostrar {0}',
  'hidden with a small neighbour': 'oculto junto con un vecino pequeño',
  'hidden, too few courses': 'oculto, demasiado pocos cursos',
  'followed up {0}': 'con seguimiento {0}',
  'if none or all of the others had: {0}': 'si ninguno o todos los demás: {0}',
  'by chance alone (a model): {0}': 'por puro azar (un modelo): {0}',
  'pooled with all clinics (a model): {0}': 'agrupado con todas las clínicas (un modelo): {0}',
  '{0} · in truth {1}': '{0} · en verdad {1}',
  '1 session': '1 sesión',
  '{0} sessions': '{0} sesiones',
  ' to ': ' a ',
  ' or more': ' o más',
  '95 % interval': 'intervalo del 95 %',
  Eligible: 'Elegibles',
  Rate: 'Tasa',
  'If no other responded': 'Si ningún otro respondió',
  'If all others did': 'Si todos los demás respondieron',
  'By chance alone (model)': 'Por puro azar (modelo)',
  'Pooled (model)': 'Agrupado (modelo)',
  'In truth': 'En verdad',
  'Each row divides those who met the definition by those who were followed up. The interval says how sure the number of courses allows us to be. The pale band says what those not reached could change: its left end counts them all as non-responders, its right end all as responders. Rows stand in a fixed order; they are not ranked.':
    'Cada fila divide los que cumplieron la definición entre los que tienen seguimiento. El intervalo dice con qué certeza permite saberlo el número de cursos. La banda pálida dice qué podrían cambiar los no localizados: su extremo izquierdo los cuenta a todos como no respondedores; el derecho, a todos como respondedores. Las filas tienen un orden fijo; no son una clasificación.',
  'Pain and function': 'Dolor y función',
  '{0} by condition': '{0} por afección',
  '{0} by sessions received': '{0} por sesiones recibidas',
  'Responder rate by condition, and by number of sessions':
    'Tasa de respondedores por afección y por número de sesiones',
  'A session is one treatment visit. Courses still in treatment are left out of the numbers of sessions, because nobody knows yet with how many they will end.':
    'Una sesión es una visita de tratamiento. Los cursos aún en tratamiento quedan fuera de los números de sesiones, porque nadie sabe todavía con cuántas terminarán.',
  'By condition': 'Por afección',
  'By number of sessions received': 'Por número de sesiones recibidas',
  'Responder rate by condition and sessions': 'Tasa de respondedores por afección y sesiones',
  'Responder rate by condition and number of sessions received':
    'Tasa de respondedores por afección y número de sesiones recibidas',
};
