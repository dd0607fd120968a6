import { findChromium } from '@enthesis/env';
import { type Browser, chromium } from 'playwright-core';

/**
 * The path of a Chromium on this machine: the one named by `ENTHESIS_CHROMIUM`, else one that is found; null where there is
 * none, which is said loudly.
 *
 * @throws {Error} where there is none and `BROWSER_JOURNEYS=required` says that one must be.
 */
export const findBrowser = (): string | null => {
  try {
    return findChromium(process.env.ENTHESIS_CHROMIUM ?? null);
  } catch (error) {
    if (process.env.BROWSER_JOURNEYS === 'required') throw error;
    console.warn(`\n*** BROWSER JOURNEYS NOT RUN. ${error instanceof Error ? error.message : String(error)} ***\n`);
    return null;
  }
};

/** Starts the browser. Root cannot use its sandbox. */
export const launchBrowser = (executablePath: string): Promise<Browser> =>
  chromium.launch({
    executablePath,
    chromiumSandbox: process.getuid?.() !== 0,
    args: [
      '--disable-gpu',
      '--disable-quic',
      '--disable-background-networking',
      '--disable-component-update',
      '--disable-sync',
      '--disable-dev-shm-usage',
    ],
  });
