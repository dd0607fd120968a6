/** A Markdown table, without the last line's end. */
export const table = (head: readonly string[], rows: readonly (readonly string[])[]): string =>
  [head, head.map(() => '---'), ...rows].map((cells) => `| ${cells.map(escaped).join(' | ')} |`).join('\n');

/** A bar would end the cell. */
const escaped = (cell: string): string => cell.replaceAll('|', '\\|');

export const code = (text: string): string => `\`${text}\``;

/** "57.3 %" */
export const percent = (share: number): string => `${(100 * share).toFixed(1)} %`;

/** "20,000" */
export const whole = (count: number): string => count.toLocaleString('en-GB');
