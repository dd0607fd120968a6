import type { ClinicCell } from '@enthesis/disclosure';

const classOf = <Tally>({ sessions, sessionBand }: ClinicCell<Tally>) => sessions ?? sessionBand;

/** What the cells of one row over sessions have in common. */
const rowOf = <Tally>(cell: ClinicCell<Tally>): string =>
  JSON.stringify(
    Object.entries(cell).flatMap(([key, value]) =>
      ['sessions', 'sessionBand', 'tallies', 'size', 'hidden'].includes(key) ? [] : [[key, value]],
    ),
  );

/** Courses without a session are a class apart. */
const withoutSession = '0';

/**
 * The tallies of every class of the row over sessions that a cell stands in, for a figure that is about all of them.
 *
 * @returns by cell; none where the answer is not split by sessions, and none where a class of the row is hidden: with
 * the classes that are shown, the figure could tell what it holds.
 */
export const rowsOverSessions = <Tally>(
  table: readonly ClinicCell<Tally>[],
): ReadonlyMap<ClinicCell<Tally>, readonly (readonly Tally[])[]> => {
  const rows = new Map<string, ClinicCell<Tally>[]>();
  for (const cell of table) {
    if (classOf(cell) === undefined) continue;
    const row = rowOf(cell);
    rows.set(row, [...(rows.get(row) ?? []), cell]);
  }
  return new Map(
    [...rows.values()]
      .filter((row) => row.every(({ hidden }) => hidden === null))
      .flatMap((row) => {
        const classes = row.filter((cell) => classOf(cell)?.id !== withoutSession);
        const tallies = classes.map((cell) => cell.tallies);
        return classes.map((cell): [ClinicCell<Tally>, readonly (readonly Tally[])[]] => [cell, tallies]);
      }),
  );
};
