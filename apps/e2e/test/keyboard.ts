import type { Page } from 'playwright-core';
import { describe, expect, test } from 'vitest';
import { faults } from '../src/faults.ts';
import { openFigures } from '../src/figures.ts';
import { director, type Stage } from '../src/stage.ts';

const focused = (page: Page) => page.evaluate(() => document.activeElement?.textContent);

/** Everything without a mouse. */
export const keyboardJourneys = (stage: Stage): void => {
  describe('keyboard', () => {
    test('from the sign-in to a condition, its table and its file, by keys alone', async () => {
      const page = await stage.open(director);
      await openFigures(page, '/responders', ['responders', 'coverage']);
      await page.keyboard.press('Tab');
      expect(await focused(page)).toBe('Skip to the page');
      await page.keyboard.press('?');
      const help = page.getByRole('dialog', { name: 'Keys' });
      await help.getByText('Find a condition').waitFor();
      expect(await faults(page)).toEqual([]);
      await page.keyboard.press('Escape');
      await help.waitFor({ state: 'detached' });
      expect(await focused(page)).toBe('Skip to the page');

      await page.keyboard.press('t');
      await page.waitForURL('**/responders?table=responders');
      await page.locator('#responders table').first().waitFor();
      await page.keyboard.press('t');
      await page.waitForURL('**/responders');

      await page.keyboard.press('/');
      const search = page.getByRole('dialog', { name: 'Find a condition' });
      await search.getByRole('searchbox').waitFor();
      expect(await faults(page)).toEqual([]);
      await page.keyboard.type('knee osteo');
      await page.keyboard.press('Enter');
      await page.waitForURL('**/conditions/knee-oa');
      await page.getByRole('heading', { level: 1, name: 'Knee osteoarthritis' }).waitFor();
      await page.locator('#by-sessions[aria-busy=false]').waitFor();
      const [file] = await Promise.all([page.waitForEvent('download'), page.keyboard.press('d')]);
      expect(file.suggestedFilename()).toMatch(/\.csv$/);

      await page.keyboard.press('g');
      await page.keyboard.press('m');
      await page.waitForURL('**/methods');
      await page.getByRole('heading', { level: 1, name: 'Methods' }).waitFor();
      await expect.poll(() => focused(page)).toBe('Methods');
    });

    test('keys can be turned off, and say so where they are listed', async () => {
      const page = await stage.open(director);
      await openFigures(page, '/responders', ['responders']);
      await page.getByRole('button', { name: /^Keys/ }).click();
      await page.getByRole('checkbox', { name: /Single keys/ }).uncheck();
      await page.keyboard.press('Escape');
      await page.keyboard.press('t');
      await page.keyboard.press('g');
      await page.keyboard.press('m');
      await page.keyboard.press('?');
      await page.getByRole('checkbox', { name: /Single keys/ }).waitFor();
      expect(new URL(page.url()).pathname + new URL(page.url()).search).toBe('/responders');
      expect(await page.getByRole('checkbox', { name: /Single keys/ }).isChecked()).toBe(false);
    });

    test('letters typed into a field stay letters', async () => {
      const page = await stage.open(director);
      await openFigures(page, '/responders', ['responders']);
      await page.keyboard.press('/');
      const field = page.getByRole('dialog', { name: 'Find a condition' }).getByRole('searchbox');
      await field.pressSequentially('t?d');
      expect(await field.inputValue()).toBe('t?d');
      await page.getByText('No condition has these letters').waitFor();
    });
  });
};
