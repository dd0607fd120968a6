import { type Label, type RespondersCell, responders, type Selection, truthWords } from '@enthesis/contract';
import type { ReactNode } from 'react';
import { Heat } from '../charts/Heat.tsx';
import { layoutHeat } from '../charts/heat.ts';
import { Rates } from '../charts/Rates.tsx';
import type { Column } from '../figure/DataTable.tsx';
import { Figure } from '../figure/Figure.tsx';
import { useShownTruth } from '../figure/TruthSwitch.tsx';
import { count, figure, percent, percentRange, range } from '../format.ts';
import { conditionPoints, heatPoints, sessionPoints, withTruth } from './points.ts';

const { columns: meaning } = responders;

type Figures = keyof typeof meaning;

const column = (heading: string, key: Figures, write: (value: number) => string): Column<RespondersCell> => ({
  key,
  heading,
  meaning: meaning[key],
  write: (cell) => figure(cell[key], write),
});

const interval = (lower: Figures, upper: Figures): Column<RespondersCell> => ({
  key: lower,
  heading: '95 % interval',
  meaning: `${meaning[lower]} ${meaning[upper]}`,
  write: (cell) => range(cell[lower], cell[upper], percentRange),
});

/** The columns of the responders table, in the order of the file. */
export const columns: readonly Column<RespondersCell>[] = [
  column('Eligible', 'eligible', count),
  column('Followed', 'followed', count),
  column('Responders', 'responders', count),
  column('Rate', 'rate', percent),
  interval('ci95Lower', 'ci95Upper'),
  column('If no other responded', 'rateNri', percent),
  interval('rateNriCi95Lower', 'rateNriCi95Upper'),
  column('If all others did', 'rateBest', percent),
];

/** The columns, and behind them the true probability by the id of one dimension, where it is to be shown. */
export const columnsWithTruth = (
  rates: Readonly<Record<string, number>> | undefined,
  labelOf: (cell: RespondersCell) => Label | undefined,
): readonly Column<RespondersCell>[] => {
  if (rates === undefined) return columns;
  const write = (cell: RespondersCell) => figure(rates[labelOf(cell)?.id ?? ''] ?? null, percent);
  return [...columns, { key: 'truth', heading: 'In truth', meaning: truthWords, write }];
};

interface Props {
  readonly selection: Selection;
  readonly sentenceElsewhere?: boolean;
}

const howRates: ReactNode = (
  <p>
    Each row divides those who met the definition by those who were followed up. The interval says how sure the number
    of courses allows us to be. The pale band says what those not reached could change: its left end counts them all as
    non-responders, its right end all as responders. Rows stand in a fixed order; they are not ranked.
  </p>
);

/** Responder rate by condition. */
export const RespondersByCondition = ({ selection, sentenceElsewhere = false }: Props) => {
  const rates = useShownTruth(selection)?.conditions;
  return (
    <Figure
      id="by-condition"
      title="Responder rate by condition"
      question={responders}
      selection={{ ...selection, by: ['condition'] }}
      sentenceElsewhere={sentenceElsewhere}
      height={520}
      about={howRates}
      columns={columnsWithTruth(rates, ({ condition }) => condition)}
      chart={({ cells, meta }) => (
        <Rates points={withTruth(conditionPoints(cells), rates)} heading="Condition" name={meta.sentence} />
      )}
    />
  );
};

/** Responder rate by number of sessions received: points in session order, no line between them. */
export const RespondersBySessions = ({ selection, sentenceElsewhere = false }: Props) => {
  const rates = useShownTruth(selection)?.sessionBands;
  return (
    <Figure
      id="by-sessions"
      title="Responder rate by sessions"
      question={responders}
      selection={{ ...selection, by: ['session_band'] }}
      sentenceElsewhere={sentenceElsewhere}
      height={320}
      about={
        <>
          {howRates}
          <p>
            A session is one treatment visit. Courses still in treatment are left out here, because nobody knows yet
            with how many sessions they will end.
          </p>
        </>
      }
      columns={columnsWithTruth(rates, ({ sessionBand }) => sessionBand)}
      chart={({ cells, meta }) => (
        <Rates points={withTruth(sessionPoints(cells), rates)} heading="Sessions received" name={meta.sentence} />
      )}
    />
  );
};

/** Condition by session band as a table of fields. */
export const RespondersHeat = ({ selection, sentenceElsewhere = false }: Props) => (
  <Figure
    id="heat"
    title="Responder rate by condition and sessions"
    question={responders}
    selection={{ ...selection, by: ['condition', 'session_band'] }}
    sentenceElsewhere={sentenceElsewhere}
    height={480}
    about={howRates}
    columns={columns}
    chart={({ cells }) => (
      <Heat
        rows={layoutHeat(heatPoints(cells))}
        caption="Responder rate by condition and number of sessions received"
      />
    )}
  />
);
