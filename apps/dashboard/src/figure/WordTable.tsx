import { say } from '@enthesis/languages';
import type { ReactNode } from 'react';
import styles from './DataTable.module.css';
import { Scroll } from './Scroll.tsx';

/** A table of words, such as the rows of the vocabulary. The first field of a row is its name. */
export const WordTable = ({
  caption,
  headings,
  rows,
}: {
  readonly caption: string;
  readonly headings: readonly string[];
  readonly rows: ReadonlyArray<{ readonly id: string; readonly fields: readonly ReactNode[] }>;
}) => (
  <Scroll name={say`Table: ${caption}`}>
    <table className={styles.table}>
      <caption className="unseen">{caption}</caption>
      <thead>
        <tr>
          {headings.map((heading) => (
            <th key={heading} scope="col">
              {heading}
            </th>
          ))}
        </tr>
      </thead>
      <tbody>
        {rows.map(({ id, fields: [name, ...fields] }) => (
          <tr key={id}>
            <th scope="row">{name}</th>
            {fields.map((field, index) => (
              <td key={headings[index + 1]}>{field}</td>
            ))}
          </tr>
        ))}
      </tbody>
    </table>
  </Scroll>
);
