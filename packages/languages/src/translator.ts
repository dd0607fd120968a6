import { IntlMessageFormat } from 'intl-messageformat';
import type { Translate } from './languages.ts';

/** English messages and what they are in another language, in the grammar of ICU: `{0, plural, one {…} other {…}}`. */
export type Catalogue = Readonly<Record<string, string>>;

/** A message, and what tells a text that was made of it. */
interface Made {
  readonly message: string;
  readonly made: RegExp;
}

const capitalised = (text: string): string => text.charAt(0).toUpperCase() + text.slice(1);

/** A label stands within a sentence as well: "knee osteoarthritis". */
const within = (label: string | undefined): string | undefined =>
  label === undefined ? undefined : label.charAt(0).toLowerCase() + label.slice(1);

const hole = /\{\d+\}/;
const filledIn = new RegExp(hole, 'g');

/** Those that something is filled into; of two that fit, the one with more words of its own is meant. */
const madeOf = (messages: readonly string[]): readonly Made[] =>
  messages
    .filter((message) => hole.test(message))
    .toSorted((one, other) => other.replace(filledIn, '').length - one.replace(filledIn, '').length)
    .map((message) => {
      const words = message.split(filledIn).map((part) => part.replace(/[.*+?^${}()|[\]\\]/g, '\\$&'));
      return { message, made: new RegExp(`^${words.join('([^]*?)')}$`) };
    });

/**
 * Says the messages of a catalogue. A text that is filled in and is itself a message, such as the label of a condition,
 * is said in the same language.
 *
 * @param written the messages among them that texts were made of elsewhere; each fills in `{0}`, `{1}` in this order
 */
export const translator = (language: string, catalogue: Catalogue, written: readonly string[] = []): Translate => {
  const formats = new Map<string, IntlMessageFormat>();
  const templates = madeOf(written);
  const said = (message: string): string | undefined =>
    Object.hasOwn(catalogue, message) ? catalogue[message] : undefined;
  const decimalSign = (0.5).toLocaleString(language).charAt(1);
  const inDecimals = (value: string): string => (/^\d+\.\d+$/.test(value) ? value.replace('.', decimalSign) : value);
  const formatOf = (message: string, words: string): IntlMessageFormat => {
    const format = formats.get(message) ?? new IntlMessageFormat(words, language, undefined, { ignoreTag: true });
    formats.set(message, format);
    return format;
  };
  const fill = (message: string, words: string, values: readonly unknown[]): unknown =>
    formatOf(message, words).format(Object.fromEntries(values.entries()));
  const again = (text: string): string | null => {
    const known = said(text) ?? within(said(capitalised(text)));
    if (known !== undefined) return known;
    for (const { message, made } of templates) {
      const values = made.exec(text)?.slice(1);
      const words = said(message);
      if (values !== undefined && words !== undefined)
        return String(
          fill(
            message,
            words,
            values.map((value) => again(value) ?? inDecimals(value)),
          ),
        );
    }
    return null;
  };
  const say = (message: string, values: readonly unknown[]): string | readonly unknown[] | null => {
    const words = said(message);
    if (words === undefined || values.length === 0) return words ?? null;
    const filled = values.map((value) => (typeof value === 'string' ? (said(value) ?? value) : value));
    const text = fill(message, words, filled);
    return Array.isArray(text) ? text : String(text);
  };
  return Object.assign(say, { again });
};
