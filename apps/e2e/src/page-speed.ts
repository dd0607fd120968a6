import { resolve } from 'node:path';
import type { Browser, BrowserContext, Page } from 'playwright-core';

/** What one visit of a page took, on a machine slowed down to a quarter. */
export interface Visit {
  /** When the largest part of the first window stood there, in milliseconds from the start. */
  readonly largestPaintMs: number;
  /** How far what already stood there moved: 0 is not at all. */
  readonly layoutShift: number;
  /** From a press to the next frame, at its slowest, in milliseconds; as fine as browsers tell: 8. */
  readonly interactionMs: number;
  /** Scripts as the server sent them, in bytes: it packs none itself, a proxy in front of it does. */
  readonly scriptBytes: number;
}

/** A page, and what is pressed on it once it stands. */
export interface Visited {
  readonly path: string;
  readonly press: (page: Page) => Promise<void>;
}

interface Seen {
  largestPaintMs: number;
  layoutShift: number;
  interactionMs: number;
}
declare global {
  interface Window {
    seen: Seen;
  }
}

/** Runs in the page before anything else; a file of its own, so that no compiler puts into it what a page does not have. */
const watching = resolve(import.meta.dirname, 'watch-page.js');

const slowedDown = async (context: BrowserContext, page: Page, times: number): Promise<void> => {
  const tools = await context.newCDPSession(page);
  await tools.send('Emulation.setCPUThrottlingRate', { rate: times });
};

const settled = (page: Page): Promise<unknown> =>
  page.waitForFunction(
    () =>
      document.querySelector('[data-figure] svg, [data-figure] table') !== null &&
      document.querySelector('main [aria-busy=true]') === null,
    undefined,
    { timeout: 60_000 },
  );

/**
 * Visits a page as somebody does for the first time, with nothing kept from before, at a quarter of this machine's speed.
 *
 * @param who body of the demonstration’s sign-in
 */
export const visit = async (browser: Browser, base: string, { path, press }: Visited, who: object): Promise<Visit> => {
  const context = await browser.newContext({ viewport: { width: 1440, height: 900 }, baseURL: base });
  try {
    const signedIn = await context.request.post('/api/v1/demo/sign-in', { data: who });
    if (!signedIn.ok()) throw new Error(`The demonstration does not let anybody in: ${signedIn.status()}.`);
    const page = await context.newPage();
    await page.addInitScript({ path: watching });
    await slowedDown(context, page, 4);
    await page.goto(path);
    await settled(page);
    const { largestPaintMs, layoutShift } = await page.evaluate(() => window.seen);
    if (largestPaintMs === 0) throw new Error(`The browser tells no largest paint of ${path}.`);
    await press(page);
    await settled(page);
    return page.evaluate(
      ({ largestPaintMs, layoutShift }) => ({
        largestPaintMs,
        layoutShift,
        interactionMs: window.seen.interactionMs,
        scriptBytes: performance
          .getEntriesByType('resource')
          .filter((one): one is PerformanceResourceTiming => one.name.endsWith('.js'))
          .reduce((sum, { encodedBodySize }) => sum + encodedBodySize, 0),
      }),
      { largestPaintMs, layoutShift },
    );
  } finally {
    await context.close();
  }
};
