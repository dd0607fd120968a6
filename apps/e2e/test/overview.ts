import type { Page } from 'playwright-core';
import { describe, expect, test } from 'vitest';
import { figure, openFigures } from '../src/figures.ts';
import { director, narrow, type Stage, wide } from '../src/stage.ts';

const allFigures = ['responders', 'heat', 'coverage'];

const boxOf = async (page: Page, selector: string) => {
  const box = await page.locator(selector).boundingBox();
  if (box === null) throw new Error(`${selector} is not visible`);
  return box;
};

/** The start page answers the first question before anyone scrolls. */
export const overviewJourneys = (stage: Stage): void => {
  describe('overview', () => {
    test('the first figure is whole above the fold of a wide window: both splits, both measures', async () => {
      // The largest clinic has a row for every condition.
      for (const clinic of ['harbor-spine', 'great-larch']) {
        const page = await stage.open({ role: 'director', clinic }, { viewport: wide });
        await openFigures(page, '/', allFigures);
        const whole = await boxOf(page, '#responders');
        expect(whole.y + whole.height).toBeLessThanOrEqual(wide.height);
        const conditions = await boxOf(page, '#responders section >> nth=0');
        const sessions = await boxOf(page, '#responders section >> nth=1');
        expect(sessions.x).toBeGreaterThan(conditions.x + conditions.width);
        // Each measure by condition, then each by sessions: a drawing with dots in it, inside the window.
        for (const index of [0, 1, 2, 3]) {
          const drawing = page.locator('#responders [role=img]').nth(index);
          await drawing.locator('circle').first().waitFor();
          const { y, height } = (await drawing.boundingBox()) ?? { y: Number.NaN, height: Number.NaN };
          expect(y + height).toBeLessThanOrEqual(wide.height);
        }
        expect(await page.locator('#responders details, #responders [role=tab]').count()).toBe(0);
      }
    });

    test('on a phone the figure comes first after the heading, and nothing is wider than the screen', async () => {
      for (const clinic of ['harbor-spine', 'great-larch']) {
        const page = await stage.open({ role: 'director', clinic }, { viewport: narrow });
        await openFigures(page, '/', allFigures);
        const headings = await page.locator('h1, h2').allTextContents();
        expect(headings[1]).toBe('Responder rate by condition, and by number of sessions');
        await page.locator('#responders svg circle').first().waitFor();
        const rows = page.locator('#responders ol > li');
        for (const index of [0, 1, 2]) {
          const row = await rows.nth(index).boundingBox();
          expect((row?.y ?? Number.NaN) + (row?.height ?? Number.NaN)).toBeLessThan(narrow.height);
          expect(await rows.nth(index).locator('text=/\\d+ of \\d+/').count()).toBeGreaterThanOrEqual(1);
        }
        expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBe(narrow.width);
      }
    });

    test('rows say rate, x of n, interval and follow-up, in the order of the vocabulary; no absent figure shows', async () => {
      const page = await stage.open(director);
      await openFigures(page, '/', allFigures);
      const rows = await page.locator('#responders ol > li').allTextContents();
      const one = String.raw`\d+\u202f%\d+ of \d+ \(95\u202f% CI \d+ to \d+\u202f%\) followed \d+ of \d+`;
      expect(rows[0]).toMatch(new RegExp(`^All conditionsPain ${one}.*Function ${one}`));
      const words = await page.locator('main').textContent();
      expect(words).not.toMatch(/NaN|undefined|null|Infinity/);
      expect(words).toContain('Differences between the numbers of sessions are not the effect of more sessions');
    });

    test("the director's three questions have an answer each, and lead on about the same courses", async () => {
      const page = await stage.open(director);
      await openFigures(page, '/responders?measure=function&horizon=12m', allFigures);
      const questions = page.getByRole('region', { name: 'Three questions' });
      expect(await questions.locator('dt').allTextContents()).toEqual([
        'How are my patients doing?',
        'Compared with whom?',
        'Can I trust it?',
      ]);
      for (const answer of await questions.locator('dd > p:first-child').all())
        await expect.poll(() => answer.textContent()).toMatch(/\w{4,}.*\d/);
      await questions.getByRole('link', { name: 'Under every definition' }).click();
      await page.waitForURL('**/robustness?measure=function&horizon=12m');
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
      const subtitle = (await figure(page, 'coverage')).getByText(/^Pain: at least 30/);
      await subtitle.waitFor();
      await page.getByRole('radiogroup', { name: 'Measure' }).getByText('Function').click();
      await page.waitForURL('**/responders?measure=function');
      for (const id of ['heat', 'coverage'])
        await (await figure(page, id)).getByText(/^Function: at least 30/).waitFor();
      await (await figure(page, 'responders')).getByText(/^Pain and function: at least 30/).waitFor();
      await page.goBack();
      await page.waitForURL('**/responders');
      await subtitle.waitFor();
    });

    test('the address is the page: the same after loading it anew', async () => {
      const page = await stage.open(director);
      const address = '/responders?measure=function&definition=r50&horizon=12m&floor=none&table=heat';
      /** The drawings come a moment after their words. */
      const drawn = async () => {
        for (const index of [0, 1, 2, 3])
          await page.locator('#responders [role=img]').nth(index).getByText('100\u202f%').waitFor();
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
      // From the skip link's target the next stops are the page's own: the chips.
      await page.keyboard.press('Tab');
      await page.keyboard.press('Tab');
      await page.keyboard.press('Enter');
      await page.getByRole('menu').waitFor();
      await page.keyboard.press('ArrowDown');
      await page.keyboard.press('Enter');
      await page.waitForURL('**/responders?horizon=3m');
      const table = page.locator('#responders').getByRole('button', { name: 'Table' });
      await table.focus();
      await page.keyboard.press('Space');
      await page.locator('#responders table').first().waitFor();
      expect(await table.getAttribute('aria-pressed')).toBe('true');
    });
  });
};
