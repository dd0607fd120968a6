import type { Catalogue } from '../translator.ts';

/** What is wrong with a file before its rows are looked at. */
export const reading: Catalogue = {
  'a chart number that was rounded': 'un número de historia redondeado',
  'chart numbers in full: format the column as text': 'números de historia completos: dé a la columna formato de texto',
  'too long for a chart number': 'demasiado largo para un número de historia',
  'at most 64 characters': 'como máximo 64 caracteres',
  "This is no crosswalk that can be read ({0}). Take the copy kept beside last month's.":
    'Esta no es una tabla de correspondencias que se pueda leer ({0}). Tome la copia guardada junto a la del mes pasado.',
  'its form': 'su forma',
  'The crosswalk says it holds {0} patients but holds {1}. Take the copy kept before somebody changed it.':
    'La tabla de correspondencias dice contener {0} pacientes, pero contiene {1}. Tome la copia guardada antes de que alguien la cambiara.',
  'Entry {0} of the crosswalk {1}. Take the copy kept before somebody changed it.':
    'La entrada {0} de la tabla de correspondencias {1}. Tome la copia guardada antes de que alguien la cambiara.',
  'repeats an earlier one': 'repite una anterior',
  'is damaged': 'está dañada',
  'The crosswalk is cut off or is another kind of file. Take the copy kept beside it; do not begin a new one.':
    'La tabla de correspondencias está cortada o es otro tipo de archivo. Tome la copia guardada junto a ella; no empiece una nueva.',
  'The two crosswalks disagree about {0} patients. Keep the one whose ids were sent; hand those patients over again with it.':
    'Las dos tablas de correspondencias no coinciden en {0} pacientes. Conserve aquella cuyos ids se enviaron y entregue otra vez esos pacientes con ella.',
  'year-month-day, such as 2024-12-31': 'año-mes-día, como 2024-12-31',
  'day/month/year, such as 31/12/2024': 'día/mes/año, como 31/12/2024',
  'month/day/year, such as 12/31/2024': 'mes/día/año, como 12/31/2024',
  'not a date': 'no es una fecha',
  'a date in another order': 'una fecha en otro orden',
  '{0}, as the mapping says of this column': '{0}, como dice la asignación de esta columna',
  'a year of two digits': 'un año de dos cifras',
  'the year of birth in four digits': 'el año de nacimiento con cuatro cifras',
  'not in the mapping': 'no está en la asignación',
  'a line for this value under codes: {0}, "" for not known, skip for the row':
    'una línea para este valor en codes: {0}, "" si no se conoce, skip para la fila',
  'a decimal comma': 'una coma decimal',
  'a decimal point, or decimal_comma: true in the mapping': 'un punto decimal, o decimal_comma: true en la asignación',
  'a date where a number belongs': 'una fecha donde va un número',
  'a number; a spreadsheet turns 7-8 into 7 August': 'un número; una hoja de cálculo convierte 7-8 en el 7 de agosto',
  'a number': 'un número',
  'a score, or one out of {0}': 'una puntuación, o una sobre {0}',
  'out of another number': 'sobre otro número',
  'one score; or range: lower, upper or mean in the mapping of this column':
    'una puntuación; o range: lower, upper o mean en la asignación de esta columna',
  'a range': 'un intervalo',
  'stray quote': 'comillas sueltas',
  'quotes around whole cells, and doubled where a cell holds one':
    'comillas alrededor de celdas enteras, y dobles donde una celda contiene unas',
  'open quote': 'comillas sin cerrar',
  'a closing quote for every opening one': 'comillas de cierre para cada apertura',
  'too many cells': 'demasiadas celdas',
  'too few cells': 'faltan celdas',
  '{0} cells, as in the header; a cell that holds the delimiter stands in quotes':
    '{0} celdas, como en la cabecera; una celda que contiene el separador va entre comillas',
  'an old or protected workbook': 'un libro antiguo o protegido',
  'an .xlsx workbook without a password, or CSV': 'un libro .xlsx sin contraseña, o CSV',
  'a compressed file': 'un archivo comprimido',
  'the file as it was before it was compressed': 'el archivo tal como era antes de comprimirlo',
  'no such sheet': 'no existe esa hoja',
  "one of the workbook's sheets: {0}": 'una de las hojas del libro: {0}',
  'results beside the formulas: open the workbook in a spreadsheet program and save it again':
    'resultados junto a las fórmulas: abra el libro en un programa de hojas de cálculo y guárdelo otra vez',
  'a formula without its result': 'una fórmula sin su resultado',
  'no header': 'sin cabecera',
  'a line that names the columns': 'una línea que nombre las columnas',
  'too many columns': 'demasiadas columnas',
  'at most {0}': 'como máximo {0}',
  'named twice': 'nombrada dos veces',
  'each column once: rename one of them': 'cada columna una vez: cambie el nombre de una',
  'row too long': 'fila demasiado larga',
  'rows of at most {0} characters; after an open quote all that follows is one row':
    'filas de {0} caracteres como máximo; tras unas comillas sin cerrar, todo lo que sigue es una fila',
  'UTF-8: save the file again as "CSV UTF-8 (comma delimited)"':
    'UTF-8: guarde otra vez el archivo como «CSV UTF-8 (delimitado por comas)»',
  'looks like UTF-16': 'parece UTF-16',
  'not UTF-8, looks like Latin-1 or Windows-1252': 'no es UTF-8, parece Latin-1 o Windows-1252',
  'a NUL character': 'un carácter NUL',
  'text without control characters': 'texto sin caracteres de control',
  'a line that names the columns, and rows below it': 'una línea que nombre las columnas, y filas debajo',
  'empty file': 'archivo vacío',
  'FHIR R4 resources as NDJSON, or a Bundle': 'recursos FHIR R4 como NDJSON, o un Bundle',
  'a Bundle of at most {0} MB; export more than that as NDJSON':
    'un Bundle de {0} MB como máximo; si hay más, expórtelo como NDJSON',
  'a Bundle too large': 'un Bundle demasiado grande',
  'not a FHIR resource': 'no es un recurso FHIR',
  'a sheet of at most {0} million cells and {1} rows; save a large one as CSV':
    'una hoja de {0} millones de celdas y {1} filas como máximo; guarde una grande como CSV',
  'a damaged workbook': 'un libro dañado',
  'an .xlsx file: open it and save it again': 'un archivo .xlsx: ábralo y guárdelo otra vez',
  'a protected workbook': 'un libro protegido',
  'a workbook without a password': 'un libro sin contraseña',
  'a workbook that unpacks too large': 'un libro demasiado grande al descomprimirlo',
  'at most {0} MB and {1} parts; save a large sheet as CSV':
    'como máximo {0} MB y {1} partes; guarde una hoja grande como CSV',
};
