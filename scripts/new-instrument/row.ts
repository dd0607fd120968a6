/** Reads a file of the workspace by its path from the root. */
type Read = (path: string) => string;

/** The files of `packages/contract/src/vocabulary/instruments` that hold rows, each of one part of the body. */
export const regions = ['generic', 'spine', 'lower-limb', 'upper-limb'] as const;

const folder = 'packages/contract/src/vocabulary/instruments';
const document = 'docs/import-format.md';

/** What the row says until it is told better; no threshold, so that nobody is judged by one that is made up. */
const begun = { label: 'Say the name', min: 0, max: 100, direction: 'lower' } as const;

/**
 * The row of a new instrument, and its line in the description of imports: path and text of both files.
 *
 * @param id as scores.csv will name it, such as `pseq`
 * @param region the file that the row belongs into
 * @throws {Error} where either is none, the id is taken, or a list has another shape than is known here
 */
export const rowOf = (id: string, region: string, read: Read): ReadonlyMap<string, string> => {
  if (!/^[a-z][a-z0-9]*(_[a-z0-9]+)*$/.test(id))
    throw new Error('Give the instrument an id in small letters, digits and underscores, such as pseq.');
  if (!regions.some((known) => known === region))
    throw new Error(`Say behind the id which part of the body it is for: ${regions.join(', ')}.`);
  const described = read(document);
  if (described.includes(`| \`${id}\` `)) throw new Error(`There is an instrument ${id} already.`);
  const path = `${folder}/${region}.ts`;
  const rows = read(path);
  if (!rows.endsWith('\n];\n')) throw new Error(`The list at the end of ${path} has changed: this looked for "];".`);
  return new Map([
    [path, `${rows.slice(0, -'];\n'.length)}${row(id)}];\n`],
    [document, withLine(described, id)],
  ]);
};

const row = (id: string): string => `  {
    id: '${id}',
    label: '${begun.label}',
    measure: 'function',
    min: ${begun.min},
    max: ${begun.max},
    direction: '${begun.direction}-is-better',
    mcid: null,
    percentRules: true,
    ratesChange: false,
    source: 'none established',
    verified: false,
  },
`;

/** The table of instruments stands at the end of the document, laid out in columns. */
const withLine = (text: string, id: string): string => {
  const [rule] = /\n\| -+ \|( -+ \|)*\n(?=(?:\|.*\n)*$)/.exec(text) ?? [];
  if (rule === undefined) throw new Error(`The table at the end of ${document} has changed: this looked for its rule.`);
  const widths = rule
    .split('|')
    .slice(1, -1)
    .map((cell) => cell.length - 2);
  const cells = [`\`${id}\``, begun.label, `${begun.min} to ${begun.max}`, begun.direction];
  return `${text}| ${cells.map((cell, place) => cell.padEnd(widths[place] ?? 0)).join(' | ')} |\n`;
};
