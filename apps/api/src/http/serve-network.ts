import { apiBase, fromSearch, toSearch } from '@enthesis/contract';
import { blocksOf, type Registry } from '@enthesis/db';
import type { Hono } from 'hono';
import { requireRole } from '../identity/access.ts';
import { askerOf } from '../identity/sign-ins.ts';
import { networkAnswered } from '../network/index.ts';
import { releaseAsked, releaseReaders, releaseScopes, rememberedShelfOf } from '../network/release-asked.ts';
import type { ReleaseMaker } from '../resources/releases-making.ts';
import type { AppEnv } from './app-env.ts';
import type { Downloads } from './downloads.ts';
import { forms, send } from './forms.ts';
import { keepAnswers } from './kept.ts';
import { languageAsked } from './language.ts';
import type { InTurn } from './turns.ts';

/**
 * The door of figures over all clinics. They are read as the role that can see published rows and nothing else, so that
 * whatever is asked, no row of a patient or a clinic can come of it.
 */
export const serveNetwork = (
  app: Hono<AppEnv>,
  registry: Registry,
  {
    downloads,
    inTurn,
    maker,
  }: { readonly downloads: Downloads; readonly inTurn: InTurn; readonly maker: ReleaseMaker },
): void => {
  const kept = keepAnswers();
  const shelf = rememberedShelfOf(registry);
  const { vocabulary } = registry;
  for (const { question, answer } of networkAnswered) {
    for (const { suffix, encode } of forms) {
      app.get(`${apiBase}${question.path}${suffix}`, async (context) => {
        const signIn = requireRole(context.get('signIn'), releaseReaders, releaseScopes);
        const selection = fromSearch(question, vocabulary, new URL(context.req.url).search);
        const { release, series, current } = await releaseAsked(shelf, signIn, selection.release);
        const search = toSearch(question, selection);
        const number = release?.number ?? null;
        const making = release === null ? maker.making(series) : null;
        const answered = () =>
          kept([number, making, current, question.name, suffix, search, languageAsked()].join(' '), async () => {
            const blocks = (variable: string) =>
              number === null ? Promise.resolve([]) : blocksOf(registry, number, variable);
            const asking = { vocabulary, selection, release, making, current, blocksOf: blocks };
            return encode(question, selection, await inTurn(askerOf(signIn), () => answer(asking)), '');
          });
        const asked = { question: question.name, search, release: number };
        return send(context, suffix === '.csv' ? await downloads(context, asked, answered) : await answered());
      });
    }
  }
};
