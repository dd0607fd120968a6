import { apiBase, fromSearch, ownResponders as question, toSearch } from '@enthesis/contract';
import type { Registry } from '@enthesis/db';
import type { Hono } from 'hono';
import { requireRole } from '../identity/access.ts';
import { directedBy } from '../identity/directed.ts';
import { askerOf } from '../identity/sign-ins.ts';
import { ownResponders } from '../own/responders.ts';
import type { AppEnv } from './app-env.ts';
import type { Downloads } from './downloads.ts';
import { forms, send } from './forms.ts';
import { keepAnswers } from './kept.ts';
import { languageAsked } from './language.ts';
import type { InTurn } from './turns.ts';

/**
 * The door of the clinics that one person directs, beside each other. Which they are comes from the roles of who asks
 * and from nowhere else: a request names no clinic. A script's token reads the one place it was made in, so that none is
 * let in here.
 */
export const serveOwn = (
  app: Hono<AppEnv>,
  registry: Registry,
  minCell: number,
  { downloads, inTurn }: { readonly downloads: Downloads; readonly inTurn: InTurn },
): void => {
  const kept = keepAnswers();
  for (const { suffix, encode } of forms) {
    app.get(`${apiBase}${question.path}${suffix}`, async (context) => {
      const signIn = requireRole(context.get('signIn'), ['director']);
      const selection = fromSearch(question, registry.vocabulary, new URL(context.req.url).search);
      const search = toSearch(question, selection);
      const clinics = await directedBy(registry, signIn);
      const states = clinics.map(({ clinicId, counted }) => `${clinicId} ${counted}`);
      const name = [...states, question.name, suffix, search, languageAsked()].join(' ');
      const answered = () =>
        kept(name, async () => {
          const answer = () => ownResponders({ registry, clinics, selection, minCell });
          return encode(question, selection, await inTurn(askerOf(signIn), answer), '');
        });
      const asked = { question: question.name, search };
      const codes = clinics.map(({ code }) => code);
      return send(context, suffix === '.csv' ? await downloads(context, asked, answered, codes) : await answered());
    });
  }
};
