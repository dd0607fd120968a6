import type { Fault } from '@enthesis/contract';
import { SourceError } from '../../source.ts';

/** Longest row, in characters. The format needs a few hundred; without a limit one cell could fill the memory. */
export const longestRow = 65_536;

export const tooLong: Fault = {
  rule: 'row too long',
  allowed: `rows of at most ${longestRow} characters; after an open quote all that follows is one row`,
};

/** What the first characters betray when a file that is not UTF-8 CSV has been read as if it were. */
const disguises: ReadonlyArray<Fault & { readonly opening: RegExp }> = [
  {
    opening: /^(?:\uFFFD\uFFFD)?(?:.\0|\0.)/su,
    rule: 'looks like UTF-16',
    allowed: 'UTF-8: save the file again as "CSV UTF-8 (comma delimited)"',
  },
  {
    opening: /^(?:\p{Cc}\uFFFD|BZh\d|\uFFFD7zXZ|\(\uFFFD\/\uFFFD)/u,
    rule: 'a compressed file, not CSV',
    allowed: 'CSV: unpack it first',
  },
  {
    opening: /^PK/,
    rule: 'a spreadsheet or zip file, not CSV',
    allowed: 'CSV: open it and save it as "CSV UTF-8 (comma delimited)"',
  },
];

const undecodable: Fault = {
  rule: 'not UTF-8, looks like Latin-1 or Windows-1252',
  allowed: 'UTF-8: save the file again as "CSV UTF-8 (comma delimited)"',
};
const nulCharacter: Fault = { rule: 'a NUL character', allowed: 'text without control characters' };

/**
 * Hands on the text of a file in pieces of whole lines, without a byte order mark, up to the first line that is
 * damaged or endless.
 *
 * @param pieces the file read as UTF-8, where what cannot be decoded has become U+FFFD. No sound file holds that
 *   character itself.
 * @throws {SourceError} naming the line of the first NUL or undecodable byte, or of one without an end.
 */
export async function* soundLines(file: string, pieces: AsyncIterable<string>): AsyncGenerator<string> {
  let line = 1;
  let rest = '';
  let opening = true;
  for await (const piece of pieces) {
    const text: string = rest + (opening && piece.startsWith('\uFEFF') ? piece.slice(1) : piece);
    const fault = text.search(/[\0\uFFFD]/);
    const lines = text.slice(0, lastBreak(fault === -1 ? text : text.slice(0, fault + 1)) + 1);
    if (lines !== '') yield lines;
    line += lineBreaks(lines);
    if (fault !== -1) {
      const disguise = opening ? disguises.find((known) => known.opening.test(text)) : undefined;
      if (disguise !== undefined) throw endOf(file, null, disguise);
      throw endOf(file, line, text[fault] === '\0' ? nulCharacter : undecodable);
    }
    rest = text.slice(lines.length);
    if (rest.length > longestRow) throw endOf(file, line, tooLong);
    opening &&= text === '';
  }
  if (rest !== '') yield rest;
}

const endOf = (file: string, line: number | null, { rule, allowed }: Fault): SourceError =>
  new SourceError([{ file, line, column: null, rule, allowed }]);

/** Where the last whole line ends. A CR at the very end may be the first half of a CRLF. */
const lastBreak = (text: string): number => Math.max(text.lastIndexOf('\n'), text.slice(0, -1).lastIndexOf('\r'));

/** How many lines end in a text; CR ends one only where there is no LF. */
const lineBreaks = (text: string): number => count(text, '\n') || count(text, '\r');

const count = (text: string, character: string): number => {
  let found = 0;
  for (let at = text.indexOf(character); at !== -1; at = text.indexOf(character, at + 1)) found += 1;
  return found;
};
