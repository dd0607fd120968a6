import type { Catalogue } from '../translator.ts';

/** The pages. */
export const pages: Catalogue = {
  course: 'curso',
  courses: 'cursos',
  'Responders by condition and number of sessions': 'Respondedores por afección y número de sesiones',
  'A closer look': 'Una mirada más de cerca',
  lower: 'menor',
  higher: 'mayor',
  'Your account': 'Su cuenta',
  'The demonstration, as {0}': 'La demostración, como {0}',
  'The demonstration has no accounts, and so no password, codes or tokens. Sign in with an account to have them.':
    'La demostración no tiene cuentas y, por tanto, ni contraseña, ni códigos, ni tokens. Entre con una cuenta para tenerlos.',
  'Where you are signed in': 'Dónde ha entrado',
  'One-time codes': 'Códigos de un solo uso',
  'The brief by mail': 'El informe por correo',
  'Tokens for scripts': 'Tokens para scripts',
  'My clinic beside all clinics': 'Mi clínica junto a todas las clínicas',
  'Never a ranking: one clinic, and the published figures of all.':
    'Nunca una clasificación: una clínica y las cifras publicadas de todas.',
  Show: 'Mostrar',
  'Who (e-mail)': 'Quién (correo electrónico)',
  'Clinic (code)': 'Clínica (código)',
  To: 'Hasta',
  'Who did what, when and from where. It names no patient and no figure.':
    'Quién hizo qué, cuándo y desde dónde. No nombra a ningún paciente ni da ninguna cifra.',
  'Which entries': 'Qué entradas',
  Entries: 'Entradas',
  'CSV of these entries': 'CSV de estas entradas',
  'Loading the log …': 'Cargando el registro de actividad…',
  Brief: 'Informe',
  'One page to print, on A4 or Letter.': 'Una página para imprimir, en A4 o Carta.',
  Print: 'Imprimir',
  'The brief': 'El informe',
  '{0}: who responded': '{0}: quién respondió',
  'Who is missing.': 'Quién falta.',
  'Does it hang on the definition?': '¿Depende de la definición?',
  'What this cannot say.': 'Lo que esto no puede decir.',
  ' · SHA-256 of its files’ own, one after the other: {0}': ' · SHA-256 de los de sus archivos, uno tras otro: {0}',
  'Change over time': 'Cambio a lo largo del tiempo',
  'Scores of everybody treated: nobody untreated is compared.':
    'Puntuaciones de todos los tratados: no se compara con nadie sin tratar.',
  'One-time codes are required at {0}': 'En {0} se exigen códigos de un solo uso',
  'What clinics are called, and what they ask of their people.':
    'Cómo se llaman las clínicas y qué piden a su personal.',
  'Clinics of this registry': 'Clínicas de este registro',
  'Loading the clinics …': 'Cargando las clínicas…',
  'There is no clinic yet.': 'Todavía no hay ninguna clínica.',
  Patients: 'Pacientes',
  'One-time codes required': 'Códigos de un solo uso exigidos',
  'Where codes are required, people of the clinic set up an authenticator app the next time they sign in with a password. Its own sign-in service, where it has one, asks what it wants.':
    'Donde se exigen códigos, el personal de la clínica configura una aplicación de autenticación la próxima vez que entra con contraseña. Su propio servicio de acceso, si lo tiene, pide lo que quiere.',
  'Add a clinic': 'Añadir una clínica',
  'The courses at their start, and those followed up beside those not reached.':
    'Los cursos en su inicio, y los que tienen seguimiento junto a los no localizados.',
  ' · patient-facing pages say it {0} to prolotherapy': ' · las páginas para pacientes dicen que {0} a la proloterapia',
  'generally responds': 'suele responder',
  'does not respond': 'no responde',
  responds: 'responde',
  'Number of sessions': 'Número de sesiones',
  'Sessions in bands': 'Sesiones en tramos',
  Exact: 'Exacto',
  'Those not reached': 'Los no localizados',
  'claims and trials': 'afirmaciones y ensayos',
  'too few to stand alone': 'demasiado pocos para ir solos',
  'One page each: responders by number of sessions, change over time, who is counted.':
    'Una página para cada una: respondedores por número de sesiones, cambio a lo largo del tiempo, quién se cuenta.',
  'Numbered releases of protected figures over all clinics. A release never changes: the same number is the same bytes.':
    'Publicaciones numeradas de cifras protegidas de todas las clínicas. Una publicación nunca cambia: el mismo número son los mismos bytes.',
  'Loading the releases …': 'Cargando las publicaciones…',
  'There is no release yet.': 'Todavía no hay ninguna publicación.',
  'Release {0} of {1}{2}{3}{4}': 'Publicación {0} de {1}{2}{3}{4}',
  ' · current': ' · actual',
  ' · synthetic data': ' · datos sintéticos',
  ' · one clinic': ' · una clínica',
  'Everything as one zip': 'Todo en un zip',
  '· vintage {0} · methods {1} ·': '· añada {0} · métodos {1} ·',
  'figures of this release': 'cifras de esta publicación',
  '{0} files': '{0} archivos',
  'Files of release {0}': 'Archivos de la publicación {0}',
  File: 'Archivo',
  Rows: 'Filas',
  Bytes: 'Bytes',
  'Withdrawn on {0}: {1}': 'Retirada el {0}: {1}',
  'How to use them': 'Cómo usarlos',
  'The zip holds one table a subject in long form, all of them as one Excel workbook, the codebook of every column, the rules the figures were protected by, a suggested citation and the sums of all files. Scripts fetch it with a token of the {0}:':
    'El zip contiene una tabla por tema en formato largo, todas ellas como un libro de Excel, el libro de códigos de cada columna, las reglas con que se protegieron las cifras, una cita sugerida y las sumas de todos los archivos. Los scripts lo obtienen con un token de la {0}:',
  'account page': 'página de la cuenta',
  'Unpacked, these lines begin with them. Each gives, for pain at 6 months, who is at least 30 % better among those who have a score, as meta-analyses take it.':
    'Una vez descomprimido, estas líneas empiezan con ellos. Cada una da, para dolor a 6 meses, quién está al menos un 30 % mejor entre los que tienen una puntuación, como lo toman los metaanálisis.',
  'What patients are told, what trials found, and what this registry shows of it.':
    'Qué se dice a los pacientes, qué encontraron los ensayos y qué muestra de ello este registro.',
  Trials: 'Ensayos',
  'If there is an account of this address, a link is on its way to it. It is good once, within two hours.':
    'Si hay una cuenta con esta dirección, un enlace va de camino hacia ella. Vale una vez, durante dos horas.',
  'Send me a link': 'Envíenme un enlace',
  'The address of your account; the link goes there.': 'La dirección de su cuenta; el enlace va allí.',
  'This registry sends no mails. Its administrator can make a link for you that sets a new password.':
    'Este registro no envía correos. Su administración puede hacer para usted un enlace que fija una contraseña nueva.',
  'Back to the sign-in': 'Volver a la entrada',
  'Under way': 'En curso',
  Check: 'Comprobar',
  'The first import': 'La primera importación',
  'Hand in files': 'Entregar archivos',
  ', {0}, {1} and {2}, or {3}: a spreadsheet, a REDCap export, FHIR.':
    ', {0}, {1} y {2}, o {3}: una hoja de cálculo, una exportación de REDCap, FHIR.',
  'what the clinic keeps': 'lo que la clínica guarda',
  'Templates, and what a folder looks like': 'Plantillas, y cómo es una carpeta',
  'What the files hold': 'Qué contienen los archivos',
  'From the command line': 'Desde la línea de comandos',
  'Hand files in, follow what becomes of them, undo the latest.':
    'Entregue archivos, siga lo que es de ellos, deshaga el último.',
  'Loading the history …': 'Cargando el historial…',
  'What was imported': 'Qué se importó',
  'All imports': 'Todas las importaciones',
  'This import': 'Esta importación',
  'Make the account': 'Crear la cuenta',
  'You sign in with it.': 'Con ella entra usted.',
  'Your name': 'Su nombre',
  'As others in this registry see it.': 'Como lo ven los demás en este registro.',
  ' has an account. Its password adds this role to it.': ' tiene una cuenta. Su contraseña le añade este rol.',
  'Take the role': 'Tomar el rol',
  'This link sets the registry up. Whoever holds it becomes its first administrator.':
    'Este enlace pone en marcha el registro. Quien lo tenga pasa a ser su primera administración.',
  'You are invited as {0}.': 'Se le invita como {0}.',
  'Ask whoever invited you for a new one.': 'Pida uno nuevo a quien le invitó.',
  'Looking at the invitation …': 'Mirando la invitación…',
  'Join this registry': 'Unirse a este registro',
  'Map and de-identify': 'Asignar y desidentificar',
  'Everything on this page happens in this browser until you press “Check these rows”.':
    'Todo en esta página ocurre en este navegador hasta que usted pulse «Comprobar estas filas».',
  'What the clinic keeps': 'Lo que la clínica guarda',
  'A visits spreadsheet, one row a visit or contact, as CSV or xlsx; a REDCap export with its data dictionary; FHIR R4 as NDJSON or a bundle.':
    'Una hoja de visitas, una fila por visita o contacto, en CSV o xlsx; una exportación de REDCap con su diccionario de datos; FHIR R4 como NDJSON o un paquete.',
  'Open files': 'Abrir archivos',
  'Open another': 'Abrir otro',
  'Who is who': 'Quién es quién',
  'What the figures cannot say': 'Lo que las cifras no pueden decir',
  '{0} A responder rate here is not an effect of treatment.':
    '{0} Una tasa de respondedores no es aquí un efecto del tratamiento.',
  'Rows are never ranked. A condition with a higher rate may have healthier patients, another instrument or fewer followed up.':
    'Las filas nunca son una clasificación. Una afección con una tasa más alta puede tener pacientes más sanos, otro instrumento o menos seguimiento.',
  'What is counted': 'Qué se cuenta',
  'A course is a run of sessions, a session being one treatment visit; a gap of more than {0} days starts the next course, and the first one counts. The baseline is the last score of day {1} to {2}, counted from the first session. A course has one score at a time point: the one nearest to its target day, the later of two equally near.':
    'Un curso es una serie de sesiones, y una sesión es una visita de tratamiento; un intervalo de más de {0} días empieza el curso siguiente, y cuenta el primero. El nivel basal es la última puntuación del día {1} al {2}, contado desde la primera sesión. Un curso tiene una puntuación en cada momento: la más cercana a su día objetivo; de dos igual de cercanas, la posterior.',
  'Eligible courses have a baseline at or above the floor and a follow-up window that had closed; one that is not due yet is never counted as missing. The rate divides the responders by those followed up. Its 95 % interval is Wilson’s. Because some are never reached, every rate stands between two bounds: none of the others responded, all of them did.':
    'Los cursos elegibles tienen un nivel basal igual o superior al mínimo y una ventana de seguimiento que se había cerrado; uno que aún no ha vencido nunca se cuenta como perdido. La tasa divide los respondedores entre los que tienen seguimiento. Su intervalo del 95 % es el de Wilson. Como a algunos nunca se les localiza, cada tasa está entre dos límites: ninguno de los demás respondió, todos lo hicieron.',
  'Responder definitions': 'Definiciones de respondedor',
  'A course counts when': 'Un curso cuenta cuando',
  'Time points': 'Momentos',
  'Time point': 'Momento',
  'Window, days from the first session': 'Ventana, en días desde la primera sesión',
  'Target day': 'Día objetivo',
  'Baseline floor': 'Mínimo basal',
  'Percent rules mean little where there was little to improve, so a course needs a baseline of some height, scaled to its instrument: {0}. A floor can raise a rate by itself; it is printed with every figure.':
    'Las reglas de porcentaje significan poco donde había poco que mejorar, de modo que un curso necesita un nivel basal de cierta altura, a escala de su instrumento: {0}. Un mínimo puede subir una tasa por sí solo; se imprime con cada cifra.',
  'How a figure may be read': 'Cómo puede leerse una cifra',
  'Statuses and flags': 'Estados y avisos',
  'In files': 'En los archivos',
  Meaning: 'Significado',
  'Definitions, time points, signs and instruments: the rules all figures follow.':
    'Definiciones, momentos, signos e instrumentos: las reglas que siguen todas las cifras.',
  'Protected figures over all clinics, from numbered releases. No clinic and no patient can be singled out.':
    'Cifras protegidas de todas las clínicas, de publicaciones numeradas. No puede distinguirse a ninguna clínica ni a ningún paciente.',
  'What patients are told, what trials found, and what a release over all clinics shows of it.':
    'Qué se dice a los pacientes, qué encontraron los ensayos y qué muestra de ello una publicación de todas las clínicas.',
  'Ask for a new one on the sign-in page, or ask an administrator.':
    'Pida uno nuevo en la página de entrada, o pídalo a la administración.',
  'Choose a new password': 'Elija una contraseña nueva',
  'The password is set, and every earlier sign-in has ended. {0}.':
    'La contraseña está fijada y todos los accesos anteriores han terminado. {0}.',
  'Sign in with it': 'Entre con ella',
  'Set the password': 'Fijar la contraseña',
  'This address leads to no page of this registry. {0}.':
    'Esta dirección no lleva a ninguna página de este registro. {0}.',
  'Go to the start page': 'Ir a la página de inicio',
  'A researcher sees no clinic, unless its director opens the figures to that person.':
    'Un investigador no ve ninguna clínica, salvo que su dirección abra las cifras a esa persona.',
  'Who can read this clinic’s figures': 'Quién puede leer las cifras de esta clínica',
  'Loading who can read them …': 'Cargando quién puede leerlas…',
  'Nobody outside the clinic.': 'Nadie fuera de la clínica.',
  'Researchers to whom the figures are open': 'Investigadores a quienes las cifras están abiertas',
  Opened: 'Abiertas',
  'to {0}': 'a {0}',
  '{0} reads nothing more of this clinic, from now on.': '{0} no lee nada más de esta clínica desde ahora.',
  'Open to one more': 'Abrir a una persona más',
  'The person then reads the same figures and files as you: exact ones, internal, not protected as published figures are. Every file read is written down.':
    'La persona lee entonces las mismas cifras y archivos que usted: exactos, internos, no protegidos como lo están las cifras publicadas. Cada archivo leído queda anotado.',
  'Open the figures': 'Abrir las cifras',
  'E-mail of the researcher': 'Correo electrónico del investigador',
  'Of somebody who is a researcher of this registry.': 'De alguien que es investigador de este registro.',
  'What in the imported rows deserves a second look, as counts alone.':
    'Qué merece una segunda mirada en las filas importadas, solo como recuentos.',
  'Does the answer hang on how it was asked, or on those not reached?':
    '¿Depende la respuesta de cómo se preguntó, o de los no localizados?',
  'What unwanted was written down after sessions, how often and how bad.':
    'Qué cosas no deseadas se anotaron después de las sesiones, con qué frecuencia y con qué gravedad.',
  'Two readings of the same courses. Neither shows what a session does.':
    'Dos lecturas de los mismos cursos. Ninguna muestra lo que hace una sesión.',
  'This is the demonstration. Its clinics are synthetic: no real patient is in any figure, and nobody asks for a password. Choose whose eyes to look through.':
    'Esta es la demostración. Sus clínicas son sintéticas: no hay ningún paciente real en ninguna cifra, y nadie pide una contraseña. Elija con los ojos de quién mirar.',
  'Prolotherapy outcomes, by condition and by session': 'Resultados de la proloterapia, por afección y por sesión',
  'The sign-in service did not let you in': 'El servicio de acceso no le dejó entrar',
  'It refused, or this registry does not know you yet: follow the link of your invitation first.':
    'Lo rechazó, o este registro aún no le conoce: siga primero el enlace de su invitación.',
  'Sign in with an account': 'Entrar con una cuenta',
  'Accounts are made by invitation: the administrator of this registry sends it.':
    'Las cuentas se crean por invitación: la envía la administración de este registro.',
  'Three questions': 'Tres preguntas',
  'How are my patients doing?': '¿Cómo les va a mis pacientes?',
  'One condition': 'Una afección',
  'Compared with whom?': '¿Comparado con quién?',
  'My own years side by side': 'Mis propios años, uno junto a otro',
  'What rates can say': 'Lo que las tasas pueden decir',
  'Can I trust it?': '¿Puedo fiarme?',
  'Under every definition': 'Con cada definición',
  'All together': 'Todo junto',
  'How many sessions, how far apart, with what; and when another course begins.':
    'Cuántas sesiones, con qué separación, con qué; y cuándo empieza otro curso.',
  'The courses begun in each year. Other patients came each year, and others were reached.':
    'Los cursos empezados en cada año. Cada año vinieron otros pacientes y se localizó a otros.',
  'Loading the accounts …': 'Cargando las cuentas…',
  'Nobody has an account yet: invite the first person.': 'Nadie tiene una cuenta todavía: invite a la primera persona.',
  'Accounts are made by invitation alone. Everything done here is written down.':
    'Las cuentas se crean solo por invitación. Todo lo que se hace aquí queda anotado.',
  Accounts: 'Cuentas',
  'Invite somebody': 'Invitar a alguien',
  'Open invitations': 'Invitaciones abiertas',
  'a rating of change: no rule applies': 'una valoración del cambio: no se aplica ninguna regla',
  'none known': 'ninguna conocida',
  '{0} points': '{0} puntos',
  'no percent rules': 'sin reglas de porcentaje',
  Instruments: 'Instrumentos',
  'The MCID is the smallest improvement patients call important. Where it is marked unverified, the value was not found in the cited source itself: use it with care and do not cite it.':
    'La DMCI es la menor mejora que los pacientes llaman importante. Donde se marca como no verificada, el valor no se encontró en la propia fuente citada: úselo con cuidado y no lo cite.',
  Id: 'Id',
  Measures: 'Mide',
  Range: 'Rango',
  'Better is': 'Mejor es',
  'no upper bound': 'sin límite superior',
  'Unverified. ': 'No verificado. ',
  'Small conditions are pooled with others of their region. The last column is what patient-facing pages say, kept so that it can be compared with the figures.':
    'Las afecciones pequeñas se agrupan con otras de su región. La última columna es lo que dicen las páginas para pacientes, guardado para poder compararlo con las cifras.',
  Region: 'Región',
  'Pages say it': 'Las páginas lo dicen',
};
