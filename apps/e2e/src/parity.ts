import type { Locator, Page } from 'playwright-core';
import { csvFile } from './figures.ts';

/** A field of a shown table: the column of the file that it writes, its heading and its text. */
interface Field {
  readonly key: string;
  readonly heading: string;
  readonly text: string;
}

/** A part of a shown table with a file of its own. */
export interface ShownPart {
  readonly href: string;
  /** One a row; a row without figures has no fields. */
  readonly rows: ReadonlyArray<readonly Field[]>;
}

/** The tables of a figure as they stand on the page, each with the file that its link leads to. */
export const shownParts = (figure: Locator): Promise<readonly ShownPart[]> =>
  figure.evaluate((root) => {
    const linkIn = (part: Element) => part.querySelector('a[href*=".csv"]')?.getAttribute('href') ?? null;
    return [...root.querySelectorAll('tbody')].flatMap((body) => {
      const part = linkIn(body) === null ? (body.closest('[data-part]') ?? root) : body;
      const href = linkIn(part) ?? linkIn(root);
      const headings = [...(body.closest('table')?.querySelectorAll('thead th') ?? [])].map(
        (one) => one.textContent ?? '',
      );
      const rows = [...body.querySelectorAll('tr[data-status]')].map((row) =>
        [...row.children].flatMap((field, index) => {
          const key = field.getAttribute('data-column');
          return key === null ? [] : [{ key, heading: headings[index] ?? '', text: field.textContent ?? '' }];
        }),
      );
      return href === null || rows.length === 0 ? [] : [{ href, rows }];
    });
  });

const snake = (name: string): string => name.replaceAll(/[A-Z]/g, (letter) => `_${letter.toLowerCase()}`);

const percentSign = '\u202f%';
const number = /([<>]?)(\u2212?\d[\d,]*(?:\.\d+)?)(\u202f%)?/g;

/** Numbers as the page writes them: "36 to 57 %" is 36 and 57 %. */
export const numbersIn = (text: string): readonly string[] => [...text.matchAll(number)].map(([all]) => all);

/** Whether a written number is a value of the file, rounded as written. */
const isWritten = (written: string, value: string, scale: number): boolean => {
  const [[, bound = '', digits = ''] = []] = written.matchAll(number);
  const exact = Number(value) * scale;
  const shown = Number(digits.replaceAll(',', '').replace('\u2212', '-'));
  if (bound === '<') return exact > 0 && exact < shown;
  if (bound === '>') return exact > shown && exact < 100;
  const half = 0.5 / 10 ** (digits.split('.')[1]?.length ?? 0);
  return Math.abs(shown - exact) <= half + 1e-9;
};

/** What a field says that its record does not; null where they agree. Words, such as a date, are not compared. */
const disagreement = ({ key, heading, text }: Field, record: Readonly<Record<string, string>>): string | null => {
  const written = numbersIn(text);
  // An interval is one column of the table and two of the file; of an event that never came it has an upper end alone.
  const upper = key.replace(/Lower$/, 'Upper');
  const isInterval = key.endsWith('Lower') && written.length === 2;
  const keys = isInterval ? [key, upper] : [text.startsWith('up to') ? upper : key];
  const values = keys.map((one) => record[snake(one)]);
  if (values.some((value) => value === undefined)) return `${heading}: the file has no ${keys.join(' or ')}`;
  if (values.includes('')) return written.length === 0 ? null : `${heading}: ${text}, where the file is blank`;
  if (values.some((value) => Number.isNaN(Number(value)))) return null;
  // Shares are written as percent, as points of percent and per 100.
  const scales = text.includes(percentSign) ? [100] : [1, 100];
  const agrees =
    written.length === values.length &&
    scales.some((scale) => written.every((one, index) => isWritten(one, values[index] ?? '', scale)));
  return agrees ? null : `${heading}: ${text} for ${values.join(' and ')}`;
};

/** Where a figure's tables and their files disagree, in words; rows of nobody may be left out of a table. */
export const disagreements = async (page: Page, figure: Locator): Promise<readonly string[]> => {
  const parts = await shownParts(figure);
  if (parts.length === 0) return ['no table with a file'];
  const found: string[] = [];
  // One after the other: whoever asks for many at once is told to wait.
  for (const { href, rows } of parts) {
    const all = await csvFile(page, href);
    const records = all.length === rows.length ? all : all.filter(({ status }) => status !== 'empty');
    if (records.length !== rows.length) found.push(`${href}: ${rows.length} rows for ${all.length} in the file`);
    else
      found.push(
        ...rows.flatMap((fields, index) => disagreementsOfRow(`${href}, row ${index + 1}`, fields, records[index])),
      );
  }
  return found;
};

const disagreementsOfRow = (
  where: string,
  fields: readonly Field[],
  record: Readonly<Record<string, string>> = {},
): readonly string[] => {
  const read = record.status === 'shown' || record.status === 'low';
  if (!read) return fields.length === 0 ? [] : [`${where}: figures where the file has none`];
  return fields.flatMap((field) => {
    const said = disagreement(field, record);
    return said === null ? [] : [`${where}, ${said}`];
  });
};

/** The numbers written in a chart: beside its marks, and under them. Axes and explanations are not among them. */
export const numbersOfChart = (figure: Locator): Promise<readonly string[]> =>
  figure
    .locator('ol > li, tbody td')
    .evaluateAll((all) =>
      all.map((one) => {
        const words: string[] = [];
        const texts = document.createTreeWalker(one, NodeFilter.SHOW_TEXT);
        while (texts.nextNode())
          if (texts.currentNode.parentElement?.closest('[aria-hidden=true]') === null)
            words.push(texts.currentNode.nodeValue ?? '');
        return words.join(' ').replaceAll(/95.% (?:CI|interval)/g, '');
      }),
    )
    .then((texts) => texts.flatMap(numbersIn));
