import type { Fault } from '@enthesis/contract';
import { written } from '@enthesis/languages';
import { SourceError } from '../source-error.ts';

/** Longest row, in characters: a REDCap export has thousands of columns, but one endless cell must not fill the memory. */
export const longestRow = 1_048_576;

export const tooLong: Fault = {
  rule: written('row too long'),
  allowed: written`rows of at most ${longestRow} characters; after an open quote all that follows is one row`,
};

const utf8 = written('UTF-8: save the file again as "CSV UTF-8 (comma delimited)"');
const utf16: Fault = { rule: written('looks like UTF-16'), allowed: utf8 };
const undecodable: Fault = { rule: written('not UTF-8, looks like Latin-1 or Windows-1252'), allowed: utf8 };
const nulCharacter: Fault = { rule: written('a NUL character'), allowed: written('text without control characters') };

/** UTF-16 read as UTF-8: its byte order mark, or a NUL beside every letter. */
const utf16Opening = /^(?:\uFFFD\uFFFD|.\0|\0.)/su;

/**
 * Hands on the text of a file in pieces of whole lines, up to the first line that is damaged or endless.
 *
 * @param pieces the file read as UTF-8, what cannot be decoded being U+FFFD
 * @throws {SourceError} naming the line of the first NUL or undecodable byte, or of one without an end.
 */
export async function* soundLines(file: string, pieces: AsyncIterable<string>): AsyncGenerator<string> {
  let line = 1;
  let rest = '';
  let opening = true;
  for await (const piece of pieces) {
    const text: string = rest + piece;
    const fault = text.search(/[\0\uFFFD]/);
    const lines = text.slice(0, lastBreak(fault === -1 ? text : text.slice(0, fault + 1)) + 1);
    if (lines !== '') yield lines;
    line += lineBreaks(lines);
    if (fault !== -1) {
      if (opening && utf16Opening.test(text)) throw endOf(file, null, utf16);
      throw endOf(file, line, text[fault] === '\0' ? nulCharacter : undecodable);
    }
    rest = text.slice(lines.length);
    if (rest.length > longestRow) throw endOf(file, line, tooLong);
    opening &&= text === '';
  }
  if (rest !== '') yield rest;
}

const endOf = (file: string, line: number | null, fault: Fault): SourceError =>
  new SourceError([{ file, line, column: null, ...fault }]);

/** Where the last whole line ends. A CR at the very end may be the first half of a CRLF. */
const lastBreak = (text: string): number => Math.max(text.lastIndexOf('\n'), text.slice(0, -1).lastIndexOf('\r'));

/** How many lines end in a text; CR ends one only where there is no LF. */
export const lineBreaks = (text: string): number => count(text, '\n') || count(text, '\r');

const count = (text: string, character: string): number => {
  let found = 0;
  for (let at = text.indexOf(character); at !== -1; at = text.indexOf(character, at + 1)) found += 1;
  return found;
};
