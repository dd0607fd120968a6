import { IntakeError } from '@enthesis/intake';
import type { Language } from '@enthesis/languages';
import type { Browser, Page } from 'playwright-core';
import { answerFrom, type Complaint } from './answer-from.ts';
import type { Pages } from './pages.ts';

/** What a page is printed on, with the name that everybody knows it by. */
export const papers = { a4: 'A4', letter: 'Letter' } as const;
export type Paper = keyof typeof papers;

interface Printed {
  readonly page: URL;
  /** What is printed, as CSS names it; it says with `aria-busy` that it is not there yet. */
  readonly ready: string;
  readonly ask: Pages['ask'];
  readonly paper: Paper;
  readonly language: Language;
}

/** There to end a hang: a page is drawn in a second or two. */
const drawnWithinMs = 60_000;

/**
 * Has a browser draw a page and print it as PDF. It reaches nothing but the pages asked.
 *
 * @throws {IntakeError} where the page shows anything but what it is for.
 */
export const printPage = async (
  browser: Browser,
  { page: address, ready, ask, paper, language }: Printed,
): Promise<Buffer> => {
  const context = await browser.newContext({ locale: language, colorScheme: 'light', serviceWorkers: 'block' });
  const page = await context.newPage();
  let complain: Complaint = () => {};
  const failed = new Promise<never>((_, fail) => {
    complain = (words) => fail(new IntakeError(`The page could not be drawn. ${words}`));
  });
  page.on('pageerror', ({ message }) => complain(message));
  await context.route('**/*', answerFrom(address.origin, ask, complain));
  await Promise.race([failed, drawn(page, address, ready)]);
  return Promise.race([failed, page.pdf({ format: papers[paper], printBackground: true, tagged: true })]);
};

/** Waits until the page is there, all of it, as it is to be printed. */
const drawn = async (page: Page, address: URL, ready: string): Promise<void> => {
  page.setDefaultTimeout(drawnWithinMs);
  const whole = page.locator(`${ready}[aria-busy=false]:not(:has([aria-busy=true], [role=status]))`);
  await page
    .goto(address.href)
    .then(() => whole.waitFor())
    .catch((error: unknown) => {
      if (!(error instanceof Error && error.name === 'TimeoutError')) throw error;
      throw new IntakeError(
        `The page was not whole after ${drawnWithinMs / 1000} seconds. Try again when less is going on.`,
      );
    });
  const alert = page.locator(`${ready} [role=alert]`);
  if ((await alert.count()) > 0)
    throw new IntakeError(`The page could not be drawn. ${await alert.first().textContent()}`);
  await page.evaluate(`(${standsStill})(${JSON.stringify(ready)})`);
};

/**
 * Waits, in the page, until what is printed has stood unchanged for some frames: what is measured once it is drawn, such as
 * whether it has to be smaller for the paper, changes it once more.
 */
const standsStill = `async (printed) => {
  await document.fonts.ready;
  let still = 0;
  new MutationObserver(() => { still = 0; }).observe(document.querySelector(printed), {
    subtree: true, childList: true, attributes: true, characterData: true,
  });
  while (still < 10) {
    await new Promise(requestAnimationFrame);
    still += 1;
  }
}`;
