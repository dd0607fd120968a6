import type { Catalogue } from '../translator.ts';

/** What the columns of figures hold. */
export const columns: Catalogue = {
  'Who is in these figures': 'Quién está en estas cifras',
  'Index courses.': 'Cursos índice.',
  'Of these, courses with a baseline score.': 'De ellos, cursos con una puntuación basal.',
  'Of these, courses whose follow-up window had closed.':
    'De ellos, cursos cuya ventana de seguimiento ya se había cerrado.',
  'Of these, courses with a score inside the window.': 'De ellos, cursos con una puntuación dentro de la ventana.',
  'Of these, courses with a baseline at or above the floor.':
    'De ellos, cursos con un nivel basal igual o superior al mínimo.',
  'Courses with a baseline at or above the floor whose follow-up window had closed.':
    'Cursos con un nivel basal igual o superior al mínimo cuya ventana de seguimiento ya se había cerrado.',
  'Of these, courses that met the definition.': 'De ellos, cursos que cumplieron la definición.',
  'responders / followed (complete case).': 'respondedores / con seguimiento (casos completos).',
  'Lower limit of the 95 % Wilson interval of rate.': 'Límite inferior del intervalo de Wilson del 95 % de rate.',
  'Upper limit of the 95 % Wilson interval of rate.': 'Límite superior del intervalo de Wilson del 95 % de rate.',
  'responders / eligible: everyone not reached counted as a non-responder.':
    'respondedores / elegibles: todos los no localizados cuentan como no respondedores.',
  'Lower limit of the 95 % Wilson interval of rate_nri.':
    'Límite inferior del intervalo de Wilson del 95 % de rate_nri.',
  'Upper limit of the 95 % Wilson interval of rate_nri.':
    'Límite superior del intervalo de Wilson del 95 % de rate_nri.',
  'Rate if everyone not reached had responded.': 'Tasa si todos los no localizados hubieran respondido.',
  'Responder rate': 'Tasa de respondedores',
  'Cochran-Armitage test for trend over the numbers of sessions of this row: z, above 0 where the rate rises with them. Each class counts with the mean number of sessions of its eligible courses; those without a session are left out. Blank where the answer is not split by sessions, or a class of the row is hidden. Those who respond stop and those who do not go on: it is not the effect of sessions.':
    'Prueba de tendencia de Cochran-Armitage sobre los números de sesiones de esta fila: z, por encima de 0 donde la tasa sube con ellos. Cada clase cuenta con el número medio de sesiones de sus cursos elegibles; quedan fuera los que no tuvieron ninguna. En blanco donde la respuesta no está dividida por sesiones o una clase de la fila está oculta. Quienes responden paran y quienes no responden siguen: no es el efecto de las sesiones.',
  'Its two-sided p-value, not corrected for the number of rows it is read in.':
    'Su valor p bilateral, sin corregir por el número de filas en que se lee.',
  'With model=chance: the rate that regression to the mean alone would bring, a model from the baselines of the clinic; lower end over correlations of 0.5 to 0.8.':
    'Con model=chance: la tasa que traería por sí sola la regresión a la media, un modelo a partir de los niveles basales de la clínica; extremo inferior para correlaciones de 0,5 a 0,8.',
  'Upper end of the same.': 'Extremo superior de lo mismo.',
  'With model=pooled: the rate of the same condition over all clinics, as the release has it.':
    'Con model=pooled: la tasa de la misma afección en todas las clínicas, tal como la da la publicación.',
  'With model=pooled: (responders + 20 network_rate) / (followed + 20), a model that draws rates of few towards all clinics.':
    'Con model=pooled: (responders + 20 network_rate) / (followed + 20), un modelo que acerca las tasas de pocos a las de todas las clínicas.',
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
  'What the last imports changed': 'Qué cambiaron las últimas importaciones',
  'Score rows added, less those removed; of an undone import the other way round.':
    'Filas de puntuaciones añadidas, menos las quitadas; de una importación deshecha, al revés.',
  'First courses held before the import.': 'Primeros cursos que había antes de la importación.',
  'First courses held after it.': 'Primeros cursos que había después.',
  'Of those held before, courses with a baseline at or above the floor.':
    'De los que había antes, cursos con un nivel basal igual o superior al mínimo.',
  'The same after it.': 'Lo mismo después.',
  'Of these, courses whose follow-up window had closed, before.':
    'De ellos, cursos cuya ventana de seguimiento se había cerrado, antes.',
  'The same after.': 'Lo mismo, después.',
  'Of these, courses with a score inside the window, before.':
    'De ellos, cursos con una puntuación dentro de la ventana, antes.',
  'Of these, courses that met the definition, before.': 'De ellos, cursos que cumplieron la definición, antes.',
  'responders_before / followed_before.': 'responders_before / followed_before.',
  'Lower limit of the 95 % Wilson interval of rate_before.':
    'Límite inferior del intervalo de Wilson del 95 % de rate_before.',
  'Upper limit, likewise.': 'Límite superior, igualmente.',
  'responders_after / followed_after.': 'responders_after / followed_after.',
  'Lower limit of the 95 % Wilson interval of rate_after.':
    'Límite inferior del intervalo de Wilson del 95 % de rate_after.',
  'Mean change': 'Cambio medio',
  'Courses with a baseline at or above the floor and a score inside the window.':
    'Cursos con un nivel basal igual o superior al mínimo y una puntuación dentro de la ventana.',
  'Mean score at baseline.': 'Puntuación basal media.',
  'Mean score at follow-up.': 'Puntuación media de seguimiento.',
  'Mean improvement; positive is better whatever the direction of the instrument.':
    'Mejora media; positivo es mejor, sea cual sea el sentido del instrumento.',
  'Standard deviation of the improvement (n - 1).': 'Desviación estándar de la mejora (n - 1).',
  'Lower limit of the 95 % t interval of mean_change.': 'Límite inferior del intervalo t del 95 % de mean_change.',
  'Upper limit of the 95 % t interval of mean_change.': 'Límite superior del intervalo t del 95 % de mean_change.',
  'Standardised response mean: mean_change / sd_change.': 'Respuesta media estandarizada: mean_change / sd_change.',
  '10th percentile of the improvement, each rounded to whole points first (hundredths on a scale of two points or less); quantiles are given by condition and instrument only, and not without an upper bound of the scale.':
    'Percentil 10 de la mejora, cada una redondeada antes a puntos enteros (a centésimas en una escala de dos puntos o menos); los cuantiles solo se dan por afección e instrumento, y no sin un límite superior de la escala.',
  '25th percentile of the rounded improvement.': 'Percentil 25 de la mejora redondeada.',
  'Median of the rounded improvement.': 'Mediana de la mejora redondeada.',
  '75th percentile of the rounded improvement.': 'Percentil 75 de la mejora redondeada.',
  '90th percentile of the rounded improvement.': 'Percentil 90 de la mejora redondeada.',
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
  'Who they are, and who is missing': 'Quiénes son y quién falta',
  'courses / all index courses.': 'courses / todos los cursos índice.',
  'Of those eligible at the horizon, courses with a score inside the window.':
    'De los elegibles en el momento, cursos con una puntuación dentro de la ventana.',
  'followed / all followed courses.': 'followed / todos los cursos con seguimiento.',
  'Of those eligible at the horizon, courses without a score inside the window.':
    'De los elegibles en el momento, cursos sin puntuación dentro de la ventana.',
  'not_followed / all courses not followed.': 'not_followed / todos los cursos sin seguimiento.',
  'followed_share less not_followed_share, in units of the spread within the two; under 0.1 is usually called negligible.':
    'followed_share menos not_followed_share, en unidades de la dispersión dentro de ambos; por debajo de 0,1 suele llamarse despreciable.',
  'Mean baseline score in points of the instrument that names the row; blank in rows that are no score.':
    'Puntuación basal media en puntos del instrumento que da nombre a la fila; en blanco en filas que no son una puntuación.',
  'Standard deviation of the baseline score (n - 1).': 'Desviación estándar de la puntuación basal (n - 1).',
  'Two groups compared': 'Dos grupos comparados',
  'Courses of the first group with a baseline at or above the floor whose window had closed.':
    'Cursos del primer grupo con un nivel basal igual o superior al mínimo cuya ventana se había cerrado.',
  'first_responders / first_followed.': 'first_responders / first_followed.',
  'Courses of the second group with a baseline at or above the floor whose window had closed.':
    'Cursos del segundo grupo con un nivel basal igual o superior al mínimo cuya ventana se había cerrado.',
  'second_responders / second_followed.': 'second_responders / second_followed.',
  'first_rate less second_rate.': 'first_rate menos second_rate.',
  "Lower limit of Newcombe's 95 % interval of the difference.":
    'Límite inferior del intervalo de Newcombe del 95 % de la diferencia.',
  "Upper limit of Newcombe's 95 % interval of the difference.":
    'Límite superior del intervalo de Newcombe del 95 % de la diferencia.',
  'first_responders / first_eligible: everyone not reached counted as a non-responder.':
    'first_responders / first_eligible: todos los no localizados cuentan como no respondedores.',
  'second_responders / second_eligible: everyone not reached counted as a non-responder.':
    'second_responders / second_eligible: todos los no localizados cuentan como no respondedores.',
  'first_rate_nri less second_rate_nri.': 'first_rate_nri menos second_rate_nri.',
  "Lower limit of Newcombe's 95 % interval of difference_nri.":
    'Límite inferior del intervalo de Newcombe del 95 % de difference_nri.',
  "Upper limit of Newcombe's 95 % interval of difference_nri.":
    'Límite superior del intervalo de Newcombe del 95 % de difference_nri.',
  'How improvement is spread': 'Cómo se reparte la mejora',
  'Courses whose score improved by this share of its baseline value; the lowest step holds everything below it.':
    'Cursos cuya puntuación mejoró en esta proporción de su valor basal; el tramo más bajo contiene todo lo que queda por debajo.',
  'courses / all courses with both scores.': 'courses / todos los cursos con ambas puntuaciones.',
  'Share that improved by at least this much: the responder rate if the line were drawn here.':
    'Proporción que mejoró al menos esto: la tasa de respondedores si la línea se trazara aquí.',
  'Lower limit of the 95 % Wilson interval of cumulative_share.':
    'Límite inferior del intervalo de Wilson del 95 % de cumulative_share.',
  'Upper limit of the 95 % Wilson interval of cumulative_share.':
    'Límite superior del intervalo de Wilson del 95 % de cumulative_share.',
  'Courses, sessions or scores looked at.': 'Cursos, sesiones o puntuaciones examinados.',
  'Of those, how many deserve a second look.': 'De ellos, cuántos merecen una segunda mirada.',
  'found / looked_at.': 'found / looked_at.',
  'Number of the session; in views a, landmark and plan the number of sessions received or planned.':
    'Número de la sesión; en las vistas a, landmark y plan, el número de sesiones recibidas o planificadas.',
  'Courses still waiting for a first response; in view b attending; in views a, landmark and plan eligible.':
    'Cursos que aún esperan una primera respuesta; en la vista b, los que acuden; en las vistas a, landmark y plan, los elegibles.',
  'Of these, courses with a score after the session; in views a, landmark and plan followed.':
    'De ellos, cursos con una puntuación después de la sesión; en las vistas a, landmark y plan, con seguimiento.',
  'Courses that responded: for the first time in views c and km.':
    'Cursos que respondieron: por primera vez en las vistas c y km.',
  'Courses that ended without having responded, after this session.':
    'Cursos que terminaron sin haber respondido, después de esta sesión.',
  'responded / assessed, in views a, b, landmark and plan.':
    'responded / assessed, en las vistas a, b, landmark y plan.',
  'Share that had responded for the first time by this session, in views c and km.':
    'Proporción que había respondido por primera vez hasta esta sesión, en las vistas c y km.',
  'Lower limit of the 95 % interval of the rate or the cumulative incidence.':
    'Límite inferior del intervalo del 95 % de la tasa o de la incidencia acumulada.',
  'Upper limit of the 95 % interval of the rate or the cumulative incidence.':
    'Límite superior del intervalo del 95 % de la tasa o de la incidencia acumulada.',
  'Share that had stopped without a response by this session, in view c.':
    'Proporción que lo había dejado sin respuesta hasta esta sesión, en la vista c.',
  'Share of those attending this session who have a score after it.':
    'Proporción de quienes acuden a esta sesión que tienen una puntuación después.',
  'Standard error of the cumulative incidence.': 'Error estándar de la incidencia acumulada.',
  'Treated again': 'Tratados de nuevo',
  'First courses that have ended.': 'Primeros cursos que han terminado.',
  'Of these, courses neither followed by another one before this time nor lost sight of.':
    'De ellos, cursos que antes de este momento ni fueron seguidos por otro ni se perdieron de vista.',
  'Courses followed by another one by this time.': 'Cursos seguidos por otro hasta este momento.',
  'Kaplan-Meier estimate of the share followed by another course by this time, had all been in sight so long.':
    'Estimación de Kaplan-Meier de la proporción seguida por otro curso hasta este momento, si todos hubieran estado a la vista tanto tiempo.',
  'Lower limit of the 95 % interval of share (Greenwood, log-log).':
    'Límite inferior del intervalo del 95 % de share (Greenwood, log-log).',
  'Upper limit of the 95 % interval of share (Greenwood, log-log).':
    'Límite superior del intervalo del 95 % de share (Greenwood, log-log).',
  'Under every definition at once': 'Con todas las definiciones a la vez',
  'Share of those not reached that must have failed before the rate over all eligible courses falls to the target; blank where no share does it.':
    'Proporción de los no localizados que debe haber fallado para que la tasa sobre todos los cursos elegibles baje al objetivo; en blanco donde ninguna proporción lo logra.',
  'true: the definition, floor and horizon asked for.': 'true: la definición, el mínimo y el momento pedidos.',
  'Events after sessions': 'Eventos después de las sesiones',
  'Sessions, or courses, with at least one event of this type and severity.':
    'Sesiones, o cursos, con al menos un evento de este tipo y gravedad.',
  'All sessions, or ended courses, of which events were recorded.':
    'Todas las sesiones, o cursos terminados, cuyos eventos se registraron.',
  'Sessions, or ended courses, of which they were not: left out.':
    'Sesiones, o cursos terminados, en los que no se registraron: quedan fuera.',
  'counted / of; times 100 it is per 100.': 'counted / of; multiplicado por 100, es por cada 100.',
  'Lower limit of the exact 95 % interval of share (Clopper and Pearson).':
    'Límite inferior del intervalo exacto del 95 % de share (Clopper y Pearson).',
  'Upper limit of it; where nothing was counted, the bound up to which nothing can be ruled out.':
    'Límite superior; donde no se contó nada, el límite hasta el cual no puede descartarse nada.',
  'In rows of one type and any severity, per session: events of which it is known how long they lasted.':
    'En filas de un tipo y cualquier gravedad, por sesión: eventos de los que se sabe cuánto duraron.',
  'Median of these days; absent under 10 events.': 'Mediana de estos días; ausente con menos de 10 eventos.',
  'Courses, gaps or sessions in this class; in rows of a percentile, all that are known.':
    'Cursos, intervalos o sesiones de esta clase; en filas de un percentil, todos los conocidos.',
  'All of the aspect of which the class is known.': 'Todos los del aspecto cuya clase se conoce.',
  'For rows of a percentile: its value (type 7), in sessions, days, injections, points or money.':
    'En filas de un percentil: su valor (tipo 7), en sesiones, días, inyecciones, puntos o dinero.',
  'For rows of money: its currency, in the three letters of ISO 4217.':
    'En filas de dinero: su moneda, con las tres letras de ISO 4217.',
  'This clinic within all clinics': 'Esta clínica entre todas las clínicas',
  'Own courses followed, of conditions of which the release has a rate; in rows of limits, their size.':
    'Cursos propios con seguimiento, de afecciones de las que la publicación tiene una tasa; en filas de límites, su tamaño.',
  'Own courses due, of the same conditions: those followed are among them.':
    'Cursos propios vencidos, de las mismas afecciones: los que tienen seguimiento están entre ellos.',
  'Of those followed, courses that met the definition.':
    'De los que tienen seguimiento, cursos que cumplieron la definición.',
  'responders / followed.': 'responders / followed.',
  'Own courses followed of conditions of which the release has no rate.':
    'Cursos propios con seguimiento de afecciones de las que la publicación no tiene tasa.',
  'Courses followed over all clinics, of the same conditions: protected counts.':
    'Cursos con seguimiento en todas las clínicas, de las mismas afecciones: recuentos protegidos.',
  'Share of these that met the definition: the limits lie around it.':
    'Proporción de estos que cumplió la definición: los límites se sitúan en torno a ella.',
  'Lower limit of the 95 % interval of network_rate.': 'Límite inferior del intervalo del 95 % de network_rate.',
  'Responders here if each condition responded as over all clinics.':
    'Respondedores aquí si cada afección respondiera como en todas las clínicas.',
  'responders / expected.': 'responders / expected.',
  'Lower limit of its 95 % interval.': 'Límite inferior de su intervalo del 95 %.',
  'ratio times network_rate, at most 1.': 'ratio por network_rate, como máximo 1.',
  'Below it a clinic of this size lies by chance in 2.5 % of cases; not cut off at 0.':
    'Por debajo queda por azar una clínica de este tamaño en el 2,5 % de los casos; sin recortar en 0.',
  'Above it likewise; not cut off at 1.': 'Por encima, igualmente; sin recortar en 1.',
  'Likewise in 0.1 % of cases.': 'Igualmente en el 0,1 % de los casos.',
  'Likewise.': 'Igualmente.',
  'How much clinics differ beyond chance (1: not at all); of ten clinics or more.':
    'Cuánto difieren las clínicas más allá del azar (1: nada); con diez clínicas o más.',
  'The limits widened by the root of phi, where it calls for it.':
    'Los límites ensanchados por la raíz de phi, donde procede.',
  'Likewise for 99.8 %.': 'Igualmente para el 99,8 %.',
  'Scores over time': 'Puntuaciones a lo largo del tiempo',
  'Courses with a score at this time; at every time up to the horizon where the same patients are asked for.':
    'Cursos con una puntuación en este momento; en cada momento hasta el elegido si se piden los mismos pacientes.',
  'Mean score.': 'Puntuación media.',
  'Standard deviation of the score (n - 1).': 'Desviación estándar de la puntuación (n - 1).',
  'Lower limit of the 95 % t interval of the mean.': 'Límite inferior del intervalo t del 95 % de la media.',
  'Upper limit of the 95 % t interval of the mean.': 'Límite superior del intervalo t del 95 % de la media.',
  'By year of start': 'Por año de inicio',
  'followed / eligible.': 'followed / eligible.',
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
