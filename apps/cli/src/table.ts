/** Lays rows out in columns two blanks apart; cells of a column in `numeric` stand at its right edge. */
export const table = (rows: readonly (readonly string[])[], numeric: readonly number[] = []): string => {
  const widths = (rows[0] ?? []).map((_, place) => Math.max(...rows.map((row) => row[place]?.length ?? 0)));
  const laidOut = (cell: string, place: number) =>
    numeric.includes(place) ? cell.padStart(widths[place] ?? 0) : cell.padEnd(widths[place] ?? 0);
  return rows.map((row) => row.map(laidOut).join('  ').trimEnd()).join('\n');
};
