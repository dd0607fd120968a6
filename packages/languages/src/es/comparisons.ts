import type { Catalogue } from '../translator.ts';

/** Figures that set something beside the own: claims, trials, sites, another group. */
export const comparisons: Catalogue = {
  Rate: 'Tasa',
  '{0} percentage points': '{0} puntos porcentuales',
  'at least {0}': 'al menos {0}',
  '{0} % (95 % CI {1} to {2} %)': '{0} % (IC del 95 %: {1} a {2} %)',
  '{0} (95 % CI {1})': '{0} (IC del 95 %: {1})',
  'not published': 'no publicado',
  'not shown': 'no se muestra',
  'no price set': 'sin precio fijado',
  'nobody counted': 'no se contó a nadie',
  'beside it': 'junto a ella',
  'claim: {0}': 'afirmación: {0}',
  'Chart: {0} ({1})': 'Gráfico: {0} ({1})',
  'CSV: {0} ({1})': 'CSV: {0} ({1})',
  '{0} Said on {1}.': '{0} Se dice en {1}.',
  'Address of this claim: {0}': 'Dirección de esta afirmación: {0}',
  'Address of this claim': 'Dirección de esta afirmación',
  'The words are a paraphrase of what patient-facing pages say. Figures in strong type decide; the others stand beside.':
    'Las palabras son una paráfrasis de lo que dicen las páginas para pacientes. Deciden las cifras en negrita; las demás van al lado.',
  'Followed, first': 'Con seguimiento, primero',
  'Followed, second': 'Con seguimiento, segundo',
  'Difference, points': 'Diferencia, puntos',
  'The first rate less the second, in percentage points, with Newcombe’s 95 % interval.':
    'La primera tasa menos la segunda, en puntos porcentuales, con el intervalo de Newcombe del 95 %.',
  Counted: 'Contados',
  First: 'Primero',
  Second: 'Segundo',
  'Difference of two rates in percentage points': 'Diferencia de dos tasas en puntos porcentuales',
  'Tips at': 'Se inclina en',
  Chosen: 'Elegida',
  'One column a definition. In it, from left to right, the times from 6 weeks to 24 months, and at each time the baseline floors from low to high. Every dot is a rate with its 95 % interval; the large one is the rate as chosen above. Ways to count with under 10 followed are in the table only.':
    'Una columna por definición. En ella, de izquierda a derecha, los momentos de 6 semanas a 24 meses y, en cada momento, los mínimos basales de menor a mayor. Cada punto es una tasa con su intervalo del 95 %; el grande es la tasa elegida arriba. Las maneras de contar con menos de 10 con seguimiento están solo en la tabla.',
  'In each column: 6 weeks to 24 months from left to right, at each time the three baseline floors. Large dot: as chosen.':
    'En cada columna: de 6 semanas a 24 meses de izquierda a derecha, en cada momento los tres mínimos basales. Punto grande: lo elegido.',
  'How many of those not reached it hangs on': 'De cuántos de los no localizados depende',
  'The line is the rate over all eligible courses: at its left end all of those not reached responded, at its right end none. It tips where it meets the dotted line of the target.':
    'La línea es la tasa sobre todos los cursos elegibles: en su extremo izquierdo respondieron todos los no localizados; en el derecho, ninguno. Se inclina donde encuentra la línea de puntos del objetivo.',
  'There is no rate to tip as chosen.': 'Con lo elegido no hay ninguna tasa que inclinar.',
  'tips at {0}': 'se inclina en {0}',
  'Rate over all eligible courses from {0} to {1}': 'Tasa sobre todos los cursos elegibles, de {0} a {1}',
  'target {0}': 'objetivo {0}',
  'Across: share of those not reached that did not meet the definition.':
    'En horizontal: proporción de los no localizados que no cumplió la definición.',
  'Dashed: control arms of trials by the same definition, instrument and time. Their patients were others, and drawn by lot: no rate here is a result beside them.':
    'Discontinuo: brazos de control de ensayos con la misma definición, instrumento y momento. Sus pacientes eran otros, y elegidos por sorteo: ninguna tasa de aquí es un resultado frente a ellos.',
  'Left out': 'Quedan fuera',
  Expected: 'Esperados',
  Ratio: 'Razón',
  Standardised: 'Estandarizada',
  '95 % limits': 'Límites del 95 %',
  '99.8 % limits': 'Límites del 99,8 %',
  Phi: 'Phi',
  'Widened, 95 %': 'Ensanchados, 95 %',
  'Widened, 99.8 %': 'Ensanchados, 99,8 %',
  Lies: 'Queda',
  'all clinics {0}': 'todas las clínicas {0}',
  'this clinic {0}': 'esta clínica {0}',
  'Across: courses followed. Dotted line: the published rate of all clinics. Dashed: limits that 95 % of clinics of a size would keep by chance; outer lines: 99.8 %. Full dot: this clinic, standardised by condition. Hollow, with its 95 % interval: its rate as counted. No other clinic is drawn.':
    'En horizontal: cursos con seguimiento. Línea de puntos: la tasa publicada de todas las clínicas. Discontinuo: límites que por azar guardaría el 95 % de las clínicas de un tamaño; líneas exteriores: 99,8 %. Punto lleno: esta clínica, estandarizada por afección. Hueco, con su intervalo del 95 %: su tasa tal como se contó. No se dibuja ninguna otra clínica.',
  'The smaller a clinic, the further its rate is thrown by chance: the limits open to the left. The own counts are exact, the rate of all clinics is that of a release. With conditions together the own rate is standardised: as many responders as this clinic has, over as many as it would have if each condition responded as over all clinics. The drawing is of the first row of the table; the table also has each condition by itself.':
    'Cuanto menor es una clínica, más lejos lanza el azar su tasa: los límites se abren hacia la izquierda. Los recuentos propios son exactos; la tasa de todas las clínicas es la de una publicación. Con las afecciones juntas la tasa propia está estandarizada: los respondedores que tiene esta clínica entre los que tendría si cada afección respondiera como en todas las clínicas. El dibujo es de la primera fila de la tabla; la tabla también tiene cada afección por separado.',
  'Responder rate: {0}': 'Tasa de respondedores: {0}',
  'Groups stand in a fixed order; they are not ranked. They formed themselves: what tells them apart is not shown to make the difference.':
    'Los grupos tienen un orden fijo; no son una clasificación. Se formaron solos: no se muestra que lo que los distingue cause la diferencia.',
  Compare: 'Comparar',
  'nobody counted here': 'no se contó a nadie aquí',
  '{0} points. {1}': '{0} puntos. {1}',
  'doi {0}': 'doi {0}',
  ', PMID {0}': ', PMID {0}',
  'Not on the chart, and why': 'No están en el gráfico, y por qué',
  'Published results that are not on the chart': 'Resultados publicados que no están en el gráfico',
  Study: 'Estudio',
  Scored: 'Puntuado',
  Arms: 'Brazos',
  'Why it is not on the chart': 'Por qué no está en el gráfico',
  'What it found': 'Qué encontró',
  ', {0} months': ', {0} meses',
  '{0} ({1}; sessions: {2}). {3}': '{0} ({1}; sesiones: {2}). {3}',
  'A result stands on the chart only where its definition, its kind of instrument and its time are those chosen above, and never an active arm without its control. An asterisk marks an interval computed here (Wilson) from the published numbers.':
    'Un resultado está en el gráfico solo donde su definición, su clase de instrumento y su momento son los elegidos arriba, y nunca un brazo activo sin su control. Un asterisco marca un intervalo calculado aquí (Wilson) a partir de los números publicados.',
  'Share of responders': 'Proporción de respondedores',
  'Share of responders here and in trials': 'Proporción de respondedores aquí y en los ensayos',
  'Filled: prolotherapy, here or in a trial. Hollow: control arm, or under 30 followed. * computed here from the published numbers.':
    'Lleno: proloterapia, aquí o en un ensayo. Hueco: brazo de control, o menos de 30 con seguimiento. * calculado aquí a partir de los números publicados.',
};
