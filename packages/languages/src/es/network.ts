import type { Catalogue } from '../translator.ts';

/** The words of network. */
export const network: Catalogue = {
  '{0} of {1} conditions can be shown by name': '{0} de {1} afecciones pueden mostrarse por su nombre',
  ', {0} more in pools': ', {0} más en grupos',
  '; the others have too few patients, or too few clinics, to be protected.':
    '; las demás tienen demasiado pocos pacientes, o demasiado pocas clínicas, para protegerse.',
  'Release {0}': 'Publicación {0}',
  ' of {0}: {1}': ' de {0}: {1}',
  'Release {0} is newer.': 'La publicación {0} es más reciente.',
  'Files of the release': 'Archivos de la publicación',
  'Loading the comparison': 'Cargando la comparación',
  'Responder rate by condition: {0} and all clinics': 'Tasa de respondedores por afección: {0} y todas las clínicas',
  '{0}: {1} All clinics: {2}': '{0}: {1} Todas las clínicas: {2}',
  'none, or pooled': 'ninguna, o agrupada',
  'not in the release': 'no está en la publicación',
  'The own rates are exact, those of all clinics protected; the own clinic is one of all. Patients differ between clinics, and so does follow-up: a lower or higher rate is not worse or better care.':
    'Las tasas propias son exactas; las de todas las clínicas, protegidas; la clínica propia es una de todas. Los pacientes difieren entre clínicas, y también el seguimiento: una tasa más baja o más alta no es una atención peor o mejor.',
  'The own figures with their file': 'Las cifras propias con su archivo',
  'All clinics with their files': 'Todas las clínicas con sus archivos',
  Courses: 'Cursos',
  Of: 'De',
  Share: 'Proporción',
  Mean: 'Media',
  '95 % from': '95 % desde',
  '95 % to': '95 % hasta',
  Started: 'Iniciados',
  'Responded then': 'Respondieron entonces',
  'Stopped then': 'Lo dejaron entonces',
  'Still treated': 'Aún en tratamiento',
  Recorded: 'Registrados',
  'With event': 'Con evento',
  'Responded by then': 'Habían respondido',
  'Stopped by then': 'Lo habían dejado',
  'Not known yet': 'Aún no se sabe',
  'As of': 'A fecha de',
  'Date of the oldest figures in the row.': 'Fecha de las cifras más antiguas de la fila.',
  'Every course is in one class, so that nobody is left out of the count.':
    'Cada curso está en una clase, de modo que nadie queda fuera de la cuenta.',
  'Each mean carries a little noise, and its interval owns up to it. Improvement is positive.':
    'Cada media lleva un poco de ruido, y su intervalo lo reconoce. Una mejora es positiva.',
  'Where courses began. No mean at follow-up is published: with the change it would be told twice.':
    'Dónde empezaron los cursos. No se publica ninguna media de seguimiento: con el cambio se diría dos veces.',
  'Shares of all courses started. Those who stopped and those still in treatment stay in the count, so a share can only grow.':
    'Proporciones de todos los cursos iniciados. Los que lo dejaron y los que siguen en tratamiento permanecen en la cuenta, de modo que una proporción solo puede crecer.',
  'Of courses in which every session says whether there was an event. Rare events have too few courses to be shown here.':
    'De los cursos en los que cada sesión dice si hubo un evento. Los eventos raros tienen demasiado pocos cursos para mostrarse aquí.',
  'How many sessions and how far apart is decided by patient and practitioner as they go.':
    'Cuántas sesiones y con qué separación lo deciden paciente y profesional sobre la marcha.',
  'All clinics’ figures of today are protected, numbered and published to everybody who may read releases. A release is never changed.':
    'Las cifras de hoy de todas las clínicas se protegen, se numeran y se publican para quienes pueden leer publicaciones. Una publicación nunca se cambia.',
  'Protected figures of your clinic of today are numbered and published to researchers to whom you opened it. From then on your clinic protects no other: the next release of all clinics begins a new vintage.':
    'Las cifras protegidas de hoy de su clínica se numeran y se publican para los investigadores a quienes usted la abrió. Desde entonces su clínica no protege a ninguna otra: la siguiente publicación de todas las clínicas empieza una nueva añada.',
  'Make a release': 'Hacer una publicación',
  'Release my clinic’s figures': 'Publicar las cifras de mi clínica',
  'Begin a new vintage': 'Empezar una nueva añada',
  '{0} Groups are cut anew; releases of before must be withdrawn first.':
    '{0} Los grupos se cortan de nuevo; antes hay que retirar las publicaciones anteriores.',
  'Withdraw release {0}': 'Retirar la publicación {0}',
  Why: 'Por qué',
  'Readers of the release are shown this. Files already taken cannot be called back.':
    'Esto se muestra a los lectores de la publicación. Los archivos ya descargados no pueden recuperarse.',
  'Each row divides those who met the definition by those who were followed up, over all clinics. Counts are protected sums of a release; the interval is wider for it. The pale band says what those not reached could change. Rows stand in a fixed order; they are not ranked.':
    'Cada fila divide los que cumplieron la definición entre los que tienen seguimiento, en todas las clínicas. Los recuentos son sumas protegidas de una publicación; el intervalo es más ancho por ello. La banda pálida dice qué podrían cambiar los no localizados. Las filas tienen un orden fijo; no son una clasificación.',
  'Groups too small to be protected are pooled with their neighbours. What is in no row is in no total either, so nothing can be worked out by subtraction.':
    'Los grupos demasiado pequeños para protegerse se agrupan con sus vecinos. Lo que no está en ninguna fila tampoco está en ningún total, de modo que nada puede deducirse por resta.',
  'Responder rate by condition, all clinics': 'Tasa de respondedores por afección, todas las clínicas',
  '{0}: {1} of {2} conditions': '{0}: {1} de {2} afecciones',
  'Responder rate by number of sessions received, all clinics':
    'Tasa de respondedores por número de sesiones recibidas, todas las clínicas',
  'Over the conditions in which enough patients had each number of sessions ({0}): over all of them together, numbers of sessions would have to be joined wherever any condition joins them.':
    'En las afecciones en que suficientes pacientes tuvieron cada número de sesiones ({0}): en todas juntas habría que unir números de sesiones dondequiera que alguna afección los une.',
  'Responder rate by condition and sessions, all clinics':
    'Tasa de respondedores por afección y sesiones, todas las clínicas',
  'Responder rate by condition and number of sessions received, all clinics':
    'Tasa de respondedores por afección y número de sesiones recibidas, todas las clínicas',
  'Excel, in a new sheet of tables.xlsx: all responders, then all followed':
    'Excel, en una hoja nueva de tables.xlsx: primero todos los respondedores, después todos los que tienen seguimiento',
};
