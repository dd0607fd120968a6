import type { Catalogue } from '../translator.ts';

/** What the service says of a request that it refuses: what is wrong, and how to mend it. */
export const problems: Catalogue = {
  'An unknown query parameter was given. Allowed are {0}.': 'Se dio un parámetro desconocido. Se admiten {0}.',
  '{0} {1} Allowed: {2}.': '{0} {1} Se admite: {2}.',
  'is given more than once.': 'se da más de una vez.',
  'has a value that is not allowed.': 'tiene un valor que no se admite.',
  'names one value twice.': 'nombra dos veces un valor.',
  'by takes one or two of {0}.': 'by admite uno o dos de {0}.',
  'by takes at most one of {0}.': 'by admite como máximo uno de {0}.',
  'by takes sessions or session_band, not both.': 'by admite sessions o session_band, no ambos.',
  'by takes at most one of session_band, sex, age_band and guidance in a release.':
    'En una publicación, by admite como máximo uno de session_band, sex, age_band y guidance.',
  'This definition takes pain and function at once: leave {0} out, or use one of {1}.':
    'Esta definición toma a la vez dolor y función: quite {0} o use una de {1}.',
  '{0} has to be a group of what is named by of. Allowed: {1}.':
    '{0} tiene que ser un grupo de lo que nombra of. Se admite: {1}.',
  'second has to be another group than first.': 'second tiene que ser un grupo distinto de first.',
  'Two conditions are compared: name them with first= and second= alone.':
    'Se comparan dos afecciones: nómbrelas solo con first= y second=.',
  'Change is always that of one instrument: add instrument to by, or name one with instrument=.':
    'El cambio es siempre el de un instrumento: añada instrument a by o nombre uno con instrument=.',
  'definition does not apply to this measure. Allowed: {0}.': 'definition no se aplica a esta medida. Se admite: {0}.',
  'The definition cannot be applied to this instrument. Allowed: {0}.':
    'La definición no se puede aplicar a este instrumento. Se admite: {0}.',
  'measure contradicts instrument; leave it out.': 'measure contradice a instrument; quítelo.',
  'measure contradicts instrument; leave it out or use {0}.': 'measure contradice a instrument; quítelo o use {0}.',
  'number of a release of all clinics': 'número de una publicación de todas las clínicas',
  'release has to be one of all clinics: this one is of a single clinic.':
    'release tiene que ser de todas las clínicas: esta es de una sola.',
  'At most {0} kB are taken here.': 'Aquí se admiten como máximo {0} kB.',
  'At most {0} files are made for you at a time.': 'Se hacen para usted como máximo {0} archivos a la vez.',
  'Send JSON, with content-type: application/json.': 'Envíe JSON, con content-type: application/json.',
  'A text in the body has a NUL character in it: take it out.':
    'Un texto del cuerpo contiene un carácter NUL: quítelo.',
  'Give every parameter once.': 'Dé cada parámetro una vez.',
  'There is a field or parameter that is not known here.': 'Hay un campo o parámetro que aquí no se conoce.',
  'is missing or not in the expected form': 'falta o no tiene la forma esperada',
  'The address has a NUL character (%00) in it: take it out.': 'La dirección contiene un carácter NUL (%00): quítelo.',
  'Send this request from the page of this registry itself.':
    'Envíe esta petición desde la propia página de este registro.',
  'At most {0} questions of yours are answered at a time.': 'Se responden como máximo {0} preguntas suyas a la vez.',
  'The demonstration has no accounts: sign in with one of your own.':
    'La demostración no tiene cuentas: entre con una propia.',
  'Open the demonstration as localhost or 127.0.0.1.': 'Abra la demostración como localhost o 127.0.0.1.',
  'There is no clinic with this code.': 'No hay ninguna clínica con este código.',
  'There were too many tries. Wait, then try again.': 'Hubo demasiados intentos. Espere y pruebe otra vez.',
  'Choose a password of more different characters.': 'Elija una contraseña con más caracteres distintos.',
  'Choose a password that is not made of your address, the name of this program or a much used word.':
    'Elija una contraseña que no esté hecha de su dirección, del nombre de este programa ni de una palabra muy usada.',
  'There is no release yet. Figures over all clinics are shown from releases alone, and a release needs at least three clinics: with fewer, one clinic could work out the figures of another. A clinic’s director can release the clinic’s own figures to researchers, protected in the same way, on the page Downloads.':
    'Todavía no hay ninguna publicación. Las cifras de todas las clínicas se muestran solo desde publicaciones, y una publicación necesita al menos tres clínicas: con menos, una clínica podría deducir las cifras de otra. La dirección de una clínica puede publicar las cifras propias para investigadores, protegidas del mismo modo, en la página Descargas.',
  'Release {0} was withdrawn: {1}': 'La publicación {0} fue retirada: {1}',
  'The password is not right.': 'La contraseña no es correcta.',
  'One-time codes are set up already: end them first.':
    'Los códigos de un solo uso ya están configurados: termínelos antes.',
  'This is not the code of the app now.': 'Este no es el código de la aplicación en este momento.',
  'One-time codes are required here; an administrator can reset them.':
    'Aquí se exigen códigos de un solo uso; un administrador puede restablecerlos.',
  'One-time codes are not set up: set them up first.':
    'Los códigos de un solo uso no están configurados: configúrelos antes.',
  'At most {0} notes are kept: remove one first.': 'Se guardan como máximo {0} notas: quite antes una.',
  'a spreadsheet or zip file': 'una hoja de cálculo o un archivo zip',
  'an old spreadsheet': 'una hoja de cálculo antigua',
  'a gzip file': 'un archivo gzip',
  'a PDF file': 'un archivo PDF',
  'Send multipart/form-data with the parts episodes, sessions, scores and events, one CSV file each, and end it properly.':
    'Envíe multipart/form-data con las partes episodes, sessions, scores y events, un archivo CSV en cada una, y termínelo bien.',
  'At most {0} MB are taken here. Larger folders are imported with the command line.':
    'Aquí se admiten como máximo {0} MB. Las carpetas mayores se importan con la línea de comandos.',
  'The part {0} comes twice.': 'La parte {0} viene dos veces.',
  'The body has a part of an unknown name.': 'El cuerpo tiene una parte de nombre desconocido.',
  'of an unknown name': 'de nombre desconocido',
  'The part {0} is {1}, not CSV. Open it on the Imports page or with "enthesis deidentify": they make the files that are taken here of it.':
    'La parte {0} es {1}, no CSV. Ábrala en la página Importaciones o con «enthesis deidentify»: hacen de ella los archivos que aquí se admiten.',
  'Nothing was imported. Send the files again once there is room.':
    'No se ha importado nada. Envíe los archivos otra vez cuando haya sitio.',
  'The body could not be read to its end. {0}': 'El cuerpo no se ha podido leer hasta el final. {0}',
  'Nothing is imported into it; ?dryRun=1 shows how it would go.':
    'No se importa nada en ella; ?dryRun=1 muestra cómo sería.',
  'At most {0} imports of a clinic are under way at once. Wait for one to end, or cancel it.':
    'Como máximo {0} importaciones de una clínica están en curso a la vez. Espere a que termine una, o cancélela.',
  'What it holds is made anew with "enthesis demo reset".': 'Su contenido se rehace con «enthesis demo reset».',
  'Send {0}.': 'Envíe {0}.',
  'The import has ended already.': 'La importación ya ha terminado.',
  'Clinic {0} is synthetic and stays so. {1}': 'La clínica {0} es sintética y así sigue. {1}',
  'An import that replaces cannot be partial: rows left out would be removed.':
    'Una importación que sustituye no puede ser parcial: las filas dejadas fuera se quitarían.',
  'Send the files uncompressed, without Content-Encoding.': 'Envíe los archivos sin comprimir, sin Content-Encoding.',
  'Send multipart/form-data with the parts episodes, sessions, scores and events, one CSV file each.':
    'Envíe multipart/form-data con las partes episodes, sessions, scores y events, un archivo CSV en cada una.',
  'Give the address that was invited.': 'Dé la dirección a la que llegó la invitación.',
  'This address has an account: give its password.': 'Esta dirección tiene una cuenta: dé su contraseña.',
  'No researcher of this registry has this address.': 'Ningún investigador de este registro tiene esta dirección.',
  'A release is being made already.': 'Ya se está haciendo una publicación.',
  'A release over all clinics needs at least {0} of them: with fewer, one clinic could work out the figures of another. There {1} here.':
    'Una publicación de todas las clínicas necesita al menos {0}: con menos, una clínica podría deducir las cifras de otra. Aquí {1}.',
  'is 1': 'hay 1',
  'are {0}': 'hay {0}',
  'The demonstration releases synthetic clinics alone.': 'La demostración solo publica clínicas sintéticas.',
  'At most {0} views are kept: remove one first.': 'Se guardan como máximo {0} vistas: quite antes una.',
  'The e-mail or the password is not right.': 'El correo o la contraseña no son correctos.',
  'The code is not right, or it was used before.': 'El código no es correcto, o ya se usó.',
  'This clinic requires one-time codes: set them up first.':
    'Esta clínica exige códigos de un solo uso: configúrelos antes.',
  'At most {0} tokens work at a time: revoke one first.': 'Sirven como máximo {0} tokens a la vez: revoque antes uno.',
  'This is the last administrator: make another first.': 'Es el último administrador: nombre antes a otro.',
};
