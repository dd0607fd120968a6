import { type ByImportCell, byImport } from '@enthesis/contract';
import { say } from '@enthesis/languages';
import type { Column } from '../figure/DataTable.tsx';
import styles from '../figure/Figure.module.css';
import { Figure } from '../figure/Figure.tsx';
import { WordTable } from '../figure/WordTable.tsx';
import { absent, count, figure, percent, percentRange, range } from '../format.ts';
import { shortAbsence } from './points.ts';

const { columns: meaning } = byImport;
type Figures = keyof typeof meaning;

const column = (heading: string, key: Figures, write: (value: number) => string): Column<ByImportCell> => ({
  key,
  heading,
  meaning: meaning[key],
  write: (cell) => figure(cell[key], write),
});

const interval = (heading: string, lower: Figures, upper: Figures): Column<ByImportCell> => ({
  key: lower,
  heading,
  meaning: `${meaning[lower]} ${meaning[upper]}`,
  write: (cell) => range(cell[lower], cell[upper], percentRange),
});

const columns: readonly Column<ByImportCell>[] = [
  column(say('New scores'), 'scores', count),
  column(say('Courses before'), 'enrolledBefore', count),
  column('after', 'enrolledAfter', count),
  column(say('With a baseline before'), 'baselineBefore', count),
  column('after', 'baselineAfter', count),
  column(say('Due before'), 'eligibleBefore', count),
  column('after', 'eligibleAfter', count),
  column(say('Followed before'), 'followedBefore', count),
  column('after', 'followedAfter', count),
  column(say('Responders before'), 'respondersBefore', count),
  column('after', 'respondersAfter', count),
  column(say('Rate before'), 'rateBefore', percent),
  interval(say('95 % interval'), 'beforeCi95Lower', 'beforeCi95Upper'),
  column(say('Rate after'), 'rateAfter', percent),
  interval(say('95 % interval'), 'afterCi95Lower', 'afterCi95Upper'),
];

/** "311 → 323" */
const fromTo = (before: number | null, after: number | null): string =>
  `${figure(before, count)}\u00a0→\u00a0${figure(after, count)}`;

/** "61 % (55 to 66 %)"; of under 10 followed the counts are read. */
const rateWords = (followed: number | null, rate: number | null, interval: string): string =>
  rate === null || followed === null || followed < 10 ? absent : `${percent(rate)} (${interval})`;

const fieldsOf = (cell: ByImportCell): readonly string[] => {
  const name = cell.import?.label ?? absent;
  if (cell.status === 'hidden' || cell.status === 'empty') return [name, shortAbsence(cell)];
  const before = range(cell.beforeCi95Lower, cell.beforeCi95Upper, percentRange);
  const after = range(cell.afterCi95Lower, cell.afterCi95Upper, percentRange);
  return [
    name,
    figure(cell.scores, count),
    fromTo(cell.enrolledBefore, cell.enrolledAfter),
    fromTo(cell.eligibleBefore, cell.eligibleAfter),
    fromTo(cell.followedBefore, cell.followedAfter),
    fromTo(cell.respondersBefore, cell.respondersAfter),
    `${rateWords(cell.followedBefore, cell.rateBefore, before)} → ${rateWords(cell.followedAfter, cell.rateAfter, after)}`,
  ];
};

const headings = [
  say('Import'),
  say('New scores'),
  say('Courses'),
  say('Due'),
  say('Followed'),
  say('Responders'),
  say('Rate (95 % interval)'),
];

/** What each of the last imports changed in the figures of the first page. */
export const ByImport = () => (
  <Figure
    id="by-import"
    title={byImport.title}
    question={byImport}
    selection={byImport.defaults}
    height={260}
    about={
      <p>
        {say(
          'What the overview’s first figure rests on, before and after each of the last imports and undoings, as it was counted then: pain, at least 30 % better at 6 months, whatever is chosen above. Only what is left of comings and goings is told. Imports stand together where one of them alone would be about too few courses, so that nobody can be found by taking one number from another.',
        )}
      </p>
    }
    columns={columns}
    chart={({ cells }) =>
      // The sentence says why there is none.
      cells.length === 0 ? null : (
        <>
          <WordTable
            caption={byImport.title}
            headings={headings}
            rows={cells.map((cell) => ({ id: cell.import?.id ?? '', fields: fieldsOf(cell) }))}
          />
          <p
            className={styles.caption}
          >{say`Each field: before the import, after it. The latest stands first. ${absent} nobody followed, or fewer than 10: read the counts.`}</p>
        </>
      )
    }
  />
);
