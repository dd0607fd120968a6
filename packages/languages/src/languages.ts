/**
 * Says a message in another language: its English with `{0}`, `{1}` for what is filled in. Gives the text, or its pieces
 * where something filled in is no text; null where the message is not known.
 */
export interface Translate {
  (message: string, values: readonly unknown[]): string | readonly unknown[] | null;
  /** Says an English text again that was written before, with the values already in it; null where none is known. */
  readonly again: (text: string) => string | null;
}

/** The languages there are, each by its own name. English is written in the code; the others are catalogues. */
export const languages = {
  en: { name: 'English', translate: async (): Promise<Translate | null> => null },
  es: {
    name: 'Español',
    translate: async (): Promise<Translate | null> => {
      const [{ translator }, { spanish, written }] = await Promise.all([
        import('./translator.ts'),
        import('./es/index.ts'),
      ]);
      return translator('es', spanish, Object.keys(written));
    },
  },
} as const;
export type Language = keyof typeof languages;

export const languageIds = Object.keys(languages) as readonly Language[];

/**
 * The first language there is of those that a reader prefers, such as `navigator.languages`: `es-MX` is Spanish.
 * English where there is none.
 */
export const languageFor = (preferred: readonly string[]): Language => {
  for (const tag of preferred) {
    const found = languageIds.find((id) => id === tag.toLowerCase().split('-')[0]);
    if (found !== undefined) return found;
  }
  return 'en';
};

/**
 * The languages of an `Accept-Language` header, those preferred first; none where the header is missing. Ranges with a
 * weight of 0 are not accepted (RFC 9110, 12.5.4).
 */
export const acceptedLanguages = (header: string | null | undefined): readonly string[] =>
  (header ?? '')
    .split(',')
    .map((range) => {
      const [tag = '', ...parameters] = range.split(';').map((part) => part.trim());
      const weight = parameters.find((parameter) => parameter.startsWith('q='))?.slice(2);
      return { tag, weight: weight === undefined ? 1 : Number(weight) };
    })
    .filter(({ tag, weight }) => tag !== '' && weight > 0)
    .sort((one, other) => other.weight - one.weight)
    .map(({ tag }) => tag);

const keptAs = 'enthesis-language';

/** A browser that keeps nothing is asked anew each time. */
const kept = (): string | null => {
  try {
    return localStorage.getItem(keptAs);
  } catch {
    return null;
  }
};

/**
 * The language of this page: chosen before in this browser, or the first that the browser asks for; one for a whole visit.
 * English where there is no page.
 */
export const readersLanguage = (): Language => {
  if (typeof document === 'undefined') return 'en';
  return languageIds.find((id) => id === kept()) ?? languageFor(navigator.languages);
};

/** Remembers the choice in this browser, which reads it when a page is loaded; false where the browser keeps nothing. */
export const keepLanguage = (language: Language): boolean => {
  try {
    localStorage.setItem(keptAs, language);
    return true;
  } catch {
    return false;
  }
};
