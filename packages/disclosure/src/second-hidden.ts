import type { PlacedCell } from './cells.ts';

/**
 * Hides a second cell wherever a hidden one stands alone in a line whose total can be known: over sessions within a
 * condition, and over conditions where a row for all of them is given. The smallest shown cell goes with it (a tie:
 * fewer sessions, then vocabulary order); repeated until no hidden cell is alone.
 */
export const hideSeconds = <Tally>(
  cells: readonly PlacedCell<Tally>[],
  withAllRow: boolean,
): readonly PlacedCell<Tally>[] => {
  const current = [...cells];
  const lines = [...linesOver(cells, overSessions), ...(withAllRow ? linesOver(cells, overConditions) : [])];
  for (let settled = false; !settled; ) {
    settled = true;
    for (const line of lines) {
      const second = secondToHide(line.flatMap((place) => withPlace(current[place], place)));
      const cell = second === null ? undefined : current[second];
      if (second === null || cell === undefined) continue;
      current[second] = { ...cell, hidden: 'second-hidden' };
      settled = false;
    }
  }
  return current;
};

interface AtPlace {
  readonly place: number;
  readonly cell: Pick<PlacedCell<unknown>, 'size' | 'from' | 'hidden'>;
}

const withPlace = (cell: AtPlace['cell'] | undefined, place: number): readonly AtPlace[] =>
  cell === undefined ? [] : [{ place, cell }];

type LineOf = <Tally>(cell: PlacedCell<Tally>) => string | null;

/** Names a line: what its cells have in common, all but the dimension it runs over. */
const inCommon = <Tally>(cell: PlacedCell<Tally>, over: readonly string[]): string =>
  JSON.stringify(
    Object.entries(cell).flatMap(([key, value]) => (over.includes(key) || !isLabel(value) ? [] : [[key, value.id]])),
  );

const isLabel = (value: unknown): value is { readonly id: string } =>
  typeof value === 'object' && value !== null && 'id' in value && 'label' in value;

const overSessions: LineOf = (cell) =>
  cell.sessions === undefined && cell.sessionBand === undefined ? null : inCommon(cell, ['sessions', 'sessionBand']);

const overConditions: LineOf = (cell) =>
  cell.condition === undefined || cell.condition.id === 'all' ? null : inCommon(cell, ['condition']);

const linesOver = <Tally>(cells: readonly PlacedCell<Tally>[], lineOf: LineOf): readonly (readonly number[])[] => {
  const lines = new Map<string, number[]>();
  cells.forEach((cell, place) => {
    const line = lineOf(cell);
    if (line !== null) lines.set(line, [...(lines.get(line) ?? []), place]);
  });
  return [...lines.values()];
};

/** The place of the cell that has to go with the only hidden one of a line; null where none has to, or none is left. */
export const secondToHide = (line: readonly AtPlace[]): number | null => {
  if (line.filter(({ cell }) => cell.hidden !== null).length !== 1) return null;
  const shown = line.filter(({ cell }) => cell.hidden === null && cell.size > 0);
  const [smallest] = shown.toSorted(
    (a, b) => a.cell.size - b.cell.size || a.cell.from - b.cell.from || a.place - b.place,
  );
  return smallest?.place ?? null;
};
