import {
  type DimensionKey,
  dimensionKey,
  dimensionLabels,
  dimensionShape,
  type Flag,
  flagWords,
  type Label,
  type Reason,
  reasonWords,
  type Status,
  statusWords,
  stratifierIds,
} from '@enthesis/contract';
import { say } from '@enthesis/languages';
import { absent, prose } from '../format.ts';
import styles from './DataTable.module.css';
import { Scroll } from './Scroll.tsx';

/** What every cell of every answer has beside its figures. A figure may bear a dimension's name and is a number then. */
export type AnyCell = Standing & { readonly [Key in DimensionKey]?: Label | number | null | undefined };

interface Standing {
  readonly status: Status;
  readonly because: Reason | null;
  readonly flags: readonly Flag[];
}

/** One column of figures. */
export interface Column<Cell> {
  readonly key: string;
  readonly heading: string;
  /** What the column holds, from the contract. */
  readonly meaning: string;
  readonly write: (cell: Cell) => string;
  /** Whether the column names its row: it is written even where the figures are absent. */
  readonly names?: boolean;
}

interface Dimension {
  readonly key: DimensionKey;
  readonly heading: string;
}

/** Whether a key of a cell is one of its dimensions. */
export const isDimension = (key: string): key is DimensionKey => key in dimensionShape;

/** The dimensions an answer can be split by, in the order of their columns. */
export const dimensions: readonly Dimension[] = [
  { key: 'clinic', heading: say('Clinic') },
  { key: 'point', heading: say('Row') },
  { key: 'finding', heading: say('Finding') },
  { key: 'import', heading: say('Import') },
  { key: 'aspect', heading: say('What') },
  { key: 'class', heading: say('Class') },
  { key: 'per', heading: say('Per') },
  { key: 'event', heading: say('Event') },
  { key: 'severity', heading: say('Severity') },
  { key: 'condition', heading: say('Condition') },
  { key: 'sessionBand', heading: say('Sessions received') },
  { key: 'sessions', heading: say('Sessions received') },
  { key: 'instrument', heading: say('Instrument') },
  ...stratifierIds.flatMap((id) => {
    const key = dimensionKey(id);
    return isDimension(key) ? [{ key, heading: dimensionLabels[id] }] : [];
  }),
  { key: 'definition', heading: say('Definition') },
  { key: 'floor', heading: say('Floor') },
  { key: 'horizon', heading: say('Time') },
  { key: 'time', heading: say('By') },
  { key: 'improvement', heading: say('Improvement') },
  { key: 'characteristic', heading: say('Characteristic') },
  { key: 'stratum', heading: say('Group') },
  { key: 'first', heading: say('First group') },
  { key: 'second', heading: say('Second group') },
];

/** What a cell is called in one dimension; null where its answer is not split by it. */
export const labelOf = (cell: AnyCell, key: DimensionKey): Label | null => {
  const label = cell[key];
  return typeof label === 'object' ? label : null;
};

/** What to bear in mind with a row, in the contract's words up to their colon; the Methods page has the rest. */
const noteOf = ({ status, flags }: AnyCell): string =>
  [...(status === 'low' ? [statusWords.low] : []), ...flags.map((flag) => flagWords[flag])]
    .map((words) => words.replace(/:.*/, ''))
    .join('; ');

const whyAbsent = ({ status, because }: AnyCell): string =>
  because === null ? statusWords[status] : reasonWords[because];

interface RowProps<Cell> {
  readonly cell: Cell;
  readonly present: readonly Dimension[];
  readonly columns: readonly Column<Cell>[];
  readonly noted: boolean;
}

/** One cell of an answer as a row: its names, then its figures or the reason why there are none. */
export const CellRow = <Cell extends AnyCell>({ cell, present, columns, noted }: RowProps<Cell>) => {
  const lacking = cell.status === 'hidden' || cell.status === 'empty';
  const figures = columns.filter(({ names }) => names !== true);
  return (
    <tr data-status={cell.status}>
      {present.map(({ key }, index) => {
        const label = prose(labelOf(cell, key)?.label ?? absent);
        return index === 0 ? (
          <th key={key} scope="row">
            {label}
          </th>
        ) : (
          <td key={key}>{label}</td>
        );
      })}
      {columns
        .filter(({ names }) => names)
        .map(({ key, write }) => (
          <th key={key} scope="row">
            {write(cell)}
          </th>
        ))}
      {lacking ? (
        <td colSpan={figures.length} className={styles.absent}>
          {whyAbsent(cell)}
        </td>
      ) : (
        figures.map(({ key, write }) => (
          <td key={key} className={styles.figure} data-column={key}>
            {write(cell)}
          </td>
        ))
      )}
      {noted ? <td className={styles.note}>{lacking ? '' : prose(noteOf(cell))}</td> : null}
    </tr>
  );
};

/** The headings over such rows. */
export const CellHead = <Cell,>({ present, columns, noted }: Omit<RowProps<Cell>, 'cell'>) => (
  <thead>
    <tr>
      {present.map(({ key, heading }) => (
        <th key={key} scope="col">
          {heading}
        </th>
      ))}
      {columns.map(({ key, heading, meaning, names }) => (
        <th key={key} scope="col" title={meaning} className={names === true ? undefined : styles.figure}>
          {heading}
        </th>
      ))}
      {noted ? <th scope="col">{say('Note')}</th> : null}
    </tr>
  </thead>
);

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
  const present = dimensions.filter(({ key }) => cells.some((cell) => labelOf(cell, key) !== null));
  const naming = columns.filter(({ names }) => names);
  const noted = cells.some((cell) => noteOf(cell) !== '');
  return (
    <Scroll name={say`Table: ${caption}`}>
      <table className={styles.table}>
        <caption className="unseen">{caption}</caption>
        <CellHead present={present} columns={columns} noted={noted} />
        <tbody>
          {cells.map((cell) => (
            <CellRow
              key={[
                ...present.map(({ key }) => labelOf(cell, key)?.id),
                ...naming.map(({ write }) => write(cell)),
              ].join()}
              cell={cell}
              present={present}
              columns={columns}
              noted={noted}
            />
          ))}
        </tbody>
      </table>
    </Scroll>
  );
};
