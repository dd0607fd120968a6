import { type Fault, isPlainDecimal } from '@enthesis/contract';
import { written } from '@enthesis/languages';

/** A value as it is looked up: letter case and blanks make no difference. */
export const valueKey = (text: string): string => text.normalize('NFC').replaceAll(/\s+/g, ' ').trim().toLowerCase();

/** What stands for: leave the row out. */
export const skip = 'skip';

/** Reads a value as the code it stands for. */
export type ReadCode = (text: string) => string | Fault;

/**
 * A reader of coded values.
 *
 * @param codes the clinic's values and what they stand for
 * @param known the codes themselves, which need no line in the mapping
 */
export const codeReader = (codes: Readonly<Record<string, string>> | undefined, known: readonly string[]): ReadCode => {
  const meaning = new Map(known.map((code) => [valueKey(code), code]));
  for (const [value, code] of Object.entries(codes ?? {})) meaning.set(valueKey(value), code);
  const unmapped: Fault = {
    rule: written('not in the mapping'),
    allowed: written`a line for this value under codes: ${known.slice(0, 30).join(', ')}, "" for not known, skip for the row`,
  };
  return (text) => meaning.get(valueKey(text)) ?? unmapped;
};

/** How a column of numbers is written. */
export interface NumberStyle {
  readonly decimalComma: boolean;
}

const asFraction = /^([^/]{1,16})\/\s?(\d{1,5})$/;
const asRange = /^([\d.,]{1,10})\s?(?:-|–|—|to)\s?([\d.,]{1,10})$/i;

/** Reads a number as a plain decimal with a point, digits as they are; or says why it is none. */
export const readNumber = (text: string, { decimalComma }: NumberStyle): string | Fault => {
  const compact = text.replace(/^\+/, '');
  if (/^-?\d+,\d+$/.test(compact) && !decimalComma) {
    return {
      rule: written('a decimal comma'),
      allowed: written('a decimal point, or decimal_comma: true in the mapping'),
    };
  }
  const pointed = decimalComma ? compact.replace(',', '.') : compact;
  const whole = pointed.replace(/^(-?)\./, '$10.').replace(/\.$/, '');
  if (isPlainDecimal(whole)) return whole;
  const isDate =
    /^\d{4}-\d\d-\d\d/.test(text) || /^\d{1,2}[-/ ]?[a-z]{3}$/i.test(text) || /^[a-z]{3}[-/ ]\d{1,2}$/i.test(text);
  if (isDate)
    return {
      rule: written('a date where a number belongs'),
      allowed: written('a number; a spreadsheet turns 7-8 into 7 August'),
    };
  return { rule: written('not a number'), allowed: written('a number') };
};

/** What a score column allows beyond a number. */
export interface ScoreStyle extends NumberStyle {
  /** What "7-8" is taken for; absent: it is refused. */
  readonly range: 'lower' | 'upper' | 'mean' | undefined;
  /** Ends of the instrument's scale; max is null where there is none. */
  readonly min: number;
  readonly max: number | null;
}

/** Reads a score: `7`, `8/10` on a scale from 0 to 10, and `7-8` where the mapping names a rule for it. */
export const readScore = (text: string, style: ScoreStyle): string | Fault => {
  const fraction = asFraction.exec(text);
  if (fraction) {
    const fits = style.min === 0 && Number(fraction[2]) === style.max;
    const allowed = written`a score, or one out of ${style.max ?? 'nothing'}`;
    return fits ? readScore((fraction[1] ?? '').trim(), style) : { rule: written('out of another number'), allowed };
  }
  const range = asRange.exec(text);
  return range ? readRange(range[1] ?? '', range[2] ?? '', style) : readNumber(text, style);
};

const readRange = (from: string, to: string, style: ScoreStyle): string | Fault => {
  const lower = readNumber(from, style);
  const upper = readNumber(to, style);
  const allowed = written('one score; or range: lower, upper or mean in the mapping of this column');
  if (typeof lower !== 'string' || typeof upper !== 'string' || Number(lower) > Number(upper)) {
    return { rule: written('not a number'), allowed };
  }
  switch (style.range) {
    case undefined:
      return { rule: written('a range'), allowed };
    case 'lower':
      return lower;
    case 'upper':
      return upper;
    case 'mean':
      return String((Number(lower) + Number(upper)) / 2);
  }
};
