import type { Fault } from '@enthesis/contract';
import { written } from '@enthesis/languages';
import { type DateOrder, dateOrders } from './mapping/mapping.ts';

/** A calendar day, as days since 1 January 1970. */
export type Day = number;

const millisecondsPerDay = 86_400_000;
const months = ['jan', 'feb', 'mar', 'apr', 'may', 'jun', 'jul', 'aug', 'sep', 'oct', 'nov', 'dec'];

/** How an order is said to people. */
export const orderInWords: Readonly<Record<DateOrder, string>> = {
  ymd: written('year-month-day, such as 2024-12-31'),
  dmy: written('day/month/year, such as 31/12/2024'),
  mdy: written('month/day/year, such as 12/31/2024'),
};

const time = String.raw`(?:[T ,]\s?\d{1,2}:\d\d(?::\d\d(?:\.\d{1,9})?)?(?:\s?[ap]\.?m\.?)?(?:Z|[+-]\d\d:?\d\d)?)?`;
const mark = '[-/. ]';
const forms = {
  ymd: new RegExp(`^(\\d{4})${mark}(\\d{1,2})${mark}(\\d{1,2})${time}$`, 'i'),
  compact: /^((?:19|20)\d\d)(\d\d)(\d\d)$/,
  twoFirst: new RegExp(`^(\\d{1,2})${mark}(\\d{1,2})${mark}(\\d{4}|\\d\\d)${time}$`, 'i'),
  dayNamed: new RegExp(`^(\\d{1,2})[-/. ]{0,2}([a-z]{3,9})[-/. ,]{0,2}(\\d{4}|\\d\\d)${time}$`, 'i'),
  namedDay: new RegExp(`^([a-z]{3,9})[-/. ]{0,2}(\\d{1,2})[-/ ,]{1,2}(\\d{4}|\\d\\d)${time}$`, 'i'),
} as const;

/** What a text says as a date in each order; a month written as a word is the same in every order but year first. */
const readings = (text: string): Partial<Record<DateOrder, Day>> => {
  if (text.length > 40) return {};
  const yearFirst = forms.ymd.exec(text) ?? forms.compact.exec(text);
  if (yearFirst) return present({ ymd: dayOf(yearFirst[1], yearFirst[2], yearFirst[3]) });
  const twoFirst = forms.twoFirst.exec(text);
  if (twoFirst) {
    const [, one, two, year] = twoFirst;
    return present({ dmy: dayOf(year, two, one), mdy: dayOf(year, one, two) });
  }
  const dayNamed = forms.dayNamed.exec(text);
  const namedDay = forms.namedDay.exec(text);
  const named = dayNamed
    ? dayOf(dayNamed[3], monthOf(dayNamed[2]), dayNamed[1])
    : dayOf(namedDay?.[3], monthOf(namedDay?.[1]), namedDay?.[2]);
  return present({ dmy: named, mdy: named });
};

const present = (found: Partial<Record<DateOrder, Day | null>>): Partial<Record<DateOrder, Day>> =>
  Object.fromEntries(Object.entries(found).filter(([, day]) => day !== null)) as Partial<Record<DateOrder, Day>>;

const monthOf = (word: string | undefined): string =>
  String(months.indexOf((word ?? '').slice(0, 3).toLowerCase()) + 1);

/** null where there is no such day. A year of two digits is one from 1990 to 2089. */
const dayOf = (year: string | undefined, month: string | undefined, day: string | undefined): Day | null => {
  if (year === undefined) return null;
  const short = year.length === 2;
  const fullYear = Number(year) + (short ? (Number(year) >= 90 ? 1900 : 2000) : 0);
  const at = new Date(Date.UTC(fullYear, Number(month) - 1, Number(day)));
  const exists = at.getUTCMonth() === Number(month) - 1 && at.getUTCDate() === Number(day);
  return exists && fullYear >= 1880 && fullYear <= 2100 ? at.getTime() / millisecondsPerDay : null;
};

/** The orders in which a text is a date; empty where it is none. */
export const ordersOf = (text: string): readonly DateOrder[] => {
  const found = readings(text);
  return dateOrders.filter((order) => found[order] !== undefined);
};

/** A date in the column's order, or why it is none. Never guessed: a date in another order is a fault. */
export const readDate = (text: string, order: DateOrder): Day | Fault => {
  const found = readings(text);
  const day = found[order];
  if (day !== undefined) return day;
  const rule = Object.keys(found).length === 0 ? written('not a date') : written('a date in another order');
  return { rule, allowed: written`${orderInWords[order]}, as the mapping says of this column` };
};

/** A date of birth: as `readDate`, but two digits do not say the century. */
export const readBirthDate = (text: string, order: DateOrder): Day | Fault =>
  /[-/. ,]\d\d$/.test(text) && order !== 'ymd'
    ? { rule: written('a year of two digits'), allowed: written('the year of birth in four digits') }
    : readDate(text, order);

/** YYYY-MM-DD. */
export const isoDate = (day: Day): string => new Date(day * millisecondsPerDay).toISOString().slice(0, 10);

export const yearOf = (day: Day): number => Number(isoDate(day).slice(0, 4));

/** Age in whole years on a day. */
export const ageOn = (birth: Day, day: Day): number => {
  const years = yearOf(day) - yearOf(birth);
  return isoDate(day).slice(5) < isoDate(birth).slice(5) ? years - 1 : years;
};
