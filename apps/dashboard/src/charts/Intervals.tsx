import { say } from '@enthesis/languages';
import styles from './Intervals.module.css';
import { type IntervalRow, layoutIntervals, type PlacedRow, placeOn } from './intervals.ts';
import type { Range } from './rates.ts';

interface Props {
  readonly rows: readonly IntervalRow[];
  readonly axis: Range;
  /** Lines across all rows, with the words under them. */
  readonly marks: ReadonlyArray<{ readonly value: number; readonly words: string }>;
  /** What a row is, and what its columns of figures hold. */
  readonly heading: string;
  readonly columns: readonly string[];
  readonly caption: string;
}

const Plotted = ({ row, marks }: { readonly row: PlacedRow; readonly marks: readonly number[] }) => (
  <div className={styles.track} aria-hidden="true">
    {marks.map((place) => (
      <span key={place} className={styles.mark} style={{ left: `${place}%` }} />
    ))}
    {row.whisker === null ? null : (
      <span
        className={styles.whisker}
        style={{ left: `${row.whisker.from}%`, width: `${row.whisker.to - row.whisker.from}%` }}
      />
    )}
    {row.dot === null ? null : (
      <span className={styles.dot} data-faint={row.faint} data-beyond={row.beyond} style={{ left: `${row.dot}%` }} />
    )}
  </div>
);

/** Values on one axis, a row each, as a real table: the words are text, only the track in its midst is a picture. */
export const Intervals = ({ rows, axis, marks, heading, columns, caption }: Props) => {
  const places = marks.map(({ value }) => placeOn(axis, value));
  return (
    // biome-ignore lint/a11y/noNoninteractiveTabindex: a region that scrolls must be reachable by keyboard.
    <section className={styles.frame} aria-label={say`Chart: ${caption}`} tabIndex={0}>
      <table className={styles.table}>
        <caption className="unseen">{caption}</caption>
        <thead>
          <tr>
            <th scope="col">{heading}</th>
            <td className={styles.plot} aria-hidden="true">
              <div className={styles.axis}>
                {marks.map(({ value, words }) => (
                  <span key={value} style={{ left: `${placeOn(axis, value)}%` }}>
                    {words}
                  </span>
                ))}
              </div>
            </td>
            {columns.map((column) => (
              <th key={column} scope="col" className={styles.figure}>
                {column}
              </th>
            ))}
          </tr>
        </thead>
        {layoutIntervals(rows, axis).map((group) => (
          <tbody key={group.label}>
            {group.label === null ? null : (
              <tr className={styles.group}>
                <th scope="rowgroup" colSpan={columns.length + 2}>
                  {group.label}
                </th>
              </tr>
            )}
            {group.rows.map((row) => (
              <tr key={row.id}>
                <th scope="row">{row.label}</th>
                <td className={styles.plot}>
                  <Plotted row={row} marks={places} />
                </td>
                {row.value === null && row.words.length === 0 ? (
                  <td colSpan={columns.length} className={styles.absent}>
                    {row.absence}
                  </td>
                ) : (
                  row.words.map((words, index) => (
                    <td key={columns[index]} className={styles.figure}>
                      {words}
                    </td>
                  ))
                )}
              </tr>
            ))}
          </tbody>
        ))}
      </table>
    </section>
  );
};
