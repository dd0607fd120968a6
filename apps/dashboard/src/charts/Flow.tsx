import { say } from '@enthesis/languages';
import { Link } from 'wouter';
import { count } from '../format.ts';
import styles from './Flow.module.css';

export interface FlowStep {
  readonly id: string;
  readonly label: string;
  readonly courses: number;
  /** What the step is to be read against: so many courses, and what they are in words. */
  readonly target?: { readonly courses: number; readonly words: string };
}

/** The way of one group of courses into the figures; no steps where the group is hidden or empty. */
export interface FlowRow {
  readonly id: string;
  readonly label: string;
  readonly href: string | null;
  readonly steps: readonly FlowStep[];
  readonly absent: string;
}

const widthOf = (part: number, whole: number) => `${whole === 0 ? 0 : (part / whole) * 100}%`;

/** The most courses that any step counts: the whole that bars are drawn against. */
const widestOf = (rows: ReadonlyArray<Pick<FlowRow, 'steps'>>) =>
  Math.max(...rows.flatMap(({ steps }) => steps.map(({ courses }) => courses)));

/** From enrolled to analysed: one bar a step, its number in it. */
const Overall = ({ steps }: { readonly steps: readonly FlowStep[] }) => {
  const widest = widestOf([{ steps }]);
  return (
    <ol className={styles.steps}>
      {steps.map(({ id, label, courses, target }) => (
        <li key={id}>
          <span className={styles.bar} data-step={id} style={{ width: widthOf(courses, widest) }} />
          {target === undefined ? null : (
            <span className={styles.target} style={{ left: widthOf(target.courses, widest) }} />
          )}
          <span className={styles.words}>
            <strong>{count(courses)}</strong> {label}
          </span>
        </li>
      ))}
    </ol>
  );
};

/** Per group, the same steps nested in one bar, with the first and the last number beside it. */
const Nested = ({ row, widest }: { readonly row: FlowRow; readonly widest: number }) => {
  const { steps } = row;
  const first = steps[0];
  const last = steps.at(-1);
  return (
    <li className={styles.row}>
      <span className={styles.label}>{row.href === null ? row.label : <Link href={row.href}>{row.label}</Link>}</span>
      {first === undefined || last === undefined ? (
        <span className={styles.absent}>{row.absent}</span>
      ) : (
        <>
          <span className={styles.nested} aria-hidden="true">
            {steps.map(({ id, courses }) => (
              <span key={id} className={styles.layer} data-step={id} style={{ width: widthOf(courses, widest) }} />
            ))}
          </span>
          <span className={styles.numbers}>{say`${count(last.courses)} of ${count(first.courses)}`}</span>
        </>
      )}
    </li>
  );
};

/** Who is in the figures: all courses step by step, then each group on one line. */
export const Flow = ({
  overall,
  losses,
  rows,
}: {
  readonly overall: FlowRow | undefined;
  /** Who was left out on the way, in words. */
  readonly losses: string;
  readonly rows: readonly FlowRow[];
}) => {
  const widest = widestOf(rows);
  return (
    <>
      {overall === undefined ? null : <Overall steps={overall.steps} />}
      {(overall?.steps ?? []).map(({ id, target }) =>
        target === undefined ? null : (
          <p key={id} className={styles.heading}>
            {target.words}
          </p>
        ),
      )}
      {losses === '' ? null : <p className={styles.heading}>{losses}</p>}
      {rows.length === 0 ? null : (
        <>
          <p className={styles.heading}>{say('Analysed of enrolled, by condition')}</p>
          <ol className={styles.rows}>
            {rows.map((row) => (
              <Nested key={row.id} row={row} widest={widest} />
            ))}
          </ol>
        </>
      )}
    </>
  );
};
