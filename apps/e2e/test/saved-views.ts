import { describe, expect, test } from 'vitest';
import { faults } from '../src/faults.ts';
import { openFigures } from '../src/figures.ts';
import { director, type Stage } from '../src/stage.ts';

/** A page as it was chosen, kept under a name and found again. */
export const savedViewJourneys = (stage: Stage): void => {
  describe('saved views', () => {
    test('keep everything chosen, lead back to it, and go again', async () => {
      const page = await stage.open(director);
      const chosen = '/responders?horizon=12m&measure=function&table=responders';
      await openFigures(page, chosen, ['responders']);
      await page.getByRole('button', { name: /^Saved views/ }).click();
      const window = page.getByRole('dialog', { name: 'Saved views' });
      await window.getByText('No views are saved yet').waitFor();
      await window.getByRole('button', { name: 'Save this page' }).click();
      await window.getByRole('alert').waitFor();
      await window.getByRole('textbox', { name: /^Name/ }).fill('Function at 12 months');
      await window.getByRole('combobox', { name: 'Who finds it' }).selectOption('clinic');
      await window.getByRole('button', { name: 'Save this page' }).click();
      await window.getByRole('link', { name: 'Function at 12 months' }).waitFor();
      expect(await faults(page)).toEqual([]);
      await page.keyboard.press('Escape');

      await openFigures(page, '/safety', ['safety']);
      await page.keyboard.press('v');
      await window.getByRole('link', { name: 'Function at 12 months' }).click();
      await page.waitForURL(`**${chosen}`);
      await window.waitFor({ state: 'detached' });
      await page.locator('#responders table').first().waitFor();

      await page.keyboard.press('v');
      await window.getByRole('button', { name: 'Remove Function at 12 months' }).click();
      await window.getByRole('button', { name: /^Yes/ }).click();
      await window.getByText('No views are saved yet').waitFor();
    });

    test('are not offered to whoever reads no figures', async () => {
      const page = await stage.open({ role: 'data-manager', clinic: 'harbor-spine' });
      await page.goto('/quality');
      await page.getByRole('button', { name: /^Keys/ }).waitFor();
      expect(await page.getByRole('button', { name: /^Saved views/ }).count()).toBe(0);
    });
  });
};
