import {
  apiBase,
  fromSearch,
  openedWords,
  type Question,
  type RoleId,
  type Selection,
  toSearch,
} from '@enthesis/contract';
import type { Registry } from '@enthesis/db';
import type { Hono } from 'hono';
import type { Answer } from '../answer/asked.ts';
import { requireClinic } from '../identity/access.ts';
import { askerOf } from '../identity/sign-ins.ts';
import { releaseAsked, rememberedShelfOf } from '../network/release-asked.ts';
import { answered } from '../questions/index.ts';
import type { AppEnv } from './app-env.ts';
import type { Downloads } from './downloads.ts';
import { forms, send } from './forms.ts';
import { keepAnswers } from './kept.ts';
import { languageAsked } from './language.ts';
import type { InTurn } from './turns.ts';

/** Roles that may ask a question of a clinic: its director, whom the question names, and to whom it was opened. */
const readersOf = ({ readers = [] }: Pick<Question, 'readers'>): readonly RoleId[] => [
  'director',
  'researcher',
  ...readers,
];

/**
 * The one door of the API: parse, may, count, shape, encode. Every question of the list gets its three addresses here,
 * and all three run the same code up to the last step, so that chart and file cannot disagree.
 */
export const serveQuestions = (
  app: Hono<AppEnv>,
  registry: Registry,
  minCell: number,
  { downloads, inTurn }: { readonly downloads: Downloads; readonly inTurn: InTurn },
): void => {
  const kept = keepAnswers();
  const shelf = rememberedShelfOf(registry);
  for (const { question, answer } of answered) {
    for (const { suffix, encode } of forms) {
      app.get(`${apiBase}${question.path}${suffix}`, async (context) => {
        const signIn = context.get('signIn');
        const clinic = requireClinic(signIn, readersOf(question), ['clinic:read']);
        const opened = signIn?.opened === true;
        const selection: Selection = fromSearch(question, registry.vocabulary, new URL(context.req.url).search);
        const search = toSearch(question, selection);
        const reader = opened ? 'opened' : 'own';
        // Figures over all clinics beside those of the clinic: another release is another answer.
        const takesRelease =
          selection.model === 'pooled' || (question.parameters as readonly string[]).includes('release');
        const released =
          takesRelease && signIn !== null ? await releaseAsked(shelf, signIn, selection.release) : undefined;
        const release = released?.release?.number ?? null;
        const name = [
          clinic.clinicId,
          clinic.counted,
          question.name,
          suffix,
          reader,
          release,
          search,
          languageAsked(),
        ].join(' ');
        const counting = () => answer({ registry, clinic, selection, minCell, ...(released && { released }) });
        const counted = () =>
          kept(name, async () => {
            const given = await inTurn(askerOf(signIn), counting);
            return opened
              ? encode(question, selection, internal(given), '_internal')
              : encode(question, selection, given, '');
          });
        const asked = { question: question.name, search, opened, ...(released && { release }) };
        const reply = suffix === '.csv' ? await downloads(context, asked, counted) : await counted();
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
