import type { Locator, Page } from 'playwright-core';

/** A figure of the page, once it shows its answer. */
export const figure = async (page: Page, id: string): Promise<Locator> => {
  const found = page.locator(`#${id}[aria-busy=false]`);
  await found
    .getByText(/as of import|release \d+ of|según la importación|publicación \d+ de/)
    .last()
    .waitFor();
  return found;
};

/** Opens an address and waits until all its figures show their answers. */
export const openFigures = async (page: Page, path: string, ids: readonly string[]): Promise<void> => {
  await page.goto(path);
  for (const id of ids) await figure(page, id);
};

/** The file at an address: one record per row, by column name. */
export const csvFile = async (page: Page, href: string): Promise<ReadonlyArray<Readonly<Record<string, string>>>> => {
  const response = await page.request.get(href);
  if (!response.ok()) throw new Error(`${href} answers ${response.status()}: ${await response.text()}`);
  const [header = [], ...rows] = readCsv(await response.text());
  return rows.map((row) => Object.fromEntries(header.map((name, index) => [name, row[index] ?? ''])));
};

/** The file behind a figure's CSV link. */
export const csvBehind = async (page: Page, shown: Locator): ReturnType<typeof csvFile> => {
  const href = await shown.getByRole('link', { name: /^CSV/ }).getAttribute('href');
  if (href === null) throw new Error('the figure has no CSV link');
  return csvFile(page, href);
};

/** Splits our own CSV: fields with commas stand in double quotes, quotes inside them doubled. */
const readCsv = (text: string): ReadonlyArray<readonly string[]> =>
  text
    .replace(/^\uFEFF/, '')
    .trim()
    .split(/\r?\n/)
    .map((line) =>
      [...line.matchAll(/(?:^|,)(?:"((?:[^"]|"")*)"|([^,]*))/g)].map(
        ([, quoted, plain]) => quoted?.replaceAll('""', '"') ?? plain ?? '',
      ),
    );
