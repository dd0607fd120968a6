import { resolve } from 'node:path';
import type { Locator, Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { openFigures } from '../src/figures.ts';
import { compare, isRenewing, letterWidth, stopTheCalendar } from '../src/pictures.ts';
import { director, narrow, type Stage, wide } from '../src/stage.ts';
import { openGallery, settled, startWorkbench, type Workbench } from '../src/workbench.ts';

const folder = resolve(import.meta.dirname, '../pictures');
const readme = resolve(import.meta.dirname, '../../../docs/responders.png');

/** What {@link letterWidth} gives where the kept pictures are taken: in DejaVu Sans, as `.ci/run` installs it. */
const lettersOfThePictures = 1422;

/** At half their size, which shows what is where and in which colour: the kept files stay small. */
const small = { deviceScaleFactor: 0.5, reducedMotion: 'reduce' } as const;
const looks = [
  ['wide and light', { ...small, viewport: wide, colorScheme: 'light' }, '1440-light'],
  ['narrow and dark', { ...small, viewport: narrow, colorScheme: 'dark' }, '390-dark'],
] as const;

const take = { animations: 'disabled', caret: 'hide' } as const;

/** Makes the window as high as the page, so that where a figure is does not hang on how far it is scrolled. */
const unscrolled = async (page: Page): Promise<void> => {
  const [width, height] = await page.evaluate(() => [window.innerWidth, document.documentElement.scrollHeight]);
  await page.setViewportSize({ width: width ?? 0, height: 2 * Math.ceil((height ?? 0) / 2) });
};

/** Moves a figure to where its first line of pixels is a whole one, whatever stands above it. */
const onWholePixels = async (figure: Locator): Promise<Locator> => {
  await figure.evaluate((element) => {
    const { top } = element.getBoundingClientRect();
    element.style.marginTop = `${2 * Math.ceil(top / 2) - top}px`;
  });
  return figure;
};

/** Why nothing can be compared with the kept pictures here; null where it can. */
const otherLetters = async (page: Page): Promise<string | null> => {
  const width = await letterWidth(page);
  if (width === lettersOfThePictures) return null;
  const why = `the kept pictures are in DejaVu Sans, ${lettersOfThePictures} wide, and this browser draws ${width}`;
  if (isRenewing) throw new Error(`Pictures cannot be renewed: ${why}.`);
  console.warn(`\n*** PICTURES NOT COMPARED: ${why}. ***\n`);
  return why;
};

/** The figures and the first page look as they did, or as somebody has meant them to. */
export const pictureJourneys = (stage: Stage): void => {
  describe('pictures', () => {
    let workbench: Workbench | undefined;
    beforeAll(async () => {
      workbench = await startWorkbench(stage.address());
    });
    afterAll(() => workbench?.stop());

    test.each(looks)('every figure of the gallery, %s', async (_, look, name) => {
      const page = await stage.open(null, { ...look, baseURL: workbench?.address ?? '' });
      await openGallery(page, 'few');
      await settled(page);
      if ((await otherLetters(page)) !== null) return;
      await unscrolled(page);
      const found: string[] = [];
      // Two are tables as long as all others together.
      for (const figure of await page.locator('[data-figure]:not(#cohort, #quality)').all()) {
        const kept = resolve(folder, `${await figure.getAttribute('data-figure')}-${name}.png`);
        const complaint = await compare(kept, await (await onWholePixels(figure)).screenshot(take));
        if (complaint !== null) found.push(complaint);
      }
      expect(found).toEqual([]);
    });

    test('the first page, as the README shows it', async () => {
      const page = await stage.open(director, { reducedMotion: 'reduce' });
      await stopTheCalendar(page);
      await openFigures(page, '/responders', ['responders', 'coverage', 'heat']);
      // The drawings are files of their own, and come after the words.
      await page.locator('#responders svg circle').nth(11).waitFor();
      if ((await otherLetters(page)) !== null) return;
      expect(await compare(readme, await page.screenshot(take))).toBeNull();
    });
  });
};
