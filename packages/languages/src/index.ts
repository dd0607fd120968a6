export {
  acceptedLanguages,
  keepLanguage,
  type Language,
  languageFor,
  languageIds,
  languages,
  readersLanguage,
  type Translate,
} from './languages.ts';
export { decimal, locale, type Speech, say, sayPieces, sayWritten, speak, written } from './say.ts';
