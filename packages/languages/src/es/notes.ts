import type { Catalogue } from '../translator.ts';

/** The words around a clinic's notes on its charts. */
export const notes: Catalogue = {
  'Upright lines: notes of the clinic, in its own words. That one thing followed another does not show that it came of it.':
    'Líneas verticales: notas de la clínica, con sus propias palabras. Que una cosa siguiera a otra no muestra que viniera de ella.',
  "What changed, in the clinic's own words.": 'Qué cambió, en palabras de la clínica.',
  'Earlier notes, on the page by year: {0}.': 'Notas anteriores, en la página por año: {0}.',
  'Write the note': 'Escribir la nota',
  'What changed': 'Qué cambió',
  'From when': 'Desde cuándo',
  'It is about': 'Trata de',
  'Such as 25 % dextrose; up to {0} characters. About the clinic, never about a patient or a person: no names, dates of birth or numbers of charts.':
    'Como dextrosa al 25 %; hasta {0} caracteres. Sobre la clínica, nunca sobre un paciente o una persona: sin nombres, fechas de nacimiento ni números de historia.',
  'A month, 2025-03, or a day, 2025-03-14.': 'Un mes, 2025-03, o un día, 2025-03-14.',
  'Notes on the charts by year': 'Notas en los gráficos por año',
  'Loading the notes …': 'Cargando las notas…',
  "What changed at the clinic, as a line on its charts by year and in the brief. Everybody who reads the clinic's figures reads the notes; no release and no file of figures holds them. At most {0} are kept.":
    'Qué cambió en la clínica, como una línea en sus gráficos por año y en el informe. Quien lee las cifras de la clínica lee las notas; ninguna publicación ni archivo de cifras las contiene. Se guardan {0} como máximo.',
  'From|since': 'Desde',
  'By|who': 'Por',
  'the note of {0}': 'la nota de {0}',
  'It goes from every chart and from the brief.': 'Desaparece de todos los gráficos y del informe.',
};
