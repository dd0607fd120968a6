const escapes: Readonly<Record<string, string>> = { '&': '&amp;', '<': '&lt;', '>': '&gt;', '"': '&quot;' };

/** Text as it may stand in a drawing. */
export const escaped = (text: string): string => text.replaceAll(/[&<>"]/g, (sign) => escapes[sign] ?? sign);

const hundredths = (value: number): string => `${Math.round(value * 100) / 100}`;

/** The attributes of one element, a blank before each; what is undefined is left out, numbers keep two decimals. */
export const attributes = (values: Readonly<Record<string, string | number | undefined>>): string =>
  Object.entries(values)
    .flatMap(([name, value]) =>
      value === undefined ? [] : [` ${name}="${escaped(typeof value === 'number' ? hundredths(value) : value)}"`],
    )
    .join('');
