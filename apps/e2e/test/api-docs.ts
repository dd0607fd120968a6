import { describe, expect, test } from 'vitest';
import { faults } from '../src/faults.ts';
import { director, narrow, type Stage } from '../src/stage.ts';

/** Somebody writes a program that asks for figures. The stage fails on whatever the page's own policy had to stop. */
export const apiDocsJourneys = (stage: Stage): void => {
  describe('the page of the API', () => {
    test('is there for nobody in particular, and tries a question with the sign-in of who reads', async () => {
      const page = await stage.open(director);
      await page.goto('/api/docs');
      expect(await page.title()).toBe('API of Enthesis');
      await page.locator('#operations-tag-clinic').click();
      const question = page.locator('#operations-clinic-responders');
      await question.locator('.opblock-summary-control').click();
      await question.getByRole('button', { name: 'Try it out' }).click();
      await question.getByRole('button', { name: 'Execute' }).click();
      await question.locator('.live-responses-table .response-col_status').getByText('200').waitFor();

      expect(await faults(page)).toEqual([]);

      const stranger = await stage.open(null, { viewport: narrow });
      await stranger.goto('/api/docs');
      await stranger.locator('#operations-tag-clinic').waitFor();
      expect(await faults(stranger)).toEqual([]);
      expect(await stranger.evaluate(() => document.documentElement.scrollWidth)).toBe(narrow.width);
    });
  });
};
