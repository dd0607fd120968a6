import type { Catalogue } from '../translator.ts';

/** Figures about courses: sessions, safety, cohort, quality, imports. */
export const courses: Catalogue = {
  Due: 'Vencidos',
  '95 % interval': 'intervalo del 95 %',
  'If no other responded': 'Si ningún otro respondió',
  'By condition': 'Por afección',
  'New scores': 'Puntuaciones nuevas',
  'Courses before': 'Cursos antes',
  'With a baseline before': 'Con nivel basal antes',
  'Due before': 'Vencidos antes',
  'Followed before': 'Con seguimiento antes',
  'Responders before': 'Respondedores antes',
  'Rate before': 'Tasa antes',
  'Rate after': 'Tasa después',
  'Rate (95 % interval)': 'Tasa (intervalo del 95 %)',
  'What the overview’s first figure rests on, before and after each of the last imports and undoings, as it was counted then: pain, at least 30 % better at 6 months, whatever is chosen above. Only what is left of comings and goings is told. Imports stand together where one of them alone would be about too few courses, so that nobody can be found by taking one number from another.':
    'En qué se apoya la primera figura de la vista general, antes y después de cada una de las últimas importaciones y anulaciones, tal como se contó entonces: dolor, al menos un 30 % mejor a 6 meses, sea lo que sea lo elegido arriba. Solo se cuenta lo que queda de llegadas y salidas. Las importaciones van juntas donde una sola trataría de demasiado pocos cursos, para que no pueda encontrarse a nadie restando un número de otro.',
  'Each field: before the import, after it. The latest stands first. {0} nobody followed, or fewer than 10: read the counts.':
    'Cada campo: antes de la importación, después de ella. La última va primero. {0} nadie con seguimiento, o menos de 10: léanse los recuentos.',
  Median: 'Mediana',
  ': mean {0}{1}': ': media {0}{1}',
  ', SD {0}': ', DE {0}',
  'Of those followed': 'De los que tienen seguimiento',
  'too few to interpret: read the counts': 'demasiado pocos para interpretar: léanse los recuentos',
  'of the followed': 'de los que tienen seguimiento',
  'Not followed': 'Sin seguimiento',
  'of those not': 'de los que no',
  'Standardised difference': 'Diferencia estandarizada',
  'A dot to the right: this group is a larger part of those followed up than of those not reached. The inner lines stand at a standardised difference of 0.1. Hollow: few. A diamond lies beyond the end of the axis.':
    'Un punto a la derecha: este grupo es una parte mayor de los que tienen seguimiento que de los no localizados. Las líneas interiores están en una diferencia estandarizada de 0,1. Hueco: pocos. Un rombo queda más allá del final del eje.',
  Difference: 'Diferencia',
  'Courses by what is known at the start, and those followed against those not':
    'Cursos según lo que se sabe al inicio, y los que tienen seguimiento frente a los que no',
  'Followed and not followed: this group’s share of those. A dot to the right: a larger part of those followed than of those not. Inner lines at ±0.1, under which a standardised difference is usually called negligible. Hollow: under 30 courses followed.':
    'Con y sin seguimiento: la parte de este grupo en cada uno. Un punto a la derecha: una parte mayor de los que tienen seguimiento que de los que no. Líneas interiores en ±0,1, por debajo de lo cual una diferencia estandarizada suele llamarse despreciable. Hueco: menos de 30 cursos con seguimiento.',
  'Looked at': 'Examinados',
  Found: 'Hallados',
  'Of the courses': 'De los cursos',
  'Of the sessions': 'De las sesiones',
  'Of the scores': 'De las puntuaciones',
  hidden: 'oculto',
  'by year of start': 'por año de inicio',
  'by import': 'por importación',
  'Findings {0}': 'Hallazgos {0}',
  'What deserves a second look': 'Qué merece una segunda mirada',
  'Each field: how many of those looked at deserve a second look, as a share and in numbers. Nothing is refused or changed for it. Which patients they are, only the clinic’s own files tell: the mapping page makes the list of those who are due.':
    'Cada campo: cuántos de los examinados merecen una segunda mirada, como proporción y en números. Nada se rechaza ni se cambia por ello. Qué pacientes son solo lo dicen los archivos de la propia clínica: la página de asignación hace la lista de los vencidos.',
  'No course of this selection has been imported.': 'No se ha importado ningún curso de esta selección.',
  'Columns: year of the first session, then the import that brought the course, session or score. {0} nothing of the kind there; “hidden”: too few to be shown.':
    'Columnas: año de la primera sesión y, después, la importación que trajo el curso, la sesión o la puntuación. {0} allí no hay nada de eso; «oculto»: demasiado pocos para mostrarlos.',
  'Assessed after it': 'Evaluados después',
  'Stopped without': 'Lo dejaron sin ella',
  'Responded by now': 'Respondieron hasta ahora',
  'Stopped by now': 'Lo dejaron hasta ahora',
  'not recorded': 'no se registra',
  'Of all courses started, the share that had met the definition for the first time by each session. A course that ends without having met it is counted as stopped and stays in the count. A first response need not last.':
    'De todos los cursos iniciados, la proporción que había cumplido la definición por primera vez hasta cada sesión. Un curso que termina sin haberla cumplido cuenta como dejado y permanece en la cuenta. Una primera respuesta no tiene por qué durar.',
  'Under the axis: the share by now; how many courses were still waiting for a first response at that session; and the share of those attending who have a score after it.':
    'Bajo el eje: la proporción hasta ahora; cuántos cursos esperaban aún una primera respuesta en esa sesión; y la proporción de los que acuden que tienen una puntuación después.',
  '{0} cannot be judged session by session. This view takes: {1}.':
    '{0} no puede juzgarse sesión por sesión. Esta vista admite: {1}.',
  'Without a definition': 'Sin definición',
  'First response, session by session': 'Primera respuesta, sesión por sesión',
  'After exactly this many sessions': 'Tras exactamente este número de sesiones',
  'n attending': 'n que acuden',
  'Scored after it': 'Puntuados después',
  'Of those who came to a session and were scored after it, the share that met the definition at that moment.':
    'De quienes acudieron a una sesión y fueron puntuados después, la proporción que cumplía la definición en ese momento.',
  'By sessions received before month 3': 'Por sesiones recibidas antes del mes 3',
  'Sessions by month 3': 'Sesiones hasta el mes 3',
  'The rate at the time chosen above, by how many sessions there had been before month 3.':
    'La tasa en el momento elegido arriba, según cuántas sesiones hubo antes del mes 3.',
  'By sessions planned at the first': 'Por sesiones planificadas en la primera',
  'The rate at the time chosen above, by how many sessions were planned at the first one.':
    'La tasa en el momento elegido arriba, según cuántas sesiones se planificaron en la primera.',
  'First response, as if nobody stopped': 'Primera respuesta, como si nadie lo dejara',
  'Still in sight': 'Aún a la vista',
  'Estimated share': 'Proporción estimada',
  'No time has an estimate with an interval. The table has the counts.':
    'Ningún momento tiene una estimación con intervalo. La tabla tiene los recuentos.',
  Estimate: 'Estimación',
  'So far': 'Hasta la fecha',
  'In sight': 'A la vista',
  'So far: courses followed by another one. In sight: courses neither followed by another one nor lost sight of by then.':
    'Hasta la fecha: cursos seguidos por otro. A la vista: cursos que hasta entonces ni fueron seguidos por otro ni se perdieron de vista.',
  Ended: 'Terminados',
  'Estimated share treated again by {0}, by condition': 'Proporción estimada tratada de nuevo a {0}, por afección',
  'Dot and line: the estimate at {0} with its 95 % interval; no dot where there is no interval. Hollow: under 30 courses ended. “1 of 7”: under 10, counted so far. Rows stand in a fixed order; they are not ranked.':
    'Punto y línea: la estimación a {0} con su intervalo del 95 %; sin punto donde no hay intervalo. Hueco: menos de 30 cursos terminados. «1 de 7»: menos de 10, contados hasta la fecha. Las filas tienen un orden fijo; no son una clasificación.',
  'The Kaplan-Meier estimate of the share of courses followed by another one, by time since the last session of the first, with its 95 % interval. A session more than 180 days after the one before begins another course, so nothing can happen sooner. An estimate of none or of all has no interval.':
    'La estimación de Kaplan-Meier de la proporción de cursos seguidos por otro, según el tiempo desde la última sesión del primero, con su intervalo del 95 %. Una sesión más de 180 días después de la anterior empieza otro curso, de modo que nada puede ocurrir antes. Una estimación de ninguno o de todos no tiene intervalo.',
  'up to {0}': 'hasta {0}',
  'By severity': 'Por gravedad',
  'By type': 'Por tipo',
  'Hidden: too few sessions.': 'Oculto: demasiado pocas sesiones.',
  'No session of this selection has been imported.': 'No se ha importado ninguna sesión de esta selección.',
  'Hidden: too few courses.': 'Oculto: demasiado pocos cursos.',
  'No course of this selection has ended with events recorded of all its sessions.':
    'Ningún curso de esta selección ha terminado con los eventos de todas sus sesiones registrados.',
  '{0} with their events recorded': '{0} con sus eventos registrados',
  '; left out, because they were not: {0}': '; quedan fuera, por no estarlo: {0}',
  'With an event': 'Con un evento',
  'Per 100': 'Por cada 100',
  'Days known': 'Días conocidos',
  'Median days': 'Mediana de días',
  'Per 100 sessions': 'Por cada 100 sesiones',
  Sessions: 'Sesiones',
  'Per 100 courses': 'Por cada 100 cursos',
  'Dot and line: sessions, or courses, with at least one event of the kind, per 100, with the exact 95 % interval. An event is counted to the last session on or before its day; a course counts where events of all its sessions were recorded. Where nothing was counted the line reaches to the upper bound: more than that would hardly have gone unseen.':
    'Punto y línea: sesiones, o cursos, con al menos un evento de esa clase, por cada 100, con el intervalo exacto del 95 %. Un evento cuenta para la última sesión de su día o anterior; un curso cuenta donde se registraron los eventos de todas sus sesiones. Donde no se contó nada la línea llega al límite superior: más que eso difícilmente habría pasado inadvertido.',
  '“Up to”: nothing counted, and the upper bound of what that leaves open. Hollow: under 30 counted. Kinds do not add up: one session can have several. Median days: how long events lasted, where 10 or more say so.':
    '«Hasta»: nada contado, y el límite superior de lo que eso deja abierto. Hueco: menos de 30 contados. Las clases no se suman: una sesión puede tener varios. Mediana de días: cuánto duraron los eventos, donde 10 o más lo dicen.',
  'responded {0}': 'respondieron {0}',
  'stopped without {0}': 'lo dejaron sin ella {0}',
  'By sessions received': 'Por sesiones recibidas',
  'Each column divides those who met the definition by those followed up, among the courses that ended with this number of sessions. The pale band runs from none to all of those not reached responding. Courses still in treatment are left out: nobody knows yet with how many sessions they will end. Hollow: few; dashed box: under 10 followed, read the counts; hatched: hidden.':
    'Cada columna divide los que cumplieron la definición entre los que tienen seguimiento, en los cursos que terminaron con este número de sesiones. La banda pálida va desde ninguno hasta todos los no localizados como respondedores. Los cursos aún en tratamiento quedan fuera: nadie sabe todavía con cuántas sesiones terminarán. Hueco: pocos; recuadro discontinuo: menos de 10 con seguimiento, léanse los recuentos; rayado: oculto.',
  'By sessions received: {0}': 'Por sesiones recibidas: {0}',
  'By chance': 'Por azar',
  Value: 'Valor',
  Days: 'Días',
  Gaps: 'Intervalos',
  Injections: 'Inyecciones',
  'Each bar is the share of courses, gaps or sessions of which the number is known; under 10 counted it is a dashed box, to be read as a count, and a hidden one is hatched. Classes of days and of injections are not equally wide. The shaded columns are the gaps that patients are usually told: 3 to 6 weeks.':
    'Cada barra es la proporción de cursos, intervalos o sesiones cuyo número se conoce; con menos de 10 contados es un recuadro discontinuo, que se lee como recuento, y una oculta está rayada. Las clases de días y de inyecciones no son igual de anchas. Las columnas sombreadas son los intervalos que suelen decirse a los pacientes: de 3 a 6 semanas.',
  'No course of this selection has ended yet.': 'Todavía no ha terminado ningún curso de esta selección.',
  'Of courses and sessions': 'De los cursos y las sesiones',
  'Completion of plans, gaps of 21 to 42 days, guidance': 'Planes completados, intervalos de 21 a 42 días, guía',
  'Shaded: the gaps that patients are usually told. Dashed: under 10 counted. Hatched: hidden. Hollow: under 30.':
    'Sombreado: los intervalos que suelen decirse a los pacientes. Discontinuo: menos de 10 contados. Rayado: oculto. Hueco: menos de 30.',
  'median {0}': 'mediana {0}',
  '10th to 90th percentile {0} to {1}': 'percentiles 10 a 90: de {0} a {1}',
  'not recorded: {0}': 'no consta: {0}',
  '{0} to {1} days': 'de {0} a {1} días',
  enrolled: 'incluidos',
  'none|courses': 'ninguno',
};
