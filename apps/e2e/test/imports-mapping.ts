import { readFile } from 'node:fs/promises';
import type { Page } from 'playwright-core';
import { beforeAll, describe, expect, test } from 'vitest';
import { faults } from '../src/faults.ts';
import { figure } from '../src/figures.ts';
import { type Recorder, record } from '../src/recorder.ts';
import { narrow, type Stage } from '../src/stage.ts';
import { uglyWorkbook } from '../src/ugly-workbook.ts';

const workbook = 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet';

const openWorkbook = async (page: Page, months: number): Promise<void> => {
  await page.goto('/imports/mapping');
  const buffer = uglyWorkbook(months).bytes;
  await page.getByLabel('Open files').setInputFiles({ name: 'prolo visits.xlsx', mimeType: workbook, buffer });
  await page.getByRole('heading', { name: 'What it means' }).waitFor();
};

const showWhatIsSent = async (page: Page): Promise<void> => {
  await page.getByRole('button', { name: 'Show what would be sent' }).click();
  await page.getByText(/^Exactly what would be sent/).waitFor();
};

/** Saves the crosswalk as the page offers it; gives its text. */
const saveCrosswalk = async (page: Page): Promise<string> => {
  const [saved] = await Promise.all([
    page.waitForEvent('download'),
    page.getByRole('button', { name: 'Save the crosswalk' }).click(),
  ]);
  return readFile(await saved.path(), 'utf8');
};

const importRows = async (page: Page): Promise<string> => {
  await page.getByRole('button', { name: 'Check these rows' }).click();
  await page.getByRole('heading', { name: 'Checked: nothing has been changed' }).waitFor();
  await page.getByRole('button', { name: 'Import these files' }).click();
  const changed = page.getByRole('heading', { name: /what changed/ });
  await changed.waitFor();
  return (await changed.locator('xpath=..').textContent()) ?? '';
};

/** What a clinic keeps is mapped and de-identified in the browser; nothing but the tidy rows goes anywhere. */
export const mappingJourneys = (stage: Stage): void => {
  describe('mapping', () => {
    beforeAll(() => stage.addClinic('ugly-workbook', 'Ugly Workbook Clinic'));

    const recorded = async (work: (page: Page, recorder: Recorder) => Promise<void>): Promise<void> => {
      const recorder = await record(stage.address());
      try {
        const page = await stage.open(
          { role: 'director', clinic: 'ugly-workbook' },
          { baseURL: recorder.address, acceptDownloads: true },
        );
        await work(page, recorder);
      } finally {
        await recorder.close();
      }
    };

    test('an ugly workbook becomes the first chart; a second month makes no doubles; nothing but tidy rows is sent', async () => {
      await recorded(async (page, recorder) => {
        await openWorkbook(page, 10);
        const show = page.getByRole('button', { name: 'Show what would be sent' });
        expect(await show.isDisabled()).toBe(true);
        expect(await faults(page)).toEqual([]);
        await page.getByLabel('Written as').selectOption('dmy');
        await page.getByLabel('7-8 is taken for').selectOption('upper');
        await page.getByLabel('Both sides become').selectOption('two-episodes');
        await page.getByLabel('OA knie stands for').selectOption('knee-oa');
        await page.getByText('Nothing is open').waitFor();
        await page.getByRole('button', { name: 'There is none yet: make a new one' }).click();
        await showWhatIsSent(page);
        await page.getByText('Patient / Name, Notes').waitFor();
        await page.getByText(/lift knee osteoarthritis to/).waitFor();
        expect(await faults(page)).toEqual([]);
        const check = page.getByRole('button', { name: 'Check these rows' });
        expect(await check.isDisabled()).toBe(true);
        expect(recorder.sent()).not.toContain('POST /api/v1/clinic');
        const crosswalk = await saveCrosswalk(page);
        expect(await importRows(page)).toContain('50 new episodes, 0 changed, 0 removed');
        await page.getByRole('link', { name: 'See the figures' }).click();
        await figure(page, 'responders');
        await page.locator('#responders').getByText('Knee osteoarthritis').waitFor();

        await openWorkbook(page, 11);
        await page.getByText('A mapping made before is used.').waitFor();
        await page.getByText(/This clinic has handed over before/).waitFor();
        await page.getByLabel('Open the crosswalk').setInputFiles({
          name: 'crosswalk.json',
          mimeType: 'application/json',
          buffer: Buffer.from(crosswalk),
        });
        await page.getByText('knows 40 patients').waitFor();
        await showWhatIsSent(page);
        expect(JSON.parse(await saveCrosswalk(page))).toMatchObject({ patients: 44 });
        expect(await importRows(page)).toContain('5 new episodes');

        const { chartNumbers, names, dates } = uglyWorkbook(11).secrets;
        const sent = recorder.sent();
        expect(sent).toContain('name="scores"');
        const told = [...chartNumbers, ...names, ...dates, 'call wife', 'prolo visits'].filter((word) =>
          sent.includes(word),
        );
        expect(told).toEqual([]);
      });
    });

    test('a file that is none of these is refused in words, and a damaged crosswalk too', async () => {
      const page = await stage.open({ role: 'data-manager', clinic: 'ugly-workbook' });
      await page.goto('/imports/mapping');
      const open = page.getByLabel('Open files');
      await open.setInputFiles({
        name: 'scan.pdf',
        mimeType: 'application/pdf',
        buffer: Buffer.from('%PDF-1.7\n\0\0'),
      });
      await page.getByRole('alert').waitFor();
      const buffer = uglyWorkbook(1).bytes;
      await open.setInputFiles({ name: 'visits.xlsx', mimeType: workbook, buffer });
      await page.getByRole('heading', { name: 'What it means' }).waitFor();
      const broken = { name: 'crosswalk.json', mimeType: 'application/json', buffer: Buffer.from('{"enthesis') };
      await page.getByLabel('Open the crosswalk').setInputFiles(broken);
      await page.getByText(/cut off or is another kind of file/).waitFor();
      expect(await faults(page)).toEqual([]);
    });

    test('in the dark, on a phone, no fault that axe can find, and nothing wider than the screen', async () => {
      const options = { viewport: narrow, colorScheme: 'dark', reducedMotion: 'reduce' } as const;
      const page = await stage.open({ role: 'data-manager', clinic: 'ugly-workbook' }, options);
      const looked = async () => {
        expect(await faults(page)).toEqual([]);
        expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBe(narrow.width);
      };
      await page.goto('/imports');
      await page.getByLabel('Choose files').waitFor();
      await looked();
      await openWorkbook(page, 2);
      await looked();
      await page.getByLabel('Written as').selectOption('dmy');
      await page.getByRole('button', { name: /make a new one/i }).click();
      await page.getByRole('button', { name: 'Show what would be sent' }).click();
      await page.getByText('Nothing can be sent yet').waitFor();
      await looked();
      await page.goto('/quality');
      await figure(page, 'quality');
      await looked();
    });
  });
};
