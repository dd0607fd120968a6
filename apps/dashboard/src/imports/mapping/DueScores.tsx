import { horizons, type Vocabulary } from '@enthesis/contract';
import { type DueList, dueListCsv } from '@enthesis/deidentify';
import { say, sayWritten } from '@enthesis/languages';
import { WordTable } from '../../figure/WordTable.tsx';
import { absent, counted, prose } from '../../format.ts';
import uploads from '../imports.module.css';
import { save } from '../save.ts';
import styles from './mapping.module.css';

/** As many as are looked through on a screen; the file has all. */
const shownRows = 10;

/** Scores that can still be had, by the clinic's own chart numbers: made on this computer, for this computer. */
export const DueScores = ({ dueList, vocabulary }: { readonly dueList: DueList; readonly vocabulary: Vocabulary }) => {
  const { due, lifts, asOf } = dueList;
  if (due.length === 0) return <p className={styles.lead}>{say('No score of an open window is missing.')}</p>;
  return (
    <div className={uploads.column}>
      <p className={styles.lead}>
        {say`${counted(due.length, 'score')} can still be had, as of ${asOf ?? absent}. The list names patients by your own numbers; it was made on this computer and is not sent.`}
      </p>
      <ul className={styles.lifts}>
        {lifts.map(({ condition, horizon, sentence }) => (
          <li key={`${condition} ${horizon}`}>{prose(sayWritten(sentence))}</li>
        ))}
      </ul>
      <div>
        <button
          type="button"
          className={uploads.secondary}
          onClick={() => save(`due-scores-${asOf ?? 'now'}.csv`, dueListCsv(dueList))}
        >
          {say('Save the list')}
        </button>
      </div>
      <WordTable
        caption={say('Scores that can still be had, the window that closes first above')}
        headings={[say('Chart number'), say('Condition'), say('Score'), say('Best on'), say('Window closes')]}
        rows={due.slice(0, shownRows).map(({ chartNumber, condition, side, horizon, target, closes }) => ({
          id: `${chartNumber} ${condition} ${side} ${horizon}`,
          fields: [
            chartNumber,
            `${vocabulary.conditions.find(({ id }) => id === condition)?.label ?? condition}${side === '' ? '' : `, ${sayWritten(side)}`}`,
            horizons.find(({ id }) => id === horizon)?.label ?? horizon,
            target,
            closes,
          ],
        }))}
      />
      {due.length > shownRows ? <p className={uploads.dim}>{say`The first ${shownRows} of ${due.length}.`}</p> : null}
    </div>
  );
};
