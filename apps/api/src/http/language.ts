import { AsyncLocalStorage } from 'node:async_hooks';
import { acceptedLanguages, type Language, languageFor, languages, speak, type Translate } from '@enthesis/languages';
import type { MiddlewareHandler } from 'hono';
import type { AppEnv } from './app-env.ts';

const spoken: Readonly<Record<Language, Translate | null>> = {
  en: await languages.en.translate(),
  es: await languages.es.translate(),
};

const asked = new AsyncLocalStorage<Language>();

/** The language of the request under way; English outside of any. */
export const languageAsked = (): Language => asked.getStore() ?? 'en';

speak(() => ({ language: languageAsked(), translate: spoken[languageAsked()] }));

/** Says whatever `words` says in a language other than that of the request under way: mails have their reader's. */
export const inLanguage = <Words>(language: Language, words: () => Words): Words => asked.run(language, words);

/** Files are read by programs: they have one language, whoever fetches them. */
const isFile = (path: string): boolean => /\.[a-z]+$/.test(path);

/** Has a request answered in the language that it prefers of those there are (RFC 9110, 12.5.4). */
export const inLanguageAsked: MiddlewareHandler<AppEnv> = (context, next) => {
  if (isFile(context.req.path)) return next();
  const language = languageFor(acceptedLanguages(context.req.header('accept-language')));
  context.header('content-language', language);
  context.header('vary', 'accept-language', { append: true });
  return asked.run(language, next);
};

/** Where an answer holds words that a reader sees; everything else in it is names, ids and numbers. */
const inWords: ReadonlySet<string> = new Set(['label', 'words', 'title', 'sentence', 'detail', 'captions']);

/**
 * A JSON text in which words that stand in the code for all requests, such as the labels of the vocabulary, are said in
 * the language of this one.
 */
export const inWordsAsked = (value: unknown): string => {
  const translate = spoken[languageAsked()];
  if (translate === null) return JSON.stringify(value);
  const said = (words: unknown): unknown => (typeof words === 'string' ? (translate(words, []) ?? words) : words);
  return JSON.stringify(value, (key, part: unknown) => {
    if (!inWords.has(key)) return part;
    return Array.isArray(part) ? part.map(said) : said(part);
  });
};
