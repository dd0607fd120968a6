import { problemSchema } from '@enthesis/contract';
import type { Route } from 'playwright-core';
import type { Pages } from './pages.ts';

/** Told, in a sentence, why what the page asked for did not come. */
export type Complaint = (words: string) => void;

/**
 * Answers what a browser asks for from pages of this process, as if they stood at `origin`; whatever lies elsewhere, or would
 * change something, it does not get. An answer that is not a good one is told: part of the page would be missing.
 */
export const answerFrom =
  (origin: string, ask: Pages['ask'], complain: Complaint) =>
  async (route: Route): Promise<void> => {
    try {
      const asked = route.request();
      const url = new URL(asked.url());
      if (url.origin !== origin || asked.method() !== 'GET') return await route.abort('blockedbyclient');
      const language = asked.headers()['accept-language'];
      const answer = await ask(
        new Request(url, { headers: language === undefined ? {} : { 'accept-language': language } }),
      );
      const body = Buffer.from(await answer.arrayBuffer());
      if (!answer.ok) complain(saidBy(answer.status, body));
      await route.fulfill({ status: answer.status, headers: Object.fromEntries(answer.headers), body });
    } catch (error) {
      complain(error instanceof Error ? error.message : String(error));
    }
  };

const saidBy = (status: number, body: Buffer): string => {
  const problem = problemSchema.safeParse(read(body.toString()));
  if (!problem.success) return `The server answered ${status}.`;
  const { title, detail } = problem.data;
  return [`${title}.`, ...(detail === undefined ? [] : [detail])].join(' ');
};

const read = (text: string): unknown => {
  try {
    return JSON.parse(text);
  } catch {
    return null;
  }
};
