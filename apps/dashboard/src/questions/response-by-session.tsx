import {
  definitionOf,
  definitions,
  type ResponseBySessionCell,
  responseBySession,
  type Selection,
  truthWords,
  type ViewId,
} from '@enthesis/contract';
import { say } from '@enthesis/languages';
import type { ReactNode } from 'react';
import type { Column } from '../figure/DataTable.tsx';
import figureStyles from '../figure/Figure.module.css';
import { Figure } from '../figure/Figure.tsx';
import notes from '../figure/notes.module.css';
import { useShownTruth } from '../figure/TruthSwitch.tsx';
import { count, figure, percent, percentRange, prose, range } from '../format.ts';
import { Curve } from './curve.tsx';

const { columns: meaning } = responseBySession;
type Figures = keyof typeof meaning;

const column = (heading: string, key: Figures, write: (value: number) => string): Column<ResponseBySessionCell> => ({
  key,
  heading,
  meaning: meaning[key],
  write: (cell) => figure(cell[key], write),
});

const session: Column<ResponseBySessionCell> = { ...column(say('Session'), 'session', count), names: true };
const interval: Column<ResponseBySessionCell> = {
  key: 'ci95Lower',
  heading: say('95 % interval'),
  meaning: `${meaning.ci95Lower} ${meaning.ci95Upper}`,
  write: (cell) => range(cell.ci95Lower, cell.ci95Upper, percentRange),
};
const assessedShare = column(say('Assessed after it'), 'assessedShare', percent);

/** The columns of a curve's table. */
const curveColumns: readonly Column<ResponseBySessionCell>[] = [
  session,
  column(say('Still waiting'), 'atRisk', count),
  column(say('Responded'), 'responded', count),
  column(say('Stopped without'), 'stopped', count),
  column(say('Responded by now'), 'cumulativeIncidence', percent),
  interval,
  column(say('Stopped by now'), 'cumulativeStopped', percent),
  assessedShare,
];

/** The columns of a table of rates, each of the courses of its own row. */
const rateColumns = (rows: string, all: string, some: string): readonly Column<ResponseBySessionCell>[] => [
  {
    ...session,
    heading: rows,
    write: (cell) => (cell.session === null ? say('not recorded') : figure(cell.session, count)),
  },
  column(all, 'atRisk', count),
  column(some, 'assessed', count),
  column(say('Responded'), 'responded', count),
  column(say('Rate'), 'rate', percent),
  interval,
];

interface Props {
  readonly selection: Selection;
}

const asked = (selection: Selection, view: ViewId): Selection => ({ ...selection, by: [], view });

const howCurve: ReactNode = (
  <>
    <p>
      {say(
        'Of all courses started, the share that had met the definition for the first time by each session. A course that ends without having met it is counted as stopped and stays in the count. A first response need not last.',
      )}
    </p>
    <p>
      {say(
        'Under the axis: the share by now; how many courses were still waiting for a first response at that session; and the share of those attending who have a score after it.',
      )}
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
        {say`${
          selection.definition === null
            ? say('Without a definition')
            : `“${prose(definitionOf(selection.definition).label)}”`
        } cannot be judged session by session. This view takes: ${prose(taken.join('; '))}.`}
      </p>
    </section>
  );
};

/** The columns of a curve, and behind them its true probabilities where they are to be shown. */
const curveColumnsWithTruth = (truth: readonly number[] | null): readonly Column<ResponseBySessionCell>[] => {
  if (truth === null) return curveColumns;
  const write = ({ session: by }: ResponseBySessionCell) =>
    figure(by === null ? null : (truth[by - 1] ?? null), percent);
  return [...curveColumns, { key: 'truth', heading: say('In truth'), meaning: truthWords, write }];
};

/** View C: first response session by session, with those who stopped kept in the count. */
export const FirstResponse = ({ selection }: Props) => {
  const truth = useShownTruth(selection)?.firstResponse ?? null;
  const title = say('First response, session by session');
  if (!isTaken(selection)) return <NotTaken id="first-response" title={title} selection={selection} />;
  return (
    <Figure
      id="first-response"
      title={title}
      question={responseBySession}
      selection={asked(selection, 'c')}
      height={420}
      about={howCurve}
      columns={curveColumnsWithTruth(truth)}
      chart={({ cells, meta }) => <Curve cells={cells} name={prose(meta.sentence)} truth={truth} />}
    />
  );
};

interface Closer {
  readonly title: string;
  readonly columns: readonly Column<ResponseBySessionCell>[];
  readonly about: string;
}

/** The other ways to look, each with its own table. */
const closer: Readonly<Record<'b' | 'landmark' | 'plan', Closer>> = {
  b: {
    title: say('After exactly this many sessions'),
    columns: [...rateColumns(say('Session'), say('n attending'), say('Scored after it')), assessedShare],
    about: say(
      'Of those who came to a session and were scored after it, the share that met the definition at that moment.',
    ),
  },
  landmark: {
    title: say('By sessions received before month 3'),
    columns: rateColumns(say('Sessions by month 3'), say('Eligible'), say('Followed')),
    about: say('The rate at the time chosen above, by how many sessions there had been before month 3.'),
  },
  plan: {
    title: say('By sessions planned at the first'),
    columns: rateColumns(say('Sessions planned'), say('Eligible'), say('Followed')),
    about: say('The rate at the time chosen above, by how many sessions were planned at the first one.'),
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
  const title = say('First response, as if nobody stopped');
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
