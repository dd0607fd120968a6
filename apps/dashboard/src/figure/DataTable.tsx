import {
  type Flag,
  flagWords,
  type Label,
  type Reason,
  reasonWords,
  type Status,
  statusWords,
} from '@enthesis/contract';
import { absent, prose } from '../format.ts';
import styles from './DataTable.module.css';

/** What every cell of every answer has beside its figures. */
export interface AnyCell {
  readonly condition?: Label | undefined;
  readonly sessionBand?: Label | undefined;
  readonly sessions?: Label | undefined;
  readonly instrument?: Label | undefined;
  readonly status: Status;
  readonly because: Reason | null;
  readonly flags: readonly Flag[];
}

/** One column of figures. */
export interface Column<Cell> {
  readonly heading: string;
  /** What the column holds, from the contract. */
  readonly meaning: string;
  readonly write: (cell: Cell) => string;
}

const dimensions = [
  { key: 'condition', heading: 'Condition' },
  { key: 'sessionBand', heading: 'Sessions received' },
  { key: 'sessions', heading: 'Sessions received' },
  { key: 'instrument', heading: 'Instrument' },
] as const;

const noteOf = ({ status, flags }: AnyCell): string =>
  [...(status === 'low' ? [statusWords.low] : []), ...flags.map((flag) => flagWords[flag])].join('; ');

const whyAbsent = ({ status, because }: AnyCell): string =>
  because === null ? statusWords[status] : reasonWords[because];

/** The same cells as the chart, in the same order, as a table: every figure, and the reason where there is none. */
export const DataTable = <Cell extends AnyCell>({
  caption,
  cells,
  columns,
}: {
  readonly caption: string;
  readonly cells: readonly Cell[];
  readonly columns: readonly Column<Cell>[];
}) => {
  const present = dimensions.filter(({ key }) => cells.some((cell) => cell[key] !== undefined));
  const noted = cells.some((cell) => noteOf(cell) !== '');
  return (
    // biome-ignore lint/a11y/noNoninteractiveTabindex: a region that scrolls must be reachable by keyboard.
    <section className={styles.scroll} aria-label={caption} tabIndex={0}>
      <table className={styles.table}>
        <caption className="unseen">{caption}</caption>
        <thead>
          <tr>
            {present.map(({ key, heading }) => (
              <th key={key} scope="col">
                {heading}
              </th>
            ))}
            {columns.map(({ heading, meaning }) => (
              <th key={heading} scope="col" title={meaning} className={styles.figure}>
                {heading}
              </th>
            ))}
            {noted ? <th scope="col">Note</th> : null}
          </tr>
        </thead>
        <tbody>
          {cells.map((cell) => {
            const names = present.map(({ key }) => cell[key]);
            const lacking = cell.status === 'hidden' || cell.status === 'empty';
            return (
              <tr key={names.map((name) => name?.id).join()} data-status={cell.status}>
                {names.map((name, index) =>
                  index === 0 ? (
                    <th key={present[index]?.key} scope="row">
                      {name?.label ?? absent}
                    </th>
                  ) : (
                    <td key={present[index]?.key}>{name?.label ?? absent}</td>
                  ),
                )}
                {lacking ? (
                  <td colSpan={columns.length} className={styles.absent}>
                    {whyAbsent(cell)}
                  </td>
                ) : (
                  columns.map(({ heading, write }) => (
                    <td key={heading} className={styles.figure}>
                      {write(cell)}
                    </td>
                  ))
                )}
                {noted ? <td className={styles.note}>{lacking ? '' : prose(noteOf(cell))}</td> : null}
              </tr>
            );
          })}
        </tbody>
      </table>
    </section>
  );
};
