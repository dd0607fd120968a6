import { accessSync, constants } from 'node:fs';
import { delimiter, join } from 'node:path';

const names = ['chromium', 'chromium-browser', 'google-chrome', 'google-chrome-stable'];

/** Where installers put it without the path's knowing. */
const usualPlaces = [
  '/Applications/Google Chrome.app/Contents/MacOS/Google Chrome',
  '/Applications/Chromium.app/Contents/MacOS/Chromium',
  'C:\\Program Files\\Google\\Chrome\\Application\\chrome.exe',
];

/** There is no Chromium to print with; the message says where it was looked for and how to mend it. */
export class ChromiumError extends Error {
  override readonly name = 'ChromiumError';
}

const isExecutable = (path: string): boolean => {
  try {
    accessSync(path, constants.X_OK);
    return true;
  } catch {
    return false;
  }
};

/**
 * Finds a Chromium that this machine can run.
 *
 * @param named as `ENTHESIS_CHROMIUM` has it; null = looked for on the path and where installers put it
 * @throws {ChromiumError} where there is none.
 */
export const findChromium = (named: string | null, path = process.env.PATH ?? ''): string => {
  const folders = path.split(delimiter).filter((folder) => folder !== '');
  const places = [...folders.flatMap((folder) => names.map((name) => join(folder, name))), ...usualPlaces];
  const found = (named === null ? places : [named]).find(isExecutable);
  if (found !== undefined) return found;
  throw new ChromiumError(
    named === null
      ? `No Chromium was found: neither ${names.join(', ')} on the path, nor ${usualPlaces.join(', ')}. ` +
          'Install one (Debian: apt-get install chromium), or name it in ENTHESIS_CHROMIUM.'
      : `ENTHESIS_CHROMIUM names ${JSON.stringify(named)}, which is not there or cannot be run. Name the program itself, or leave it out.`,
  );
};
