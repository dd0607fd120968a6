import { say } from '@enthesis/languages';
import { useElementSize } from '@mantine/hooks';
import { later } from '../shell/later.tsx';
import styles from './Columns.module.css';
import { NotDrawn } from './NotDrawn.tsx';
import { gutter, type PlotLayout } from './plot.ts';

const Plot = later(async () => (await import('./Plot.tsx')).Plot, { missing: () => <NotDrawn /> });

/** A row of words under a plot, one a column. */
export interface UnderRow {
  readonly heading: string;
  readonly words: readonly string[];
}

/** A plot as wide as the room it is given. Its accessible name says what it shows; the words stand beside it. */
export const Drawing = ({
  layout,
  name,
  height,
}: {
  readonly layout: PlotLayout;
  readonly name: string;
  readonly height: number;
}) => {
  const { ref, width } = useElementSize<HTMLDivElement>();
  return (
    <div ref={ref} role="img" aria-label={name} className={styles.plot} style={{ height }}>
      <div aria-hidden="true">{width > 0 ? <Plot layout={layout} width={width} height={height} /> : null}</div>
    </div>
  );
};

/** A plot of columns, and under each column its name and its numbers as text. */
export const Columns = ({
  layout,
  name,
  heading,
  labels,
  rows,
  height = 250,
  least = 34,
}: {
  readonly layout: PlotLayout;
  /** The drawing's accessible name. */
  readonly name: string;
  /** What a column is: "Session". */
  readonly heading: string;
  readonly labels: readonly string[];
  readonly rows: readonly UnderRow[];
  readonly height?: number;
  /** Least width of a column in pixels; what is too wide scrolls in its frame. */
  readonly least?: number;
}) => (
  // biome-ignore lint/a11y/noNoninteractiveTabindex: a region that scrolls must be reachable by keyboard.
  <section className={styles.frame} aria-label={say`Chart: ${name}`} tabIndex={0}>
    <div style={{ minWidth: gutter + labels.length * least }}>
      <Drawing layout={layout} name={name} height={height} />
      <table className={styles.under}>
        <caption className="unseen">{name}</caption>
        <colgroup>
          <col style={{ width: gutter }} />
        </colgroup>
        <thead>
          <tr>
            <th scope="col">{heading}</th>
            {labels.map((label) => (
              <th key={label} scope="col">
                {label}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {rows.map((row) => (
            <tr key={row.heading}>
              <th scope="row">{row.heading}</th>
              {row.words.map((words, index) => (
                <td key={labels[index]}>{words}</td>
              ))}
            </tr>
          ))}
        </tbody>
      </table>
    </div>
  </section>
);
