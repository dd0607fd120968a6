import { IntlMessageFormat } from 'intl-messageformat';
import type { Translate } from './languages.ts';

/** English messages and what they are in another language, in the grammar of ICU: `{0, plural, one {…} other {…}}`. */
export type Catalogue = Readonly<Record<string, string>>;

/**
 * Says the messages of a catalogue. A text that is filled in and is itself a message, such as the label of a condition,
 * is said in the same language.
 */
export const translator = (language: string, catalogue: Catalogue): Translate => {
  const formats = new Map<string, IntlMessageFormat>();
  const said = (message: string): string | undefined =>
    Object.hasOwn(catalogue, message) ? catalogue[message] : undefined;
  const formatOf = (message: string, words: string): IntlMessageFormat => {
    const format = formats.get(message) ?? new IntlMessageFormat(words, language, undefined, { ignoreTag: true });
    formats.set(message, format);
    return format;
  };
  return (message, values) => {
    const words = said(message);
    if (words === undefined || values.length === 0) return words ?? null;
    const filled = values.map((value) => (typeof value === 'string' ? (said(value) ?? value) : value));
    const text: unknown = formatOf(message, words).format(Object.fromEntries(filled.entries()));
    return Array.isArray(text) ? text : String(text);
  };
};
