import { type SafetyCell, type Selection, safety } from '@enthesis/contract';
import { say } from '@enthesis/languages';
import { Intervals } from '../charts/Intervals.tsx';
import multiples from '../charts/Multiples.module.css';
import type { Column } from '../figure/DataTable.tsx';
import styles from '../figure/Figure.module.css';
import { Figure } from '../figure/Figure.tsx';
import notes from '../figure/notes.module.css';
import { count, figure, points } from '../format.ts';
import { intervalWords, per100Words, type SafetyUnit, safetyAxis, safetyUnits } from './safety-points.ts';

const { columns: meaning } = safety;

const column = (
  heading: string,
  key: keyof typeof meaning,
  write: (cell: SafetyCell) => string,
): Column<SafetyCell> => ({ key, heading, meaning: meaning[key], write });

const columns: readonly Column<SafetyCell>[] = [
  column(say('With an event'), 'counted', ({ counted }) => figure(counted, count)),
  column(say('Of'), 'of', ({ of }) => figure(of, count)),
  column(say('Not recorded'), 'notRecorded', ({ notRecorded }) => figure(notRecorded, count)),
  column(say('Per 100'), 'share', per100Words),
  {
    key: 'ci95Lower',
    heading: say('95 % interval'),
    meaning: `${meaning.ci95Lower} ${meaning.ci95Upper}`,
    write: intervalWords,
  },
  column(say('Days known'), 'daysKnown', ({ daysKnown }) => figure(daysKnown, count)),
  column(say('Median days'), 'medianDays', ({ medianDays }) => figure(medianDays, points)),
];

const words: Readonly<Record<string, { readonly heading: string; readonly columns: readonly string[] }>> = {
  sessions: {
    heading: say('Per 100 sessions'),
    columns: [say('Sessions'), say('Per 100'), say('95 % interval'), say('Median days')],
  },
  courses: { heading: say('Per 100 courses'), columns: [say('Courses'), say('Per 100'), say('95 % interval')] },
};

const Unit = ({ unit: { id, rows, summary, absence } }: { readonly unit: SafetyUnit }) => {
  const { heading, columns: shown } = words[id] ?? { heading: id, columns: [] };
  return (
    <div className={multiples.below}>
      <h3 className={multiples.heading}>{heading}</h3>
      {absence === null ? (
        <>
          <p className={styles.caption}>{summary}</p>
          <Intervals {...safetyAxis(rows)} rows={rows} heading={say('Event')} columns={shown} caption={heading} />
        </>
      ) : (
        <p className={notes.empty}>{absence}</p>
      )}
    </div>
  );
};

/** What unwanted was recorded after sessions, by severity and type. */
export const Safety = ({ selection }: { readonly selection: Selection }) => (
  <Figure
    id="safety"
    title={safety.title}
    question={safety}
    selection={selection}
    height={760}
    about={
      <p>
        {say(
          'Dot and line: sessions, or courses, with at least one event of the kind, per 100, with the exact 95 % interval. An event is counted to the last session on or before its day; a course counts where events of all its sessions were recorded. Where nothing was counted the line reaches to the upper bound: more than that would hardly have gone unseen.',
        )}
      </p>
    }
    columns={columns}
    chart={({ cells }) => (
      <>
        {safetyUnits(cells).map((unit) => (
          <Unit key={unit.id} unit={unit} />
        ))}
        <p className={styles.caption}>
          {say(
            '“Up to”: nothing counted, and the upper bound of what that leaves open. Hollow: under 30 counted. Kinds do not add up: one session can have several. Median days: how long events lasted, where 10 or more say so.',
          )}
        </p>
      </>
    )}
  />
);
