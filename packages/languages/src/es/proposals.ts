import type { Catalogue } from '../translator.ts';

/** What is proposed and asked of a clinic’s own files, and what is wrong with their mapping. */
export const proposals: Catalogue = {
  'a second one on the same day': 'otro más el mismo día',
  'one session, one score of an instrument and one event of a type for each episode and day':
    'una sesión, una puntuación de un instrumento y un evento de un tipo por episodio y día',
  'a date wherever there is a session, a score or an event':
    'una fecha donde haya una sesión, una puntuación o un evento',
  'after the day of the export': 'posterior al día de la exportación',
  'dates up to the day of the export': 'fechas hasta el día de la exportación',
  'differs from an earlier row': 'difiere de una fila anterior',
  'the same value in every row of the patient': 'el mismo valor en cada fila del paciente',
  'a condition in at least one row of the patient, or condition: in the mapping':
    'una afección en al menos una fila del paciente, o condition: en la asignación',
  'no condition': 'ninguna afección',
  'condition and side, where the patient has several episodes':
    'afección y lado, donde el paciente tiene varios episodios',
  'which episode': 'de qué episodio',
  'No crosswalk was opened, so every patient gets a new study id. If this clinic has handed over before, all its patients would be counted twice: open the crosswalk of last time.':
    'No se ha abierto ninguna tabla de correspondencias, así que cada paciente recibe un id de estudio nuevo. Si esta clínica ya ha entregado antes, todos sus pacientes se contarían dos veces: abra la tabla de la última vez.',
  'The crosswalk knows none of these patients. Is it the one of this clinic, and is the chart number in the right column?':
    'La tabla de correspondencias no conoce a ninguno de estos pacientes. ¿Es la de esta clínica, y está el número de historia en la columna correcta?',
  '{0} rows lie more than a year before the first session or ten years after it. They are left out.':
    '{0} filas quedan más de un año antes de la primera sesión o diez años después. Se dejan fuera.',
  '1 more {0} score lifts {1} to {2} % followed':
    'Con 1 puntuación más a {0} se llega a un {2} % con seguimiento en {1}',
  '{0} more {1} scores lift {2} to {3} % followed':
    'Con {0} puntuaciones más a {1} se llega a un {3} % con seguimiento en {2}',
  '{0}-month': '{0} meses',
  '{0}-week': '{0} semanas',
  '{0} is at 80 % followed or more at {1}; {2} can still be asked.':
    'En {0} hay un 80 % con seguimiento o más a {1}; todavía se puede preguntar a {2}.',
  '{0}.': '{0}.',
  '{0}; 80 % is out of reach.': '{0}; el 80 % queda fuera de alcance.',
  'must be system|code': 'tiene que ser system|code',
  'The name says {0}.': 'El nombre dice {0}.',
  'The name is close to {0}.': 'El nombre se parece a {0}.',
  'The name says {0}; {1} values have no code yet.':
    'El nombre dice {0}; {1, plural, one {# valor no tiene} other {# valores no tienen}} código todavía.',
  'The name is close to {0}; {1} values have no code yet.':
    'El nombre se parece a {0}; {1, plural, one {# valor no tiene} other {# valores no tienen}} código todavía.',
  'The column is empty.': 'La columna está vacía.',
  'It {0}.': 'La columna {0}.',
  'It holds dates, but the name does not say of what.': 'Contiene fechas, pero el nombre no dice de qué.',
  'The name says nothing that is needed.': 'El nombre no dice nada que haga falta.',
  'The name says date, but the values are none.': 'El nombre dice fecha, pero los valores no lo son.',
  'The name says {0}, but the values are no numbers.': 'El nombre dice {0}, pero los valores no son números.',
  'The name says {0}, but its values reach from {1} to {2}.': 'El nombre dice {0}, pero sus valores van de {1} a {2}.',
  'No column to the left of it says what happened.': 'Ninguna columna a su izquierda dice qué ocurrió.',
  'Another column says the same already.': 'Otra columna ya dice lo mismo.',
  'Which procedure codes are prolotherapy sessions?': '¿Qué códigos de procedimiento son sesiones de proloterapia?',
  'Which column is the chart number? It never leaves the clinic; it tells which rows are one patient.':
    '¿Qué columna es el número de historia? Nunca sale de la clínica; dice qué filas son de un mismo paciente.',
  'Which column is the date of the visit? Only the days between visits are handed over.':
    '¿Qué columna es la fecha de la visita? Solo se entregan los días entre visitas.',
  'Which column is the treated condition? If all are treated for one, name it as condition.':
    '¿Qué columna es la afección tratada? Si a todos se les trata por una misma, indíquela como afección.',
  'No column is a score. Is there really none?': 'Ninguna columna es una puntuación. ¿De verdad no hay ninguna?',
  'No column says which rows are treatments. Is every row a session, or only a contact?':
    'Ninguna columna dice qué filas son tratamientos. ¿Es cada fila una sesión o solo un contacto?',
  'The file has {0} date columns. To which of them does this one belong?':
    'El archivo tiene {0} columnas de fecha. ¿A cuál de ellas pertenece esta?',
  'Which column of events does this one belong to?': '¿A qué columna de eventos pertenece esta?',
  '{0} values are ranges such as 7-8. What shall they be taken for? Without an answer they are refused.':
    '{0, plural, one {# valor es un intervalo} other {# valores son intervalos}} como 7-8. ¿Por qué número se toma cada uno? Sin respuesta se rechazan.',
  '1 value has no code yet. Give each one, or skip its rows.':
    '1 valor no tiene código todavía. Dele uno, o deje fuera sus filas.',
  '{0} values have no code yet. Give each one, or skip its rows.':
    '{0} valores no tienen código todavía. Dé uno a cada uno, o deje fuera sus filas.',
  'Some rows are about both sides. Does each become two episodes, or is it one of both sides?':
    'Algunas filas tratan de ambos lados. ¿Pasa cada una a dos episodios, o es uno de ambos lados?',
  '{0}: rows {1}': '{0}: filas {1}',
  '{0}; {1}': '{0}; {1}',
  'Dates are written in several orders ({0}). Mend the file so that all are written alike; the others are refused.':
    'Las fechas se escriben en varios órdenes ({0}). Corrija el archivo para que todas se escriban igual; las demás se rechazan.',
  'Every date of this column can be read in several ways. Is it {0}?':
    'Cada fecha de esta columna se puede leer de varias maneras. ¿Es {0}?',
  '{0} or {1}': '{0} o {1}',
  'The mapping is longer than a megabyte.': 'El archivo de asignación pasa de un megabyte.',
  'The mapping is neither YAML nor JSON: {0}': 'El archivo de asignación no es ni YAML ni JSON: {0}',
  'The mapping is of another kind of file, or names columns that this one lacks.':
    'La asignación es de otro tipo de archivo, o nombra columnas que este no tiene.',
  'one table; or one REDCap export and its data dictionary':
    'una tabla; o una exportación de REDCap y su diccionario de datos',
  'several files': 'varios archivos',
  'columns: exactly one must be the chart_number': 'columns: exactamente una tiene que ser chart_number',
  'columns: at least one must be a date': 'columns: al menos una tiene que ser una fecha',
  'rows: must say whether every row is a session or a contact':
    'rows: tiene que decir si cada fila es una sesión o un contacto',
  'a chart number in every row': 'un número de historia en cada fila',
  'both sides in one row': 'ambos lados en una fila',
  'one side; or both: two-episodes, or both: one-episode, in the mapping of this column':
    'un lado; o both: two-episodes, o both: one-episode, en la asignación de esta columna',
  'a treatment in a contact': 'un tratamiento en un contacto',
  'treatment columns only where the row is a session': 'columnas de tratamiento solo donde la fila es una sesión',
  'a severity without an event': 'una gravedad sin evento',
  'a type of event beside each severity, or "" for the values of its column that say there was none':
    'un tipo de evento junto a cada gravedad, o "" para los valores de su columna que dicen que no hubo ninguno',
  'the event column it is about: {0}': 'la columna de eventos de la que trata: {0}',
  'an instrument of the registry': 'un instrumento del registro',
  'the date column it belongs to: {0}': 'la columna de fecha a la que pertenece: {0}',
  'one of {0}, "" for not known, skip': 'uno de {0}, "" si no se conoce, skip',
  'columns, {0}, {1}: must be {2}': 'columns, {0}, {1}: tiene que ser {2}',
  'not a year': 'no es un año',
  'not an age': 'no es una edad',
  'the age in years, 0 to 120': 'la edad en años, de 0 a 120',
  'one file at a time': 'un archivo cada vez',
  'more than one file': 'más de un archivo',
  'missing column': 'falta la columna',
  'the columns that the mapping names; change one or the other':
    'las columnas que nombra la asignación; cambie lo uno o lo otro',
  'events: must be skip or one of {0}': 'events: tiene que ser skip o uno de {0}',
  'a line for its code under events: of the mapping': 'una línea para su código en events: de la asignación',
  'a Patient with a chart number in the same files': 'un Patient con número de historia en los mismos archivos',
  'no such patient': 'no existe ese paciente',
  '{0}: {1}.': '{0}: {1}.',
  'The code is': 'El código es',
  'The words say': 'Las palabras dicen',
  'Not a session, unless you say so.': 'No es una sesión, salvo que usted lo diga.',
  'No condition of the registry, unless you say so.': 'No es una afección del registro, salvo que usted lo diga.',
  'An event without a type yet.': 'Un evento aún sin tipo.',
  'Not used, unless you say so.': 'No se usa, salvo que usted lo diga.',
  'not as FHIR R4 has it': 'no es como lo define FHIR R4',
  'resources as R4 defines them': 'recursos como los define R4',
  'resources whose meaning nothing changes': 'recursos cuyo significado no cambia nada',
  'a modifier extension': 'una extensión modificadora',
  'a date without its day': 'una fecha sin su día',
  'YYYY-MM-DD, with or without a time': 'AAAA-MM-DD, con o sin hora',
  'scores, questionnaires: {0} is no instrument of the registry':
    'scores, questionnaires: {0} no es un instrumento del registro',
  'a score as a number': 'una puntuación como número',
  'a score without < or >': 'una puntuación sin < ni >',
  'another unit': 'otra unidad',
  'a score of {0} in its own points: {1} or 1': 'una puntuación de {0} en sus propios puntos: {1} o 1',
};
