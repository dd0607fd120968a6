/** Longest number taken, in characters: a double printed in full has 17 digits, and nobody measures more. */
export const longestNumber = 32;

/** Digits with at most one decimal point inside, and a minus sign if need be. No exponent, no comma, no NaN. */
const plainDecimal = /^-?\d+(?:\.\d+)?$/;

/** Whether `text` is a plain decimal number of at most `longestNumber` characters; minus zero is zero. */
export const isPlainDecimal = (text: string): boolean => text.length <= longestNumber && plainDecimal.test(text);

/**
 * Whether a plain decimal lies between two bounds, inclusive, judged exactly: 10.00000000000000000001 is above 10
 * although the nearest double is 10 itself.
 *
 * @param text a plain decimal
 */
export const isBetween = (text: string, min: number, max: number): boolean => {
  const nearest = Number(text);
  if (nearest > min && nearest < max) return true;
  if (nearest < min || nearest > max) return false;
  // Rounding keeps the order, so only a number whose nearest double is a bound is in doubt.
  return (nearest !== min || compare(text, String(min)) >= 0) && (nearest !== max || compare(text, String(max)) <= 0);
};

/** The sign of a - b, both plain decimals. */
const compare = (a: string, b: string): number => {
  const places = Math.max(decimalPlaces(a), decimalPlaces(b));
  const difference = scaled(a, places) - scaled(b, places);
  return difference < 0n ? -1 : difference > 0n ? 1 : 0;
};

const decimalPlaces = (text: string): number => text.split('.')[1]?.length ?? 0;

const scaled = (text: string, places: number): bigint => {
  const [whole = '', fraction = ''] = text.split('.');
  return BigInt(whole + fraction.padEnd(places, '0'));
};
