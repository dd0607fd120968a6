import type { Catalogue } from '../translator.ts';

/** The words of views. */
export const views: Catalogue = {
  'Only you': 'Solo usted',
  "Your clinic's directors": 'La dirección de su clínica',
  'Save this page': 'Guardar esta página',
  'Name of the page as it is now': 'Nombre de la página tal como está ahora',
  'Up to 60 characters, such as Knees at 6 months. At most {0} are kept; a name there is gets the new page.':
    'Hasta 60 caracteres, como Rodillas a 6 meses. Se guardan como máximo {0}; un nombre ya usado recibe la página nueva.',
  'Who finds it': 'Quién la encuentra',
  'a colleague': 'un colega',
  'you, shared': 'usted, compartida',
  'Loading saved views …': 'Cargando las vistas guardadas…',
  'No views are saved yet. A view keeps the page and everything chosen on it; its figures are always those of today.':
    'Todavía no hay vistas guardadas. Una vista guarda la página y todo lo elegido en ella; sus cifras son siempre las de hoy.',
  Saved: 'Guardada',
  Remove: 'Quitar',
  'Nobody at your clinic finds it any more.': 'Ya nadie de su clínica la encuentra.',
  'Only the name goes.': 'Solo se va el nombre.',
};
