import {
  type Label,
  type ModelId,
  type RespondersCell,
  rateColumns,
  responders,
  type Selection,
  truthWords,
} from '@enthesis/contract';
import { say } from '@enthesis/languages';
import type { ReactNode } from 'react';
import { Heat } from '../charts/Heat.tsx';
import { layoutHeat } from '../charts/heat.ts';
import type { Column } from '../figure/DataTable.tsx';
import { Figure } from '../figure/Figure.tsx';
import { count, figure, percent, percentRange, range } from '../format.ts';
import { heatPoints } from './points.ts';

const meaning = rateColumns;

type Figures = Exclude<keyof typeof meaning, 'trendZ' | 'trendP'>;

const column = (heading: string, key: Figures, write: (value: number) => string): Column<RespondersCell> => ({
  key,
  heading,
  meaning: meaning[key],
  write: (cell) => figure(cell[key], write),
});

const interval = (lower: Figures, upper: Figures): Column<RespondersCell> => ({
  key: lower,
  heading: say('95 % interval'),
  meaning: `${meaning[lower]} ${meaning[upper]}`,
  write: (cell) => range(cell[lower], cell[upper], percentRange),
});

/** The columns of the responders table, in the order of the file. */
export const columns: readonly Column<RespondersCell>[] = [
  column(say('Eligible'), 'eligible', count),
  column(say('Followed'), 'followed', count),
  column(say('Responders'), 'responders', count),
  column(say('Rate'), 'rate', percent),
  interval('ci95Lower', 'ci95Upper'),
  column(say('If no other responded'), 'rateNri', percent),
  interval('rateNriCi95Lower', 'rateNriCi95Upper'),
  column(say('If all others did'), 'rateBest', percent),
];

/** What stands beside the figures where a model was asked for. */
const modelColumns: Readonly<Record<ModelId, readonly Column<RespondersCell>[]>> = {
  none: [],
  chance: [
    {
      key: 'chanceLower',
      heading: say('By chance alone (model)'),
      meaning: responders.columns.chanceLower,
      write: ({ chanceLower = null, chanceUpper = null }) => range(chanceLower, chanceUpper, percentRange),
    },
  ],
  pooled: [
    {
      key: 'networkRate',
      heading: say('All clinics'),
      meaning: responders.columns.networkRate,
      write: ({ networkRate = null }) => figure(networkRate, percent),
    },
    {
      key: 'pooledRate',
      heading: say('Pooled (model)'),
      meaning: responders.columns.pooledRate,
      write: ({ pooledRate = null }) => figure(pooledRate, percent),
    },
  ],
};

/** The columns of a selection's table: the figures, and the model they are to be read by. */
export const columnsOf = ({ model }: Pick<Selection, 'model'>): readonly Column<RespondersCell>[] => [
  ...columns,
  ...modelColumns[model],
];

/** The columns, and behind them the true probability by the id of one dimension, where it is to be shown. */
export const columnsWithTruth = (
  selection: Pick<Selection, 'model'>,
  rates: Readonly<Record<string, number>> | undefined,
  labelOf: (cell: RespondersCell) => Label | undefined,
): readonly Column<RespondersCell>[] => {
  if (rates === undefined) return columnsOf(selection);
  const write = (cell: RespondersCell) => figure(rates[labelOf(cell)?.id ?? ''] ?? null, percent);
  return [...columnsOf(selection), { key: 'truth', heading: say('In truth'), meaning: truthWords, write }];
};

export const howRates: ReactNode = (
  <p>
    {say(
      'Each row divides those who met the definition by those who were followed up. The interval says how sure the number of courses allows us to be. The pale band says what those not reached could change: its left end counts them all as non-responders, its right end all as responders. Rows stand in a fixed order; they are not ranked.',
    )}
  </p>
);

/** Condition by session band as a table of fields. */
export const RespondersHeat = ({ selection }: { readonly selection: Selection }) => (
  <Figure
    id="heat"
    title={say('Responder rate by condition and sessions')}
    question={responders}
    selection={{ ...selection, by: ['condition', 'session_band'], model: 'none' }}
    sentenceElsewhere
    height={480}
    about={howRates}
    columns={columns}
    chart={({ cells }) => (
      <Heat
        rows={layoutHeat(heatPoints(cells))}
        caption={say('Responder rate by condition and number of sessions received')}
      />
    )}
  />
);
