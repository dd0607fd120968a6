import { accessSync, constants } from 'node:fs';
import { type Browser, chromium } from 'playwright-core';

const usualPlaces = [
  '/usr/bin/chromium',
  '/usr/bin/chromium-browser',
  '/usr/bin/google-chrome',
  '/usr/bin/google-chrome-stable',
  '/Applications/Google Chrome.app/Contents/MacOS/Google Chrome',
  'C:\\Program Files\\Google\\Chrome\\Application\\chrome.exe',
];

const isExecutable = (path: string): boolean => {
  try {
    accessSync(path, constants.X_OK);
    return true;
  } catch {
    return false;
  }
};

/**
 * The path of a Chromium on this machine: the one named by `CHROMIUM`, else one in a usual place; null where there is
 * none, which is said loudly.
 *
 * @throws {Error} where there is none and `BROWSER_JOURNEYS=required` says that one must be.
 */
export const findBrowser = (): string | null => {
  const named = process.env.CHROMIUM;
  const found = named === undefined ? usualPlaces.find(isExecutable) : named;
  if (found !== undefined) return found;
  const places = usualPlaces.join(', ');
  const how = `No Chromium was found (looked at ${places}). Install one, or name it in CHROMIUM.`;
  if (process.env.BROWSER_JOURNEYS === 'required') throw new Error(how);
  console.warn(`\n*** BROWSER JOURNEYS NOT RUN. ${how} ***\n`);
  return null;
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
