import type { Catalogue } from '../translator.ts';

/** Statuses, captions and parameters. */
export const contract: Catalogue = {
  Shown: 'Se muestra',
  'Too few to interpret (under 10 followed): read as counts':
    'Demasiado pocos para interpretar (menos de 10 con seguimiento): léanse los recuentos',
  Hidden: 'Oculto',
  'No courses': 'Sin cursos',
  'Hidden: fewer courses than the smallest group shown': 'Oculto: menos cursos que el grupo más pequeño que se muestra',
  'Hidden so that a neighbouring small group cannot be worked out by subtraction':
    'Oculto para que un grupo pequeño vecino no pueda deducirse por resta',
  'Not in this release': 'No está en esta publicación',
  'Class under 10': 'Clase de menos de 10',
  'Under 30': 'Menos de 30',
  'Few: 10 to 29 followed, interpret with caution': 'Pocos: de 10 a 29 con seguimiento, interprétese con cautela',
  'Follow-up 60 to 79 %: caution': 'Seguimiento del 60 al 79 %: cautela',
  'Follow-up under 60 %: read the bounds first': 'Seguimiento inferior al 60 %: léanse primero los límites',
  'Not recorded between sessions: fewer than 60 % of the courses of two or more sessions have a score between the first and the last, so when they responded is not known.':
    'No se registra entre sesiones: menos del 60 % de los cursos de dos o más sesiones tienen una puntuación entre la primera y la última, de modo que no se sabe cuándo respondieron.',
  'Not recorded: no import that brought these sessions brought events.csv as well. Whether anything happened after them is not known.':
    'No se registra: ninguna importación que trajo estas sesiones trajo también events.csv. No se sabe si después ocurrió algo.',
  'No release yet: a clinic is held against published figures alone, and they need three clinics.':
    'Aún no hay publicación: una clínica solo se compara con cifras publicadas, y estas necesitan tres clínicas.',
  'Uncontrolled registry data. In a controlled trial saline arms improved as well: 36 % had more than 50 % less pain at 12 months (Yelland 2004), against 46 % with dextrose.':
    'Datos de registro sin grupo de control. En un ensayo controlado los brazos de suero salino también mejoraron: el 36 % tuvo más de un 50 % menos de dolor a los 12 meses (Yelland 2004), frente al 46 % con dextrosa.',
  'Counted in courses, not patients: two treated sides are two courses.':
    'Se cuentan cursos, no pacientes: dos lados tratados son dos cursos.',
  ' Followed {0} of {1}.': ' Con seguimiento {0} de {1}.',
  'Share of the {0} courses started that had met this for the first time by session k: {1}. Those who stopped without having responded stay in the count ({2} % by session {3}). This does not show that later sessions do anything: nobody untreated is compared, and pain often falls by itself.':
    'Proporción de los {0} cursos iniciados que lo habían cumplido por primera vez hasta la sesión k: {1}. Quienes lo dejaron sin haber respondido siguen en la cuenta ({2} % hasta la sesión {3}). Esto no muestra que las sesiones posteriores hagan algo: no se compara con nadie sin tratar, y el dolor a menudo baja solo.',
  'As if nobody had stopped, and as if those who did would have responded as often as the others: an optimistic reading. Those who stopped are taken out of the count.':
    'Como si nadie lo hubiera dejado y como si quienes lo dejaron hubieran respondido tan a menudo como los demás: una lectura optimista. Quienes lo dejaron se quitan de la cuenta.',
  'Those who responded early have left, so later rows are about those who had not: a lower share later is what that alone would make.':
    'Quienes respondieron pronto se han ido, de modo que las filas posteriores tratan de quienes no lo habían hecho: una proporción menor más tarde es lo que eso daría por sí solo.',
  'By sessions received before month 3, among those scored at the horizon. Who had more sessions by then was chosen by how they felt: not the effect of more sessions.':
    'Por sesiones recibidas antes del mes 3, entre los puntuados en el momento elegido. Quién había tenido más sesiones para entonces se decidió según cómo se sentía: no es el efecto de más sesiones.',
  'By the number of sessions planned at the first one, whatever was received: the fairest of these comparisons, and still between patients who were different from the start.':
    'Por el número de sesiones planificadas en la primera, sea cual sea lo recibido: la más justa de estas comparaciones, y aun así entre pacientes que eran distintos desde el principio.',
  'Each time has its own patients: a later mean can differ because others were reached, not because scores moved. Ask for the same patients to see scores move.':
    'Cada momento tiene sus propios pacientes: una media posterior puede diferir porque se localizó a otros, no porque las puntuaciones se movieran. Pida los mismos pacientes para ver moverse las puntuaciones.',
  '{0} {1} still in treatment and left out here, because the final number of sessions is not known yet.':
    '{0} {1} en tratamiento y quedan fuera aquí, porque todavía no se conoce el número final de sesiones.',
  'course is': 'curso sigue',
  'courses are': 'cursos siguen',
  'In {0} {1} treatment went on after the score that counts here; all sessions of the course are counted.':
    'En {0} {1} el tratamiento continuó después de la puntuación que cuenta aquí; se cuentan todas las sesiones del curso.',
  'For {0} {1} the import does not say which follow-up windows had closed; all count as due, so follow-up can look worse than it is.':
    'En {0} {1} la importación no dice qué ventanas de seguimiento se habían cerrado; todas cuentan como vencidas, de modo que el seguimiento puede parecer peor de lo que es.',
  'Every rate is of the same courses, counted in another way: how far they lie apart shows how much the answer hangs on that choice, not how sure it is.':
    'Cada tasa es de los mismos cursos, contados de otra manera: lo lejos que están unas de otras muestra cuánto depende la respuesta de esa elección, no con qué certeza se conoce.',
  'Left out, because no course here has a baseline on an instrument to which they can be applied: {0}.':
    'Quedan fuera, porque ningún curso tiene aquí un nivel basal en un instrumento al que puedan aplicarse: {0}.',
  'Baseline pain and function are means with their standard deviation, in points of the instrument: each course once for pain and once for function, on the first instrument of its condition that response can be judged on, whatever the score. They are of all courses, followed or not.':
    'El dolor y la función basales son medias con su desviación estándar, en puntos del instrumento: cada curso una vez para dolor y una vez para función, en el primer instrumento de su afección con el que puede juzgarse la respuesta, sea cual sea la puntuación. Son de todos los cursos, con seguimiento o sin él.',
  'Those followed and those not are described, not explained: a standardised difference is no test, in small groups it is large by chance alone, and what was not recorded is not compared.':
    'Los que tienen seguimiento y los que no se describen, no se explican: una diferencia estandarizada no es una prueba, en grupos pequeños es grande solo por azar, y lo que no se registró no se compara.',
  'Among courses that have ended; a session more than 180 days after the one before begins another course. Those lost sight of count for as long as they were seen, as if the others were like them. Not coming back is not the same as being well.':
    'Entre los cursos que han terminado; una sesión más de 180 días después de la anterior empieza otro curso. Los que se perdieron de vista cuentan mientras se les vio, como si los demás fueran como ellos. No volver no es lo mismo que estar bien.',
  'How treatment was given, of index courses. How many sessions and how far apart is decided by patient and practitioner as they go: none of it is the cause of what became of a course.':
    'Cómo se dio el tratamiento, en los cursos índice. Cuántas sesiones y con qué separación lo deciden paciente y profesional sobre la marcha: nada de ello es la causa de lo que fue de un curso.',
  'Events are what was written down: what nobody asked for, or told, is not among them, and few events can mean that little was asked. Nobody untreated is compared, so that an event need not come from the treatment.':
    'Los eventos son los que se anotaron: lo que nadie preguntó o contó no está entre ellos, y pocos eventos pueden significar que se preguntó poco. No se compara con nadie sin tratar, de modo que un evento no tiene por qué venir del tratamiento.',
  'No event among those counted does not say that there is none: the upper bound is the share up to which one would go unseen in so few.':
    'Que no haya ningún evento entre los contados no dice que no exista: el límite superior es la proporción hasta la cual uno pasaría inadvertido entre tan pocos.',
  'Counted are sessions and courses with at least one event of a kind, so that kinds do not add up. The intervals are exact for sessions that have nothing to do with each other; those of one patient do.':
    'Se cuentan sesiones y cursos con al menos un evento de una clase, de modo que las clases no se suman. Los intervalos son exactos para sesiones que no tienen nada que ver entre sí; las de un mismo paciente sí lo tienen.',
  'What baseline scores alone would bring by chance is a model, not a measurement: the rate if two scores of a patient agreed only in part (correlation 0.5 to 0.8) and nothing else happened, each baseline falling back towards all baselines of this clinic on the same instrument. Natural recovery is not in it. A rate above the band does not show what brought it about.':
    'Lo que las puntuaciones basales darían solo por azar es un modelo, no una medición: la tasa si dos puntuaciones de un paciente coincidieran solo en parte (correlación de 0,5 a 0,8) y no ocurriera nada más, volviendo cada nivel basal hacia todos los niveles basales de esta clínica en el mismo instrumento. La recuperación natural no está incluida. Una tasa por encima de la banda no muestra qué la produjo.',
  'Rates pooled with all clinics are a model, not a measurement: as if 20 courses more had been followed that responded as often as all clinics do, own courses among them. It steadies rates of few, and takes for granted that this clinic is like the others, with the same conditions treated. Rates by number of sessions that are drawn closer still do not show what a session does.':
    'Las tasas agrupadas con todas las clínicas son un modelo, no una medición: como si se hubiera seguido a 20 cursos más que respondieran tan a menudo como los de todas las clínicas, los propios entre ellos. Estabiliza las tasas de pocos y da por supuesto que esta clínica es como las demás y trata las mismas afecciones. Que las tasas por número de sesiones queden así más juntas tampoco muestra lo que hace una sesión.',
  'Trials chose their patients, and compared them with others drawn by lot; here nobody is. A rate that lies beside theirs is no result of a comparison. Control arms are given wherever active ones are, and studies that found no difference are never left out.':
    'Los ensayos eligieron a sus pacientes y los compararon con otros por sorteo; aquí no se compara con nadie. Una tasa que queda junto a las suyas no es el resultado de una comparación. Los brazos de control se dan siempre que se dan los activos, y nunca se omiten los estudios que no encontraron diferencia.',
  'What an import changed says which courses came and which were reached, not how treatment does. Imports stand together where one of them alone would be about too few courses.':
    'Lo que cambió una importación dice qué cursos llegaron y a cuáles se localizó, no cómo va el tratamiento. Las importaciones van juntas donde una sola trataría de demasiado pocos cursos.',
  'Two groups that formed themselves, not by lot: what tells them apart is not shown to make the difference. The interval takes the groups as independent.':
    'Dos grupos que se formaron solos, no por sorteo: no se muestra que lo que los distingue cause la diferencia. El intervalo toma los grupos como independientes.',
  'Protected figures of a release: counts are rounded to multiples of 5 and means carry a little noise, so sums can differ by a few from what was counted. Groups that are too small are pooled or left out of every figure, totals included. Intervals are wider for it.':
    'Cifras protegidas de una publicación: los recuentos se redondean a múltiplos de 5 y las medias llevan un poco de ruido, de modo que las sumas pueden diferir en unos pocos de lo contado. Los grupos demasiado pequeños se agrupan o quedan fuera de toda cifra, totales incluidos. Los intervalos son más anchos por ello.',
  'Where too few patients had a number of sessions, neighbouring numbers are one row: a row of all conditions joins whatever any of them joins.':
    'Donde demasiado pocos pacientes tuvieron un número de sesiones, los números vecinos forman una fila: una fila de todas las afecciones une lo que une cualquiera de ellas.',
  'One course for each patient and condition: of two treated sides the one with more sessions, the right one if equal. Courses still in treatment have no final number of sessions and are left out.':
    'Un curso por paciente y afección: de dos lados tratados, el que tuvo más sesiones; si son iguales, el derecho. Los cursos aún en tratamiento no tienen un número final de sesiones y quedan fuera.',
  'Figures of one clinic, released by its director to researchers by name.':
    'Cifras de una sola clínica, publicadas por su dirección para investigadores designados por su nombre.',
  'Synthetic demonstration data: no real patient is in these figures.':
    'Datos sintéticos de demostración: no hay ningún paciente real en estas cifras.',
  Condition: 'Afección',
  'Sessions received (bands)': 'Sesiones recibidas (tramos)',
  'Sessions received': 'Sesiones recibidas',
  Instrument: 'Instrumento',
  'Sessions planned': 'Sesiones planificadas',
  'Sessions before month 3': 'Sesiones antes del mes 3',
  View: 'Vista',
  'Groups of': 'Grupos de',
  'First group': 'Primer grupo',
  'Second group': 'Segundo grupo',
  Measure: 'Medida',
  Responder: 'Respondedor',
  At: 'Momento',
  Baseline: 'Nivel basal',
  By: 'Por',
  'Whose scores': 'De quién son las puntuaciones',
  Release: 'Publicación',
  'Number of a release': 'Número de una publicación',
  'Falls to': 'Baja a',
  Model: 'Modelo',
  "The generator's real probability: these patients are invented, so the truth is known. It is what the same rule would give for endlessly many of them, had every score been taken.":
    'La probabilidad real del generador: estos pacientes son inventados, de modo que la verdad se conoce. Es lo que la misma regla daría para un número ilimitado de ellos si se hubiera tomado cada puntuación.',
  'Descriptive only. How many sessions a patient has depends on how the patient feels: those who respond early stop, those who do not continue or leave. Differences between the numbers of sessions are not the effect of more sessions.':
    'Solo descriptivo. Cuántas sesiones tiene un paciente depende de cómo se siente: quienes responden pronto paran, quienes no, continúan o se van. Las diferencias entre los números de sesiones no son el efecto de más sesiones.',
  'A query parameter is not allowed': 'Un parámetro de la consulta no está permitido',
  'The request body is not in the expected form': 'El cuerpo de la solicitud no tiene la forma esperada',
  'Sign in first': 'Entre primero',
  'This did not sign you in': 'Con esto no ha entrado',
  'Your role does not include this': 'Su rol no incluye esto',
  'The request came from another site': 'La solicitud vino de otro sitio',
  'Nothing is here': 'Aquí no hay nada',
  'This cannot be done as things stand': 'Tal como están las cosas, esto no puede hacerse',
  'This release was withdrawn': 'Esta publicación fue retirada',
  'The request is too large': 'La solicitud es demasiado grande',
  'Content of this form is not taken': 'No se admite contenido de esta forma',
  'Too much at once': 'Demasiado a la vez',
  'Something went wrong on our side': 'Algo salió mal por nuestra parte',
  'The registry does not answer right now': 'El registro no responde en este momento',
  'The disk is full': 'El disco está lleno',
  'has to be a code of three capital letters, such as USD or EUR':
    'tiene que ser un código de tres letras mayúsculas, como USD o EUR',
  'has to be above 0 and at most 100,000, with two decimals at most':
    'tiene que ser superior a 0 y como máximo 100.000, con dos decimales como máximo',
  'The day before was sealed': 'Se selló el día anterior',
  'Signed in': 'Entró',
  'Sign-in refused': 'Acceso rechazado',
  'Signed out': 'Salió',
  'Sign-ins ended': 'Accesos terminados',
  'Switched role or clinic': 'Cambió de rol o de clínica',
  'Account made': 'Cuenta creada',
  'Account disabled': 'Cuenta desactivada',
  'Account enabled': 'Cuenta activada',
  'Password set': 'Contraseña fijada',
  'Password link made': 'Enlace de contraseña creado',
  'One-time codes set up': 'Códigos de un solo uso configurados',
  'One-time codes ended': 'Códigos de un solo uso terminados',
  'Recovery code used': 'Código de recuperación usado',
  'Recovery codes made anew': 'Códigos de recuperación renovados',
  'Invitation made': 'Invitación creada',
  'Invitation withdrawn': 'Invitación retirada',
  'Role given': 'Rol dado',
  'Role taken': 'Rol retirado',
  'Clinic added': 'Clínica añadida',
  'Clinic changed': 'Clínica cambiada',
  'Price of an injection set': 'Precio de una inyección fijado',
  'Price of an injection removed': 'Precio de una inyección quitado',
  'Clinic opened to a researcher': 'Clínica abierta a un investigador',
  'Clinic closed to a researcher': 'Clínica cerrada a un investigador',
  'Token made': 'Token creado',
  'Token revoked': 'Token revocado',
  'Import undone': 'Importación deshecha',
  'Patient erased': 'Paciente borrado',
  'Clinic key rotated': 'Clave de la clínica renovada',
  'Brief printed': 'Informe impreso',
  'Clinic key lost': 'Clave de la clínica perdida',
  Download: 'Descarga',
  'Backup made': 'Copia de respaldo hecha',
  'Backup restored': 'Copia de respaldo restaurada',
  Refused: 'Rechazado',
  'Internal, not protected: exact figures of one clinic, opened to you by its director. Do not pass them on or publish them; published figures come from a release.':
    'Interno, no protegido: cifras exactas de una clínica, abiertas a usted por su dirección. No las transmita ni las publique; las cifras publicadas vienen de una publicación.',
  'has fewer than {0} characters': 'tiene menos de {0} caracteres',
  'has more than {0} characters': 'tiene más de {0} caracteres',
  'Published figures of the network': 'Cifras publicadas de la red',
  'Figures of your clinic': 'Cifras de su clínica',
  'Note on charts written': 'Nota en los gráficos escrita',
  'Note on charts removed': 'Nota en los gráficos quitada',
};
