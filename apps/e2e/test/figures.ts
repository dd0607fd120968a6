import { readFile } from 'node:fs/promises';
import type { Locator, Page } from 'playwright-core';
import { describe, expect, test } from 'vitest';
import { faults } from '../src/faults.ts';
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
  await page.locator(`#${id} table`).first().waitFor();
  return figure(page, id);
};

/** The rows of a responders table say what the records of its file say. */
const expectRows = (rows: string[][], records: Awaited<ReturnType<typeof csvBehind>>): void => {
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
};

/** A figure, its table and its file say the same. */
export const figureJourneys = (stage: Stage): void => {
  describe('figures', () => {
    test('every table of the first figure equals its own file', async () => {
      const page = await stage.open(director);
      const shown = await openTable(page, '/responders', 'responders');
      const parts = await shown.locator('[data-part]').all();
      expect(parts).toHaveLength(4);
      for (const part of parts) expectRows(await rowsOf(part), await csvBehind(page, part));
    });

    test('the table of condition and sessions equals the file behind its link', async () => {
      const page = await stage.open(director);
      const shown = await openTable(page, '/responders', 'heat');
      expectRows(await rowsOf(shown), await csvBehind(page, shown));
    });

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
      ['/trend', 'by-import', ['import']],
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
      await openFigures(page, '/responders', ['responders']);
      await page.locator('#responders').getByRole('link', { name: 'Knee osteoarthritis' }).click();
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

    test('a figure becomes a drawing and a picture: light, whole, with its title, choices, caveats and origin', async () => {
      const page = await stage.open(director, { colorScheme: 'dark' });
      await openFigures(page, '/responders?horizon=12m', ['responders', 'heat']);
      await page.locator('#responders svg circle').first().waitFor();
      const take = async (id: string, kind: RegExp): Promise<Buffer> => {
        await page.locator(`#${id}`).getByRole('button', { name: /^More/ }).click();
        const [download] = await Promise.all([
          page.waitForEvent('download'),
          page.getByRole('menuitem', { name: kind }).click(),
        ]);
        expect(download.suggestedFilename()).toContain(`_${id}_horizon-12m_`);
        return readFile(await download.path());
      };
      for (const id of ['responders', 'heat']) {
        const drawing = (await take(id, /SVG/)).toString();
        const words = drawing.replaceAll(/<title>.*?<\/title>|<[^>]*>/g, ' ').replaceAll(/\s+/g, ' ');
        for (const said of [
          /Responder rate by condition/,
          /at 12 months \(day 274 to 455\)/,
          /Differences between the numbers of sessions are not/,
          /as of import 1, .* methods \d+ .* hidden/,
          /taken \d{4}-\d\d-\d\d from http.*\?horizon=12m/,
        ])
          expect(words).toMatch(said);
        expect(drawing).not.toMatch(/var\(--|class=|foreignObject|NaN|undefined/);
        // On paper it is light, whatever the page is: its ground is the first rectangle.
        const [, red] = /<rect[^>]* fill="rgb\((\d+)/.exec(drawing) ?? [];
        expect(Number(red)).toBeGreaterThan(200);
        const picture = await take(id, /PNG/);
        expect(picture.subarray(1, 4).toString()).toBe('PNG');
        const [width, height] = /width="(\d+)" height="(\d+)"/.exec(drawing)?.slice(1).map(Number) ?? [];
        expect([picture.readUInt32BE(16), picture.readUInt32BE(20)]).toEqual([2 * (width ?? 0), 2 * (height ?? 0)]);
      }
    });

    test('a figure says how a script fetches it, file by file', async () => {
      const page = await stage.open(director);
      await openFigures(page, '/responders?horizon=12m', ['heat']);
      await page.locator('#heat').getByRole('button', { name: /^More/ }).click();
      await page.getByRole('menuitem', { name: /Use in a script/ }).click();
      const dialog = page.getByRole('dialog', { name: /script/ });
      await dialog.getByText('/api/v1/clinic/responders.csv?horizon=12m').first().waitFor();
      expect(await faults(page)).toEqual([]);
      await dialog.locator('summary', { hasText: 'Python' }).click();
      await dialog.getByText(/params=\{"horizon": "12m"\}/).waitFor();
      await page.keyboard.press('Escape');
      await dialog.waitFor({ state: 'detached' });
    });

    test('light and dark are the reader’s choice, whatever the system says', async () => {
      const page = await stage.open(director, { colorScheme: 'dark' });
      await openFigures(page, '/responders', ['heat']);
      const ground = () => page.evaluate(() => getComputedStyle(document.body).backgroundColor);
      const dark = await ground();
      await page.getByRole('radiogroup', { name: 'Colours' }).getByText('Light').click();
      await expect.poll(ground).not.toBe(dark);
      await page.getByRole('radiogroup', { name: 'Colours' }).getByText('Dark').click();
      await expect.poll(ground).toBe(dark);
    });

    test('a drawing whose file does not come leaves the rest of the page, and is drawn when the connection is back', async () => {
      const page = await stage.open(director);
      // Failed requests are this journey's purpose, and the browser reports them on its own.
      page.removeAllListeners('console');
      await page.route(/\/assets\/(Rates)?Plot-/, (route) => route.abort());
      await openFigures(page, '/responders', ['responders', 'heat']);
      const responders = page.locator('#responders');
      await responders.getByText('The drawing could not be loaded; its numbers stand.').first().waitFor();
      expect(await responders.locator('ol > li').count()).toBeGreaterThan(3);
      expect(await responders.locator('.recharts-surface').count()).toBe(0);
      await page.unroute(/\/assets\/(Rates)?Plot-/);
      await page.evaluate(() => window.dispatchEvent(new Event('online')));
      await responders.locator('.recharts-surface').first().waitFor();
    });

    test('without the server figures stay, with a note; new ones say what is wrong and come back', async () => {
      const page = await stage.open(director);
      await page.clock.install();
      await openFigures(page, '/responders', ['responders', 'heat']);
      // The drawings come in files of their own, after the words.
      await page.locator('#responders .recharts-surface').first().waitFor();
      await page.waitForLoadState('networkidle');
      // Failed requests are this journey's purpose, and the browser reports them on its own.
      page.removeAllListeners('console');
      await page.context().setOffline(true);
      await page.clock.fastForward('05:00');
      const note = page.locator('#responders').getByText(/figures of before/);
      const comeBackToThePage = async () => {
        await page.evaluate(() => window.dispatchEvent(new Event('visibilitychange')));
        await page.clock.runFor(2000);
        return note.count();
      };
      await expect.poll(comeBackToThePage, { timeout: 60_000 }).toBe(1);
      expect(await page.locator('#responders ol > li').count()).toBeGreaterThan(3);
      await page.getByRole('radiogroup', { name: 'Measure' }).getByText('Function').click();
      await page.clock.runFor(5000);
      await page.locator('#heat').getByRole('alert').waitFor();
      await page.context().setOffline(false);
      await page.locator('#heat').getByRole('button', { name: 'Try again' }).click();
      await (await figure(page, 'heat')).getByText(/^Function/).waitFor();
    });
  });
};
