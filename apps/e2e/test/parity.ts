import { readFile } from 'node:fs/promises';
import { floorIds, horizons, measureIds } from '@enthesis/contract';
import fc from 'fast-check';
import type { Locator, Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { disagreements, numbersIn, numbersOfChart } from '../src/parity.ts';
import { directorOfTwo, type Stage } from '../src/stage.ts';
import { openGallery, settled, startWorkbench, type Workbench } from '../src/workbench.ts';

/** The words of a figure's drawing, as one line. */
const wordsOfDrawing = async (page: Page, figure: Locator): Promise<string> => {
  await figure.getByRole('button', { name: /^More/ }).click();
  const [download] = await Promise.all([
    page.waitForEvent('download'),
    page.getByRole('menuitem', { name: /SVG/ }).click(),
  ]);
  const drawing = (await readFile(await download.path())).toString();
  return drawing
    .replaceAll(/<title>.*?<\/title>|<[^>]*>/gs, ' ')
    .replaceAll('&amp;', '&')
    .replaceAll(/\s+/g, ' ');
};

/** Figures whose charts write a difference in whole points and their tables in tenths. */
const inWholePoints: readonly string[] = ['difference'];

/** Every figure of the page, and the table of change, which has no chart. */
const idsOf = (page: Page): Promise<readonly string[]> =>
  page.locator('[data-figure], #change').evaluateAll((all) => all.map((one) => one.id));

/** A page with some of what can be chosen on it, every figure as its table. */
const address = fc
  .record({
    path: fc.constantFrom('/responders', '/sessions', '/change', '/robustness', '/trend', '/conditions/low-back'),
    measure: fc.constantFrom(...measureIds),
    definition: fc.constantFrom('r30', 'r50', 'mcid'),
    horizon: fc.constantFrom(...horizons.map(({ id }) => id)),
    floor: fc.constantFrom(...floorIds),
  })
  .map(({ path, ...chosen }) => {
    // Change counts no responders, and a definition chosen there is refused.
    const { definition, ...others } = chosen;
    return `${path}?${new URLSearchParams(path === '/change' ? others : { definition, ...others })}`;
  });

/** Chart, table, file, picture: one figure is one set of numbers, however it is taken. */
export const parityJourneys = (stage: Stage): void => {
  describe('parity', () => {
    let workbench: Workbench | undefined;
    beforeAll(async () => {
      workbench = await startWorkbench(stage.address());
    });
    afterAll(() => workbench?.stop());

    // A clinic of 150 courses, with counts, pooled and hidden rows; and one of 2,000.
    test.each(['few', 'filled', 'modelled', 'pooled'])(
      'every figure, %s: its table is its file, and its chart says no other number',
      async (state) => {
        const page = await stage.open(null, { reducedMotion: 'reduce', baseURL: workbench?.address ?? '' });
        await openGallery(page, state);
        await settled(page);
        const ids = await idsOf(page);
        const drawn = new Map<string, readonly string[]>();
        for (const id of ids) drawn.set(id, await numbersOfChart(page.locator(`#${id}`)));
        await openGallery(page, `${state}&table=${ids.join()}`);
        await settled(page);
        for (const id of ids) {
          const figure = page.locator(`#${id}`);
          expect([id, await disagreements(page, figure)]).toEqual([id, []]);
          if (inWholePoints.includes(id)) continue;
          const told = numbersIn((await figure.locator('th, td').allTextContents()).join(' '));
          expect([id, drawn.get(id)?.filter((one) => !told.includes(one))]).toEqual([id, []]);
        }
      },
    );

    test('every drawing carries what its figure is about, what it is not, and where it comes from', async () => {
      const page = await stage.open(null, { reducedMotion: 'reduce', baseURL: workbench?.address ?? '' });
      await openGallery(page, 'few');
      await settled(page);
      for (const figure of await page.locator('[data-figure]').all()) {
        const id = await figure.getAttribute('id');
        const words = await wordsOfDrawing(page, figure);
        for (const part of await figure.locator('h2, p[class*=subtitle], p[class*=caption], p[class*=origin]').all()) {
          const said = ((await part.textContent()) ?? '').replaceAll(/\s+/g, ' ').trim();
          expect([id, words]).toEqual([id, expect.stringContaining(said)]);
        }
        expect([id, words]).toEqual([id, expect.stringMatching(/as of import 1, .* taken \d{4}-\d\d-\d\d from http/)]);
      }
    });

    test.each([
      ...fc.sample(address, { numRuns: 16, seed: 8 }),
      '/responders?model=pooled',
      '/sessions?condition=low-back&model=pooled',
      '/own-clinics?definition=r50',
      '/own-clinics?condition=knee-oa&condition=fibromyalgia',
    ])('at %s every table is its file', async (href) => {
      const page = await stage.open(directorOfTwo, { reducedMotion: 'reduce' });
      await page.goto(href);
      await page.locator('[data-figure]').first().waitFor();
      const ids = await idsOf(page);
      await page.goto(`${href}&table=${ids.join()}`);
      await settled(page);
      for (const id of ids) {
        const figure = page.locator(`#${id}`);
        if ((await figure.locator('tr[data-status]').count()) === 0) continue;
        expect([id, await disagreements(page, figure)]).toEqual([id, []]);
      }
    });
  });
};
