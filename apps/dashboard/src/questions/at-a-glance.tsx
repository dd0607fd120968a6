import {
  answerHref,
  captions,
  definitionOf,
  isPaired,
  type MeasureId,
  measureIds,
  parameters,
  type RespondersCell,
  responders,
  type Selection,
  type Vocabulary,
} from '@enthesis/contract';
import { say } from '@enthesis/languages';
import { useState } from 'react';
import { type Answer, useVocabulary } from '../ask.ts';
import { Rates } from '../charts/Rates.tsx';
import { modelIn, Reading } from '../charts/RatesReading.tsx';
import type { RatePanel, RatePoint } from '../charts/rates.ts';
import figureStyles from '../figure/Figure.module.css';
import { PartedFigure, Waiting } from '../figure/Figure.tsx';
import { Captions } from '../figure/Footnotes.tsx';
import { useShownTruth } from '../figure/TruthSwitch.tsx';
import { prose } from '../format.ts';
import styles from './at-a-glance.module.css';
import { conditionPoints, sessionPoints, withTruth } from './points.ts';
import { columnsWithTruth, howRates } from './responders.tsx';

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
      framed
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

/** A side, with its answer once there is one. */
interface AnsweredSide extends Side {
  readonly rates: Readonly<Record<string, number>> | undefined;
  readonly answer: Answer<RespondersCell> | undefined;
}

/** Of each side that has its answer, the rates to be drawn. */
const panelsOf = (
  sides: readonly AnsweredSide[],
  pointsOf: (cells: readonly RespondersCell[]) => readonly RatePoint[],
): readonly RatePanel[] =>
  sides.flatMap(({ id, label, rates, answer }) =>
    answer === undefined ? [] : [{ id, heading: label, points: withTruth(pointsOf(answer.cells), rates) }],
  );

const nameOf = (sides: readonly AnsweredSide[]): string =>
  sides.map(({ answer }) => answer?.meta.sentence ?? '').join(' ');

/** Read before the rates, which it is about, and before they are there. */
const warning = captions.sessionsReceived(null, null);

/** Height that rows may take on the screen and on a sheet of paper, and that is kept free while there are none. */
const roomy = { conditions: 500, sessions: 160, free: 590 };
const tight = { conditions: 380, sessions: 96, free: 380 };

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
  const panels = panelsOf(conditions, conditionPoints);
  const numbers = panelsOf(sessions, sessionPoints);
  const model = modelIn(panels);
  const metas = sessions.flatMap(({ answer }) => (answer === undefined ? [] : [answer.meta]));
  return (
    <div className={styles.glance} data-compact={compact}>
      <section className={styles.side} aria-labelledby="at-a-glance-conditions">
        <h3 id="at-a-glance-conditions">{say('By condition')}</h3>
        {panels.length === 0 ? (
          <Waiting height={room.free} />
        ) : (
          <>
            <Rates
              heading={say('Condition')}
              name={nameOf(conditions)}
              panels={panels}
              room={room.conditions}
              compact={compact}
              onRead={setRead}
            />
            <Reading read={read} model={model} />
          </>
        )}
      </section>
      <section className={styles.side} aria-labelledby="at-a-glance-sessions">
        <h3 id="at-a-glance-sessions">{say('By number of sessions received')}</h3>
        <p className={figureStyles.caption}>{prose(warning)}</p>
        <div className={styles.measures}>
          {numbers.length === 0
            ? sessions.map(({ id }) => <Waiting key={id} height={room.sessions} />)
            : numbers.map((panel, index) => (
                <Rates
                  key={panel.id}
                  heading={say('Sessions received')}
                  name={metas[index]?.sentence ?? ''}
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
          <Captions metas={metas} names={sessions.map(({ label }) => label)} said={[warning]} />
        </div>
      </section>
    </div>
  );
};
