import { cpus } from 'node:os';
import { findBrowser, launchBrowser } from './browser.ts';
import { type Visit, type Visited, visit } from './page-speed.ts';
import { startServer } from './server.ts';

// How fast the pages are for somebody who comes for the first time, on a slow machine: `pnpm bench:page`. An address
// that follows is measured in place of a demonstration of its own.

const runs = 7;
const who = { role: 'director', clinic: 'great-larch' };

const pages: readonly Visited[] = [
  {
    path: '/responders',
    press: (page) => page.getByRole('radiogroup', { name: 'Measure' }).getByText('Function').click(),
  },
  { path: '/sessions', press: (page) => page.locator('#by-sessions').getByRole('button', { name: 'Table' }).click() },
  { path: '/cohort', press: (page) => page.locator('#cohort').getByRole('button', { name: 'Table' }).click() },
  { path: '/conditions/low-back', press: (page) => page.getByText('Exact', { exact: true }).click() },
];

const columns: ReadonlyArray<readonly [string, keyof Visit, (value: number) => string]> = [
  ['largest paint, ms', 'largestPaintMs', (value) => value.toFixed(0)],
  ['layout shift', 'layoutShift', (value) => value.toFixed(3)],
  ['interaction, ms', 'interactionMs', (value) => value.toFixed(0)],
  ['scripts, kB', 'scriptBytes', (value) => (value / 1000).toFixed(1)],
];

/** The median with the fastest and the slowest: "812 (790 to 1,020)". */
const spread = (values: readonly number[], write: (value: number) => string): string => {
  const sorted = values.toSorted((a, b) => a - b);
  const [least, middle, most] = [sorted[0], sorted[Math.floor(sorted.length / 2)], sorted.at(-1)].map((value) =>
    write(value ?? Number.NaN),
  );
  return least === most ? `${middle}` : `${middle} (${least} to ${most})`;
};

const path = findBrowser();
if (path === null) throw new Error('Pages are measured in a browser, and there is none.');
const [given] = process.argv.slice(2);
const server = given === undefined ? await startServer() : null;
const browser = await launchBrowser(path);
try {
  const base = given ?? server?.address ?? '';
  console.log(
    `Chromium ${browser.version()} at a quarter of the speed of ${cpus().length} cores, ${runs} first visits a page,`,
  );
  console.log('median (fastest to slowest):\n');
  console.log(`| page | ${columns.map(([heading]) => heading).join(' | ')} |`);
  console.log(`| --- | ${columns.map(() => '---').join(' | ')} |`);
  for (const page of pages) {
    const visits: Visit[] = [];
    for (let run = 0; run < runs; run += 1) visits.push(await visit(browser, base, page, who));
    const figures = columns.map(([, key, write]) =>
      spread(
        visits.map((one) => one[key]),
        write,
      ),
    );
    console.log(`| \`${page.path}\` | ${figures.join(' | ')} |`);
  }
} finally {
  await browser.close();
  await server?.stop();
}
