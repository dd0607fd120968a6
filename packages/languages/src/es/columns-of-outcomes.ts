import type { Catalogue } from '../translator.ts';

/** What the columns of figures about outcomes hold. */
export const columnsOfOutcomes: Catalogue = {
  'Who is in these figures': 'Quién está en estas cifras',
  'Of these, courses with a baseline score.': 'De ellos, cursos con una puntuación basal.',
  'Of these, courses whose follow-up window had closed.':
    'De ellos, cursos cuya ventana de seguimiento ya se había cerrado.',
  'Of these, courses with a baseline at or above the floor.':
    'De ellos, cursos con un nivel basal igual o superior al mínimo.',
  'Courses with a baseline at or above the floor whose follow-up window had closed.':
    'Cursos con un nivel basal igual o superior al mínimo cuya ventana de seguimiento ya se había cerrado.',
  'Lower limit of the 95 % Wilson interval of rate.': 'Límite inferior del intervalo de Wilson del 95 % de rate.',
  'Upper limit of the 95 % Wilson interval of rate.': 'Límite superior del intervalo de Wilson del 95 % de rate.',
  'Lower limit of the 95 % Wilson interval of rate_nri.':
    'Límite inferior del intervalo de Wilson del 95 % de rate_nri.',
  'Upper limit of the 95 % Wilson interval of rate_nri.':
    'Límite superior del intervalo de Wilson del 95 % de rate_nri.',
  'Responder rate': 'Tasa de respondedores',
  'Cochran-Armitage test for trend over the numbers of sessions of this row: z, above 0 where the rate rises with them. Each class counts with the mean number of sessions of its eligible courses; those without a session are left out. Blank where the answer is not split by sessions, or a class of the row is hidden. Those who respond stop and those who do not go on: it is not the effect of sessions.':
    'Prueba de tendencia de Cochran-Armitage sobre los números de sesiones de esta fila: z, por encima de 0 donde la tasa sube con ellos. Cada clase cuenta con el número medio de sesiones de sus cursos elegibles; quedan fuera los que no tuvieron ninguna. En blanco donde la respuesta no está dividida por sesiones o una clase de la fila está oculta. Quienes responden paran y quienes no responden siguen: no es el efecto de las sesiones.',
  'Its two-sided p-value, not corrected for the number of rows it is read in.':
    'Su valor p bilateral, sin corregir por el número de filas en que se lee.',
  'With model=chance: the rate that regression to the mean alone would bring, a model from the baselines of the clinic; lower end over correlations of 0.5 to 0.8.':
    'Con model=chance: la tasa que traería por sí sola la regresión a la media, un modelo a partir de los niveles basales de la clínica; extremo inferior para correlaciones de 0,5 a 0,8.',
  'Upper end of the same.': 'Extremo superior de lo mismo.',
  'With model=pooled: the rate of the same condition, or number of sessions, over all clinics, as the release has it.':
    'Con model=pooled: la tasa de la misma afección, o número de sesiones, en todas las clínicas, tal como la da la publicación.',
  'With model=pooled: (responders + 20 network_rate) / (followed + 20), a model that draws rates of few towards all clinics.':
    'Con model=pooled: (responders + 20 network_rate) / (followed + 20), un modelo que acerca las tasas de pocos a las de todas las clínicas.',
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
  'Under every definition at once': 'Con todas las definiciones a la vez',
  'Share of those not reached that must have failed before the rate over all eligible courses falls to the target; blank where no share does it.':
    'Proporción de los no localizados que debe haber fallado para que la tasa sobre todos los cursos elegibles baje al objetivo; en blanco donde ninguna proporción lo logra.',
  'true: the definition, floor and horizon asked for.': 'true: la definición, el mínimo y el momento pedidos.',
  'Scores over time': 'Puntuaciones a lo largo del tiempo',
  'Courses with a score at this time; at every time up to the horizon where the same patients are asked for.':
    'Cursos con una puntuación en este momento; en cada momento hasta el elegido si se piden los mismos pacientes.',
  'Mean score.': 'Puntuación media.',
  'Standard deviation of the score (n - 1).': 'Desviación estándar de la puntuación (n - 1).',
  'Lower limit of the 95 % t interval of the mean.': 'Límite inferior del intervalo t del 95 % de la media.',
  'Upper limit of the 95 % t interval of the mean.': 'Límite superior del intervalo t del 95 % de la media.',
  'By year of start': 'Por año de inicio',
  'followed / eligible.': 'followed / eligible.',
};
