import { existsSync } from 'node:fs';
import { mkdir, mkdtemp, readFile, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import pixelmatch from 'pixelmatch';
import type { Page } from 'playwright-core';
import { PNG } from 'pngjs';

/** Share of a picture's pixels that may differ: letters are drawn a little differently by each version of a browser. */
const tolerance = 0.004;

/** Whether pictures are taken anew instead of compared: `pnpm pictures`. */
export const isRenewing = process.env.PICTURES === 'renew';

/** Keeps a comparison that failed, and says how to see it and what to do. */
const complaint = async (kept: string, taken: Buffer, differences: PNG | null, what: string): Promise<string> => {
  const folder = await mkdtemp(join(tmpdir(), 'enthesis-picture-'));
  await writeFile(join(folder, 'taken.png'), taken);
  if (differences !== null) await writeFile(join(folder, 'differences.png'), PNG.sync.write(differences));
  return `${kept} ${what}. See ${folder}; if it is meant to, run pnpm pictures and commit what it changes.`;
};

/**
 * Compares a picture with the one that is kept, or keeps it where pictures are renewed. Smoothed edges do not count.
 *
 * @returns what is wrong and how to mend it; null where they are alike.
 */
export const compare = async (kept: string, taken: Buffer): Promise<string | null> => {
  if (isRenewing) {
    if (existsSync(kept) && differencesOf(await readFile(kept), taken)?.alike === true) return null;
    await mkdir(dirname(kept), { recursive: true });
    await writeFile(kept, packed(taken));
    return null;
  }
  if (!existsSync(kept)) return complaint(kept, taken, null, 'is not kept yet');
  const found = differencesOf(await readFile(kept), taken);
  if (found === null) return complaint(kept, taken, null, 'has another size');
  if (found.alike) return null;
  return complaint(kept, taken, found.differences, `differs in ${(100 * found.share).toFixed(2)} % of its pixels`);
};

/** The same picture as a file half as large: what is drawn in a few colours packs best unfiltered. */
const packed = (taken: Buffer): Buffer =>
  PNG.sync.write(PNG.sync.read(taken), { colorType: 2, deflateLevel: 9, deflateStrategy: 0, filterType: 0 });

/** How far two pictures differ, and where; null where they are not of one size. */
const differencesOf = (one: Buffer, other: Buffer) => {
  const [before, after] = [PNG.sync.read(one), PNG.sync.read(other)];
  const { width, height } = before;
  if (after.width !== width || after.height !== height) return null;
  const differences = new PNG({ width, height });
  const count = pixelmatch(before.data, after.data, differences.data, width, height, { threshold: 0.2 });
  const share = count / (width * height);
  return { share, alike: share <= tolerance, differences };
};

/** The width of some letters as the page draws them: with other fonts every picture is another, and none can be compared. */
export const letterWidth = (page: Page): Promise<number> =>
  page.evaluate(() => {
    const drawing = document.createElement('canvas').getContext('2d');
    if (drawing === null) throw new Error('this browser draws no letters');
    drawing.font = `100px ${getComputedStyle(document.body).fontFamily}`;
    return Math.round(drawing.measureText('Responder rate 46 % (36 to 57)').width);
  });

/** Every answer as of one import of always the same day, so that a picture is the same tomorrow. */
export const stopTheCalendar = (page: Page): Promise<unknown> =>
  page.route(/\/api\/v1\/clinic\//, async (route) => {
    const response = await route.fetch();
    const body = (await response.json()) as { meta?: object };
    const asOf = { import: 1, at: '2026-01-05T09:00:00.000Z' };
    const json = body.meta === undefined ? body : { ...body, meta: { ...body.meta, asOf } };
    await route.fulfill({ response, json });
  });
