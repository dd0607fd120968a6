import {
  definitionOf,
  definitions,
  type ResponseBySessionCell,
  responders,
  responseBySession,
  type Selection,
  statusWords,
  type ViewId,
} from '@enthesis/contract';
import type { ReactNode } from 'react';
import { Columns } from '../charts/Columns.tsx';
import { layoutFirstResponse, layoutReceived } from '../charts/sessions.ts';
import type { Column } from '../figure/DataTable.tsx';
import figureStyles from '../figure/Figure.module.css';
import { Figure } from '../figure/Figure.tsx';
import notes from '../figure/notes.module.css';
import { absent, count, figure, percent, percentRange, prose, range } from '../format.ts';
import { sessionPoints, shortAbsence } from './points.ts';
import { columns as respondersColumns } from './responders.tsx';
import { curvePoints, curveWords } from './session-points.ts';

const { columns: meaning } = responseBySession;
type Figures = keyof typeof meaning;

const column = (heading: string, key: Figures, write: (value: number) => string): Column<ResponseBySessionCell> => ({
  key,
  heading,
  meaning: meaning[key],
  write: (cell) => figure(cell[key], write),
});

const session: Column<ResponseBySessionCell> = { ...column('Session', 'session', count), names: true };
const interval: Column<ResponseBySessionCell> = {
  key: 'ci95Lower',
  heading: '95 % interval',
  meaning: `${meaning.ci95Lower} ${meaning.ci95Upper}`,
  write: (cell) => range(cell.ci95Lower, cell.ci95Upper, percentRange),
};
const assessedShare = column('Assessed after it', 'assessedShare', percent);

/** The columns of a curve's table. */
const curveColumns: readonly Column<ResponseBySessionCell>[] = [
  session,
  column('Still waiting', 'atRisk', count),
  column('Responded', 'responded', count),
  column('Stopped without', 'stopped', count),
  column('Responded by now', 'cumulativeIncidence', percent),
  interval,
  column('Stopped by now', 'cumulativeStopped', percent),
  assessedShare,
];

/** The columns of a table of rates, each of the courses of its own row. */
const rateColumns = (rows: string, all: string, some: string): readonly Column<ResponseBySessionCell>[] => [
  {
    ...session,
    heading: rows,
    write: (cell) => (cell.session === null ? 'not recorded' : figure(cell.session, count)),
  },
  column(all, 'atRisk', count),
  column(some, 'assessed', count),
  column('Responded', 'responded', count),
  column('Rate', 'rate', percent),
  interval,
];

interface Props {
  readonly selection: Selection;
}

/** View A: the rate by number of sessions received, in session order. Nothing joins the dots. */
export const BySessionsReceived = ({ selection, exact = true }: Props & { readonly exact?: boolean }) => (
  <Figure
    id="by-sessions"
    title="By sessions received"
    question={responders}
    selection={{ ...selection, by: [exact ? 'sessions' : 'session_band'] }}
    height={420}
    about={
      <p>
        Each column divides those who met the definition by those followed up, among the courses that ended with this
        number of sessions. The pale band runs from none to all of those not reached responding. Courses still in
        treatment are left out: nobody knows yet with how many sessions they will end. Hollow: few; dashed box: under 10
        followed, read the counts; hatched: hidden.
      </p>
    }
    columns={respondersColumns}
    chart={({ cells, meta }) => {
      const points = sessionPoints(cells).filter(({ mark }) => mark !== 'empty');
      const words = (key: 'rateWords' | 'respondersWords' | 'followedWords') =>
        points.map((point) => (point.respondersWords === null ? absent : (point[key] ?? '')));
      return (
        <Columns
          layout={layoutReceived(points)}
          name={`By sessions received: ${prose(meta.sentence)}`}
          heading="Sessions"
          labels={points.map(({ id }) => id)}
          rows={[
            { heading: 'Rate', words: words('rateWords') },
            { heading: 'Responded', words: words('respondersWords') },
            { heading: 'Followed', words: words('followedWords') },
          ]}
          least={42}
        />
      );
    }}
  />
);

const asked = (selection: Selection, view: ViewId): Selection => ({ ...selection, by: [], view });

