import type { Catalogue } from '../translator.ts';

/** What the columns of claims, of trials and of figures over all clinics hold. */
export const columnsOfEvidence: Catalogue = {
  'Of these, courses with a score inside the window.': 'De ellos, cursos con una puntuación dentro de la ventana.',
  'Of these, courses that met the definition.': 'De ellos, cursos que cumplieron la definición.',
  'responders / followed (complete case).': 'respondedores / con seguimiento (casos completos).',
  'responders / eligible: everyone not reached counted as a non-responder.':
    'respondedores / elegibles: todos los no localizados cuentan como no respondedores.',
  'Rate if everyone not reached had responded.': 'Tasa si todos los no localizados hubieran respondido.',
  'Courses: a sum of protected counts.': 'Cursos: una suma de recuentos protegidos.',
  'Mean over blocks, weighted by n; each has noise of up to one whole scale on its sum.':
    'Media sobre los bloques, ponderada por n; cada uno lleva en su suma un ruido de hasta una escala entera.',
  'Standard deviation within and between blocks.': 'Desviación estándar dentro de los bloques y entre ellos.',
  'Standard error of the mean with the noise in it.': 'Error estándar de la media, con el ruido incluido.',
  'Lower limit of the 95 % interval of mean: 1.96 standard errors below.':
    'Límite inferior del intervalo del 95 % de mean: 1,96 errores estándar por debajo.',
  'Upper limit of the 95 % interval of mean: 1.96 standard errors above.':
    'Límite superior del intervalo del 95 % de mean: 1,96 errores estándar por encima.',
  'Mean change over all clinics': 'Cambio medio en todas las clínicas',
  'Baseline over all clinics': 'Nivel basal en todas las clínicas',
  'What patients are told, and what is seen over all clinics':
    'Qué se dice a los pacientes y qué se ve en todas las clínicas',
  'Who is in the figures over all clinics': 'Quién está en las cifras de todas las clínicas',
  'Courses in this class: a sum of protected counts.': 'Cursos de esta clase: una suma de recuentos protegidos.',
  'Courses in all classes.': 'Cursos de todas las clases.',
  'counted / of.': 'counted / of.',
  'Responder rate over all clinics': 'Tasa de respondedores en todas las clínicas',
  'Courses with a baseline of 3 or more whose follow-up window had closed: a sum of protected counts.':
    'Cursos con un nivel basal de 3 o más cuya ventana de seguimiento se había cerrado: una suma de recuentos protegidos.',
  'Lower limit of the 95 % Wilson interval of rate, on an n lowered for the protection of the counts.':
    'Límite inferior del intervalo de Wilson del 95 % de rate, con un n rebajado por la protección de los recuentos.',
  'Upper limit of the 95 % Wilson interval of rate, likewise.':
    'Límite superior del intervalo de Wilson del 95 % de rate, igualmente.',
  'Lower limit of the 95 % Wilson interval of rate_nri, likewise.':
    'Límite inferior del intervalo de Wilson del 95 % de rate_nri, igualmente.',
  'Upper limit of the 95 % Wilson interval of rate_nri, likewise.':
    'Límite superior del intervalo de Wilson del 95 % de rate_nri, igualmente.',
  'First response by session over all clinics': 'Primera respuesta por sesión en todas las clínicas',
  'Courses started: a sum of protected counts.': 'Cursos iniciados: una suma de recuentos protegidos.',
  'Courses that responded for the first time after this number of sessions.':
    'Cursos que respondieron por primera vez después de este número de sesiones.',
  'Courses that ended after this number of sessions without having responded.':
    'Cursos que terminaron después de este número de sesiones sin haber respondido.',
  'Courses still in treatment after this number of sessions that had not responded.':
    'Cursos aún en tratamiento después de este número de sesiones que no habían respondido.',
  'Share of started that is known to have responded by this number of sessions.':
    'Proporción de started de la que se sabe que había respondido hasta este número de sesiones.',
  'Lower limit of the 95 % Wilson interval of share_responded, on an n lowered for the protection.':
    'Límite inferior del intervalo de Wilson del 95 % de share_responded, con un n rebajado por la protección.',
  'Upper limit of the 95 % Wilson interval of share_responded, likewise.':
    'Límite superior del intervalo de Wilson del 95 % de share_responded, igualmente.',
  'Share of started that had stopped without a response by this number of sessions.':
    'Proporción de started que lo había dejado sin respuesta hasta este número de sesiones.',
  'Share of started still in treatment by this number of sessions: what becomes of them is not known yet.':
    'Proporción de started aún en tratamiento hasta este número de sesiones: todavía no se sabe qué será de ellos.',
  'Unwanted effects over all clinics': 'Efectos no deseados en todas las clínicas',
  'Courses whose events are recorded: a sum of protected counts.':
    'Cursos cuyos eventos se registran: una suma de recuentos protegidos.',
  'Of these, courses with at least one event of the type.': 'De ellos, cursos con al menos un evento de este tipo.',
  'Courses of which some session does not say whether there was an event.':
    'Cursos en los que alguna sesión no dice si hubo un evento.',
  'with_event / recorded.': 'with_event / recorded.',
  'Lower limit of the 95 % Wilson interval of share, on an n lowered for the protection.':
    'Límite inferior del intervalo de Wilson del 95 % de share, con un n rebajado por la protección.',
  'Upper limit of the 95 % Wilson interval of share, likewise.':
    'Límite superior del intervalo de Wilson del 95 % de share, igualmente.',
  'Treatment as given over all clinics': 'Tratamiento aplicado en todas las clínicas',
  'Courses in all classes of the aspect.': 'Cursos de todas las clases del aspecto.',
  'What trials found, beside all clinics': 'Qué encontraron los ensayos, junto a todas las clínicas',
  'What patients are told, and what is seen here': 'Qué se dice a los pacientes y qué se ve aquí',
  'What can be said of the claim; the same in all rows of one claim.':
    'Qué puede decirse de la afirmación; lo mismo en todas las filas de una afirmación.',
  'true: the verdict rests on this figure; false: it stands beside, or there is none.':
    'true: el veredicto se apoya en esta cifra; false: va al lado, o no hay ninguna.',
  'The figure, in its unit.': 'La cifra, en su unidad.',
  'true: it is at least this, some rows of it being hidden; the interval holds all it can be.':
    'true: es al menos esta, por haber filas ocultas; el intervalo contiene todo lo que puede ser.',
  'Lower limit of its 95 % interval; blank where it has none.':
    'Límite inferior de su intervalo del 95 %; en blanco donde no lo tiene.',
  'Upper limit of its 95 % interval; blank where it has none.':
    'Límite superior de su intervalo del 95 %; en blanco donde no lo tiene.',
  'share (0 to 1), share-apart (a difference of two), points, sessions, days, injections or money.':
    'share (de 0 a 1), share-apart (diferencia de dos), points, sessions, days, injections o money.',
  'Of money: its currency.': 'Si es dinero: su moneda.',
  'What was counted: followed courses, gaps or sessions.':
    'Qué se contó: cursos con seguimiento, intervalos o sesiones.',
  'Share that was counted of those who should be, the smaller one of two groups.':
    'Proporción contada de quienes debían contarse, la menor de dos grupos.',
  'The figure if none of those not reached had met the definition.':
    'La cifra si ninguno de los no localizados hubiera cumplido la definición.',
  'The figure if all of those not reached had met it.': 'La cifra si todos los no localizados la hubieran cumplido.',
  'Where the claim puts the figure.': 'Dónde sitúa la cifra la afirmación.',
  'The question whose file holds the figure.': 'La pregunta cuyo archivo contiene la cifra.',
  'The query of that question.': 'La consulta de esa pregunta.',
  'The rows of that file.': 'Las filas de ese archivo.',
  'The column of that file; for several rows the share of their sums; hidden ones are what others leave of the total.':
    'La columna de ese archivo; para varias filas, la proporción de sus sumas; las ocultas son lo que las demás dejan del total.',
  'What must not be read into it.': 'Qué no debe leerse en ella.',
  'Kinds of page that say it, joined by ;': 'Clases de página que lo dicen, unidas por ;',
  'true: the figures over all clinics can hold what the claim needs.':
    'true: las cifras de todas las clínicas pueden contener lo que la afirmación necesita.',
  'What trials found': 'Qué encontraron los ensayos',
  'chart: set beside the own figure; table: not comparable as asked.':
    'chart: junto a la cifra propia; table: no comparable tal como se pidió.',
  'Why it is not on the chart; blank where it is.': 'Por qué no está en el gráfico; en blanco donde está.',
  'registry (the own figure), active or control.': 'registry (la cifra propia), active o control.',
  'Year of publication; blank where unknown.': 'Año de publicación; en blanco si se desconoce.',
  'Patients, knees or tendons of the arm; followed courses of the own figure.':
    'Pacientes, rodillas o tendones del brazo; cursos con seguimiento en la cifra propia.',
  'Of these, responders; blank where only a percentage was published.':
    'De ellos, respondedores; en blanco donde solo se publicó un porcentaje.',
  'Share of responders.': 'Proporción de respondedores.',
  'Upper limit of its 95 % interval.': 'Límite superior de su intervalo del 95 %.',
  'What was scored.': 'Qué se puntuó.',
  'Months from the start to the score.': 'Meses desde el inicio hasta la puntuación.',
  'What it took to count as a responder.': 'Qué hacía falta para contar como respondedor.',
  'Improvement or difference in points, where that was published.': 'Mejora o diferencia en puntos, donde se publicó.',
  'What the change is.': 'Qué es el cambio.',
  'What the study found between its arms.': 'Qué encontró el estudio entre sus brazos.',
  'Sessions given.': 'Sesiones dadas.',
  'Number in PubMed.': 'Número en PubMed.',
  'What must be known of it.': 'Qué debe saberse de él.',
};
