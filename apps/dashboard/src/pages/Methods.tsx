import {
  baselineDays,
  captions,
  courseGapDays,
  definitions,
  flags,
  flagWords,
  floorIds,
  floorLabels,
  horizons,
  reasonWords,
  statuses,
  statusWords,
} from '@enthesis/contract';
import { say } from '@enthesis/languages';
import { useVocabulary } from '../ask.ts';
import { Cited } from '../figure/Cited.tsx';
import { WordTable } from '../figure/WordTable.tsx';
import { count, prose } from '../format.ts';
import { PageHeading } from '../shell/PageHeading.tsx';
import styles from './pages.module.css';
import { ConditionRows, InstrumentRows } from './vocabulary.tsx';

const Limits = () => (
  <>
    <h2>{say('What the figures cannot say')}</h2>
    <ul>
      <li>{say`${prose(captions.registry)} A responder rate here is not an effect of treatment.`}</li>
      <li>{captions.sessionsReceived(null, null)}</li>
      <li>{captions.units}</li>
      <li>
        {say(
          'Rows are never ranked. A condition with a higher rate may have healthier patients, another instrument or fewer followed up.',
        )}
      </li>
    </ul>
  </>
);

const Counting = () => (
  <>
    <h2>{say('What is counted')}</h2>
    <p>{say`A course is a run of sessions, a session being one treatment visit; a gap of more than ${courseGapDays} days starts the next course, and the first one counts. The baseline is the last score of day ${count(baselineDays.first)} to ${baselineDays.last}, counted from the first session. A course has one score at a time point: the one nearest to its target day, the later of two equally near.`}</p>
    <p>
      {say(
        'Eligible courses have a baseline at or above the floor and a follow-up window that had closed; one that is not due yet is never counted as missing. The rate divides the responders by those followed up. Its 95 % interval is Wilson’s. Because some are never reached, every rate stands between two bounds: none of the others responded, all of them did.',
      )}
    </p>
  </>
);

const Rules = () => (
  <>
    <h2>{say('Responder definitions')}</h2>
    <WordTable
      caption={say('Responder definitions')}
      headings={[say('Definition'), say('A course counts when'), say('Source')]}
      rows={definitions.map(({ id, label, rule, source }) => ({
        id,
        fields: [prose(label), prose(rule), <Cited key="source" source={source} />],
      }))}
    />
    <h2>{say('Time points')}</h2>
    <WordTable
      caption={say('Time points')}
      headings={[say('Time point'), say('Window, days from the first session'), say('Target day')]}
      rows={horizons.map(({ id, label, opens, closes, target }) => ({
        id,
        fields: [label, say`${opens} to ${closes}`, target],
      }))}
    />
    <h2>{say('Baseline floor')}</h2>
    <p>{say`Percent rules mean little where there was little to improve, so a course needs a baseline of some height, scaled to its instrument: ${floorIds.map((id) => floorLabels[id]).join('; ')}. A floor can raise a rate by itself; it is printed with every figure.`}</p>
  </>
);

const Signs = () => (
  <>
    <h2>{say('How a figure may be read')}</h2>
    <WordTable
      caption={say('Statuses and flags')}
      headings={[say('In files'), say('Meaning')]}
      rows={[
        ...statuses.map((id) => ({ id, fields: [<code key={id}>{id}</code>, prose(statusWords[id])] })),
        ...(['under-minimum', 'second-hidden'] as const).map((id) => ({
          id,
          fields: [<code key={id}>{id}</code>, reasonWords[id]],
        })),
        ...flags.map((id) => ({ id, fields: [<code key={id}>{id}</code>, prose(flagWords[id])] })),
      ]}
    />
  </>
);

/** How every figure is made and what it cannot say, from the same contract that makes the figures. */
export const Methods = () => {
  const vocabulary = useVocabulary();
  return (
    <>
      <PageHeading title={say('Methods')}>
        {say('Definitions, time points, signs and instruments: the rules all figures follow.')}
      </PageHeading>
      <div className={styles.stack}>
        <div className={styles.text}>
          <Limits />
          <Counting />
          <Rules />
          <Signs />
        </div>
        <InstrumentRows instruments={vocabulary.instruments} />
        <ConditionRows conditions={vocabulary.conditions} />
      </div>
    </>
  );
};
