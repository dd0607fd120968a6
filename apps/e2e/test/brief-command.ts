import { createHash } from 'node:crypto';
import { mkdtemp, readdir, readFile, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { auditListSchema } from '@enthesis/contract';
import type { Page } from 'playwright-core';
import { extractText } from 'unpdf';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { director, type Stage } from '../src/stage.ts';

/** What stands in a PDF: its paper in inches, its pages, and its words with single spaces. */
const read = async (path: string) => {
  const bytes = await readFile(path);
  const [, width, height] = /\/MediaBox \[0 0 ([\d.]+) ([\d.]+)\]/.exec(bytes.toString('latin1')) ?? [];
  const { totalPages: pages, text } = await extractText(new Uint8Array(bytes), { mergePages: true });
  const paper = [width, height].map((points) => (Number(points) / 72).toFixed(1));
  return { pages, paper, words: text.replace(/\s+/g, ' ') };
};

const sha256 = (words: string): string => createHash('sha256').update(words).digest('hex');

/** The hash of the four files that a director's own brief rests on, fetched as a director does. */
const fingerprint = async (page: Page, search: string): Promise<string> => {
  const hashes: string[] = [];
  for (const by of ['condition', 'session_band'])
    for (const measure of ['', 'measure=function&']) {
      const csv = await page.request.get(`/api/v1/clinic/responders.csv?${measure}${search}&by=${by}`);
      expect(csv.status()).toBe(200);
      hashes.push(sha256(await csv.text()));
    }
  return sha256(hashes.join(''));
};

/** The same page, made a file on the command line of whoever runs the registry. */
export const briefCommandJourneys = (stage: Stage): void => {
  describe('enthesis brief', () => {
    let folder = '';
    beforeAll(async () => {
      folder = await mkdtemp(join(tmpdir(), 'enthesis-brief-'));
    });
    afterAll(() => rm(folder, { recursive: true }));
    const print = (out: string, ...words: readonly string[]) =>
      stage.command('brief', '--clinic', director.clinic ?? '', '--out', join(folder, out), ...words);

    test('prints one page of A4 with the figures of the files, and writes it down', async () => {
      const { stdout } = await print('a4.pdf', '--query', 'horizon=12m');
      expect(stdout).toMatch(/^Wrote .*a4\.pdf: the brief of Harbor Spine & Joint, for A4\.\n$/);
      expect(await readdir(folder)).toEqual(['a4.pdf']);
      const { pages, paper, words } = await read(join(folder, 'a4.pdf'));
      expect({ pages, paper }).toEqual({ pages: 1, paper: ['8.3', '11.7'] });
      expect(words).toContain('Harbor Spine & Joint: who responded');
      // The scales of the four drawings, which come last of all.
      expect(words.match(/100\s%/g)).toHaveLength(4);
      expect(words).toContain(`http://localhost:${new URL(stage.address()).port}/brief?horizon=12m · `);
      const page = await stage.open(director);
      expect(words).toContain(await fingerprint(page, 'horizon=12m'));
      const answer = await page.request.get('/api/v1/clinic/responders?horizon=12m&by=condition');
      const { meta } = (await answer.json()) as { readonly meta: { readonly sentence: string } };
      const digits = /\d+/g;
      const said = meta.sentence.match(digits) ?? [];
      expect(said.length).toBeGreaterThan(6);
      expect((words.match(digits) ?? []).join(' ')).toContain(said.join(' '));
    });

    test('prints Letter, and Spanish', async () => {
      await print('letter.pdf', '--paper', 'letter', '--language', 'es');
      const { pages, paper, words } = await read(join(folder, 'letter.pdf'));
      expect({ pages, paper }).toEqual({ pages: 1, paper: ['8.5', '11.0'] });
      expect(words).toContain('Harbor Spine & Joint: quién respondió');
    });

    test('leaves entries in the log that verify, and no sign-in', async () => {
      const page = await stage.open({ role: 'admin' });
      const answer = await page.request.get('/api/v1/audit?actor=command-line');
      const { entries, chain } = auditListSchema.parse(await answer.json());
      const ours = entries.filter(({ clinic }) => clinic === director.clinic);
      expect(ours.filter(({ action }) => action === 'brief-printed').map(({ detail }) => detail)).toEqual([
        { search: '', paper: 'letter', language: 'es' },
        { search: 'horizon=12m', paper: 'a4', language: 'en' },
      ]);
      expect(new Set(ours.map(({ action }) => action))).toEqual(new Set(['brief-printed', 'download']));
      expect(chain.brokenAt).toBeNull();
    });
  });
};
