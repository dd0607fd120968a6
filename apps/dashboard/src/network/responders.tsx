import {
  definitionOf,
  measureIds,
  measureLabels,
  type NetworkRespondersCell,
  networkResponders,
  type Selection,
} from '@enthesis/contract';
import { say } from '@enthesis/languages';
import { type ReactNode, useState } from 'react';
import { useAnswers } from '../ask.ts';
import { Heat } from '../charts/Heat.tsx';
import { layoutHeat } from '../charts/heat.ts';
import { Rates } from '../charts/Rates.tsx';
import type { RatePoint } from '../charts/rates.ts';
import { Figure, PartedFigure } from '../figure/Figure.tsx';
import { date, prose } from '../format.ts';
import styles from '../questions/at-a-glance.module.css';
import { conditionPoints, heatPoints, sessionPoints } from '../questions/points.ts';
import { columns as clinicColumns } from '../questions/responders.tsx';
import { keptBands } from './kept-bands.ts';

/** The columns of the file: those of a clinic's rates, and the date of each row's figures. */
const columns = [
  ...clinicColumns,
  {
    key: 'asOf',
    heading: say('As of'),
    meaning: say('Date of the oldest figures in the row.'),
    write: ({ asOf }: NetworkRespondersCell) => (asOf === null ? '' : date(asOf)),
  },
];

const howProtected = (
  <>
    <p>
      {say(
        'Each row divides those who met the definition by those who were followed up, over all clinics. Counts are protected sums of a release; the interval is wider for it. The pale band says what those not reached could change. Rows stand in a fixed order; they are not ranked.',
      )}
    </p>
    <p>
      {say(
        'Groups too small to be protected are pooled with their neighbours. What is in no row is in no total either, so nothing can be worked out by subtraction.',
      )}
    </p>
  </>
);

/** Rows of a network figure lead nowhere: a condition's page is about the own clinic. */
const unlinked = (points: readonly RatePoint[]): readonly RatePoint[] =>
  points.map((point) => ({ ...point, href: null }));

const measuresOf = ({ definition }: Selection) =>
  definition === null ? measureIds : measureIds.filter((id) => definitionOf(definition).measures.includes(id));

const Reading = ({ read }: { readonly read: string | null }) => (
  <p className={styles.reading} aria-live="polite">
    {read === null ? '\u00a0' : prose(read)}
  </p>
);

/** The panels of pain and function, in place. */
const Panels = ({
  selections,
  ...figure
}: {
  readonly id: string;
  readonly title: string;
  readonly heading: string;
  readonly height: number;
  readonly selections: readonly Selection[];
  readonly pointsOf: (cells: readonly NetworkRespondersCell[]) => readonly RatePoint[];
  readonly about: ReactNode;
}) => {
  const [read, setRead] = useState<string | null>(null);
  const { id, title, heading, height, pointsOf, about } = figure;
  const words = selections.map(({ measure }) => (measure === null ? '' : measureLabels[measure]));
  return (
    <PartedFigure
      id={id}
      title={title}
      question={networkResponders}
      parts={selections.map((selection, index) => ({ words: words[index] ?? '', selection, columns }))}
      height={height}
      about={about}
      chart={(answers) => (
        <>
          <Rates
            heading={heading}
            name={answers.map(({ meta }) => meta.sentence).join(' ')}
            panels={words.map((word, index) => ({
              id: word,
              heading: word,
              points: unlinked(pointsOf(answers[index]?.cells ?? [])),
              absence: say('not in the release'),
            }))}
            onRead={setRead}
          />
          <Reading read={read} />
        </>
      )}
    />
  );
};

/** Responder rate by condition over all clinics. */
export const NetworkConditions = ({ selection }: { readonly selection: Selection }) => (
  <Panels
    id="network-conditions"
    title={say('Responder rate by condition, all clinics')}
    heading={say('Condition')}
    height={480}
    selections={measuresOf(selection).map((measure) => ({ ...selection, measure, by: ['condition'] }))}
    pointsOf={conditionPoints}
    about={howProtected}
  />
);

/**
 * Responder rate by number of sessions over all clinics, of the conditions in which numbers of sessions can be told apart:
 * which these are the release itself says.
 */
export const NetworkSessionsReceived = ({ selection }: { readonly selection: Selection }) => {
  const measures = measuresOf(selection);
  const asked = useAnswers(
    networkResponders,
    measures.map((measure) => ({ ...selection, measure, by: ['condition', 'session_band'] })),
  );
  const kept = asked.flatMap(({ data }) => (data === undefined ? [] : [keptBands(data.cells)]));
  if (kept.length < measures.length || kept.some(({ of }) => of === 0)) return null;
  const words = kept.map(
    ({ conditions, of }, index) => say`${measures[index] ?? ''}: ${conditions.length} of ${of} conditions`,
  );
  return (
    <Panels
      id="network-sessions-received"
      title={say('Responder rate by number of sessions received, all clinics')}
      heading={say('Sessions received')}
      height={260}
      selections={measures.map((measure, index) => ({
        ...selection,
        measure,
        by: ['session_band'],
        condition: kept[index]?.conditions ?? [],
      }))}
      pointsOf={sessionPoints}
      about={
        <>
          {howProtected}
          <p>{say`Over the conditions in which enough patients had each number of sessions (${words.join('; ')}): over all of them together, numbers of sessions would have to be joined wherever any condition joins them.`}</p>
        </>
      }
    />
  );
};

/** Condition by session band over all clinics, as a table of fields. */
export const NetworkHeat = ({ selection }: { readonly selection: Selection }) => (
  <Figure
    id="network-heat"
    title={say('Responder rate by condition and sessions, all clinics')}
    question={networkResponders}
    selection={{ ...selection, by: ['condition', 'session_band'] }}
    sentenceElsewhere
    height={480}
    about={howProtected}
    columns={columns}
    chart={({ cells }) => (
      <Heat
        rows={layoutHeat(heatPoints(cells))}
        caption={say('Responder rate by condition and number of sessions received, all clinics')}
      />
    )}
  />
);
