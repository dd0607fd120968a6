import type { Locator, Page } from 'playwright-core';
import { describe, expect, test } from 'vitest';
import { csvBehind, figure, openFigures } from '../src/figures.ts';
import { director, type Stage } from '../src/stage.ts';

/** The rows of a shown table, as the texts of their fields. */
const rowsOf = (shown: Locator): Promise<string[][]> =>
  shown
    .locator('tbody tr')
    .evaluateAll((rows) => rows.map((row) => [...row.children].map((field) => field.textContent ?? '')));

/** A share of the file as the page writes it. */
const percent = (share: string | undefined): string => `${Math.round(Number(share) * 100)}\u202f%`;

const range = (lower: string | undefined, upper: string | undefined): string =>
  `${Math.round(Number(lower) * 100)} to ${percent(upper)}`;

const openTable = async (page: Page, path: string, id: string): Promise<Locator> => {
  await openFigures(page, path, [id]);
  await page.locator(`#${id}`).getByRole('button', { name: 'Table' }).click();
  await page.waitForURL(new RegExp(`table=${id}`));
  await page.locator(`#${id} table`).waitFor();
  return figure(page, id);
};

/** A figure, its table and its file say the same. */
export const figureJourneys = (stage: Stage): void => {
  describe('figures', () => {
    test.each(['by-condition', 'by-sessions', 'heat'])(
      'the table of %s equals the file behind its link',
      async (id) => {
        const page = await stage.open(director);
        const shown = await openTable(page, '/responders', id);
        const records = await csvBehind(page, shown);
        const rows = await rowsOf(shown);
        expect(rows).toHaveLength(records.length);
        for (const [index, record] of records.entries()) {
          const names = [record.condition, record.session_band].filter((name) => name !== undefined);
          const fields = rows[index] ?? [];
          expect(fields.slice(0, names.length)).toEqual(names);
          const figures = fields.slice(names.length);
          if (record.status === 'hidden' || record.status === 'empty') {
            expect(figures.join('')).toMatch(/^(Hidden|No courses)/);
            continue;
          }
          expect(figures.slice(0, 5)).toEqual([
            record.eligible,
            record.followed,
            record.responders,
            percent(record.rate),
            range(record.ci95_lower, record.ci95_upper),
          ]);
        }
      },
    );

    test('who is in the figures: the table equals the file', async () => {
      const page = await stage.open(director);
      const shown = await openTable(page, '/responders', 'coverage');
      const records = await csvBehind(page, shown);
      const rows = await rowsOf(shown);
      const [record] = records;
      expect(rows).toHaveLength(records.length);
      expect(rows[0]?.slice(0, 6)).toEqual([
        record?.condition,
        ...['enrolled', 'baseline', 'due', 'followed', 'analysed'].map((name) => record?.[name]),
      ]);
    });

    test.each([
      ['/treatment', 'treatment', ['aspect', 'class', 'counted', 'of']],
      ['/treatment?by=condition', 'retreatment', ['condition', 'time', 'courses', 'at_risk', 'again']],
      ['/safety', 'safety', ['per', 'event', 'severity', 'counted', 'of']],
      ['/trend', 'trend', ['year', 'eligible', 'followed']],
    ])('the table of %s, %s, equals the file behind its link', async (path, id, names) => {
      const page = await stage.open(director);
      const shown = await openTable(page, path, id);
      const records = await csvBehind(page, shown);
      const rows = await rowsOf(shown);
      expect(rows).toHaveLength(records.length);
      for (const [index, record] of records.entries()) {
        const read = record.status === 'shown' || record.status === 'low';
        const said = (name: string) => (record[name] === '' ? '–' : (record[name] ?? ''));
        if (read) expect(rows[index]?.slice(0, names.length)).toEqual(names.map(said));
        else expect(rows[index]?.join(' ')).toMatch(/Hidden|No courses/);
      }
    });

    test('a condition leads to its page: sessions exact or in bands, change at every horizon', async () => {
      const page = await stage.open(director);
      await openFigures(page, '/responders', ['by-condition']);
      await page.locator('#by-condition').getByRole('link', { name: 'Knee osteoarthritis' }).click();
      await page.getByRole('heading', { level: 1, name: 'Knee osteoarthritis' }).waitFor();
      await figure(page, 'by-sessions');
      await page.getByText(/are not the effect of more sessions/).waitFor();
      await page.getByText('Exact', { exact: true }).click();
      await page.waitForURL('**/conditions/knee-oa?by=sessions');
      const groups = page.locator('#change th[scope=rowgroup]');
      expect(await groups.allTextContents()).toEqual([
        '6 weeks CSV',
        '3 months CSV',
        '6 months CSV',
        '12 months CSV',
        '24 months CSV',
      ]);
      await page.locator('#change tbody tr td').first().waitFor();
    });

    test('files carry their question in the address, and the metadata stands beside them', async () => {
      const page = await stage.open(director);
      await openFigures(page, '/responders?horizon=12m', ['heat']);
      const link = page.locator('#heat').getByRole('link', { name: /^CSV/ });
      expect(await link.getAttribute('href')).toBe('/api/v1/clinic/responders.csv?horizon=12m');
      await page.locator('#heat').getByRole('button', { name: /^More/ }).click();
      const metadata = page.getByRole('menuitem', { name: /Metadata/ });
      const response = await page.request.get((await metadata.getAttribute('href')) ?? '');
      expect(response.status()).toBe(200);
    });

    test('without the server figures stay, with a note; new ones say what is wrong and come back', async () => {
      const page = await stage.open(director);
      await page.clock.install();
      await openFigures(page, '/responders', ['by-condition', 'heat']);
      // Failed requests are this journey's purpose, and the browser reports them on its own.
      page.removeAllListeners('console');
      await page.context().setOffline(true);
      await page.clock.fastForward('05:00');
      const note = page.locator('#by-condition').getByText(/figures of before/);
      const comeBackToThePage = async () => {
        await page.evaluate(() => window.dispatchEvent(new Event('visibilitychange')));
        await page.clock.runFor(2000);
        return note.count();
      };
      await expect.poll(comeBackToThePage, { timeout: 60_000 }).toBe(1);
      expect(await page.locator('#by-condition ol > li').count()).toBeGreaterThan(3);
      await page.getByText('Function', { exact: true }).click();
      await page.clock.runFor(5000);
      await page.locator('#heat').getByRole('alert').waitFor();
      await page.context().setOffline(false);
      await page.locator('#heat').getByRole('button', { name: 'Try again' }).click();
      await (await figure(page, 'heat')).getByText(/^Function/).waitFor();
    });
  });
};
