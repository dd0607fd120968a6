import { sessionBands } from '@enthesis/contract';
import { say } from '@enthesis/languages';
import { useState } from 'react';
import { Link } from 'wouter';
import { Scroll } from '../figure/Scroll.tsx';
import { absent, prose } from '../format.ts';
import styles from './Heat.module.css';
import type { HeatField, HeatRow } from './heat.ts';

interface Reading {
  readonly row: string;
  readonly field: HeatField;
}

const Field = ({ field }: { readonly field: HeatField }) => {
  const { point } = field;
  if (point === null || point.mark === 'empty') return <span className={styles.none}>{absent}</span>;
  if (point.mark === 'hidden') {
    return (
      <span className={styles.hidden}>
        <span className="unseen">{point.reading}</span>
      </span>
    );
  }
  return (
    <span className={styles.field} style={point.rate === null ? undefined : { '--share': `${point.rate * 100}%` }}>
      <span className={styles.rate}>{point.mark === 'low' ? point.respondersWords : point.rateWords}</span>
      {point.mark === 'low' ? null : <span className={styles.n}>{point.followed}</span>}
    </span>
  );
};

/**
 * Condition by session band, a real table: in every field the rate and how many were followed, under 10 the counts.
 * Pooled bands span their columns.
 */
export const Heat = ({ rows, caption }: { readonly rows: readonly HeatRow[]; readonly caption: string }) => {
  const [read, setRead] = useState<Reading | null>(null);
  return (
    <>
      <Scroll name={say`Fields: ${caption}`}>
        <table className={styles.table} onMouseLeave={() => setRead(null)}>
          <caption className="unseen">{caption}</caption>
          <thead>
            <tr>
              <th scope="col">{say('Condition')}</th>
              {sessionBands.map(({ id }) => (
                <th key={id} scope="col">
                  {id}
                </th>
              ))}
            </tr>
          </thead>
          <tbody>
            {rows.map(({ condition, fields }) => {
              const { id, label, href } = condition;
              return (
                <tr key={id} data-overall={id === 'all'}>
                  <th scope="row">{href === null ? label : <Link href={href}>{label}</Link>}</th>
                  {fields.map((field) => (
                    <td
                      key={field.key}
                      colSpan={field.span}
                      data-mark={field.point?.mark ?? 'empty'}
                      onMouseEnter={() => setRead({ row: label, field })}
                    >
                      <Field field={field} />
                    </td>
                  ))}
                </tr>
              );
            })}
          </tbody>
        </table>
      </Scroll>
      <p className={styles.reading}>{read === null ? <Key /> : wordsOf(read)}</p>
    </>
  );
};

const wordsOf = ({ row, field: { point } }: Reading): string =>
  point === null ? say`${row}: no courses` : `${row}, ${point.label}: ${prose(point.reading)}`;

const Key = () => (
  <>
    {say(
      'Columns: sessions received. In each field the rate, and under it how many were followed. Ringed: few (10 to 29) or badly followed. White, “4 of 9”: under 10 followed. Hatched: hidden. A field over several columns pools them.',
    )}
  </>
);
