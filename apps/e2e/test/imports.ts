import { readFile } from 'node:fs/promises';
import { importTables } from '@enthesis/contract';
import type { Page } from 'playwright-core';
import { beforeAll, describe, expect, test } from 'vitest';
import { faults } from '../src/faults.ts';
import { figure } from '../src/figures.ts';
import { exampleFolder, faultyFolder, type GivenFile, longFolder } from '../src/folder.ts';
import { narrow, type Stage } from '../src/stage.ts';

/** Clinics of real patients, one a journey, so that none depends on another. */
const clinics = [
  ['first-import', 'First Import Clinic'],
  ['long-import', 'Long Import Clinic'],
  ['refused-import', 'Refused Import Clinic'],
  ['partial-import', 'Partial Import Clinic'],
] as const;

const job = /\/imports\/[0-9a-f-]{36}$/;

/** Chooses the files of a folder on the Imports page, and has them checked. */
const check = async (page: Page, files: readonly GivenFile[]): Promise<void> => {
  await page.getByLabel('Choose files').setInputFiles([...files]);
  await page.getByRole('button', { name: 'Check the files' }).click();
  await page.waitForURL(job);
};

/** Handing in files: the first import, a long one, a refused one, and undoing. */
export const importJourneys = (stage: Stage): void => {
  describe('imports', () => {
    beforeAll(async () => {
      for (const [code, name] of clinics) await stage.addClinic(code, name);
    });

    test('from nothing to the first chart: template, check, import; and back again by undoing', async () => {
      const page = await stage.open({ role: 'director', clinic: 'first-import' });
      await page.goto('/imports');
      await page.getByRole('heading', { name: 'The first import' }).waitFor();
      expect(await faults(page)).toEqual([]);
      const [template] = await Promise.all([
        page.waitForEvent('download'),
        page.getByRole('button', { name: 'scores.csv' }).click(),
      ]);
      const columns = importTables.find(({ file }) => file === 'scores.csv')?.columns.map(({ name }) => name);
      expect((await readFile(await template.path(), 'utf8')).trim().split(',')).toEqual(columns);

      await check(page, exampleFolder());
      await page.getByText('23 new scores, 0 changed, 0 removed').waitFor();
      await page.getByRole('heading', { name: 'Checked: nothing has been changed' }).waitFor();
      expect(await faults(page)).toEqual([]);
      await page.getByRole('button', { name: 'Import these files' }).click();
      await page.getByRole('heading', { name: 'Import 1: what changed' }).waitFor();
      await page.getByRole('link', { name: 'See the figures' }).click();
      await (await figure(page, 'responders')).getByText(/as of import 1,/).waitFor();

      await page.getByRole('link', { name: 'Imports' }).click();
      const row = page.getByRole('row').filter({ hasText: 'of 23 in the file' });
      expect(await row.textContent()).toMatch(/^1.*Director6 added.*13 added.*23 added/);
      await page.getByRole('button', { name: 'Undo' }).click();
      await page.getByText(/The state before import 1 comes back/).waitFor();
      expect(await faults(page)).toEqual([]);
      await page.getByRole('button', { name: 'Keep it' }).click();
      await page.getByRole('button', { name: 'Undo' }).click();
      await page.getByRole('button', { name: 'Undo import 1' }).click();
      await row.getByText(/^undone/).waitFor();
      await page.getByRole('link', { name: 'Responders' }).click();
      await page.getByText('Nothing has been imported yet.').first().waitFor();
    });

    test('a long import says how far it is, at an address that outlives the page, and can be called off', async () => {
      const page = await stage.open({ role: 'data-manager', clinic: 'long-import' });
      // Held where the rows are written, an import can be looked at as long as that takes.
      await stage.holding('intake.episode', async () => {
        await page.goto('/imports');
        await check(page, longFolder());
        await page.getByText('168,000 of 168,000 rows').waitFor();
        await page.getByRole('progressbar').waitFor();
        await page.reload();
        await page.getByText(/^168,000 rows/).waitFor();
      });
      await page.getByText('160,000 new scores, 0 changed, 0 removed').waitFor();
      await page.getByText(/no longer has the files at hand/).waitFor();

      await stage.holding('intake.episode', async () => {
        await page.goto('/imports');
        await check(page, longFolder());
        await page.getByText(/ of 168,000 rows/).waitFor();
        expect(await faults(page)).toEqual([]);
        await page.getByRole('button', { name: 'Cancel' }).click();
        await page.getByRole('heading', { name: 'Cancelled: nothing was imported' }).waitFor();
      });
      await page.getByRole('link', { name: 'All imports' }).click();
      await page.getByRole('heading', { name: 'The first import' }).waitFor();
    });

    test('a refused folder names every fault where it stands, on the page and as a file, never its value', async () => {
      const page = await stage.open({ role: 'data-manager', clinic: 'refused-import' });
      await page.goto('/imports');
      await check(page, faultyFolder());
      await page.getByRole('heading', { name: 'Refused: nothing was imported' }).waitFor();
      await page.getByRole('heading', { name: '2 problems' }).waitFor();
      expect(await faults(page)).toEqual([]);
      const cells = await page
        .locator('tbody tr')
        .evaluateAll((rows) => rows.map((row) => [...row.children].slice(0, 4).map((cell) => cell.textContent)));
      expect(cells).toEqual([
        ['scores.csv', '25', 'score', 'out of range'],
        ['scores.csv', '26', 'day', 'not a whole number'],
      ]);
      expect(await page.locator('main').textContent()).not.toContain('2024-05-06');
      const href = await page.getByRole('link', { name: 'CSV' }).getAttribute('href');
      const file = await (await page.request.get(href ?? '')).text();
      expect(file.split('\r\n').slice(0, 2)).toEqual([
        'file,line,column,rule,allowed',
        'scores.csv,25,score,out of range,a number from 0 to 10 with a decimal point (nprs)',
      ]);
      await page.getByRole('link', { name: 'choose them again' }).click();
      await page.getByRole('heading', { name: 'The first import' }).waitFor();
    });

    test('faulty rows are left out and had back as files, from the page that has them and from one that has lost them', async () => {
      const page = await stage.open({ role: 'data-manager', clinic: 'partial-import' });
      await page.goto('/imports');
      await check(page, faultyFolder());
      await page.getByRole('button', { name: 'Check the sound rows alone' }).click();
      await page.getByRole('heading', { name: 'What would change' }).waitFor();
      expect(await faults(page)).toEqual([]);
      await page.getByRole('button', { name: 'Import the sound rows' }).click();
      await page.getByRole('heading', { name: 'Import 1: what changed' }).waitFor();
      const saved = async (name: string) => {
        const button = page.getByRole('region', { name: 'Rows left out' }).getByRole('button', { name });
        const [file] = await Promise.all([page.waitForEvent('download'), button.click()]);
        return (await readFile(await file.path(), 'utf8')).split('\r\n');
      };
      await page.getByRole('button', { name: 'Make files of what was left out' }).click();
      const scores = await saved('scores.csv');
      expect(scores).toHaveLength(4);
      expect((await saved('reasons.csv'))[1]).toMatch(/^scores\.csv,2,score,out of range,/);
      await page.reload();
      const again = page.getByLabel('Choose the same files again');
      await again.setInputFiles([...exampleFolder()]);
      await page.getByText(/not the files that were handed in/).waitFor();
      await again.setInputFiles([...faultyFolder()]);
      expect(await saved('scores.csv')).toEqual(scores);
    });

    test('a clinic of invented patients says why it takes no files, and checks them all the same', async () => {
      const page = await stage.open({ role: 'data-manager', clinic: 'harbor-spine' }, { viewport: narrow });
      await page.goto('/imports');
      await page.getByText(/patients of this clinic are invented/).waitFor();
      expect(await faults(page)).toEqual([]);
      expect(await page.getByRole('button', { name: 'Undo' }).count()).toBe(0);
      const large = { name: 'scores.csv', mimeType: 'text/csv', buffer: Buffer.alloc(1024 ** 2, 'x') };
      await page.getByLabel('Choose files').setInputFiles([large, { ...large, name: 'episodes.csv' }]);
      await page.getByText(/larger than the 1 MB that are taken here/).waitFor();
      expect(await page.getByRole('button', { name: 'Check the files' }).isDisabled()).toBe(true);
      await page.getByRole('button', { name: 'Check the example' }).click();
      await page.waitForURL(job);
      await page.getByText('23 new scores, 0 changed, 0 removed').waitFor();
      await page.getByText(/in a real one, “Import these files” would follow/).waitFor();
    });

    test('who minds the data sees imports and their quality; the table equals the file', async () => {
      const page = await stage.open({ role: 'data-manager', clinic: 'harbor-spine' });
      await page.goto('/');
      await page.waitForURL('**/imports');
      expect(await page.getByRole('navigation').getByRole('link').allTextContents()).toEqual([
        'Imports',
        'Data quality',
        'Methods',
      ]);
      await page.getByRole('link', { name: 'Data quality' }).click();
      const shown = await figure(page, 'quality');
      expect(await faults(page)).toEqual([]);
      const file = await (await page.request.get('/api/v1/clinic/quality.csv')).text();
      const [, all] = /^no-baseline,[^,]*,all,All years,shown,,,(.*)$/m.exec(file) ?? [];
      const [lookedAt = '', found = ''] = (all ?? '').split(',');
      const first = shown.getByRole('row').filter({ hasText: 'No baseline score' }).locator('td').first();
      expect(await first.textContent()).toContain(`${found} of ${lookedAt}`);
      await page.getByLabel('Condition').selectOption('knee-oa');
      await page.waitForURL('**/quality?condition=knee-oa');
      await (await figure(page, 'quality'))
        .getByText(/knee osteoarthritis/i)
        .first()
        .waitFor();
    });
  });
};
