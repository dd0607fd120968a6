import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { faults } from '../src/faults.ts';
import { narrow, type Stage, wide } from '../src/stage.ts';
import { openGallery, settled, startWorkbench, type Workbench } from '../src/workbench.ts';

/** Each state with words that every figure in it must say, and what leads out of it. */
const states = [
  ['filled', /as of import 1/, null],
  ['few', /as of import 1/, null],
  ['modelled', /[Aa] model, not a measurement/, null],
  ['pooled', /pooled with all clinics/, null],
  ['low', /as of import 1/, null],
  ['hidden', /[Hh]idden/, null],
  ['empty', /No courses|no courses/, null],
  ['unimported', /Nothing has been imported yet/, 'hand in the first files'],
  ['withheld', /Not recorded between sessions/, null],
  ['loading', /Loading /, null],
  ['offline', /could not be read/, 'Try again'],
  ['not-signed-in', /Sign in first/, 'Sign in, and come back here'],
  ['forbidden', /Your role does not include this/, 'Go to your start page'],
  ['not-found', /Nothing is here/, 'Show this page as it opens by default'],
  ['too-many', /Wait 20 seconds/, 'Try again'],
  ['internal', /the number of the request/, 'Try again'],
  ['network', /release \d+ of/, null],
  ['unreleased', /There is no release yet/, null],
] as const;

/** Every figure in every state: nothing in anyone's way, and always a way out. */
export const galleryJourneys = (stage: Stage): void => {
  describe('gallery', () => {
    let workbench: Workbench | undefined;
    beforeAll(async () => {
      workbench = await startWorkbench(stage.address());
    });
    afterAll(() => workbench?.stop());

    const open = async (state: string) => {
      const baseURL = workbench?.address ?? '';
      const page = await stage.open(null, { viewport: wide, reducedMotion: 'reduce', baseURL });
      await openGallery(page, state);
      return page;
    };

    test.each(states)(
      '%s: said by the figures, no fault in light and wide, dark and narrow',
      async (state, said, out) => {
        const page = await open(state);
        await page.locator('main').getByText(said).first().waitFor();
        if (state !== 'loading') await settled(page);
        if (out !== null) await page.locator('main [data-figure]').getByText(out).first().waitFor();
        expect(await page.locator('main').textContent()).not.toMatch(/NaN|undefined|Infinity/);
        for (const [colorScheme, size] of [
          ['light', wide],
          ['dark', narrow],
        ] as const) {
          await page.emulateMedia({ colorScheme });
          await page.setViewportSize(size);
          expect([colorScheme, size.width, await faults(page)]).toEqual([colorScheme, size.width, []]);
          expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBeLessThanOrEqual(size.width);
        }
      },
    );

    test('stale: the figures of before stay, with a note and another try', async () => {
      const page = await open('stale');
      await page.locator('#coverage[aria-busy=false]').waitFor();
      await page.getByRole('button', { name: 'Ask again' }).click();
      const note = page.locator('#coverage').getByText(/figures of before/);
      await note.waitFor();
      await page.locator('#coverage').getByRole('button', { name: 'Try again' }).waitFor();
      expect(await faults(page)).toEqual([]);
    });
  });
};