const Curve = ({
  cells,
  name,
  supposed,
}: {
  readonly cells: readonly ResponseBySessionCell[];
  readonly name: string;
  readonly supposed: boolean;
}) => {
  const [first] = cells;
  if (first === undefined || first.status === 'empty') return <p className={notes.empty}>{statusWords.empty}.</p>;
  if (first.status === 'hidden') return <p className={notes.empty}>{shortAbsence(first)}</p>;
  const points = curvePoints(cells);
  return (
    <>
      <Columns
        layout={layoutFirstResponse(points, curveWords(points), supposed)}
        name={name}
        heading="Session"
        labels={cells.map((cell) => figure(cell.session, count))}
        rows={[
          first.status === 'low'
            ? { heading: 'Responded', words: cells.map(({ responded }) => figure(responded, count)) }
            : { heading: 'By now', words: points.map(({ responded }) => figure(responded, percent)) },
          { heading: 'Still waiting', words: cells.map(({ atRisk }) => figure(atRisk, count)) },
          { heading: 'Assessed', words: cells.map((cell) => figure(cell.assessedShare, percent)) },
        ]}
      />
      {first.status === 'low' ? <p className={figureStyles.caption}>{statusWords.low}.</p> : null}
    </>
  );
};

const howCurve: ReactNode = (
  <>
    <p>
      Of all courses started, the share that had met the definition for the first time by each session. A course that
      ends without having met it is counted as stopped and stays in the count. A first response need not last.
    </p>
    <p>
      Under the axis: the share by now; how many courses were still waiting for a first response at that session; and
      the share of those attending who have a score after it.
    </p>
  </>
);

const takenDefinitions: readonly string[] = responseBySession.only?.definition ?? [];

/** Whether response by session can be asked with a definition. */
const isTaken = ({ definition }: Selection): boolean => definition !== null && takenDefinitions.includes(definition);

/** Stands where the definition is about more than the score after one session. */
const NotTaken = ({ id, title, selection }: Props & { readonly id: string; readonly title: string }) => {
  const taken = definitions.filter((row) => takenDefinitions.includes(row.id)).map(({ label }) => label);
  return (
    <section id={id} className={figureStyles.figure} aria-labelledby={`${id}-title`}>
      <h2 id={`${id}-title`}>{title}</h2>
      <p className={notes.empty}>
        {selection.definition === null
          ? 'Without a definition'
          : `“${prose(definitionOf(selection.definition).label)}”`}{' '}
        cannot be judged session by session. This view takes: {prose(taken.join('; '))}.
      </p>
    </section>
  );
};

/** View C: first response session by session, with those who stopped kept in the count. */
export const FirstResponse = ({ selection }: Props) =>
  isTaken(selection) ? (
    <Figure
      id="first-response"
      title="First response, session by session"
      question={responseBySession}
      selection={asked(selection, 'c')}
      height={420}
      about={howCurve}
      columns={curveColumns}
      chart={({ cells, meta }) => <Curve cells={cells} name={prose(meta.sentence)} supposed={false} />}
    />
  ) : (
    <NotTaken id="first-response" title="First response, session by session" selection={selection} />
  );

interface Closer {
  readonly title: string;
  readonly columns: readonly Column<ResponseBySessionCell>[];
  readonly about: string;
}

/** The other ways to look, each with its own table. */
const closer: Readonly<Record<'b' | 'landmark' | 'plan', Closer>> = {
  b: {
    title: 'After exactly this many sessions',
    columns: [...rateColumns('Session', 'n attending', 'Scored after it'), assessedShare],
    about: 'Of those who came to a session and were scored after it, the share that met the definition at that moment.',
  },
  landmark: {
    title: 'By sessions received before month 3',
    columns: rateColumns('Sessions by month 3', 'Eligible', 'Followed'),
    about: 'The rate at the time chosen above, by how many sessions there had been before month 3.',
  },
  plan: {
    title: 'By sessions planned at the first',
    columns: rateColumns('Sessions planned', 'Eligible', 'Followed'),
    about: 'The rate at the time chosen above, by how many sessions were planned at the first one.',
  },
};

/** A closer look at response by session: views B, landmark and plan as tables, Kaplan-Meier as a dashed curve. */
export const CloserLook = ({ selection }: Props) => {
  const view = selection.view ?? 'b';
  if (view === 'b' || view === 'landmark' || view === 'plan') {
    const { title, columns, about } = closer[view];
    if (!isTaken(selection)) return <NotTaken id="closer" title={title} selection={selection} />;
    return (
      <Figure
        key={view}
        id="closer"
        title={title}
        question={responseBySession}
        selection={asked(selection, view)}
        height={260}
        about={<p>{about}</p>}
        columns={columns}
      />
    );
  }
  const title = 'First response, as if nobody stopped';
  if (!isTaken(selection)) return <NotTaken id="closer" title={title} selection={selection} />;
  return (
    <Figure
      key={view}
      id="closer"
      title={title}
      question={responseBySession}
      selection={asked(selection, view)}
      height={420}
      about={howCurve}
      columns={curveColumns}
      chart={({ cells, meta }) => <Curve cells={cells} name={prose(meta.sentence)} supposed />}
    />
  );
};
