/** Numbers as pages write them, as digits. */
const numbers: Readonly<Record<string, string>> = {
  one: '1',
  two: '2',
  three: '3',
  four: '4',
  five: '5',
  six: '6',
  ten: '10',
  twelve: '12',
  fifteen: '15',
};

/** A sentence as the words that phrases are matched with: lower case, no marks but those inside a word or number. */
export const wordsOf = (sentence: string): ReadonlySet<string> => {
  const plain = sentence
    .normalize('NFKD')
    .toLowerCase()
    .replaceAll(/[‐-―−]/g, '-')
    .replaceAll(/[’‘]/g, "'")
    .replaceAll(/n't\b/g, ' not');
  const found = plain.match(/[a-z0-9$%]+(?:[-+.'][a-z0-9%+]+)*\+?/g) ?? [];
  // "three-to-six" is one word and its parts, "84%" the number and its sign.
  const parts = found.flatMap((word) => [word, ...word.split(/[-+.']/), ...word.split(/(?=%)|(?<=\$)/)]);
  return new Set(parts.flatMap((word) => [word, numbers[word] ?? word]).filter((word) => word !== ''));
};

/** Whether a sentence holds a phrase: every term of it, in whatever order; a term is one of its alternatives. */
export const holdsPhrase = (words: ReadonlySet<string>, phrase: string): boolean =>
  phrase.split(/\s+/).every((term) => term.split('/').some((alternative) => words.has(alternative)));

/** A text in sentences, as they stand in it; lines that end without a mark are sentences too. */
export const sentencesOf = (text: string): readonly string[] =>
  text
    .split(/\r?\n/)
    .flatMap((line) => [...new Intl.Segmenter('en', { granularity: 'sentence' }).segment(line)])
    .map(({ segment }) => segment.trim())
    .filter((sentence) => /\p{Letter}/u.test(sentence));

/** Something that sentences are matched with. */
export interface Phrased {
  readonly phrases: readonly string[];
}

/** The rows of which a sentence holds a phrase, in their order. */
export const matchesOf = <Row extends Phrased>(sentence: string, rows: readonly Row[]): readonly Row[] => {
  const words = wordsOf(sentence);
  return rows.filter(({ phrases }) => phrases.some((phrase) => holdsPhrase(words, phrase)));
};
