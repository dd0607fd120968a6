import { type Language, languages, readersLanguage, type Translate } from './languages.ts';

/** A language, and how its messages are said; null where they are said as they are written. */
export interface Speech {
  readonly language: Language;
  readonly translate: Translate | null;
}

// Whoever imports `say` waits for the catalogue, so that words at the top of modules are said in the reader's language too.
const language = readersLanguage();
const readers: Speech = { language, translate: await languages[language].translate() };

let speaking: () => Speech = () => readers;

/**
 * Sets in which language words are said from now on. For the service, which asks for the language of the
 * request under way: words at the top of its modules were said in English before.
 */
export const speak = (now: () => Speech): void => {
  speaking = now;
};

/** Numbers and lists in words are written by this, with `Intl`; the thousands of English as in Britain. */
export const locale = (): string => (speaking().language === 'en' ? 'en-GB' : speaking().language);

/** A number written with a decimal point, with the sign of the language in its place: `0.4`, `0,4`. */
export const decimal = (written: string): string =>
  speaking().language === 'en' ? written : written.replace('.', ',');

/** What the catalogues know a template by: `Followed {0} of {1}.` */
const messageOf = (strings: TemplateStringsArray): string =>
  strings.reduce((message, string, index) => `${message}{${index - 1}}${string}`);

/** One English word for two things is two messages: `Light|colours`. */
const named = (english: string, about: string | number | undefined): string =>
  about === undefined ? english : `${english}|${about}`;

const text = (said: unknown): string | undefined => (typeof said === 'string' ? said : undefined);

/** An English text with its values, as it is written. */
const inEnglish = (strings: TemplateStringsArray, values: readonly (string | number | undefined)[]): string =>
  strings.reduce((said, string, index) => `${said}${values[index - 1]}${string}`);

/**
 * Words that a reader sees, in the reader's language: `say('Close')`, or as a tag where something is filled in. The
 * English in the code is the message's name, so whoever changes it gives it its other languages again; a test names those
 * missing. A number that is to have its plural is given as a number, anything else as it is to be read. Where one English word
 * stands for two things, `about` tells them apart: `say('Light', 'colours')`.
 */
export function say(english: string, about?: string): string;
export function say(english: TemplateStringsArray, ...values: readonly (string | number)[]): string;
export function say(
  english: string | TemplateStringsArray,
  ...values: readonly (string | number | undefined)[]
): string {
  const { translate } = speaking();
  if (typeof english === 'string') return text(translate?.(named(english, values[0]), [])) ?? english;
  return text(translate?.(messageOf(english), values)) ?? inEnglish(english, values);
}

/** The same where what is filled in is no text: the pieces in the order of the language. */
export const sayPieces = (english: TemplateStringsArray, ...values: readonly unknown[]): readonly unknown[] => {
  const said = speaking().translate?.(messageOf(english), values);
  if (typeof said === 'string') return [said];
  return said ?? english.flatMap((string, index) => (index === 0 ? [string] : [values[index - 1], string]));
};

/**
 * Words that are kept or sent as they are written, in English, and said by `sayWritten` where somebody reads them: what is
 * wrong with a row stands in files and in the language of its reader on the page.
 */
export function written<const Words extends string>(words: Words): Words;
export function written(words: TemplateStringsArray, ...values: readonly (string | number)[]): string;
export function written(words: string | TemplateStringsArray, ...values: readonly (string | number)[]): string {
  return typeof words === 'string' ? words : inEnglish(words, values);
}

/** What was `written` before, in the reader's language; as it stands where it is of no known words. */
export const sayWritten = (text: string): string => speaking().translate?.again(text) ?? text;
