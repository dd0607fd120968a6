import { type ChangeCell, change, horizons, type Selection } from '@enthesis/contract';
import type { Column } from '../figure/DataTable.tsx';
import { count, figure, points } from '../format.ts';

const { columns: meaning } = change;

const column = (heading: string, key: keyof typeof meaning, write: (value: number) => string): Column<ChangeCell> => ({
  heading,
  meaning: meaning[key],
  write: (cell) => figure(cell[key], write),
});

/** The columns of the change table, in the order of the file. */
export const changeColumns: readonly Column<ChangeCell>[] = [
  column('Courses', 'n', count),
  column('Baseline', 'meanBaseline', points),
  column('Follow-up', 'meanFollowUp', points),
  column('Improvement', 'meanChange', points),
  column('SD', 'sdChange', points),
  column('95 % from', 'ci95Lower', points),
  column('95 % to', 'ci95Upper', points),
];

/** One question per horizon: how far the scores of one condition had moved by then. */
export const changeSelections = (
  selection: Selection,
): ReadonlyArray<{ readonly label: string; readonly selection: Selection }> =>
  horizons.map(({ id, label }) => ({
    label,
    selection: { ...selection, definition: null, horizon: id, by: ['instrument'], instrument: null },
  }));
