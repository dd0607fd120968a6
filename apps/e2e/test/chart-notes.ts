import { describe, expect, test } from 'vitest';
import { faults } from '../src/faults.ts';
import { openFigures } from '../src/figures.ts';
import { director, type Stage } from '../src/stage.ts';

/** What changed at a clinic, on its charts by year. */
export const chartNoteJourneys = (stage: Stage): void => {
  describe('notes on the charts', () => {
    test('are written, drawn, listed under chart and table, printed in the brief, and taken away', async () => {
      const page = await stage.open(director);
      // The refusal is part of this journey, and the browser reports it on its own.
      page.removeAllListeners('console');
      await openFigures(page, '/trend', ['trend']);
      const notes = page.getByRole('region', { name: 'Notes on the charts by year', exact: true });
      await notes.getByRole('textbox', { name: 'What changed' }).fill('Mrs Bell left');
      await notes.getByRole('textbox', { name: 'From when' }).fill('2024-01');
      await page.keyboard.press('Enter');
      await notes.getByText(/has what looks like a person's name in it/).waitFor();
      await notes.getByRole('textbox', { name: 'What changed' }).fill('25 % dextrose in every joint');
      await page.keyboard.press('Enter');
      const said = '1. January 2024: 25\u202f% dextrose in every joint';
      await page.locator('#trend').getByText(said).waitFor();
      await page.locator('#trend svg text').filter({ hasText: /^1$/ }).first().waitFor();
      expect(await faults(page)).toEqual([]);

      await openFigures(page, '/trend?table=trend', ['trend']);
      await page.locator('#trend table').first().waitFor();
      await page.locator('#trend').getByText(said).waitFor();
      await openFigures(page, '/brief', ['responders']);
      await page
        .locator('article')
        .getByText(/in the clinic's own words\. January 2024: 25/)
        .waitFor();

      await openFigures(page, '/trend', ['trend']);
      await notes.getByRole('button', { name: 'Remove the note of January 2024' }).click();
      await notes.getByRole('button', { name: /^Yes/ }).click();
      await page.locator('#trend').getByText(said).waitFor({ state: 'detached' });
    });
  });
};
