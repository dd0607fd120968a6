import type { Catalogue } from '../translator.ts';

/** Sentences that the service makes. */
export const sentences: Catalogue = {
  'Fewer than {0} courses: too few to show.': 'Menos de {0} cursos: demasiado pocos para mostrarlos.',
  pain: 'dolor',
  function: 'función',
  ' of {0}': ' de {0}',
  'Each instrument is counted separately{0}: a course scored on two of them is in both rows.':
    'Cada instrumento se cuenta por separado{0}: un curso puntuado en dos de ellos está en ambas filas.',
  'No course{0} has reached {1} yet.': 'Ningún curso{0} ha llegado todavía a {1}.',
  'Of {0}{1} that reached {2}, {3} were followed up ({4}).':
    'De {0}{1} que llegaron a {2}, {3} tienen seguimiento ({4}).',
  'Of these, {0} {1} ({2})': 'De ellos, {0} {1} ({2})',
  '{0} (95 % CI {1} to {2}). ': '{0} (IC del 95 %: {1} a {2}). ',
  'Had none of those not reached {0}, it would be {1}; had all, {2}.':
    'Si ninguno de los no localizados {0}, sería del {1}; si todos, del {2}.',
  'met this': 'lo hubiera cumplido',
  'Who came to each session{0}, and how those scored after it stood at that moment.':
    'Quién acudió a cada sesión{0}, y cómo estaban en ese momento los puntuados después.',
  'No course{0} has started with a score to compare.': 'Ningún curso{0} ha empezado con una puntuación que comparar.',
  'Of {0}{1} started, when they first responded is not known: scores between sessions are not recorded often enough.':
    'De {0}{1} iniciados, no se sabe cuándo respondieron por primera vez: no se registran puntuaciones entre sesiones con suficiente frecuencia.',
  'Of {0}{1} started, {2} were seen to respond': 'De {0}{1} iniciados, en {2} se vio una respuesta',
  '; {0} had stopped without having responded': '; {0} lo habían dejado sin haber respondido',
  '{0}; by session {1} that is {2}{3}.': '{0}; hasta la sesión {1} eso es el {2}{3}.',
  '{0} at baseline': '{0} basal',
  'Still in treatment': 'Aún en tratamiento',
  Response: 'Respuesta',
  'Followed {0} of {1}; nobody untreated is compared.':
    'Con seguimiento {0} de {1}; no se compara con nadie sin tratar.',
  'an unknown number': 'un número desconocido',
  'The number in circulation is not verified.': 'El número en circulación no está verificado.',
  'none of them can': 'ninguno de ellos puede',
  '{0} can': '{0} pueden',
  '{0} published results{1}, by arm; {2} be set beside the own figure as asked ({3}).':
    '{0} resultados publicados{1}, por brazo; {2} ponerse junto a la cifra propia tal como se pidió ({3}).',
  'No figure': 'Ninguna cifra',
  'Of {0} claims{1}: {2}.': 'De {0} afirmaciones{1}: {2}.',
  'What chance alone would bring is modelled for these definitions only: {0}.':
    'Lo que daría solo el azar se modela únicamente para estas definiciones: {0}.',
  'Baseline scores alone would bring {0} to {1} by chance (regression to the mean: a model, not a measurement), and natural recovery comes on top of that.':
    'Las puntuaciones basales darían por azar del {0} al {1} por sí solas (regresión a la media: un modelo, no una medición), y a eso se añade la recuperación natural.',
  'Releases of all clinics have no rate counted in this way: nothing to pool with.':
    'Las publicaciones de todas las clínicas no tienen ninguna tasa contada así: nada con que agrupar.',
  'There is no release of all clinics yet: nothing to pool with.':
    'Todavía no hay una publicación de todas las clínicas: nada con que agrupar.',
  'Releases know numbers of sessions in bands only: exact numbers have no rate pooled with all clinics (a model, not a measurement).':
    'Las publicaciones conocen los números de sesiones solo por tramos: los números exactos no tienen tasa agrupada con todas las clínicas (un modelo, no una medición).',
  'Summed over conditions this release cannot tell numbers of sessions apart: choose one condition to have its rates pooled (a model, not a measurement).':
    'Sumando las afecciones, esta publicación no distingue números de sesiones: elija una afección para que se agrupen sus tasas (un modelo, no una medición).',
  'Rates of one condition, or of one number of sessions, are pooled with release {0} of all clinics where it has one (a model, not a measurement).':
    'Las tasas de una afección, o de un número de sesiones, se agrupan con la publicación {0} de todas las clínicas donde esta la tiene (un modelo, no una medición).',
  'This release has no figures for this: too few patients, or too few clinics.':
    'Esta publicación no tiene cifras para esto: demasiado pocos pacientes, o demasiado pocas clínicas.',
  'Each instrument is counted separately{0}, in its own points.':
    'Cada instrumento se cuenta por separado{0}, en sus propios puntos.',
  'This release has no mean{0} on {1}.': 'Esta publicación no tiene ninguna media{0} en {1}.',
  ' (95 % CI {0} to {1})': ' (IC del 95 %: {0} a {1})',
  '{0}, about {1}{2}: {3} {4} points{5}.': '{0}, unos {1}{2}: {3} {4} puntos{5}.',
  'mean improvement by {0}': 'mejora media a {0}',
  'mean at baseline': 'media basal',
  '{0}, over all clinics': '{0}, en todas las clínicas',
  'No baseline': 'Sin nivel basal',
  'Baseline under 3': 'Nivel basal inferior a 3',
  'Follow-up not due yet': 'Seguimiento aún no vencido',
  'Due, not followed': 'Vencidos, sin seguimiento',
  'Too few courses{0} for classes to be shown.': 'Demasiado pocos cursos{0} para mostrar clases.',
  'Of about {0}{1} that have ended, about {2} had a baseline of 3 or more and ':
    'De unos {0}{1} que han terminado, unos {2} tenían un nivel basal de 3 o más y ',
  'reached {0}; {1} of these were followed.': 'llegaron a {0}; {1} de ellos tienen seguimiento.',
  'Too few courses{0} responded, or too few did not, for a rate to be shown.':
    'Demasiado pocos cursos{0} respondieron, o demasiado pocos no, para mostrar una tasa.',
  'Of about {0}{1} that reached {2}, ': 'De unos {0}{1} que llegaron a {2}, ',
  'about {0} were followed up ({1}). ': 'unos {0} tienen seguimiento ({1}). ',
  'Of these, {0} {1} ({2}; ': 'De ellos, {0} {1} ({2}; ',
  '95 % CI {0} to {1}). ': 'IC del 95 %: {0} a {1}). ',
  'Too few courses{0} responded, or too few did not, for a share to be shown.':
    'Demasiado pocos cursos{0} respondieron, o demasiado pocos no, para mostrar una proporción.',
  'Of about {0}{1} started, {2} {3} at some session ': 'De unos {0}{1} iniciados, {2} {3} en alguna sesión ',
  '{0} stopped without, and {1} are still treated.': '{0} lo dejaron sin ello y {1} siguen en tratamiento.',
  'Any event': 'Cualquier evento',
  'Too few courses{0} had an event, or too few had none, for a share to be shown.':
    'Demasiado pocos cursos{0} tuvieron un evento, o demasiado pocos no tuvieron ninguno, para mostrar una proporción.',
  'Of about {0}{1} whose events are recorded, {2} had at least one ':
    'De unos {0}{1} cuyos eventos se registran, {2} tuvieron al menos uno ',
  'None 21 to 42 days apart': 'Ninguno con 21 a 42 días de separación',
  'Some 21 to 42 days apart': 'Algunos con 21 a 42 días de separación',
  'All 21 to 42 days apart': 'Todos con 21 a 42 días de separación',
  'Sessions per course': 'Sesiones por curso',
  'Days between sessions': 'Días entre sesiones',
  '{0} had {1}': '{0} tuvieron {1}',
  'Of about {0}{1} that have ended, by number of sessions: {2}.':
    'De unos {0}{1} que han terminado, por número de sesiones: {2}.',
  'Courses of all clinics': 'Cursos de todas las clínicas',
  'Import {0} undone': 'Importación {0} deshecha',
  'Import {0}': 'Importación {0}',
  'as many {0} as before': 'tantas {0} como antes',
  'nobody followed': 'nadie con seguimiento',
  '{0} ({1}; 95 % CI {2} to {3})': '{0} ({1}; IC del 95 %: {2} a {3})',
  'What the imports so far changed was not kept: they were made by an older version.':
    'Lo que cambiaron las importaciones hasta ahora no se guardó: las hizo una versión anterior.',
  'No import has been applied yet.': 'Todavía no se ha aplicado ninguna importación.',
  ', together because one alone would be about too few courses':
    ', juntas porque una sola trataría de demasiado pocos cursos',
  '{0} scores fewer': '{0} puntuaciones menos',
  '{0} new scores': '{0} puntuaciones nuevas',
  'courses followed at {0}': 'cursos con seguimiento a {0}',
  '{0}{1}: {2}, {3}. Share that responded ({4}): ': '{0}{1}: {2}, {3}. Proporción que respondió ({4}): ',
  '{0} before, {1} after.': '{0} antes, {1} después.',
  '{0}: mean improvement {1} points (95 % CI {2} to {3}) in {4}':
    '{0}: mejora media de {1} puntos (IC del 95 %: {2} a {3}) en {4}',
  'No course{0} has two scores to compare at {1} yet.':
    'Ningún curso{0} tiene todavía dos puntuaciones que comparar a {1}.',
  'No instrument has {0} courses{1} with two scores to compare at {2}. {3}':
    'Ningún instrumento tiene {0} cursos{1} con dos puntuaciones que comparar a {2}. {3}',
  'From baseline to {0}{1}: {2}.': 'Del nivel basal a {0}{1}: {2}.',
  ' They differ most in {0}, {1}: {2} of those followed and ':
    ' Donde más difieren es en {0}, {1}: {2} de los que tienen seguimiento y ',
  '{0} of those not (standardised difference {1}': '{0} de los que no (diferencia estandarizada {1}',
  ', which is usually called negligible': ', lo que suele llamarse despreciable',
  'Of {0}{1} that reached ': 'De {0}{1} que llegaron a ',
  '{0} with {1}': '{0} con {1}',
  '{0}, all were followed up: nobody is missing.': '{0}, todos tienen seguimiento: no falta nadie.',
  '{0} were followed up and {1} were not': '{0} tienen seguimiento y {1} no',
  'No course{0} has been imported yet.': 'Todavía no se ha importado ningún curso{0}.',
  "Of {0}{1}, each instrument's own are counted separately.":
    'De {0}{1}, los de cada instrumento se cuentan por separado.',
  'Of {0}{1}, {2} had a baseline score; ': 'De {0}{1}, {2} tenían una puntuación basal; ',
  '{0} of these had reached {1}, {2} of them have a score ':
    '{0} de ellos habían llegado a {1}, {2} de ellos tienen una puntuación ',
  'there, and {0} are in the figures.': 'allí, y {0} están en las cifras.',
  '{0} of {1} followed {2}': '{0} de {1} con seguimiento {2}',
  '{0}, {1} against {2}, at {3}': '{0}, {1} frente a {2}, a {3}',
  '{0}: fewer than {1} courses in one of them, too few to show.':
    '{0}: menos de {1} cursos en uno de ellos, demasiado pocos para mostrarlos.',
  '{0}: one of them has no course that reached it yet.':
    '{0}: uno de ellos no tiene todavía ningún curso que haya llegado.',
  '{0}: in one of them nobody was followed.': '{0}: en uno de ellos nadie tiene seguimiento.',
  '{0}: {1} against {2} ({3}). {4}': '{0}: {1} frente a {2} ({3}). {4}',
  '{0}: {1} against {2} ({3}), a difference of ': '{0}: {1} frente a {2} ({3}), una diferencia de ',
  '{0} percentage points (95 % CI {1} to {2}). Had none of ':
    '{0} puntos porcentuales (IC del 95 %: {1} a {2}). Si ninguno de ',
  'those not reached met this, it would be {0}.': 'los no localizados lo hubiera cumplido, sería de {0}.',
  'worse by over 90 %': 'peor en más del 90 %',
  'worse by over {0} to {1} %': 'peor en más del {0} al {1} %',
  '100 % better': '100 % mejor',
  '{0} to under {1} % better': 'del {0} a menos del {1} % mejor',
  'Of {0}{1} with both scores at {2}, {3} improved by at least 30 %, ':
    'De {0}{1} con ambas puntuaciones a {2}, {3} mejoraron al menos un 30 %, ',
  '{0} by at least half, and {1} were worse than at the start.{2}':
    '{0} al menos la mitad, y {1} estaban peor que al principio.{2}',
  'All years': 'Todos los años',
  'Before imports were numbered': 'Antes de numerarse las importaciones',
  'No course{0} has been imported.': 'No se ha importado ningún curso{0}.',
  '{0}, {1} of {2} courses ({3})': '{0}, {1} de {2} cursos ({3})',
  'As far as it can be shown, no course{0} lacks a baseline, a session or a score that was due.':
    'Hasta donde puede mostrarse, a ningún curso{0} le falta un nivel basal, una sesión o una puntuación vencida.',
  'Found most often{0}: {1}.': 'Lo más hallado{0}: {1}.',
  ' in courses{0}': ' en cursos{0}',
  'No course{0} has ended yet.': 'Todavía no ha terminado ningún curso{0}.',
  'Of {0}{1} that have ended, {2} were followed by another one within two years':
    'De {0}{1} que han terminado, a {2} les siguió otro dentro de dos años',
  '{0}. Nobody has been in sight for a whole year after the last session yet.':
    '{0}. Nadie ha estado todavía a la vista un año entero después de la última sesión.',
  '{0} (95 % CI {1} to {2})': '{0} (IC del 95 %: {1} a {2})',
  'nobody has been in sight for two years': 'nadie ha estado a la vista dos años',
  '{0} by two years': '{0} a los dos años',
  '{0}: an estimated {1} by one year; {2}.': '{0}: una estimación del {1} al año; {2}.',
  'No way to count{0} has 10 courses followed.': 'Ninguna manera de contar{0} tiene 10 cursos con seguimiento.',
  'In the one way to count': 'En la única manera de contar',
  'Over the {0} ways to count': 'En las {0} maneras de contar',
  'is {0}': 'es del {0}',
  'lies between {0} and {1}': 'está entre el {0} y el {1}',
  '{0} that have 10 or more courses followed, the rate{1} {2}.':
    '{0} que tienen 10 o más cursos con seguimiento, la tasa{1} {2}.',
  'As chosen ({0}, {1}, {2})': 'Con lo elegido ({0}, {1}, {2})',
  '{0} {1} of {2} followed met it. {3}': '{0} lo cumplieron {1} de {2} con seguimiento. {3}',
  '{0} nobody was followed': '{0} nadie tiene seguimiento',
  '{0} it is {1}': '{0} es del {1}',
  'the {0} not reached': 'los {0} no localizados',
  '{0}; over all {1} eligible it is {2} % if {3} of {4} did not meet it.':
    '{0}; sobre los {1} elegibles es del {2} % si {3} de {4} no lo cumplieron.',
  'all were followed, so that nobody not reached can move it':
    'todos tienen seguimiento, de modo que ningún no localizado puede moverla',
  'over all {0} eligible it stays above {1} % even if none of {2} met it':
    'sobre los {0} elegibles sigue por encima del {1} % aunque no lo cumpliera ninguno de {2}',
  'over all {0} eligible it is below {1} % even if all of {2} met it':
    'sobre los {0} elegibles está por debajo del {1} % aunque lo cumplieran todos: {2}',
  'Any severity': 'Cualquier gravedad',
  'Not said': 'No se dice',
  '{0} of {1} sessions{2}': '{0} de {1} sesiones{2}',
  '{0} (upper 95 % bound {1} per 100)': '{0} (límite superior del 95 %: {1} por cada 100)',
  '{0} ({1} per 100, 95 % CI {2} to {3})': '{0} ({1} por cada 100, IC del 95 %: {2} a {3})',
  ' Most often it was {0}, after {1}.': ' Lo más frecuente fue {0}, después de {1}.',
  '{0} Serious: after {1}.': '{0} Graves: después de {1}.',
  'No session{0} has been imported.': 'No se ha importado ninguna sesión{0}.',
  'Events after sessions{0} were not recorded.': 'No se registraron los eventos después de las sesiones{0}.',
  'Fewer than {0} sessions: too few to show.': 'Menos de {0} sesiones: demasiado pocas para mostrarlas.',
  'An event was recorded after {0} of {1} sessions{2}. {3}':
    'Se registró un evento después de {0} de {1} sesiones{2}. {3}',
  ' Of {0} more sessions events were not recorded.': ' De otras {0} sesiones no se registraron eventos.',
  'An event was recorded after {0}.{1}{2}': 'Se registró un evento después de {0}.{1}{2}',
  ' Of {0} gaps between sessions, {1} were of 21 to 42 days.':
    ' De {0} intervalos entre sesiones, {1} fueron de 21 a 42 días.',
  '{0}{1} have ended. {2}': '{0}{1} han terminado. {2}',
  '{0}{1} that have ended had a median of {2} {3}.{4}': '{0}{1} que han terminado tuvieron una mediana de {2} {3}.{4}',
  ' At {0} an injection, {1} of known injections cost a median of {2} {3} (10th to 90th percentile {4} to {5}).':
    ' A {0} por inyección, {1} de inyecciones conocidas cuestan una mediana de {2} {3} (percentiles 10 a 90: de {4} a {5}).',
  'Limits for a clinic of so many courses': 'Límites para una clínica con tantos cursos',
  'Too few sites to say whether clinics differ by more than chance: that takes ten.':
    'Demasiado pocas clínicas para decir si difieren más que por azar: hacen falta diez.',
  'Clinics differ by more than chance (phi {0}), so that the limits are widened.':
    'Las clínicas difieren más que por azar (phi {0}), de modo que los límites se ensanchan.',
  'Clinics do not differ by more than chance (phi {0}).': 'Las clínicas no difieren más que por azar (phi {0}).',
  'Too few own courses to show.': 'Demasiado pocos cursos propios para mostrarlos.',
  'Release {0} has no rate{1} to hold this clinic against.':
    'La publicación {0} no tiene ninguna tasa{1} con que comparar esta clínica.',
  'No own course{0} followed at {1} to hold against all clinics.':
    'Ningún curso propio{0} con seguimiento a {1} que comparar con todas las clínicas.',
  'Of {0}{1} followed here at {2}, {3} {4} ({5})': 'De {0}{1} con seguimiento aquí a {2}, {3} {4} ({5})',
  'This rate': 'Esta tasa',
  'Standardised to all clinics by condition it is {0}, which':
    'Estandarizada por afección a todas las clínicas es del {0}, lo que',
  '{0}: {1} (95 % CI {2} to {3}); over all clinics {4}. ':
    '{0}: {1} (IC del 95 %: {2} a {3}); en todas las clínicas, {4}. ',
  '{0} lies {1} for {2}.': '{0} queda {1} para {2}.',
  'There is no release of all clinics yet to hold this clinic against.':
    'Todavía no hay una publicación de todas las clínicas con que comparar esta clínica.',
  'the same patients at every time': 'los mismos pacientes en cada momento',
  'No course{0} has been followed that far.': 'No se ha seguido tan lejos a ningún curso{0}.',
  'Mean scores{0} over time, of {1}.': 'Puntuaciones medias{0} a lo largo del tiempo, de {1}.',
  'Fewer than two years of start{0} have {1} courses followed at {2}: nothing to compare yet.':
    'Menos de dos años de inicio{0} tienen {1} cursos con seguimiento a {2}: nada que comparar todavía.',
  'By year of start{0}, between {1} and {2} ': 'Por año de inicio{0}, entre el {1} y el {2} ',
  'of those followed at {0} met the definition ({1}). ':
    'de los que tienen seguimiento a {0} cumplieron la definición ({1}). ',
  'Who comes and who is reached differ from year to year.':
    'Quién viene y a quién se localiza difiere de un año a otro.',
  '{0} ({1}: {2} of {3})': '{0} ({1}: {2} de {3})',
  'Courses here': 'Cursos de aquí',
  'One clinic against all, never clinics against each other: no other clinic has a point here, and none is ranked. The own counts are exact, of courses; those of all clinics are protected, with one course for each patient and condition. The own clinic is one of all. Limits say what chance alone would make of a clinic of this size: outside them is a reason to look at who was treated and who was followed, not a verdict.':
    'Una clínica frente a todas, nunca clínicas entre sí: ninguna otra clínica tiene aquí un punto y ninguna se clasifica. Los recuentos propios son exactos, de cursos; los de todas las clínicas están protegidos, con un curso por paciente y afección. La clínica propia es una de todas. Los límites dicen lo que el azar solo haría de una clínica de este tamaño: quedar fuera es una razón para mirar a quién se trató y a quién se siguió, no un veredicto.',
  'Standardised by condition alone, with the published rates as they are: other differences between patients stay in it. Conditions of which the release has no rate are left out on both sides.':
    'Estandarizado solo por afección, con las tasas publicadas tal como son: quedan en ello otras diferencias entre pacientes. Las afecciones de las que la publicación no tiene tasa quedan fuera en ambos lados.',
  'Sessions in a course': 'Sesiones de un curso',
  'Gaps of 21 to 42 days in a course': 'Intervalos de 21 a 42 días en un curso',
  'All of them': 'Todos',
  'Some of them': 'Algunos',
  'None of them': 'Ninguno de ellos',
  Completion: 'Compleción',
  'As many sessions as planned, or marked complete': 'Tantas sesiones como se planificaron, o marcado como completo',
  'Fewer sessions than planned': 'Menos sesiones de las planificadas',
  'Not classifiable: no plan recorded': 'No clasificable: no consta ningún plan',
  'Injections in a session': 'Inyecciones en una sesión',
  'Guidance of a session': 'Guía de una sesión',
  'Injections in a course': 'Inyecciones en un curso',
  'Pain during the injections, 0 to 10': 'Dolor durante las inyecciones, de 0 a 10',
  '0 to 4, at most mild': 'De 0 a 4, como mucho leve',
  '5 and 6, moderate': '5 y 6, moderado',
  '7 to 10, severe': 'De 7 a 10, intenso',
  "Cost of a course: its injections at the clinic's price of {0} each, which is what is asked, not what was paid. Only courses of which every session's injections are known; the price of one session is not told, because sessions hold different numbers of injections.":
    'Coste de un curso: sus inyecciones al precio de la clínica de {0} cada una, que es lo que se pide, no lo que se pagó. Solo cursos de los que se conocen las inyecciones de cada sesión; no se da el precio de una sesión, porque las sesiones contienen distintos números de inyecciones.',
  'The cost of a course is not given, because no price of an injection is set for this clinic. Its director sets it on the page of treatment as given, or with PUT /api/v1/clinic/price.':
    'El coste de un curso no se da, porque no hay fijado ningún precio de una inyección para esta clínica. Su dirección lo fija en la página del tratamiento aplicado, o con PUT /api/v1/clinic/price.',
  '10th percentile': 'Percentil 10',
  '90th percentile': 'Percentil 90',
  'Cost of a course ({0})': 'Coste de un curso ({0})',
  'responded|had none': 'hubiera respondido',
  '({0}; 95 % CI {1} to {2}), ': '({0}; IC del 95 %: {1} a {2}), ',
  '(95 % CI {0} to {1}). An event that was not written down is not counted.':
    '(IC del 95 %: {0} a {1}). Un evento que no se anotó no se cuenta.',
  '{0} more {1}': '{0} {1} más',
  '{0} fewer {1}': '{0} {1} menos',
  'A new vintage: {0}.': 'Una nueva añada: {0}.',
  'Rows published for the first time in this vintage: {0}.': 'Filas publicadas por primera vez en esta añada: {0}.',
  'Rows counted anew, because enough patients changed: {0}.':
    'Filas contadas de nuevo, porque cambiaron suficientes pacientes: {0}.',
  'Rows no longer published: {0}.': 'Filas que ya no se publican: {0}.',
  'Rows carried forward with their own date: {0}.': 'Filas trasladadas con su propia fecha: {0}.',
};
