import { horizons, type Meta, type RobustnessCell, robustness, type Selection, trials } from '@enthesis/contract';
import { say } from '@enthesis/languages';
import { useAnswer } from '../ask.ts';
import { Columns, Drawing } from '../charts/Columns.tsx';
import { type Level, layoutSpecifications, layoutTipping, type Tipping } from '../charts/specifications.ts';
import type { Column } from '../figure/DataTable.tsx';
import styles from '../figure/Figure.module.css';
import { Figure } from '../figure/Figure.tsx';
import notes from '../figure/notes.module.css';
import { count, figure, percent, percentRange, prose, range } from '../format.ts';
import { asked, byTime, specifications, tippingOf } from './robustness-points.ts';
import { controlLevels } from './trial-points.ts';

const { columns: meaning } = robustness;

type Counted = Exclude<keyof typeof meaning, 'chosen'>;

const column = (heading: string, key: Counted, write: (value: number) => string): Column<RobustnessCell> => ({
  key,
  heading,
  meaning: meaning[key],
  write: (cell) => figure(cell[key], write),
});

const columns: readonly Column<RobustnessCell>[] = [
  column(say('Eligible'), 'eligible', count),
  column(say('Followed'), 'followed', count),
  column(say('Responders'), 'responders', count),
  column(say('Rate'), 'rate', percent),
  {
    key: 'ci95Lower',
    heading: say('95 % interval'),
    meaning: `${meaning.ci95Lower} ${meaning.ci95Upper}`,
    write: (cell) => range(cell.ci95Lower, cell.ci95Upper, percentRange),
  },
  column(say('If no other responded'), 'rateNri', percent),
  column(say('If all others did'), 'rateBest', percent),
  column(say('Tips at'), 'tippingShare', percent),
  {
    key: 'chosen',
    heading: say('Chosen'),
    meaning: meaning.chosen,
    write: ({ chosen }) => (chosen === true ? say('chosen') : ''),
  },
];

interface Props {
  readonly selection: Selection;
}

/** The rate under every definition, floor and time at once, the chosen one marked. */
export const Specifications = ({ selection }: Props) => (
  <Figure
    id="robustness"
    title={robustness.title}
    question={robustness}
    selection={asked(selection)}
    height={420}
    about={
      <p>
        {say(
          'One column a definition. In it, from left to right, the times from 6 weeks to 24 months, and at each time the baseline floors from low to high. Every dot is a rate with its 95 % interval; the large one is the rate as chosen above. Ways to count with under 10 followed are in the table only.',
        )}
      </p>
    }
    columns={columns}
    chart={({ cells, meta }) => {
      const points = byTime(
        specifications(cells),
        horizons.map(({ label }) => label),
      );
      const definitions = [...new Set(points.map(({ definition }) => definition))];
      return (
        <>
          <Columns
            layout={layoutSpecifications(points)}
            name={prose(meta.sentence)}
            heading={say('Definition')}
            labels={definitions.map(prose)}
            rows={[]}
            height={280}
            least={84}
          />
          <p className={styles.caption}>
            {say(
              'In each column: 6 weeks to 24 months from left to right, at each time the three baseline floors. Large dot: as chosen.',
            )}
          </p>
        </>
      );
    }}
  />
);

/** The target that an answer was asked for: not the one of the page, which may be ahead of it. */
const targetOf = ({ parameters }: Pick<Meta, 'parameters'>): number =>
  Number(parameters.find(({ name }) => name === 'target')?.value) / 100;

/** How many of those not reached the chosen rate hangs on. */
export const TippingShare = ({ selection }: Props) => (
  <Figure
    id="tipping"
    title={say('How many of those not reached it hangs on')}
    question={robustness}
    selection={asked(selection)}
    sentenceElsewhere
    height={330}
    about={
      <p>
        {say(
          'The line is the rate over all eligible courses: at its left end all of those not reached responded, at its right end none. It tips where it meets the dotted line of the target.',
        )}
      </p>
    }
    columns={columns}
    chart={({ cells, meta }) => {
      const tipping = tippingOf(cells, targetOf(meta));
      if (tipping === null) return <p className={notes.empty}>{say('There is no rate to tip as chosen.')}</p>;
      return canStandBesideTrials(selection) ? (
        <TippingBesideTrials tipping={tipping} selection={selection} />
      ) : (
        <TippingChart tipping={tipping} levels={[]} />
      );
    }}
  />
);

const compared: readonly string[] = trials.only?.definition ?? [];

/** Trials are of one condition, and of few definitions. */
const canStandBesideTrials = ({ condition, definition }: Selection): boolean =>
  condition.length === 1 && definition !== null && compared.includes(definition);

/** With the control arms of trials, where any has the same definition, instrument and time. */
const TippingBesideTrials = ({ tipping, selection }: { readonly tipping: Tipping; readonly selection: Selection }) => {
  const { measure, definition, horizon, floor, condition } = selection;
  const { data } = useAnswer(trials, { ...trials.defaults, measure, definition, horizon, floor, condition });
  return <TippingChart tipping={tipping} levels={data === undefined ? [] : controlLevels(data.cells)} />;
};

const TippingChart = ({ tipping, levels }: { readonly tipping: Tipping; readonly levels: readonly Level[] }) => {
  const words = tipping.share === null ? '' : say`tips at ${percent(tipping.share)}`;
  const named = [
    say`Rate over all eligible courses from ${percent(tipping.best)} to ${percent(tipping.worst)}`,
    say`target ${percent(tipping.target)}`,
    ...(words === '' ? [] : [words]),
    ...levels.map((level) => level.words),
  ];
  return (
    <>
      <Drawing
        layout={layoutTipping(tipping, { target: say`target ${percent(tipping.target)}`, tips: words }, levels)}
        name={named.join(', ')}
        height={240}
      />
      <p className={styles.caption}>{say('Across: share of those not reached that did not meet the definition.')}</p>
      {levels.length === 0 ? null : (
        <p className={styles.caption}>
          {say(
            'Dashed: control arms of trials by the same definition, instrument and time. Their patients were others, and drawn by lot: no rate here is a result beside them.',
          )}
        </p>
      )}
    </>
  );
};
