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
};
