import type { Catalogue } from '../translator.ts';

/** What is said of published results; titles and sources stay as they were published. */
export const trials: Catalogue = {
  'randomised trial': 'ensayo aleatorizado',
  '3, a week apart': '3, con una semana entre ellas',
  'Neither arm improved much. The solution held glycerine and phenol as well.':
    'Ningún brazo mejoró mucho. La solución contenía también glicerina y fenol.',
  'McGill pain questionnaire; disability': 'cuestionario de dolor de McGill; discapacidad',
  'Dextrose, glycerine and phenol': 'Dextrosa, glicerina y fenol',
  'randomised trial, two by two, injections blinded': 'ensayo aleatorizado, dos por dos, inyecciones a ciegas',
  '6, two weeks apart, then as needed up to 6 months':
    '6, con dos semanas entre ellas, después según necesidad hasta 6 meses',
  'Followed 96 % at 12 months. Its line is more than 50 %, here it is 50 % and more.':
    'Con seguimiento el 96 % a los 12 meses. Su límite es más del 50 %, aquí es el 50 % o más.',
  'pain, visual analogue scale': 'dolor, escala visual analógica',
  'more than 50 % less pain': 'más de un 50 % menos de dolor',
  'Glucose and lignocaine': 'Glucosa y lidocaína',
  'Roland-Morris, 0 to 24': 'Roland-Morris, de 0 a 24',
  'more than 50 % less disability': 'más de un 50 % menos de discapacidad',
  'at most 3, two weeks apart, under fluoroscopy': 'como máximo 3, con dos semanas entre ellas, con fluoroscopia',
  'Often cited with another journal. Nothing here shows the steroid arm’s number: it could not be verified.':
    'A menudo citado con otra revista. Nada de aquí muestra el número del brazo de esteroide: no se pudo verificar.',
  'pain, numeric rating scale': 'dolor, escala numérica',
  'at least 50 % less pain, ever up to then': 'al menos un 50 % menos de dolor, alguna vez hasta entonces',
  'Dextrose into the joint': 'Dextrosa en la articulación',
  'Triamcinolone into the joint': 'Triamcinolona en la articulación',
  'prospective series': 'serie prospectiva',
  '3, six weeks apart, under computed tomography': '3, con seis semanas entre ellas, con tomografía',
  'Quebec back pain scale; Roland-Morris': 'escala de dolor lumbar de Quebec; Roland-Morris',
  'a positive clinical outcome': 'un resultado clínico positivo',
  'The abstract leaves open whether the share is of those who responded or of those who attended.':
    'El resumen no aclara si la parte es de los que respondieron o de los que acudieron.',
  'retrospective cohort of veterans': 'cohorte retrospectiva de veteranos',
  '3, about a month apart': '3, con un mes más o menos entre ellas',
  'Only those who came back are in it. Who had gained 15 points before the second session went on.':
    'Solo incluye a quienes volvieron. Continuó quien había ganado 15 puntos antes de la segunda sesión.',
  'Oswestry disability index': 'índice de discapacidad de Oswestry',
  'better by the smallest important difference of the index': 'mejor en la diferencia mínima importante del índice',
  'Dextrose 15 %': 'Dextrosa al 15 %',
  'Dextrose against steroid, Iran': 'Dextrosa frente a esteroide, Irán',
  'randomised trial, double-blind': 'ensayo aleatorizado, doble ciego',
  'a single one': 'una sola',
  'Pain fell alike in both arms, disability more with steroid: the opposite of Kim 2010. 40 patients in all.':
    'El dolor bajó igual en ambos brazos, la discapacidad más con esteroide: lo contrario de Kim 2010. 40 pacientes en total.',
  'pain, visual analogue scale; Dallas questionnaire': 'dolor, escala visual analógica; cuestionario de Dallas',
  'It is a cumulative incidence up to that time, not a share of those scored then.':
    'Es una incidencia acumulada hasta ese momento, no una parte de los puntuados entonces.',
  'Any relief at all counted: no threshold, and asked about afterwards.':
    'Contaba cualquier alivio: sin umbral, y preguntado después.',
  'It gives means, not a share of responders.': 'Da medias, no una parte de respondedores.',
  'It gives the difference of two means, not a share of responders.':
    'Da la diferencia de dos medias, no una parte de respondedores.',
  'It gives a mean of percent changes, not a share of responders.':
    'Da una media de cambios porcentuales, no una parte de respondedores.',
  'No number was published that can be set beside a rate.':
    'No se publicó ningún número que se pueda poner junto a una tasa.',
  'No definition is asked for.': 'No se pide ninguna definición.',
  'Another definition: {0}, not {1}.': 'Otra definición: {0}, no {1}.',
  'Another threshold: {0} points, not {1}.': 'Otro umbral: {0} puntos, no {1}.',
  unknown: 'desconocido',
  'Nothing is counted here that it could stand beside.': 'Aquí no se cuenta nada junto a lo que pudiera estar.',
  'Scored on another kind of instrument.': 'Puntuado con otro tipo de instrumento.',
  'It has no control arm.': 'No tiene brazo de control.',
  'Another time: {0}, not {1}.': 'Otro momento: {0}, no {1}.',
  'not stated': 'no consta',
  '{0} months': '{0} meses',
  'The share of one of its sides is not published.': 'La parte de uno de sus lados no está publicada.',
  'Mean improvement, adjusted; the standard error is in brackets':
    'Mejora media, ajustada; el error estándar va entre paréntesis',
  'Improvement beyond that with saline; the 95 % interval is in brackets':
    'Mejora más allá de la del suero salino; el intervalo del 95 % va entre paréntesis',
  'Dextrose less saline': 'Dextrosa menos suero salino',
  '{0} ({1})': '{0} ({1})',
  'randomised trial, three arms': 'ensayo aleatorizado, tres brazos',
  '3 at weeks 1, 5 and 9, two more if wanted': '3 en las semanas 1, 5 y 9, dos más si se quiere',
  '90 patients in all; the numbers of the arms are not in the abstract.':
    '90 pacientes en total; los números de los brazos no están en el resumen.',
  'WOMAC, 0 to 100': 'WOMAC, de 0 a 100',
  'randomised trial, blinded': 'ensayo aleatorizado, a ciegas',
  '4 at weeks 0, 4, 8 and 16, into the joint': '4 en las semanas 0, 4, 8 y 16, en la articulación',
  'Steroid did better at one month, dextrose at three; the abstract has no numbers. 50 patients in all.':
    'Al mes fue mejor el esteroide, a los tres meses la dextrosa; el resumen no da números. 50 pacientes en total.',
  'pain, visual analogue scale; WOMAC': 'dolor, escala visual analógica; WOMAC',
  'retrospective survey by telephone': 'encuesta retrospectiva por teléfono',
  'at a clinic held every quarter; number not in the abstract':
    'en una consulta trimestral; el número no está en el resumen',
  'Pain before treatment was recalled after it; months count from the last session. 119 knees.':
    'El dolor anterior se recordó después del tratamiento; los meses cuentan desde la última sesión. 119 rodillas.',
  'pain recalled, 0 to 10; overall': 'dolor recordado, de 0 a 10; en conjunto',
  'felt that life was better for it': 'sintieron que su vida era mejor por ello',
  'Nirschl pain phase scale, 0 to 7': 'escala de fases del dolor de Nirschl, de 0 a 7',
  'sport without symptoms (scale at 0)': 'deporte sin síntomas (escala en 0)',
  '3, a month apart': '3, con un mes entre ellas',
  'randomised trial, three arms, blinded to 3 months, open after':
    'ensayo aleatorizado, tres brazos, a ciegas hasta los 3 meses, después abierto',
  'Knees are counted, not children: 65 knees of 54 athletes.':
    'Se cuentan rodillas, no niños: 65 rodillas de 54 deportistas.',
  'The share of the arm of usual care is not verified and not written down; its mean gain was 1.2.':
    'La parte del brazo de atención habitual no está verificada ni anotada; su ganancia media fue de 1,2.',
  'Dextrose 12.5 % with lidocaine': 'Dextrosa al 12,5 % con lidocaína',
  'Lidocaine injection': 'Inyección de lidocaína',
  'Usual care, exercise': 'Atención habitual, ejercicio',
  'By then arms had changed over: it is no longer a comparison by lot.':
    'Para entonces había cambios de brazo: ya no es una comparación por sorteo.',
  'The 84 and 46 % in circulation. Those of 46 % had lidocaine injected and did not change over.':
    'El 84 y el 46 % en circulación. Los del 46 % recibieron lidocaína y no cambiaron de brazo.',
  'Any dextrose, changed over or not': 'Cualquier dextrosa, con cambio de brazo o sin él',
  'Lidocaine injection only': 'Solo inyección de lidocaína',
  'Mean improvement': 'Mejora media',
  'Dextrose against saline, abstract': 'Dextrosa frente a suero salino, resumen',
  'randomised trial, double-blind (conference abstract)': 'ensayo aleatorizado, doble ciego (resumen de congreso)',
  'Author and year are not verified. 40 knees analysed; the time of the score is not in the abstract.':
    'Autor y año sin verificar. 40 rodillas analizadas; el momento de la puntuación no está en el resumen.',
  'VISA, 0 to 100': 'VISA, de 0 a 100',
  'Dextrose 20 % with lidocaine': 'Dextrosa al 20 % con lidocaína',
  'Difference of the means, 59.6 to 83.6': 'Diferencia de las medias, de 59,6 a 83,6',
  'Saline with lidocaine': 'Suero salino con lidocaína',
  'Difference of the means, 62.5 to 84.1': 'Diferencia de las medias, de 62,5 a 84,1',
  'Dextrose against saline 2020': 'Dextrosa frente a suero salino 2020',
  'Author and year are not verified. 49 knees enrolled, 43 analysed.':
    'Autor y año sin verificar. 49 rodillas incluidas, 43 analizadas.',
  'Difference of the reported means, {0} to {1}': 'Diferencia de las medias comunicadas, de {0} a {1}',
  '3, a month apart, with physiotherapy': '3, con un mes entre ellas, con fisioterapia',
  '73 patients in all; the numbers of the arms are not in the abstract.':
    '73 pacientes en total; los números de los brazos no están en el resumen.',
  'worst current shoulder pain, 0 to 10': 'peor dolor actual de hombro, de 0 a 10',
  'better by 2.8 points or more': 'mejor en 2,8 puntos o más',
  'Dextrose at the attachments': 'Dextrosa en las inserciones',
  'Saline at the attachments': 'Suero salino en las inserciones',
  'Saline under the skin': 'Suero salino bajo la piel',
  'Pain before treatment was recalled after it.': 'El dolor anterior se recordó después del tratamiento.',
  'pain recalled, 0 to 10': 'dolor recordado, de 0 a 10',
  'any pain relief': 'cualquier alivio del dolor',
  'randomised trial, double-blind, pilot': 'ensayo aleatorizado, doble ciego, piloto',
  '3 at weeks 0, 4 and 8': '3 en las semanas 0, 4 y 8',
  'Morrhuate was injected with the dextrose. 24 patients in all.':
    'Se inyectó morruato con la dextrosa. 24 pacientes en total.',
  'elbow pain at rest, 0 to 10': 'dolor de codo en reposo, de 0 a 10',
  'Dextrose and morrhuate': 'Dextrosa y morruato',
  'randomised trial, three arms, assessor blinded': 'ensayo aleatorizado, tres brazos, evaluador a ciegas',
  '4, a month apart': '4, con un mes entre ellas',
  'No difference at 52 weeks; 88 % followed. The shares were not seen in the abstract.':
    'Sin diferencia a las 52 semanas; 88 % con seguimiento. Las partes no se vieron en el resumen.',
  'PRTEE; impression of change': 'PRTEE; impresión de cambio',
  'much improved or completely recovered': 'mucho mejor o del todo recuperado',
  'Prolotherapy and physiotherapy': 'Proloterapia y fisioterapia',
  'Difference of the reported means': 'Diferencia de las medias comunicadas',
  'pain {0}, visual analogue scale, 0 to 100': 'dolor {0}, escala visual analógica, de 0 a 100',
  '{0}, {1} to {2}': '{0}, de {1} a {2}',
  'median 5 (1 to 13), 5.6 weeks apart': 'mediana 5 (de 1 a 13), con 5,6 semanas entre ellas',
  '108 tendons of 99 patients are counted; about 71 % were reached at the end.':
    'Se cuentan 108 tendones de 99 pacientes; al final se localizó a un 71 % más o menos.',
  'consecutive series': 'serie consecutiva',
  'mean 4.0 (2 to 11), every 6 weeks until well or no better':
    'media 4,0 (de 2 a 11), cada 6 semanas hasta estar bien o no mejorar más',
  'Treatment went on until the result was there, and 4 of 36 patients are left out. 33 tendons.':
    'El tratamiento siguió hasta que hubo resultado, y se dejan fuera 4 de 36 pacientes. 33 tendones.',
  'pain in daily life, visual analogue scale': 'dolor en la vida diaria, escala visual analógica',
  'Dextrose 25 %': 'Dextrosa al 25 %',
  'Mean percent reduction; 88.2 at rest, 78.1 in sport': 'Reducción porcentual media; 88,2 en reposo, 78,1 en deporte',
  'mean 4 (SD 3), until the patient was satisfied': 'media 4 (DE 3), hasta que el paciente estuvo satisfecho',
  'Treatment went on until the result was there: its number of sessions cannot be compared.':
    'El tratamiento siguió hasta que hubo resultado: su número de sesiones no se puede comparar.',
  'review of 27 case series': 'revisión de 27 series de casos',
  'many schedules': 'muchas pautas',
  'Most of the series are of the authors’ own clinic; nobody was compared.':
    'La mayoría de las series son de la propia clínica de los autores; no se comparó con nadie.',
  'pain, 0 to 10': 'dolor, de 0 a 10',
  'Decline, "over" this; structures, not patients': 'Descenso, «más de» esto; estructuras, no pacientes',
  'A difference between the arms, in favour of prolotherapy':
    'Una diferencia entre los brazos, a favor de la proloterapia',
  'No difference between the arms': 'Ninguna diferencia entre los brazos',
  'Mixed, or in favour of the control': 'Mixto, o a favor del control',
  'Nobody compared': 'Nadie comparó',
  Saline: 'Suero salino',
  Dextrose: 'Dextrosa',
  Triamcinolone: 'Triamcinolona',
  'Saline injection': 'Inyección de suero salino',
  'Exercise at home': 'Ejercicio en casa',
  'Dextrose, midportion': 'Dextrosa, porción media',
  'Dextrose, insertion': 'Dextrosa, inserción',
  'at rest': 'en reposo',
  'in daily life': 'en la vida diaria',
  'in sport': 'en el deporte',
  'WOMAC pain, 0 to 100': 'WOMAC dolor, de 0 a 100',
  'WOMAC function, 0 to 100': 'WOMAC función, de 0 a 100',
  'pain, visual analogue scale, 0 to 100': 'dolor, escala visual analógica, de 0 a 100',
  '{0} ({1} to {2})': '{0} ({1} a {2})',
  'Hoffman and Agnish 2018': 'Hoffman y Agnish 2018',
  'Hauser and Hauser 2009, knee': 'Hauser y Hauser 2009, rodilla',
  'Hauser and Hauser 2009, shoulder': 'Hauser y Hauser 2009, hombro',
  'Hauser, Hauser and Baird 2011': 'Hauser, Hauser y Baird 2011',
};
