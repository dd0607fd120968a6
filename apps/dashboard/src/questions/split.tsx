import { dimensionLabels, type Label, responders, type Selection } from '@enthesis/contract';
import { say } from '@enthesis/languages';
import { useAnswer } from '../ask.ts';
import { Rates } from '../charts/Rates.tsx';
import { Figure } from '../figure/Figure.tsx';
import { Difference } from './difference.tsx';
import { columnsOf } from './responders.tsx';
import styles from './split.module.css';
import { comparable, pairOf, splitPoints, stratifierOf } from './split-points.ts';

interface Props {
  readonly selection: Selection;
  readonly choose: (selection: Selection) => void;
}

const GroupChoice = ({
  label,
  groups,
  value,
  other,
  onChoose,
}: {
  readonly label: string;
  readonly groups: readonly Label[];
  readonly value: Label;
  readonly other: Label;
  readonly onChoose: (id: string) => void;
}) => (
  <label className={styles.choice}>
    <span>{label}</span>
    <select value={value.id} onChange={({ currentTarget }) => onChoose(currentTarget.value)}>
      {groups.map((group) => (
        <option key={group.id} value={group.id} disabled={group.id === other.id}>
          {group.label}
        </option>
      ))}
    </select>
  </label>
);

/** The responder rate by one more thing that is known of courses, and two of its groups compared. */
export const Split = ({ selection, choose }: Props) => {
  const stratifier = stratifierOf(selection.by);
  const asked: Selection = { ...selection, by: stratifier === null ? [] : [stratifier] };
  if (stratifier === null) return null;
  const heading = dimensionLabels[stratifier];
  return (
    <div className={styles.split}>
      <Figure
        id="split"
        title={say`Responder rate: ${heading.toLowerCase()}`}
        question={responders}
        selection={asked}
        sentenceElsewhere
        height={320}
        about={
          <p>
            {say(
              'Groups stand in a fixed order; they are not ranked. They formed themselves: what tells them apart is not shown to make the difference.',
            )}
          </p>
        }
        columns={columnsOf(asked)}
        chart={({ cells, meta }) => (
          <Rates
            panels={[{ id: 'split', heading: null, points: splitPoints(cells, stratifier) }]}
            heading={heading}
            name={meta.sentence}
          />
        )}
      />
      <Comparison selection={asked} choose={choose} stratifier={stratifier} />
    </div>
  );
};

const Comparison = ({
  selection,
  choose,
  stratifier,
}: Props & { readonly stratifier: NonNullable<ReturnType<typeof stratifierOf>> }) => {
  const { data, isPlaceholderData } = useAnswer(responders, selection);
  if (data === undefined || isPlaceholderData) return null;
  const groups = comparable(splitPoints(data.cells, stratifier));
  const pair = pairOf(groups, selection);
  if (pair === null) return null;
  const [one, other] = pair;
  const compare = (first: string, second: string) => choose({ ...selection, first, second });
  return (
    <div className={styles.compared}>
      <div className={styles.choices}>
        <GroupChoice
          label={say('Compare')}
          groups={groups}
          value={one}
          other={other}
          onChoose={(id) => compare(id, other.id)}
        />
        <GroupChoice
          label={say('with')}
          groups={groups}
          value={other}
          other={one}
          onChoose={(id) => compare(one.id, id)}
        />
      </div>
      <Difference selection={{ ...selection, by: [], of: stratifier, first: one.id, second: other.id }} />
    </div>
  );
};
