import type { Catalogue } from '../translator.ts';

/** What is wrong with rows, notes and releases, and what is said of their progress. */
export const rules: Catalogue = {
  'unknown column, {0}': 'columna desconocida, {0}',
  'looks like dates': 'parece contener fechas',
  'no dates: count the days from the first session and give them in the column day':
    'ninguna fecha: cuente los días desde la primera sesión y póngalos en la columna day',
  'looks as if it identified patients': 'parece identificar a los pacientes',
  'no identifiers: remove the column before the file leaves the clinic':
    'ningún identificador: quite la columna antes de que el archivo salga de la clínica',
  'looks like free text': 'parece texto libre',
  'codes and numbers only: remove the column': 'solo códigos y números: quite la columna',
  'looks like ages': 'parece contener edades',
  'age_band, in bands of ten years (0-9 to 80-89, 90+)': 'age_band, en grupos de diez años (de 0-9 a 80-89, 90+)',
  'a random id of 2 to 32 letters, digits, - and _ that begins with a letter or digit, such as K7-203':
    'un id al azar de 2 a 32 letras, cifras, - y _ que empiece por una letra o cifra, como K7-203',
  'looks like a date': 'parece una fecha',
  'looks like a social security number': 'parece un número de la seguridad social',
  'looks like a record number': 'parece un número de historia',
  'looks like a phone number': 'parece un número de teléfono',
  'not a study id': 'no es un id de estudio',
  blank: 'en blanco',
  '{0}, in every row': '{0}, en cada fila',
  'not one of the codes': 'no es ninguno de los códigos',
  'not a known condition': 'no es una afección conocida',
  'not a known instrument': 'no es un instrumento conocido',
  'not a practitioner code': 'no es un código de profesional',
  'not a whole number': 'no es un número entero',
  'out of range': 'fuera de rango',
  'not a number': 'no es un número',
  'a number of {0} or more with a decimal point ({1})': 'un número de {0} o más con punto decimal ({1})',
  'a number from {0} to {1} with a decimal point ({2})': 'un número de {0} a {1} con punto decimal ({2})',
  'one of {0}': 'uno de {0}',
  'P and one to three digits, such as P7': 'P y de una a tres cifras, como P7',
  'a whole number from {0} to {1}': 'un número entero de {0} a {1}',
  'a number from {0} to {1} with a decimal point': 'un número de {0} a {1} con punto decimal',
  "a number within the instrument's range, with a decimal point":
    'un número dentro del rango del instrumento, con punto decimal',
  'The server was stopped; nothing was imported. Send the files again.':
    'El servidor se ha detenido; no se ha importado nada. Envíe los archivos otra vez.',
  'The registry did not answer; nothing was imported. Send the files again later.':
    'El registro no ha respondido; no se ha importado nada. Envíe los archivos otra vez más tarde.',
  "The clinic's key was lost; nothing was imported. Whoever runs this registry has to import everything anew, on the command line.":
    'Se perdió la clave de la clínica; no se ha importado nada. Quien lleva este registro tiene que importarlo todo de nuevo, en la línea de comandos.',
  "The clinic's key is missing or not the right one; nothing was imported. Whoever runs this registry has to put it back.":
    'Falta la clave de la clínica o no es la correcta; no se ha importado nada. Quien lleva este registro tiene que reponerla.',
  "The registry's disk is full; nothing was imported. Send the files again once there is room.":
    'El disco del registro está lleno; no se ha importado nada. Envíe los archivos otra vez cuando haya sitio.',
  'The registry stopped answering; nothing was imported. Send the files again.':
    'El registro ha dejado de responder; no se ha importado nada. Envíe los archivos otra vez.',
  'Something went wrong on our side; nothing was imported.':
    'Algo ha fallado por nuestra parte; no se ha importado nada.',
  'has to be a month such as 2025-03 or a day such as 2025-03-14':
    'tiene que ser un mes como 2025-03 o un día como 2025-03-14',
  'has to be one line': 'tiene que ser una línea',
  '{0}: a note is about the clinic, never about a person': '{0}: una nota trata de la clínica, nunca de una persona',
  'has what looks like an e-mail address in it': 'contiene lo que parece una dirección de correo',
  'has what looks like a web address in it': 'contiene lo que parece una dirección web',
  'has what looks like a date of birth in it': 'contiene lo que parece una fecha de nacimiento',
  "has what looks like a person's name in it": 'contiene lo que parece el nombre de una persona',
  'has what looks like an age over 89 in it': 'contiene lo que parece una edad de más de 89 años',
  'has what looks like the number of a patient in it': 'contiene lo que parece el número de un paciente',
  'has what {0} in it': 'contiene lo que {0}',
  'The new blocks could be held against those of release {0}, which can still be downloaded. Withdraw them first: enthesis release withdraw NUMBER --because "..."':
    'Los bloques nuevos podrían compararse con los de la publicación {0}, que todavía se puede descargar. Retírelos antes: enthesis release withdraw NUMBER --because "..."',
  'Say in up to {0} characters why release {1} is withdrawn.':
    'Diga en {0} caracteres como máximo por qué se retira la publicación {1}.',
  'There is no release {0}. See: enthesis release list': 'No existe la publicación {0}. Véase: enthesis release list',
  'Release {0} is withdrawn already: {1}': 'La publicación {0} ya está retirada: {1}',
  Counting: 'Contando',
  'Cutting into blocks': 'Cortando en bloques',
  'Comparing with earlier releases': 'Comparando con publicaciones anteriores',
  'Writing the release': 'Escribiendo la publicación',
  'The clinic has no patients yet, or its key is lost.': 'La clínica aún no tiene pacientes, o se perdió su clave.',
  'Network figures need at least {0} clinics with patients that have not opened their figures; there is 1. A clinic can release its own figures to researchers: enthesis release create --clinic CODE':
    'Las cifras de la red necesitan al menos {0} clínicas con pacientes que no hayan abierto sus cifras; hay 1. Una clínica puede publicar sus propias cifras para investigadores: enthesis release create --clinic CODE',
  'Network figures need at least {0} clinics with patients that have not opened their figures; there are {1}. A clinic can release its own figures to researchers: enthesis release create --clinic CODE':
    'Las cifras de la red necesitan al menos {0} clínicas con pacientes que no hayan abierto sus cifras; hay {1}. Una clínica puede publicar sus propias cifras para investigadores: enthesis release create --clinic CODE',
  'The clinic has too few patients for any figure to be released.':
    'La clínica tiene demasiado pocos pacientes para publicar ninguna cifra.',
  'No group of patients is large enough, over enough clinics, for any figure to be released.':
    'Ningún grupo de pacientes es bastante grande, en bastantes clínicas, para publicar ninguna cifra.',
  'No release has been asked for since the server started.':
    'No se ha pedido ninguna publicación desde que arrancó el servidor.',
  'The first release is being made now, which takes a minute or so. Figures over all clinics stand here once it is done.':
    'Se está haciendo la primera publicación, lo que lleva un minuto más o menos. Las cifras de todas las clínicas estarán aquí cuando termine.',
  'The demonstration is being filled: {0} of {1} clinics so far. Its first release is made once all are there.':
    'La demostración se está llenando: {0} de {1} clínicas hasta ahora. Su primera publicación se hace cuando estén todas.',
  'Another release is being made.': 'Se está haciendo otra publicación.',
  'Checking the keys': 'Comprobando las claves',
  'Release {0}: {1} rows with new figures, {2} carried forward.':
    'Publicación {0}: {1} filas con cifras nuevas, {2} trasladadas.',
  'Looking for releases': 'Buscando publicaciones',
  'Release {0} is the first of the demonstration.': 'La publicación {0} es la primera de la demostración.',
  'It could not be made; the server’s log says more. The release before is whole.':
    'No se ha podido hacer; el registro del servidor dice más. La publicación anterior está completa.',
  "the instrument's own source": 'la fuente del propio instrumento',
  'the mirror image of r30 and mcid': 'la imagen inversa de r30 y mcid',
  'guards against regression to the mean; r30 at two successive assessments':
    'protege de la regresión a la media; r30 en dos valoraciones seguidas',
  'r30 and mcid together': 'r30 y mcid a la vez',
  'Hurst and Bolton coding; no MCID': 'codificación de Hurst y Bolton; sin DMCI',
  'used by the OMERACT-OARSI responder criteria; no MCID of its own':
    'usado en los criterios de respuesta OMERACT-OARSI; sin DMCI propia',
  'no source read': 'sin fuente leída',
  'no pooled MCID; 10 degrees are commonly taken as beyond measurement error':
    'sin DMCI conjunta; suelen tomarse 10 grados como más allá del error de medida',
  'a single item, not validated; no MCID': 'un solo ítem, sin validar; sin DMCI',
  'none established': 'ninguna establecida',
  'provisional, taken from KOOS': 'provisional, tomada de KOOS',
  'provisional, none established': 'provisional, ninguna establecida',
  'no MCID; asymptomatic sport (0) is the published end point, Topol, Pediatrics 2011;128:e1121':
    'sin DMCI; el criterio publicado es el deporte sin síntomas (0), Topol, Pediatrics 2011;128:e1121',
  'taken from the numeric rating of pain: Ostelo, Spine 2008;33:90-94':
    'tomada de la escala numérica del dolor: Ostelo, Spine 2008;33:90-94',
  'twelve of a hundred points, as used by Rabago, Ann Fam Med 2013; Ehrich, J Rheumatol 2000;27:2635':
    'doce puntos de cien, como en Rabago, Ann Fam Med 2013; Ehrich, J Rheumatol 2000;27:2635',
  'IMMPACT substantial improvement; the most used cut-off in back pain trials, PMC3960418':
    'mejora sustancial de IMMPACT; el límite más usado en ensayos de dolor de espalda, PMC3960418',
  'it is the first release': 'es la primera publicación',
  'the owner asked for it': 'lo pidió quien es responsable del registro',
  'the policy has changed': 'las reglas de protección han cambiado',
  'a clinic has opened its figures since': 'una clínica ha abierto sus cifras desde entonces',
  'Put {0} back from your backup. Figures that are published stay readable.':
    'Recupere {0} de su copia de seguridad. Las cifras publicadas se siguen pudiendo leer.',
  'The noise key is missing. {0}': 'Falta la clave del ruido. {0}',
  'The noise key cannot be read ({0}). Check who may read {1}.':
    'La clave del ruido no se puede leer ({0}). Compruebe quién puede leer {1}.',
  'The noise key is not whole: it has {0} bytes. {1}': 'La clave del ruido no está completa: tiene {0} bytes. {1}',
  'The noise key is not the one that earlier releases were made with. {0}':
    'La clave del ruido no es la que se usó en las publicaciones anteriores. {0}',
};
