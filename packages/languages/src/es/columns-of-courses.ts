import type { Catalogue } from '../translator.ts';

/** What the columns of figures about courses, sessions and their events hold. */
export const columnsOfCourses: Catalogue = {
  'Index courses.': 'Cursos índice.',
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
};
