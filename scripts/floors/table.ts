/** One row of the floors table in ARCHITECTURE.md. */
export interface Floor {
  readonly name: string;
  readonly floor: number;
  /** Packages it may depend on; a name ending in `/*` stands for a whole scope. */
  readonly mayImport: readonly string[];
}

const scope = '@enthesis/';

/**
 * Reads the floors table: the first table whose header begins with Package and Floor.
 *
 * @throws {Error} where there is none.
 */
export const readFloors = (markdown: string): readonly Floor[] => {
  const lines = markdown.split('\n');
  const header = lines.findIndex((line) => /^\|\s*Package\s*\|\s*Floor\s*\|/.test(line));
  if (header === -1) throw new Error('ARCHITECTURE.md has no floors table');
  const columns = cells(lines[header] ?? '');
  const place = columns.indexOf('May import');
  const end = lines.findIndex((line, index) => index > header && !line.startsWith('|'));
  return lines.slice(header + 2, end).map((line) => {
    const row = cells(line);
    const inside = (name: string) => (/^[a-z]+$/.test(name) && ownNames.includes(name) ? `${scope}${name}` : name);
    const ownNames = lines
      .slice(header + 2, end)
      .map((other) => (cells(other)[0] ?? '').replaceAll('`', '').replace(scope, ''));
    return {
      name: (row[0] ?? '').replaceAll('`', ''),
      floor: Number(row[1]),
      mayImport: (row[place] ?? '').split(',').map((name) => inside(name.trim())),
    };
  });
};

const cells = (line: string): readonly string[] =>
  line
    .split('|')
    .slice(1, -1)
    .map((cell) => cell.trim());
