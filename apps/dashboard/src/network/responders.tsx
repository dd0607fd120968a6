import {
  definitionOf,
  measureIds,
  measureLabels,
  type NetworkRespondersCell,
  networkResponders,
  type Selection,
} from '@enthesis/contract';
import { useState } from 'react';
import { Heat } from '../charts/Heat.tsx';
import { layoutHeat } from '../charts/heat.ts';
import { Rates } from '../charts/Rates.tsx';
import type { RatePoint } from '../charts/rates.ts';
import { Figure, PartedFigure } from '../figure/Figure.tsx';
import { date, prose } from '../format.ts';
import { conditionPoints, heatPoints, sessionPoints } from '../questions/points.ts';
import styles from '../questions/responders.module.css';
import { columns as clinicColumns } from '../questions/responders.tsx';

/** The columns of the file: those of a clinic's rates, and the date of each row's figures. */
const columns = [
  ...clinicColumns,
  {
    key: 'asOf',
    heading: 'As of',
    meaning: 'Date of the oldest figures in the row.',
    write: ({ asOf }: NetworkRespondersCell) => (asOf === null ? '' : date(asOf)),
  },
];

const howProtected = (
  <>
    <p>
      Each row divides those who met the definition by those who were followed up, over all clinics. Counts are
      protected sums of a release; the interval is wider for it. The pale band says what those not reached could change.
      Rows stand in a fixed order; they are not ranked.
    </p>
    <p>
      Groups too small to be protected are pooled with their neighbours. What is in no row is in no total either, so
      nothing can be worked out by subtraction.
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

/** Responder rate over all clinics, pain and function in place. */
export const NetworkRates = ({
  selection,
  by,
}: {
  readonly selection: Selection;
  readonly by: 'condition' | 'session_band';
}) => {
  const [read, setRead] = useState<string | null>(null);
  const measures = measuresOf(selection);
  const name = by === 'condition' ? 'condition' : 'number of sessions received';
  return (
    <PartedFigure
      id={by === 'condition' ? 'network-conditions' : 'network-sessions-received'}
      title={`Responder rate by ${name}, all clinics`}
      question={networkResponders}
      parts={measures.map((measure) => ({
        words: measureLabels[measure],
        selection: { ...selection, measure, by: [by] },
        columns,
      }))}
      height={by === 'condition' ? 480 : 260}
      about={howProtected}
      chart={(answers) => (
        <>
          <Rates
            heading={by === 'condition' ? 'Condition' : 'Sessions received'}
            name={answers.map(({ meta }) => meta.sentence).join(' ')}
            panels={measures.map((measure, index) => {
              const cells = answers[index]?.cells ?? [];
              return {
                id: measure,
                heading: measureLabels[measure],
                points: unlinked(by === 'condition' ? conditionPoints(cells) : sessionPoints(cells)),
              };
            })}
            onRead={setRead}
          />
          <Reading read={read} />
        </>
      )}
    />
  );
};

/** Condition by session band over all clinics, as a table of fields. */
export const NetworkHeat = ({ selection }: { readonly selection: Selection }) => (
  <Figure
    id="network-heat"
    title="Responder rate by condition and sessions, all clinics"
    question={networkResponders}
    selection={{ ...selection, by: ['condition', 'session_band'] }}
    sentenceElsewhere
    height={480}
    about={howProtected}
    columns={columns}
    chart={({ cells }) => (
      <Heat
        rows={layoutHeat(heatPoints(cells))}
        caption="Responder rate by condition and number of sessions received, all clinics"
      />
    )}
  />
);
