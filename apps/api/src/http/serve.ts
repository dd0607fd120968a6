import { apiBase, fromSearch, type Selection } from '@enthesis/contract';
import type { Registry } from '@enthesis/db';
import type { Context, Hono } from 'hono';
import type { Answered } from '../answer/asked.ts';
import { requireClinic } from '../identity/access.ts';
import { answered } from '../questions/index.ts';
import type { AppEnv } from './app-env.ts';
import { fileName, toCsv } from './csv.ts';
import { metadataOf } from './metadata.ts';

/** Roles that see a clinic's figures. */
export const figureRoles = ['director'] as const;

/**
 * The one door of the API: parse, may, count, shape, encode. Every question of the list gets its three addresses here,
 * and all three run the same code up to the last step, so that chart and file cannot disagree.
 */
export const serveQuestions = (app: Hono<AppEnv>, registry: Registry, minCell: number): void => {
  for (const each of answered) {
    const path = `${apiBase}${each.question.path}`;
    const ask = (context: Context<AppEnv>) => askClinic(context, each, registry, minCell);

    app.get(path, async (context) => context.json((await ask(context)).answer));

    app.get(`${path}.csv`, async (context) => {
      const { answer } = await ask(context);
      return attachment(
        context,
        'text/csv; charset=utf-8',
        fileName(each.question, answer.meta, '.csv'),
        toCsv(each.question, answer),
      );
    });

    app.get(`${path}.metadata.json`, async (context) => {
      const { answer, selection } = await ask(context);
      const metadata = metadataOf(each.question, selection, answer.meta, answer.cells.length);
      const name = fileName(each.question, answer.meta, '.metadata.json');
      return attachment(context, 'application/json', name, JSON.stringify(metadata, null, 2));
    });
  }
};

const askClinic = async (
  context: Context<AppEnv>,
  { question, answer }: Answered,
  registry: Registry,
  minCell: number,
) => {
  const clinic = requireClinic(context.get('signIn'), figureRoles);
  const selection: Selection = fromSearch(question, registry.vocabulary, new URL(context.req.url).search);
  context.header('cache-control', 'private, no-cache');
  return { selection, answer: await answer({ registry, clinic, selection, minCell }) };
};

const attachment = (context: Context<AppEnv>, type: string, name: string, body: string): Response =>
  context.body(body, 200, { 'content-type': type, 'content-disposition': `attachment; filename="${name}"` });
