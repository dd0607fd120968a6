import type { Catalogue } from '../translator.ts';

/** Figures about outcomes: responders, change, trends, coverage. */
export const outcomes: Catalogue = {
  'Dashed line: 80 % of those due, {0}.': 'Línea discontinua: el 80 % de los vencidos, {0}.',
  Enrolled: 'Incluidos',
  'with a baseline score': 'con una puntuación basal',
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
  Eligible: 'Elegibles',
  'If all others did': 'Si todos los demás respondieron',
  'No squares here: for what is chosen, the release of all clinics does not tell numbers of sessions apart. For one condition it may.':
    'Aquí no hay cuadrados: para lo elegido, la publicación de todas las clínicas no distingue los números de sesiones. Para una sola afección puede que sí.',
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
  'By number of sessions received': 'Por número de sesiones recibidas',
  'Responder rate by condition and sessions': 'Tasa de respondedores por afección y sesiones',
  'Responder rate by condition and number of sessions received':
    'Tasa de respondedores por afección y número de sesiones recibidas',
  'Follow-up': 'Seguimiento',
  'Mean change from baseline': 'Cambio medio desde el nivel basal',
  'CSV: {0} at {1}': 'CSV: {0} a {1}',
  'in points of each instrument': 'en puntos de cada instrumento',
  'percentiles of the improvement': 'percentiles de la mejora',
  Session: 'Sesión',
  Responded: 'Con respuesta',
  'By now': 'Hasta ahora',
  'Still waiting': 'Aún esperan',
  Assessed: 'Evaluados',
  'At least this much': 'Al menos esto',
  '{0}. The table has them.': '{0}. Los tiene la tabla.',
  'Each bar holds the courses whose score improved by that share of its baseline value; grey bars got worse. The bar at the left end holds everything below it. Dotted lines: no change, 30 % and 50 %.':
    'Cada barra contiene los cursos cuya puntuación mejoró en esa proporción de su valor basal; las barras grises empeoraron. La barra del extremo izquierdo contiene todo lo que queda por debajo. Líneas de puntos: sin cambio, 30 % y 50 %.',
  'Share improved by at least so much': 'Proporción que mejoró al menos tanto',
  'At each point the share of courses that improved by at least that much, with its 95 % interval: the responder rate of those followed if the line were drawn there. The dotted lines are those of two definitions.':
    'En cada punto, la proporción de cursos que mejoró al menos eso, con su intervalo del 95 %: la tasa de respondedores de los que tienen seguimiento si la línea se trazara ahí. Las líneas de puntos son las de dos definiciones.',
  'For statisticians. {0}': 'Para estadísticos. {0}',
  'The Cochran-Armitage test for trend is not given here: it needs two bands of sessions, no band hidden, and some who met the definition and some who did not.':
    'La prueba de tendencia de Cochran-Armitage no se da aquí: necesita dos tramos de sesiones, ninguno oculto, y algunos que cumplieran la definición y otros que no.',
  'Whatever it finds is not the effect of sessions: those who respond early stop, those who do not go on until they leave, and that alone makes a trend. Nor does it see one that rises and falls. The file has it as trend_z and trend_p, for each condition where the answer is split by condition.':
    'Encuentre lo que encuentre, no es el efecto de las sesiones: quienes responden pronto paran, quienes no, siguen hasta que se van, y eso solo ya produce una tendencia. Tampoco ve una que sube y baja. El archivo la tiene como trend_z y trend_p, para cada afección donde la respuesta está dividida por afección.',
  '{0} is better': '{0} es mejor',
  '{0} over time, {1}': '{0} a lo largo del tiempo, {1}',
  'Dots are mean scores with their 95 % interval, on the whole scale of the instrument. A full line joins the same patients; a dashed line joins times that each have their own. Times stand in order, not to scale.':
    'Los puntos son puntuaciones medias con su intervalo del 95 %, en toda la escala del instrumento. Una línea continua une a los mismos pacientes; una discontinua, momentos que tienen cada uno los suyos. Los momentos están en orden, no a escala.',
  'Followed up': 'Con seguimiento',
  'Responder rate of those followed up': 'Tasa de respondedores de los que tienen seguimiento',
  'Responder rate by year of start: {0}': 'Tasa de respondedores por año de inicio: {0}',
  'Followed up, of those due': 'Con seguimiento, de los vencidos',
  'Share followed up, by year of start': 'Proporción con seguimiento, por año de inicio',
  'Responder rate and follow-up by year of start': 'Tasa de respondedores y seguimiento por año de inicio',
  'Each year holds the courses whose first session was in it. Dot and line: the rate of those followed, with its 95 % interval; the pale band runs from none to all of those not reached responding. Years are not joined and not tested against each other: other patients came, and others were reached. A year whose courses have not reached the chosen time is empty.':
    'Cada año contiene los cursos cuya primera sesión fue en él. Punto y línea: la tasa de los que tienen seguimiento, con su intervalo del 95 %; la banda pálida va desde ninguno hasta todos los no localizados como respondedores. Los años no se unen ni se contrastan entre sí: vinieron otros pacientes y se localizó a otros. Un año cuyos cursos no han llegado al momento elegido está vacío.',
  'No course of this selection has reached the chosen time yet.':
    'Ningún curso de esta selección ha llegado todavía al momento elegido.',
  'Dot and line: rate of those followed, 95 % interval. Pale band: from none to all of the others responding. Hollow: few. Outlined, on a darker band: under 60 % followed up. Dashed: under 10 followed, read the counts. Hatched: hidden. Dotted lines: 60 and 80 % followed up.':
    'Punto y línea: tasa de los que tienen seguimiento, intervalo del 95 %. Banda pálida: desde ninguno hasta todos los demás como respondedores. Hueco: pocos. Con contorno, sobre una banda más oscura: seguimiento inferior al 60 %. Discontinuo: menos de 10 con seguimiento, léanse los recuentos. Rayado: oculto. Líneas de puntos: seguimiento del 60 y del 80 %.',
  '10th': 'P10',
  '25th': 'P25',
  '75th': 'P75',
  '90th': 'P90',
  chosen: 'elegida',
};
