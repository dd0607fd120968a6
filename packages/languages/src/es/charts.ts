import type { Catalogue } from '../translator.ts';

/** What drawings say. */
export const charts: Catalogue = {
  'Chart: {0}': 'Gráfico: {0}',
  'Analysed of enrolled, by condition': 'Analizados de los incluidos, por afección',
  'Fields: {0}': 'Campos: {0}',
  '{0}: no courses': '{0}: sin cursos',
  'Columns: sessions received. In each field the rate, and under it how many were followed. Ringed: few (10 to 29) or badly followed. White, “4 of 9”: under 10 followed. Hatched: hidden. A field over several columns pools them.':
    'Columnas: sesiones recibidas. En cada campo, la tasa y, debajo, cuántos tienen seguimiento. Con anillo: pocos (de 10 a 29) o mal seguidos. En blanco, «4 de 9»: menos de 10 con seguimiento. Rayado: oculto. Un campo sobre varias columnas las agrupa.',
  'The drawing could not be loaded; its numbers stand.': 'No se pudo cargar el dibujo; sus números valen.',
  'no courses': 'sin cursos',
  'followed ': 'con seguimiento ',
  ' (in truth {0})': ' (en verdad {0})',
  ' (by chance alone, a model: {0})': ' (por puro azar, un modelo: {0})',
  ' (pooled with all clinics, a model: {0})': ' (agrupado con todas las clínicas, un modelo: {0})',
  ' Shaded, a model, not a measurement: the rate to be expected if nothing changed, only because those who feel worst when first asked tend to feel less bad when asked again (regression to the mean).':
    ' Sombreado, un modelo, no una medición: la tasa que cabría esperar si nada cambiara, solo porque quienes peor se sienten cuando se les pregunta por primera vez suelen sentirse menos mal cuando se les vuelve a preguntar (regresión a la media).',
  ' A model, not a measurement: the rate pooled with all clinics.':
    ' Un modelo, no una medición: la tasa agrupada con todas las clínicas.',
  'Dot and line: rate of those followed, 95 % interval. Pale band: from none to all of the others responding. Hollow: few. Dashed: under 10. △ under 80 % followed up, ▲ under 60 %.':
    'Punto y línea: tasa de los que tienen seguimiento, intervalo del 95 %. Banda pálida: desde ninguno hasta todos los demás como respondedores. Hueco: pocos. Discontinuo: menos de 10. △ seguimiento inferior al 80 %, ▲ inferior al 60 %.',
  rate: 'tasa',
  responders: 'respondedores',
  'followed up': 'con seguimiento',
  'No courses: {0}.': 'Sin cursos: {0}.',
  'none to show': 'nada que mostrar',
};
