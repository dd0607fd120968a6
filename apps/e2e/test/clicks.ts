import type { Locator, Page } from 'playwright-core';
import { describe, expect, test } from 'vitest';
import { faults } from '../src/faults.ts';
import { csvBehind, figure, openFigures } from '../src/figures.ts';
import { director, type Stage } from '../src/stage.ts';

/** Presses a figure's Table button and waits for the table. */
const showTable = async (page: Page, id: string): Promise<Locator> => {
  await page.locator(`#${id}`).getByRole('button', { name: 'Table', exact: true }).click();
  await page.locator(`#${id} table td`).first().waitFor();
  return figure(page, id);
};

/** Opens a chip's list and takes one of its values. */
const choose = async (page: Page, parameter: string, value: string): Promise<void> => {
  await page.locator(`button[data-parameter=${parameter}]`).click();
  await page.getByRole('menuitemradio', { name: value }).click();
};

const titleOf = (page: Page, id: string) => page.locator(`#${id}-title`).textContent();

/** What a reader presses on the pages about sessions, change, who is missing, and robustness. */
export const clickJourneys = (stage: Stage): void => {
  describe('clicks', () => {
    test('sessions: every closer look in turn, the assumed curve as table, then back', async () => {
      const page = await stage.open(director);
      await openFigures(page, '/sessions', ['by-sessions', 'first-response', 'closer']);
      expect(await titleOf(page, 'closer')).toBe('After exactly this many sessions');
      for (const [button, view, title] of [
        [/received before month 3$/, 'landmark', 'By sessions received before month 3'],
        [/planned at the first$/, 'plan', 'By sessions planned at the first'],
        [/as if nobody stopped$/, 'km', 'First response, as if nobody stopped'],
      ] as const) {
        await page.getByRole('button', { name: button }).click();
        await page.waitForURL(`**/sessions?view=${view}`);
        await figure(page, 'closer');
        expect(await titleOf(page, 'closer')).toBe(title);
      }
      await page.locator('#closer').getByRole('img').waitFor();
      const table = await showTable(page, 'closer');
      const rows = await csvBehind(page, table);
      expect(await table.locator('tbody tr').count()).toBe(rows.length);
      expect(rows.every((row) => row.filters?.includes('view=km'))).toBe(true);
      expect(await faults(page)).toEqual([]);
      await page.goBack();
      await page.locator('#closer').getByRole('img').waitFor();
    });

    test('sessions: both readings turn to their tables, and a definition that one cannot take says so', async () => {
      const page = await stage.open(director);
      await openFigures(page, '/sessions', ['by-sessions', 'first-response']);
      for (const id of ['by-sessions', 'first-response']) await showTable(page, id);
      await page.waitForURL('**/sessions?table=by-sessions,first-response');
      await page.goto('/conditions/low-back?definition=worse');
      await page
        .locator('#first-response')
        .getByText(/cannot be judged session by session/)
        .waitFor();
      expect(await faults(page)).toEqual([]);
    });

    test('the truth is drawn, told in words and in the table, stays out of the file, and goes again', async () => {
      const page = await stage.open(director);
      await openFigures(page, '/sessions', ['by-sessions', 'first-response']);
      const button = page.getByRole('button', { name: 'Show the truth' });
      const signs = page.locator('[data-sign=truth]');
      const drawn = (id: string) => page.locator(`#${id} [data-sign=truth]`);
      await button.click();
      await page.waitForURL('**/sessions?truth=1');
      await page.getByText(/these patients are invented, so the truth is known/).waitFor();
      for (const id of ['by-sessions', 'first-response']) {
        await drawn(id).first().waitFor();
        const columns = await page.locator(`#${id} tr:has(th:text-is("In truth")) td`).count();
        expect(await drawn(id).count()).toBe(columns);
        expect(await page.locator(`#${id}`).getByRole('link', { name: /^CSV/ }).getAttribute('href')).not.toMatch(
          /truth/,
        );
      }
      expect(await faults(page)).toEqual([]);
      const table = await showTable(page, 'by-sessions');
      expect(await table.getByRole('columnheader', { name: 'In truth' }).count()).toBe(1);
      await choose(page, 'floor', 'any baseline above 0');
      await page.getByText(/The truth is stated for/).waitFor();
      expect(await signs.count()).toBe(1);
      await button.click();
      await page.getByText(/The truth is stated for/).waitFor({ state: 'detached' });
      expect(new URL(page.url()).search).not.toContain('truth');
    });

    test('the truth of every row stands on the start page, for a listener too', async () => {
      const page = await stage.open(director);
      await openFigures(page, '/responders?truth=1', ['responders']);
      const shown = page.locator('#responders');
      const signs = page.locator('[data-sign=truth]');
      // The truth of each measure comes by itself, and each of the four pictures is drawn by itself.
      await shown.getByRole('img').filter({ has: signs }).nth(3).waitFor();
      const told = await shown
        .locator('ol > li')
        .getByText(/in truth \d+\u202f%/)
        .count();
      expect(told).toBeGreaterThan(0);
      expect(await shown.locator(signs).count()).toBe(told);
    });

    test('what chance alone would bring: chosen, drawn, told, in table and file, and gone again', async () => {
      // Of a clinic with enough courses to give a rate by sessions.
      const page = await stage.open({ ...director, clinic: 'great-larch' });
      await openFigures(page, '/conditions/low-back', ['by-sessions']);
      await choose(page, 'model', 'chance alone');
      await page.waitForURL('**/conditions/low-back?model=chance');
      const chart = await figure(page, 'by-sessions');
      await chart.locator('tr:has(th:text-is("By chance")) td').first().waitFor();
      await chart.getByText(/is a model, not a measurement/).waitFor();
      expect(await faults(page)).toEqual([]);
      const table = await showTable(page, 'by-sessions');
      expect(await table.getByRole('columnheader', { name: 'By chance alone (model)' }).count()).toBe(1);
      const rows = await csvBehind(page, table);
      expect(rows.filter(({ chance_lower: lower }) => lower !== '').length).toBeGreaterThan(0);
      await choose(page, 'model', 'none');
      await page.waitForURL('**/conditions/low-back?table=by-sessions');
    });

    test('change: the same patients, the share improved as table, another time', async () => {
      const page = await stage.open(director);
      await openFigures(page, '/change', ['trajectory', 'improvement', 'at-least']);
      await page.getByRole('button', { name: 'the same patients, scored every time' }).click();
      await page.waitForURL('**/change?patients=same');
      await (await figure(page, 'trajectory'))
        .getByText(/scored every time|the same/)
        .first()
        .waitFor();
      await choose(page, 'horizon', '12 months');
      await page.waitForURL('**/change?horizon=12m&patients=same');
      await (await figure(page, 'improvement'))
        .getByText(/at 12 months/)
        .first()
        .waitFor();
      const table = await showTable(page, 'at-least');
      expect(await table.locator('tbody tr').count()).toBe((await csvBehind(page, table)).length);
      expect(await faults(page)).toEqual([]);
    });

    test('who is missing: chart and table tell the same groups, and the measure changes both', async () => {
      const page = await stage.open(director);
      await openFigures(page, '/cohort', ['cohort']);
      const groups = await page.locator('#cohort tbody tr:has(td)').count();
      const table = await showTable(page, 'cohort');
      expect(await table.locator('tbody tr').count()).toBe((await csvBehind(page, table)).length);
      expect(groups).toBeGreaterThan(20);
      await page.getByText('Function', { exact: true }).click();
      await page.waitForURL('**/cohort?measure=function&table=cohort');
      await (await figure(page, 'cohort')).getByText(/^Function at 6 months/).waitFor();
      expect(await faults(page)).toEqual([]);
    });

    test('robustness: a higher target tips sooner, and the chosen way is marked in the table', async () => {
      const page = await stage.open(director);
      await openFigures(page, '/robustness', ['robustness', 'tipping']);
      const tipsAt = async (target: string): Promise<number> => {
        await choose(page, 'target', target);
        const drawing = page
          .locator('#tipping')
          .getByRole('img', { name: new RegExp(`target ${target.replace(' ', '.')}, tips`) });
        return Number(/tips at (\d+)/.exec((await drawing.getAttribute('aria-label')) ?? '')?.[1]);
      };
      const [low, high] = [await tipsAt('40 %'), await tipsAt('50 %')];
      expect(high).toBeLessThan(low);
      await page.waitForURL('**/robustness?target=50');
      const table = await showTable(page, 'robustness');
      expect(await table.getByRole('cell', { name: 'chosen', exact: true }).count()).toBe(1);
      expect(await faults(page)).toEqual([]);
    });

    test('treatment: one condition, then all of them side by side, each with its estimates', async () => {
      const page = await stage.open(director);
      await openFigures(page, '/responders', ['responders']);
      await page.getByRole('link', { name: 'Treatment as given' }).click();
      await page.waitForURL('**/treatment');
      await figure(page, 'treatment');
      await figure(page, 'retreatment');
      const drawings = page.locator('#treatment').getByRole('img');
      expect(await drawings.evaluateAll((all) => all.map((one) => one.getAttribute('aria-label')))).toEqual([
        expect.stringMatching(/^Sessions in a course: median \d/),
        expect.stringMatching(/^Days between sessions: median \d/),
        expect.stringMatching(/^Injections in a session: median \d/),
        expect.stringMatching(/^Injections in a course: median \d/),
        expect.stringMatching(/^Pain during the injections, 0 to 10: median \d/),
      ]);
      await page.locator('#treatment svg').getByText('21 to 42 days').waitFor();
      await page.getByText('By condition', { exact: true }).click();
      await page.waitForURL('**/treatment?by=condition');
      const row = page.locator('#retreatment tr:has(th:text-is("Knee osteoarthritis"))');
      await row.waitFor();
      expect(await row.locator('td').count()).toBe(6);
      const condition = page.getByRole('combobox', { name: 'Condition' });
      await condition.selectOption({ label: 'Knee osteoarthritis' });
      await page.waitForURL('**/treatment?condition=knee-oa');
      await (await figure(page, 'treatment')).getByText(/courses of knee osteoarthritis that have ended/).waitFor();
      await (await figure(page, 'retreatment')).getByRole('img').waitFor();
      expect(await page.getByText('By condition', { exact: true }).count()).toBe(0);
      expect(await faults(page)).toEqual([]);
    });

    test('by year: another time and condition move both drawings, and no line joins the years', async () => {
      const page = await stage.open({ role: 'director', clinic: 'great-larch' });
      await openFigures(page, '/trend', ['trend']);
      await page.locator('#trend svg circle').nth(4).waitFor();
      expect(await page.locator('#trend svg .recharts-scatter-line').count()).toBe(0);
      await choose(page, 'horizon', '12 months');
      await page.getByRole('combobox', { name: 'Condition' }).selectOption({ label: 'Low back pain' });
      await page.waitForURL('**/trend?horizon=12m&condition=low-back');
      await (await figure(page, 'trend'))
        .getByText(/low back pain.* at 12 months/)
        .first()
        .waitFor();
      const table = await showTable(page, 'trend');
      expect(await table.locator('tbody tr').count()).toBe((await csvBehind(page, table)).length);
      expect(await faults(page)).toEqual([]);
    });

    test('where nobody has a score at the chosen time, the way to one that has is offered', async () => {
      const page = await stage.open({ role: 'director', clinic: 'quill-street' });
      await page.goto('/conditions/si-joint?measure=function&horizon=24m');
      const offer = page.getByText(/No course counted here has a score at 24 months/);
      await offer.waitFor();
      expect(await faults(page)).toEqual([]);
      await page.getByRole('button', { name: 'show 6 months' }).click();
      await page.waitForURL('**/conditions/si-joint?measure=function');
      await figure(page, 'coverage');
      await offer.waitFor({ state: 'detached' });
    });

    test('two groups: split, choose both, and read what tells them apart', async () => {
      const page = await stage.open(director);
      await openFigures(page, '/responders', ['responders']);
      await choose(page, 'by', 'Treatment tried before');
      await figure(page, 'difference');
      const compare = page.getByRole('combobox', { name: /^Compare/ });
      const against = page.getByRole('combobox', { name: /^with/ });
      await compare.selectOption({ label: 'Injection' });
      await against.selectOption({ label: 'Several' });
      await page.waitForURL('**/responders?first=injection&second=several&by=prior_care');
      await (await figure(page, 'difference')).getByText(/Injection against Several/).waitFor();
      expect(await compare.locator('option:disabled').allTextContents()).toEqual(['Several']);
      const table = await showTable(page, 'difference');
      expect((await csvBehind(page, table)).map(({ first, second }) => [first, second])).toEqual([
        ['Injection', 'Several'],
      ]);
      expect(await faults(page)).toEqual([]);
    });
  });
};
