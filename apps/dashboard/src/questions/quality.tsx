import { type QualityCell, quality, type Selection } from '@enthesis/contract';
import { say } from '@enthesis/languages';
import { Fragment } from 'react';
import type { Column } from '../figure/DataTable.tsx';
import styles from '../figure/Figure.module.css';
import { Figure } from '../figure/Figure.tsx';
import notes from '../figure/notes.module.css';
import { Scroll } from '../figure/Scroll.tsx';
import { absent, count, figure, percent, prose } from '../format.ts';
import own from './quality.module.css';
import { type Part, partsOf, type QualityField, type QualityRow, qualityRows } from './quality-rows.ts';

const { columns: meaning } = quality;

const column = (heading: string, key: keyof typeof meaning, write: (value: number) => string): Column<QualityCell> => ({
  key,
  heading,
  meaning: meaning[key],
  write: (cell) => figure(cell[key], write),
});

const columns: readonly Column<QualityCell>[] = [
  column(say('Looked at'), 'lookedAt', count),
  column(say('Found'), 'found', count),
  column(say('Share'), 'share', percent),
];

const kinds = [
  { of: 'courses', label: say('Of the courses') },
  { of: 'sessions', label: say('Of the sessions') },
  { of: 'scores', label: say('Of the scores') },
] as const;

const Field = ({ field }: { readonly field: QualityField }) => {
  if (field.kind === 'none') return <span className={own.none}>{absent}</span>;
  if (field.kind === 'hidden')
    return (
      <span className={own.hidden} title={field.words}>
        {say('hidden')}
      </span>
    );
  return (
    <>
      <span className={own.share}>{field.share}</span>
      <span className={own.counts}>{field.counts}</span>
    </>
  );
};

const Row = ({ row: { finding, fields }, explained }: { readonly row: QualityRow; readonly explained: boolean }) => (
  <tr>
    <th scope="row">
      {prose(finding.label)}
      {explained ? <span className={own.meaning}>{prose(finding.meaning)}</span> : null}
    </th>
    {fields.map(({ part, field }) => (
      <td key={part.id} data-found={field.kind === 'shown' && field.any} data-overall={part.id === 'all'}>
        <Field field={field} />
      </td>
    ))}
  </tr>
);

const partWords: Readonly<Record<Part, string>> = { year: say('by year of start'), import: say('by import') };

/** Findings by year of start or by import, those about courses, sessions and scores apart. */
const Findings = ({ cells, part }: { readonly cells: readonly QualityCell[]; readonly part: Part }) => {
  const parts = partsOf(cells, part);
  const rows = qualityRows(cells, part);
  return (
    <Scroll name={`${quality.title} ${partWords[part]}`}>
      <table className={own.table}>
        <caption className={own.caption}>{say`Findings ${partWords[part]}`}</caption>
        <thead>
          <tr>
            <th scope="col">{say('Finding')}</th>
            {parts.map(({ id, label }) => (
              <th key={id} scope="col">
                {label}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {kinds.map(({ of, label }) => (
            <Fragment key={of}>
              <tr className={own.kind}>
                <th scope="rowgroup" colSpan={parts.length + 1}>
                  {label}
                </th>
              </tr>
              {rows
                .filter(({ finding }) => finding.of === of)
                .map((row) => (
                  // What a finding means stands in the first table alone.
                  <Row key={row.finding.id} row={row} explained={part === 'year'} />
                ))}
            </Fragment>
          ))}
        </tbody>
      </table>
    </Scroll>
  );
};

/** What in the imported rows deserves a second look, by year of start and by import. */
export const Quality = ({ selection }: { readonly selection: Selection }) => (
  <Figure
    id="quality"
    title={say('What deserves a second look')}
    question={quality}
    selection={selection}
    height={720}
    about={
      <p>
        {say(
          'Each field: how many of those looked at deserve a second look, as a share and in numbers. Nothing is refused or changed for it. Which patients they are, only the clinic’s own files tell: the mapping page makes the list of those who are due.',
        )}
      </p>
    }
    columns={columns}
    chart={({ cells }) =>
      cells.every(({ status }) => status === 'empty') ? (
        <p className={notes.empty}>{say('No course of this selection has been imported.')}</p>
      ) : (
        <>
          <Findings cells={cells} part="year" />
          <Findings cells={cells} part="import" />
          <p
            className={styles.caption}
          >{say`Columns: year of the first session, then the import that brought the course, session or score. ${absent} nothing of the kind there; “hidden”: too few to be shown.`}</p>
        </>
      )
    }
  />
);
