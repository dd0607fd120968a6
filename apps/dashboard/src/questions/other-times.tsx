import { horizons, responders, robustness, type Selection } from '@enthesis/contract';
import { say } from '@enthesis/languages';
import { useAnswer } from '../ask.ts';
import notes from '../figure/notes.module.css';
import { counted } from '../format.ts';
import { asked, isUnscored, scoredTimes } from './robustness-points.ts';

interface Props {
  readonly selection: Selection;
  readonly choose: (selection: Selection) => void;
}

/** The way out where courses were counted and none of them has a score at the chosen time; else nothing. */
export const OtherTimes = (props: Props) => {
  // What the page's lead asks as well.
  const { data, isPlaceholderData } = useAnswer(responders, { ...props.selection, by: ['condition'] });
  if (data === undefined || isPlaceholderData || !isUnscored(data.meta.denominators)) return null;
  return <Offer {...props} />;
};

/** The times at which these courses have scores, each with a button that leads to it. */
const Offer = ({ selection, choose }: Props) => {
  const question = asked(selection);
  const { data, isPlaceholderData } = useAnswer(robustness, question);
  if (data === undefined || isPlaceholderData) return null;
  const times = scoredTimes(data.cells, question);
  return (
    <p className={notes.empty} role="status">
      <strong>{say`No course counted here has a score at ${horizons.find(({ id }) => id === selection.horizon)?.label ?? ''}.`}</strong>{' '}
      {times.length === 0
        ? say('None of the other times has one to show either.')
        : say('There are scores at other times: ')}
      {times.map(({ horizon, courses }, index) => (
        <span key={horizon.id}>
          {index === 0 ? '' : ', '}
          <button type="button" className={notes.inline} onClick={() => choose({ ...selection, horizon: horizon.id })}>
            {say`show ${horizon.label}`}
          </button>{' '}
          ({counted(courses, 'course')})
        </span>
      ))}
    </p>
  );
};
