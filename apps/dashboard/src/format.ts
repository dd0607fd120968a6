import { locale, readersLanguage, say } from '@enthesis/languages';

const language = readersLanguage();

/** Narrow no-break space: keeps a number and its sign on one line. */
const narrow = '\u202f';

const minus = '\u2212';

/** What stands where a figure does not exist. */
export const absent = '–';

const whole = new Intl.NumberFormat(language, { maximumFractionDigits: 0 });
const tenths = new Intl.NumberFormat(language, {
  minimumFractionDigits: 1,
  maximumFractionDigits: 1,
  signDisplay: 'negative',
});
const hundredth = new Intl.NumberFormat(language, {
  minimumFractionDigits: 2,
  maximumFractionDigits: 2,
  signDisplay: 'negative',
});
const day = new Intl.DateTimeFormat(locale(), { dateStyle: 'medium' });
const minute = new Intl.DateTimeFormat(locale(), { dateStyle: 'medium', timeStyle: 'short' });
const calendarMonth = new Intl.DateTimeFormat(locale(), { year: 'numeric', month: 'long', timeZone: 'UTC' });
const calendarDay = new Intl.DateTimeFormat(locale(), { dateStyle: 'long', timeZone: 'UTC' });

/**
 * A share (0 to 1) as whole percent, `57 %`. Only exactly none is 0 % and only exactly all is 100 %; what would round
 * to them is `<1 %` or `>99 %`.
 */
export const percent = (share: number): string => {
  const rounded = Math.round(share * 100);
  if (rounded === 0 && share > 0) return `<1${narrow}%`;
  if (rounded === 100 && share < 1) return `>99${narrow}%`;
  return `${rounded}${narrow}%`;
};

/** Two shares as one range, `44 to 64 %`. */
export const percentRange = (lower: number, upper: number): string =>
  say`${percent(lower).replace(`${narrow}%`, '')} to ${percent(upper)}`;

/** A whole number with thousands separators and a true minus sign. */
export const count = (value: number): string => whole.format(value).replace('-', minus);

/** `52 of 92`. */
export const outOf = (part: number, all: number): string => say`${count(part)} of ${count(all)}`;

/** Points of an instrument with one decimal and a true minus sign. */
export const points = (value: number): string => tenths.format(value).replace('-', minus);

/** A figure without a unit, with two decimals and a true minus sign. */
export const hundredths = (value: number): string => hundredth.format(value).replace('-', minus);

/** Two values as one range, `0.7 to 2.6`. */
export const pointsRange = (lower: number, upper: number): string => say`${points(lower)} to ${points(upper)}`;

/** An interval in a cell: written, or the sign of absence where it has no ends. */
export const range = (
  lower: number | null,
  upper: number | null,
  write: (lower: number, upper: number) => string,
): string => (lower === null || upper === null ? absent : write(lower, upper));

/** A figure in a cell: written, or the sign of absence. */
export const figure = (value: number | null, write: (value: number) => string): string =>
  value === null ? absent : write(value);

/** An amount of money with the code of its currency, `150 USD`: whole, or with two decimals. */
export const money = (amount: number, currency: string): string =>
  `${Number.isInteger(amount) ? count(amount) : hundredths(amount)} ${currency}`;

/** An instant as a day, `3 Nov 2026`, in the reader's time zone. */
export const date = (instant: string): string => day.format(new Date(instant));

/** An instant as day and time. */
export const dateTime = (instant: string): string => minute.format(new Date(instant));

/** A month or a day of the calendar, given as 2025-03 or 2025-03-14: `March 2025`, `14 March 2025`. */
export const monthOrDay = (iso: string): string =>
  (iso.length === 7 ? calendarMonth : calendarDay).format(new Date(iso));

/** Sets percent signs in running text as the figures do. */
export const prose = (text: string): string => text.replaceAll(/(\d) %/g, `$1${narrow}%`);

/** `1 course`, `3 courses`. */
export const counted = (value: number, one: string, many = `${one}s`): string =>
  `${count(value)} ${say(value === 1 ? one : many)}`;
