import {
  type AnyQuestion,
  apiBase,
  fromSearch,
  type Question,
  type RoleId,
  type Selection,
  toSearch,
} from '@enthesis/contract';
import type { Registry } from '@enthesis/db';
import type { Context, Hono } from 'hono';
import type { Answer } from '../answer/asked.ts';
import { requireClinic } from '../identity/access.ts';
import { answered } from '../questions/index.ts';
import type { AppEnv } from './app-env.ts';
import { fileName, toCsv } from './csv.ts';
import { type Encoded, encoded, keepAnswers } from './kept.ts';
import { metadataOf } from './metadata.ts';

/** Roles that may ask a question of a clinic: its director, and whom the question names. */
const readersOf = ({ readers = [] }: Pick<Question, 'readers'>): readonly RoleId[] => ['director', ...readers];

/** How an answer is written, and the address that asks for it so. */
interface Form {
  readonly suffix: '' | '.csv' | '.metadata.json';
  readonly encode: (question: AnyQuestion, selection: Selection, answer: Answer) => Encoded;
}

const forms: readonly Form[] = [
  { suffix: '', encode: (_, __, answer) => encoded(JSON.stringify(answer), { 'content-type': 'application/json' }) },
  {
    suffix: '.csv',
    encode: (question, _, answer) =>
      encoded(toCsv(question, answer), {
        'content-type': 'text/csv; charset=utf-8',
        'content-disposition': attachment(fileName(question, answer.meta, '.csv')),
      }),
  },
  {
    suffix: '.metadata.json',
    encode: (question, selection, answer) =>
      encoded(JSON.stringify(metadataOf(question, selection, answer.meta, answer.cells.length), null, 2), {
        'content-type': 'application/json',
        'content-disposition': attachment(fileName(question, answer.meta, '.metadata.json')),
      }),
  },
];

const attachment = (name: string): string => `attachment; filename="${name}"`;

/**
 * The one door of the API: parse, may, count, shape, encode. Every question of the list gets its three addresses here,
 * and all three run the same code up to the last step, so that chart and file cannot disagree.
 */
export const serveQuestions = (app: Hono<AppEnv>, registry: Registry, minCell: number): void => {
  const kept = keepAnswers();
  for (const { question, answer } of answered) {
    for (const { suffix, encode } of forms) {
      app.get(`${apiBase}${question.path}${suffix}`, async (context) => {
        const clinic = requireClinic(context.get('signIn'), readersOf(question));
        const selection: Selection = fromSearch(question, registry.vocabulary, new URL(context.req.url).search);
        const name = [clinic.clinicId, clinic.counted, question.name, suffix, toSearch(question, selection)].join(' ');
        const reply = await kept(name, async () =>
          encode(question, selection, await answer({ registry, clinic, selection, minCell })),
        );
        return send(context, reply);
      });
    }
  }
};

/** Sends an answer, or word that the asker has it already. */
const send = (context: Context<AppEnv>, { body, etag, headers }: Encoded): Response => {
  context.header('cache-control', 'private, no-cache');
  context.header('etag', etag);
  return context.req.header('if-none-match') === etag ? context.body(null, 304) : context.body(body, 200, headers);
};
