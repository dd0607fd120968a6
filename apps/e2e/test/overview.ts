import type { Page } from 'playwright-core';
import { describe, expect, test } from 'vitest';
import { figure, openFigures } from '../src/figures.ts';
import { director, narrow, type Stage, wide } from '../src/stage.ts';

const allFigures = ['by-condition', 'by-sessions', 'heat', 'coverage'];

const boxOf = async (page: Page, selector: string) => {
  const box = await page.locator(selector).boundingBox();
  if (box === null) throw new Error(`${selector} is not visible`);
  return box;
};

/** The start page answers the first question before anyone scrolls. */
export const overviewJourneys = (stage: Stage): void => {
  describe('overview', () => {
    test('both responder figures are whole above the fold of a wide window', async () => {
      // The largest clinic has a row for every condition.
      for (const clinic of ['harbor-spine', 'great-larch']) {
        const page = await stage.open({ role: 'director', clinic }, { viewport: wide });
        await openFigures(page, '/', allFigures);
        const conditions = await boxOf(page, '#by-condition');
        const sessions = await boxOf(page, '#by-sessions');
        expect(conditions.y + conditions.height).toBeLessThanOrEqual(wide.height);
        expect(sessions.y + sessions.height).toBeLessThanOrEqual(wide.height);
        expect(sessions.x).toBeGreaterThan(conditions.x + conditions.width);
        await page.locator('#by-condition svg circle').nth(1).waitFor();
        await page.locator('#by-sessions svg circle').nth(1).waitFor();
      }
    });

    test('on a phone the figure comes first after the heading, and nothing is wider than the screen', async () => {
      const page = await stage.open(director, { viewport: narrow });
      await openFigures(page, '/', allFigures);
      const figures = await page.locator('h1, h2').allTextContents();
      expect(figures.slice(1, 3)).toEqual(['Responder rate by condition', 'Responder rate by sessions']);
      await page.locator('#by-condition svg circle').first().waitFor();
      const first = await boxOf(page, '#by-condition svg circle >> nth=0');
      expect(first.y).toBeLessThan(narrow.height);
      expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBe(narrow.width);
    });

    test('rows say rate, x of n and follow-up, in the order of the vocabulary, and no absent figure shows', async () => {
      const page = await stage.open(director);
      await openFigures(page, '/', allFigures);
      const rows = await page.locator('#by-condition ol > li').allTextContents();
      expect(rows[0]).toMatch(/^All conditions\d+\u202f%\d+ of \d+followed \d+ of \d+/);
      const words = await page.locator('main').textContent();
      expect(words).not.toMatch(/NaN|undefined|null|Infinity/);
      expect(words).toContain('Differences between the numbers of sessions are not the effect of more sessions');
    });

    test('the answer is said once: figures say only what is their own', async () => {
      const page = await stage.open(director);
      await openFigures(page, '/', allFigures);
      const words = (await page.locator('main').textContent()) ?? '';
      expect(words.match(/Had none of those not reached responded/g)).toHaveLength(1);
      expect(words).toMatch(/Of \d+ courses, \d+ had a baseline score/);
    });

    test('measure switches in place, in the address, and back', async () => {
      const page = await stage.open(director);
      await openFigures(page, '/responders', allFigures);
      const subtitle = (await figure(page, 'by-condition')).getByText(/^Pain: at least 30/);
      await subtitle.waitFor();
      await page.getByText('Function', { exact: true }).click();
      await page.waitForURL('**/responders?measure=function');
      for (const id of allFigures) await (await figure(page, id)).getByText(/^Function: at least 30/).waitFor();
      await page.goBack();
      await page.waitForURL('**/responders');
      await subtitle.waitFor();
    });

    test('the address is the page: the same after loading it anew', async () => {
      const page = await stage.open(director);
      const address = '/responders?measure=function&definition=r50&horizon=12m&floor=none&table=heat';
      /** The drawings come a moment after their words. */
      const drawn = async () => {
        for (const id of ['by-condition', 'by-sessions'])
          await page.locator(`#${id} svg`).getByText('100\u202f%').waitFor();
      };
      await openFigures(page, address, allFigures);
      await drawn();
      const before = await page.locator('main').textContent();
      expect(before).toContain('at least 50\u202f% better');
      await page.reload();
      for (const id of allFigures) await figure(page, id);
      await drawn();
      expect(await page.locator('main').textContent()).toBe(before);
      expect(page.url()).toBe(`${stage.address()}${address}`);
    });

    test('works by keyboard alone', async () => {
      const page = await stage.open(director);
      await openFigures(page, '/responders', allFigures);
      await page.keyboard.press('Tab');
      expect(await page.evaluate(() => document.activeElement?.textContent)).toBe('Skip to the page');
      await page.keyboard.press('Enter');
      // From the skip link's target the next stops are the page's own: the measure, then the chips.
      await page.keyboard.press('Tab');
      await page.keyboard.press('ArrowRight');
      await page.waitForURL('**/responders?measure=function');
      await page.keyboard.press('Tab');
      await page.keyboard.press('Tab');
      await page.keyboard.press('Enter');
      await page.getByRole('menu').waitFor();
      await page.keyboard.press('ArrowDown');
      await page.keyboard.press('Enter');
      await page.waitForURL('**/responders?measure=function&horizon=3m');
      const table = page.locator('#by-condition').getByRole('button', { name: 'Table' });
      await table.focus();
      await page.keyboard.press('Space');
      await page.locator('#by-condition table').waitFor();
      expect(await table.getAttribute('aria-pressed')).toBe('true');
    });
  });
};
