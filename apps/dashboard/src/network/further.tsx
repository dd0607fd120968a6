import {
  type AnyNetworkQuestion,
  type NetworkMeta,
  networkBaseline,
  networkChange,
  networkCoverage,
  networkResponseBySession,
  networkSafety,
  networkSessions,
  type Selection,
} from '@enthesis/contract';
import { say } from '@enthesis/languages';
import type { Asked } from '../ask.ts';
import type { AnyCell, Column } from '../figure/DataTable.tsx';
import { Figure } from '../figure/Figure.tsx';
import { count, date, figure, percent, points } from '../format.ts';

type FurtherQuestion = Exclude<
  AnyNetworkQuestion,
  { readonly name: 'network-responders' | 'network-claims' | 'network-trials' }
>;

const counts: readonly string[] = [
  'counted',
  'of',
  'n',
  'started',
  'responded',
  'stopped',
  'inTreatment',
  'recorded',
  'withEvent',
  'notRecorded',
];
const inPoints: readonly string[] = ['mean', 'sd', 'se'];

const writerOf = (question: FurtherQuestion, key: string): ((value: number) => string) => {
  if (counts.includes(key)) return count;
  const scored = question.name === 'network-change' || question.name === 'network-baseline';
  return scored || inPoints.includes(key) ? (value) => points(value) : percent;
};

const headings: Readonly<Record<string, string>> = {
  counted: say('Courses'),
  of: say('Of'),
  share: say('Share'),
  n: 'n',
  mean: say('Mean'),
  sd: 'SD',
  se: 'SE',
  ci95Lower: say('95 % from'),
  ci95Upper: say('95 % to'),
  started: say('Started'),
  responded: say('Responded then'),
  stopped: say('Stopped then'),
  inTreatment: say('Still treated'),
  recorded: say('Recorded'),
  withEvent: say('With event'),
  notRecorded: say('Not recorded'),
  shareResponded: say('Responded by then'),
  shareStopped: say('Stopped by then'),
  shareUnknown: say('Not known yet'),
};

const numberIn = (cell: object, key: string): number | null => {
  const value: unknown = Reflect.get(cell, key);
  return typeof value === 'number' ? value : null;
};

/** The columns of a question's file, in its order. */
const columnsOf = (question: FurtherQuestion): readonly Column<NetworkCell>[] => [
  ...Object.entries(question.columns).map(([key, meaning]) => ({
    key,
    heading: headings[key] ?? key,
    meaning,
    write: (cell: NetworkCell) => figure(numberIn(cell, key), writerOf(question, key)),
  })),
  {
    key: 'asOf',
    heading: say('As of'),
    meaning: say('Date of the oldest figures in the row.'),
    write: ({ asOf }) => (asOf === null ? '' : date(asOf)),
  },
];

const notes: Readonly<Record<FurtherQuestion['name'], string>> = {
  'network-coverage': say('Every course is in one class, so that nobody is left out of the count.'),
  'network-change': say('Each mean carries a little noise, and its interval owns up to it. Improvement is positive.'),
  'network-baseline': say(
    'Where courses began. No mean at follow-up is published: with the change it would be told twice.',
  ),
  'network-response-by-session': say(
    'Shares of all courses started. Those who stopped and those still in treatment stay in the count, so a share can only grow.',
  ),
  'network-safety': say(
    'Of courses in which every session says whether there was an event. Rare events have too few courses to be shown here.',
  ),
  'network-sessions': say('How many sessions and how far apart is decided by patient and practitioner as they go.'),
};

interface NetworkCell extends AnyCell {
  readonly asOf: string | null;
}

const Further = <Cell extends NetworkCell>({
  question,
  selection,
}: {
  readonly question: FurtherQuestion & Asked<Cell, NetworkMeta>;
  readonly selection: Selection;
}) => (
  <Figure
    id={question.name}
    title={question.title}
    question={question}
    selection={selectionFor(question, selection)}
    height={240}
    about={<p>{notes[question.name]}</p>}
    columns={columnsOf(question)}
  />
);

/** The questions beside the responder rate, as tables with their files. */
export const FurtherFigures = ({ selection }: { readonly selection: Selection }) => (
  <>
    <Further question={networkResponseBySession} selection={selection} />
    <Further question={networkChange} selection={selection} />
    <Further question={networkBaseline} selection={selection} />
    <Further question={networkSessions} selection={selection} />
    <Further question={networkSafety} selection={selection} />
    <Further question={networkCoverage} selection={selection} />
  </>
);

/** The page's choice as far as the question takes it. */
const selectionFor = ({ parameters, defaults, only }: FurtherQuestion, selection: Selection): Selection => {
  const takes = (name: keyof Selection) => (parameters as readonly string[]).includes(name);
  const definitions: readonly string[] = (only as { definition?: readonly string[] }).definition ?? [];
  return {
    ...defaults,
    measure: takes('measure') ? selection.measure : defaults.measure,
    horizon: takes('horizon') ? selection.horizon : defaults.horizon,
    definition:
      selection.definition !== null && definitions.includes(selection.definition)
        ? selection.definition
        : defaults.definition,
    release: selection.release,
  };
};
