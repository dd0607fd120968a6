import type { AnyMeta, Question, Selection } from '@enthesis/contract';
import type { Context } from 'hono';
import type { AppEnv } from './app-env.ts';
import { fileName, toCsv } from './csv.ts';
import { type Encoded, encoded } from './kept.ts';
import { inWordsAsked } from './language.ts';
import { metadataOf } from './metadata.ts';

/** An answer of any question, about a clinic or from a release. */
interface AnyAnswer {
  readonly cells: ReadonlyArray<Readonly<Record<string, unknown>>>;
  readonly meta: AnyMeta;
}

export const attachment = (name: string): string => `attachment; filename="${name}"`;

/** How an answer is written, and the address that asks for it so. */
export interface Form {
  readonly suffix: '' | '.csv' | '.metadata.json';
  /** @param mark stands in the name of a file before its ending */
  readonly encode: (question: Question, selection: Selection, answer: AnyAnswer, mark: string) => Encoded;
}

export const forms: readonly Form[] = [
  {
    suffix: '',
    encode: (_, __, answer) =>
      encoded(inWordsAsked(answer), answer.cells.length, { 'content-type': 'application/json' }),
  },
  {
    suffix: '.csv',
    encode: (question, _, answer, mark) =>
      encoded(toCsv(question, answer), answer.cells.length, {
        'content-type': 'text/csv; charset=utf-8',
        'content-disposition': attachment(fileName(question, answer.meta, `${mark}.csv`)),
      }),
  },
  {
    suffix: '.metadata.json',
    encode: (question, selection, answer, mark) => {
      const rows = answer.cells.length;
      return encoded(JSON.stringify(metadataOf(question, selection, answer.meta, rows), null, 2), rows, {
        'content-type': 'application/json',
        'content-disposition': attachment(fileName(question, answer.meta, `${mark}.metadata.json`)),
      });
    },
  },
];

/** Sends an answer, or word that the asker has it already. */
export const send = (context: Context<AppEnv>, { body, etag, headers }: Encoded): Response => {
  context.header('cache-control', 'private, no-cache');
  context.header('etag', etag);
  return context.req.header('if-none-match') === etag ? context.body(null, 304) : context.body(body, 200, headers);
};
