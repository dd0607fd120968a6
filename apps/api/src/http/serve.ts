import {
  type AnyQuestion,
  apiBase,
  fromSearch,
  openedWords,
  type Question,
  type RoleId,
  type Selection,
  toSearch,
} from '@enthesis/contract';
import type { Registry } from '@enthesis/db';
import type { Context, Hono } from 'hono';
import type { Answer } from '../answer/asked.ts';
import { requireClinic } from '../identity/access.ts';
import { audit } from '../identity/audited.ts';
import type { SignIn } from '../identity/sign-ins.ts';
import { answered } from '../questions/index.ts';
import type { AppEnv } from './app-env.ts';
import { atOnce } from './at-once.ts';
import { fileName, toCsv } from './csv.ts';
import { type Encoded, encoded, keepAnswers } from './kept.ts';
import { metadataOf } from './metadata.ts';

/** Roles that may ask a question of a clinic: its director, whom the question names, and to whom it was opened. */
const readersOf = ({ readers = [] }: Pick<Question, 'readers'>): readonly RoleId[] => [
  'director',
  'researcher',
  ...readers,
];

/** How an answer is written, and the address that asks for it so. */
interface Form {
  readonly suffix: '' | '.csv' | '.metadata.json';
  /** @param mark stands in the name of a file before its ending */
  readonly encode: (question: AnyQuestion, selection: Selection, answer: Answer, mark: string) => Encoded;
}

const forms: readonly Form[] = [
  {
    suffix: '',
    encode: (_, __, answer) =>
      encoded(JSON.stringify(answer), answer.cells.length, { 'content-type': 'application/json' }),
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

/** Files that are made for one account at a time. */
const filesAtOnce = 4;

const attachment = (name: string): string => `attachment; filename="${name}"`;

/**
 * The one door of the API: parse, may, count, shape, encode. Every question of the list gets its three addresses here,
 * and all three run the same code up to the last step, so that chart and file cannot disagree.
 */
export const serveQuestions = (app: Hono<AppEnv>, registry: Registry, minCell: number): void => {
  const kept = keepAnswers();
  const inTurn = atOnce(filesAtOnce);
  for (const { question, answer } of answered) {
    for (const { suffix, encode } of forms) {
      app.get(`${apiBase}${question.path}${suffix}`, async (context) => {
        const signIn = context.get('signIn');
        const clinic = requireClinic(signIn, readersOf(question), ['clinic:read']);
        const opened = signIn?.opened === true;
        const selection: Selection = fromSearch(question, registry.vocabulary, new URL(context.req.url).search);
        const search = toSearch(question, selection);
        const reader = opened ? 'opened' : 'own';
        const name = [clinic.clinicId, clinic.counted, question.name, suffix, reader, search].join(' ');
        const counted = () =>
          kept(name, async () => {
            const given = await answer({ registry, clinic, selection, minCell });
            return opened
              ? encode(question, selection, internal(given), '_internal')
              : encode(question, selection, given, '');
          });
        const download = async () => {
          const reply = await counted();
          await auditDownload(registry, context, { question: question.name, search }, reply);
          return reply;
        };
        const reply = suffix === '.csv' ? await inTurn(askerOf(signIn), download) : await counted();
        return send(context, reply);
      });
    }
  }
};

/** An answer to somebody the clinic was opened to: it says first what its figures are. */
const internal = ({ cells, meta }: Answer): Answer => ({
  cells,
  meta: { ...meta, captions: [openedWords, ...meta.captions] },
});

/** An account is one asker, however many browsers and scripts it has; in the demonstration each sign-in is. */
const askerOf = (signIn: SignIn | null): string => signIn?.account?.userId ?? signIn?.signInId ?? '';

/** Who took which file: written down before its first byte is sent. */
const auditDownload = (
  registry: Registry,
  context: Context<AppEnv>,
  asked: { readonly question: string; readonly search: string },
  { sha256, rows }: Encoded,
): Promise<void> =>
  audit(registry, context, 'download', {
    detail: { ...asked, rows, sha256, opened: context.get('signIn')?.opened ?? false },
  });

/** Sends an answer, or word that the asker has it already. */
const send = (context: Context<AppEnv>, { body, etag, headers }: Encoded): Response => {
  context.header('cache-control', 'private, no-cache');
  context.header('etag', etag);
  return context.req.header('if-none-match') === etag ? context.body(null, 304) : context.body(body, 200, headers);
};
