import { type Condition, groupLabels, type Instrument } from '@enthesis/contract';
import { say, sayWritten } from '@enthesis/languages';
import { Cited } from '../figure/Cited.tsx';
import { WordTable } from '../figure/WordTable.tsx';
import { absent } from '../format.ts';
import styles from './pages.module.css';

/** What an instrument measures, within a table. */
const measureWords: Readonly<Record<Instrument['measure'], string>> = {
  pain: say('pain'),
  function: say('function'),
  stiffness: say('stiffness'),
  symptoms: say('symptoms'),
  'quality-of-life': say('quality of life'),
  global: say('global'),
  motion: say('motion'),
  stability: say('stability'),
};

const thresholdWords = ({ mcid, ratesChange, percentRules }: Instrument): string => {
  if (ratesChange) return say('a rating of change: no rule applies');
  return [mcid === null ? say('none known') : say`${mcid} points`, percentRules ? '' : say('no percent rules')]
    .filter((part) => part !== '')
    .join('; ');
};

/** Every instrument with its range, direction and threshold, and where the threshold comes from. */
export const InstrumentRows = ({ instruments }: { readonly instruments: readonly Instrument[] }) => (
  <section className={styles.card} aria-labelledby="instruments">
    <h2 id="instruments">{say('Instruments')}</h2>
    <p>
      {say(
        'The MCID is the smallest improvement patients call important. Where it is marked unverified, the value was not found in the cited source itself: use it with care and do not cite it.',
      )}
    </p>
    <WordTable
      caption={say('Instruments')}
      headings={[say('Instrument'), say('Id'), say('Measures'), say('Range'), say('Better is'), 'MCID', say('Source')]}
      rows={instruments.map((row) => ({
        id: row.id,
        fields: [
          row.label,
          <code key="id">{row.id}</code>,
          measureWords[row.measure],
          say`${row.min} to ${row.max ?? say('no upper bound')}`,
          say(row.direction === 'lower-is-better' ? 'lower' : 'higher'),
          thresholdWords(row),
          <span key="source">
            {row.verified ? '' : say('Unverified. ')}
            <Cited source={row.source} />
            {row.note === undefined ? '' : `. ${sayWritten(row.note)}`}
          </span>,
        ],
      }))}
    />
  </section>
);

const claim = ({ saidToRespond }: Condition): string => {
  if (saidToRespond === undefined) return absent;
  return saidToRespond ? say('responds') : say('does not respond');
};

/** Every condition with its region and what patient-facing pages say of it. */
export const ConditionRows = ({ conditions }: { readonly conditions: readonly Condition[] }) => (
  <section className={styles.card} aria-labelledby="conditions">
    <h2 id="conditions">{say('Conditions')}</h2>
    <p>
      {say(
        'Small conditions are pooled with others of their region. The last column is what patient-facing pages say, kept so that it can be compared with the figures.',
      )}
    </p>
    <WordTable
      caption={say('Conditions')}
      headings={[say('Condition'), say('Id'), say('Region'), say('Pages say it')]}
      rows={conditions.map((row) => ({
        id: row.id,
        fields: [row.label, <code key="id">{row.id}</code>, groupLabels[row.group] ?? row.group, claim(row)],
      }))}
    />
  </section>
);
