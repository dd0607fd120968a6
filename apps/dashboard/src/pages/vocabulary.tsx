import { type Condition, groupLabels, type Instrument } from '@enthesis/contract';
import { WordTable } from '../figure/WordTable.tsx';
import { absent } from '../format.ts';
import styles from './pages.module.css';

const thresholdWords = ({ mcid, ratesChange, percentRules }: Instrument): string => {
  if (ratesChange) return 'a rating of change: no rule applies';
  return [mcid === null ? 'none known' : `${mcid} points`, percentRules ? '' : 'no percent rules']
    .filter((part) => part !== '')
    .join('; ');
};

/** Every instrument with its range, direction and threshold, and where the threshold comes from. */
export const InstrumentRows = ({ instruments }: { readonly instruments: readonly Instrument[] }) => (
  <section className={styles.card} aria-labelledby="instruments">
    <h2 id="instruments">Instruments</h2>
    <p>
      The MCID is the smallest improvement patients call important. Where it is marked unverified, the value was not
      found in the cited source itself: use it with care and do not cite it.
    </p>
    <WordTable
      caption="Instruments"
      headings={['Instrument', 'Id', 'Measures', 'Range', 'Better is', 'MCID', 'Source']}
      rows={instruments.map((row) => ({
        id: row.id,
        fields: [
          row.label,
          <code key="id">{row.id}</code>,
          row.measure.replaceAll('-', ' '),
          `${row.min} to ${row.max ?? 'no upper bound'}`,
          row.direction === 'lower-is-better' ? 'lower' : 'higher',
          thresholdWords(row),
          <span key="source">
            {row.verified ? '' : 'Unverified. '}
            {row.source}
            {row.note === undefined ? '' : `. ${row.note}`}
          </span>,
        ],
      }))}
    />
  </section>
);

const claim = ({ saidToRespond }: Condition): string => {
  if (saidToRespond === undefined) return absent;
  return saidToRespond ? 'responds' : 'does not respond';
};

/** Every condition with its region and what patient-facing pages say of it. */
export const ConditionRows = ({ conditions }: { readonly conditions: readonly Condition[] }) => (
  <section className={styles.card} aria-labelledby="conditions">
    <h2 id="conditions">Conditions</h2>
    <p>
      Small conditions are pooled with others of their region. The last column is what patient-facing pages say, kept so
      that it can be compared with the figures.
    </p>
    <WordTable
      caption="Conditions"
      headings={['Condition', 'Id', 'Region', 'Pages say it']}
      rows={conditions.map((row) => ({
        id: row.id,
        fields: [row.label, <code key="id">{row.id}</code>, groupLabels[row.group] ?? row.group, claim(row)],
      }))}
    />
  </section>
);
