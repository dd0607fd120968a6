import {
  answerHref,
  definitionOf,
  isPaired,
  type Label,
  type MeasureId,
  type ModelId,
  measureIds,
  parameters,
  type RespondersCell,
  rateColumns,
  responders,
  type Selection,
  truthWords,
  type Vocabulary,
} from '@enthesis/contract';
import { say } from '@enthesis/languages';
import { type ReactNode, useState } from 'react';
import { type Answer, useVocabulary } from '../ask.ts';
import { Heat } from '../charts/Heat.tsx';
import { layoutHeat } from '../charts/heat.ts';
import { modelIn, Rates, Reading } from '../charts/Rates.tsx';
import type { Column } from '../figure/DataTable.tsx';
import { Figure, PartedFigure } from '../figure/Figure.tsx';
import { Captions } from '../figure/Footnotes.tsx';
import { useShownTruth } from '../figure/TruthSwitch.tsx';
import { count, figure, percent, percentRange, range } from '../format.ts';
import { conditionPoints, heatPoints, sessionPoints, withTruth } from './points.ts';
import styles from './responders.module.css';

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

const howRates: ReactNode = (
  <p>
    {say(
      'Each row divides those who met the definition by those who were followed up. The interval says how sure the number of courses allows us to be. The pale band says what those not reached could change: its left end counts them all as non-responders, its right end all as responders. Rows stand in a fixed order; they are not ranked.',
    )}
  </p>
);

/** One measure of the start page's figure: by condition, by sessions received. */
interface Side {
  readonly id: string;
  readonly label: string;
  readonly selection: Selection;
}

/** The measures a definition is about, side by side; one that takes both at once has one side. */
const sidesOf = (selection: Selection, vocabulary: Vocabulary): readonly Side[] => {
  const { definition } = selection;
  if (isPaired(definition)) return [{ id: 'both', label: say('Pain and function'), selection }];
  const about: readonly MeasureId[] = definition === null ? measureIds : definitionOf(definition).measures;
  return parameters.measure.allowed(vocabulary).flatMap(({ id, label }) => {
    const measure = about.find((one) => one === id);
    return measure === undefined ? [] : [{ id, label, selection: { ...selection, measure } }];
  });
};

/** The truth of both measures, where it is to be shown. */
const useTruths = (selection: Selection) => ({
  pain: useShownTruth({ ...selection, measure: 'pain' }),
  function: useShownTruth({ ...selection, measure: 'function' }),
});

const bothSplits = [['condition'], ['session_band']] as const;

/** The addresses of the first figure's files: each measure by condition, then each by sessions. */
export const useFilesAtAGlance = (selection: Selection): readonly string[] => {
  const sides = sidesOf(selection, useVocabulary());
  return bothSplits.flatMap((by) => sides.map((side) => answerHref(responders, { ...side.selection, by }, 'csv')));
};

/**
 * The first answer of all: responder rate by condition and by number of sessions, pain and function in place. Numbers of
 * sessions are pooled for each measure by itself, so these stand under each other, each with rows of its own.
 */
export const RespondersAtAGlance = ({
  selection,
  compact = false,
}: {
  readonly selection: Selection;
  /** Whether it has to share one sheet of paper. */
  readonly compact?: boolean;
}) => {
  const sides = sidesOf(selection, useVocabulary());
  const truths = useTruths(selection);
  const truthOf = ({ id }: Side) => (id === 'pain' || id === 'function' ? truths[id] : null);
  const [byCondition, bySessions] = bothSplits;
  const conditions = sides.map((side) => ({
    words: say`${side.label} by condition`,
    selection: { ...side.selection, by: byCondition },
    columns: columnsWithTruth(selection, truthOf(side)?.conditions, ({ condition }) => condition),
  }));
  const sessions = sides.map((side) => ({
    words: say`${side.label} by sessions received`,
    selection: { ...side.selection, by: bySessions },
    columns: columnsWithTruth(selection, truthOf(side)?.sessionBands, ({ sessionBand }) => sessionBand),
  }));
  return (
    <PartedFigure
      id="responders"
      title={say('Responder rate by condition, and by number of sessions')}
      question={responders}
      parts={[...conditions, ...sessions]}
      sentenceElsewhere
      captionsInside
      height={620}
      about={
        <>
          {howRates}
          <p>
            {say(
              'A session is one treatment visit. Courses still in treatment are left out of the numbers of sessions, because nobody knows yet with how many they will end.',
            )}
          </p>
        </>
      }
      chart={(answers) => (
        <AtAGlance
          compact={compact}
          conditions={sides.map((side, index) => ({
            ...side,
            rates: truthOf(side)?.conditions,
            answer: answers[index],
          }))}
          sessions={sides.map((side, index) => ({
            ...side,
            rates: truthOf(side)?.sessionBands,
            answer: answers[sides.length + index],
          }))}
        />
      )}
    />
  );
};

interface AnsweredSide extends Side {
  readonly rates: Readonly<Record<string, number>> | undefined;
  readonly answer: Answer<RespondersCell> | undefined;
}

const nameOf = (sides: readonly AnsweredSide[]): string =>
  sides.map(({ answer }) => answer?.meta.sentence ?? '').join(' ');

/** Height that rows may take on the screen and on a sheet of paper. */
const roomy = { conditions: 500, sessions: 160 };
const tight = { conditions: 380, sessions: 96 };

const AtAGlance = ({
  compact,
  conditions,
  sessions,
}: {
  readonly compact: boolean;
  readonly conditions: readonly AnsweredSide[];
  readonly sessions: readonly AnsweredSide[];
}) => {
  const [read, setRead] = useState<string | null>(null);
  const room = compact ? tight : roomy;
  const panels = conditions.map(({ id, label, rates, answer }) => ({
    id,
    heading: label,
    points: withTruth(conditionPoints(answer?.cells ?? []), rates),
  }));
  const numbers = sessions.map(({ id, label, rates, answer }) => ({
    id,
    heading: label,
    points: withTruth(sessionPoints(answer?.cells ?? []), rates),
  }));
  const model = modelIn(panels);
  const metas = sessions.flatMap(({ answer }) => (answer === undefined ? [] : [answer.meta]));
  return (
    <div className={styles.glance} data-compact={compact}>
      <section className={styles.side} aria-labelledby="at-a-glance-conditions">
        <h3 id="at-a-glance-conditions">{say('By condition')}</h3>
        <Rates
          heading={say('Condition')}
          name={nameOf(conditions)}
          panels={panels}
          room={room.conditions}
          compact={compact}
          onRead={setRead}
        />
        <Reading read={read} model={model} />
      </section>
      <section className={styles.side} aria-labelledby="at-a-glance-sessions">
        <h3 id="at-a-glance-sessions">{say('By number of sessions received')}</h3>
        <div className={styles.measures}>
          {numbers.map((panel, index) => (
            <Rates
              key={panel.id}
              heading={say('Sessions received')}
              name={sessions[index]?.answer?.meta.sentence ?? ''}
              panels={[panel]}
              room={room.sessions}
              compact={compact}
              onRead={setRead}
            />
          ))}
        </div>
        {model === 'pooled' && modelIn(numbers) === 'none' ? (
          <p className={styles.unpooled}>
            {say(
              'No squares here: for what is chosen, the release of all clinics does not tell numbers of sessions apart. For one condition it may.',
            )}
          </p>
        ) : null}
        <div>
          <Captions metas={metas} names={sessions.map(({ label }) => label)} />
        </div>
      </section>
    </div>
  );
};

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
