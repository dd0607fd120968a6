import type { Catalogue } from '../translator.ts';

/** The words of mails. */
export const mails: Catalogue = {
  'The brief of your clinic': 'El informe de su clínica',
  'The brief of {0} on one page, with the figures as they are today:\n{1}':
    'El informe de {0} en una página, con las cifras de hoy:\n{1}',
  'This mail holds no figure, because mails are read by others on their way. It comes once a month because you asked for it; Your account ends it.':
    'Este correo no contiene ninguna cifra, porque otros leen los correos por el camino. Llega una vez al mes porque usted lo pidió; se termina en Su cuenta.',
  'You are invited to Enthesis': 'Invitación a Enthesis',
  'You are invited to Enthesis as {0}.': 'Se le invita a Enthesis como {0}.',
  'This link makes your account. It works once, within seven days:\n{0}':
    'Este enlace crea su cuenta. Sirve una vez, durante siete días:\n{0}',
  'If you did not expect this, do nothing.': 'Si no lo esperaba, no haga nada.',
  'A new password for Enthesis': 'Una contraseña nueva para Enthesis',
  'Somebody, likely you, asked for a new password.': 'Alguien, probablemente usted, ha pedido una contraseña nueva.',
  'This link sets it. It works once, within two hours:\n{0}':
    'Este enlace la fija. Sirve una vez, durante dos horas:\n{0}',
  'If it was not you, do nothing: your password stays.':
    'Si no ha sido usted, no haga nada: su contraseña sigue siendo la misma.',
};
