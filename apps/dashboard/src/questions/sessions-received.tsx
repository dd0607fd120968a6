import { responders, type Selection } from '@enthesis/contract';
import { say } from '@enthesis/languages';
import { Columns } from '../charts/Columns.tsx';
import { layoutRateColumns } from '../charts/rate-columns.ts';
import { Figure } from '../figure/Figure.tsx';
import { useShownTruth } from '../figure/TruthSwitch.tsx';
import { absent, figure, percent, percentRange, prose } from '../format.ts';
import { later } from '../shell/later.tsx';
import { sessionPoints, withTruth } from './points.ts';
import { columnsWithTruth } from './responders.tsx';

const ForStatisticians = later(async () => (await import('./for-statisticians.tsx')).ForStatisticians);

/** View A: the rate by number of sessions received, in session order. Nothing joins the dots. */
export const BySessionsReceived = ({
  selection,
  exact = true,
}: {
  readonly selection: Selection;
  /** Whether each number of sessions has a column of its own, or each band. */
  readonly exact?: boolean;
}) => {
  const truth = useShownTruth(selection);
  const rates = exact ? truth?.sessions : truth?.sessionBands;
  return (
    <Figure
      id="by-sessions"
      title={say('By sessions received')}
      question={responders}
      selection={{ ...selection, by: [exact ? 'sessions' : 'session_band'] }}
      height={420}
      about={
        <>
          <p>
            {say(
              'Each column divides those who met the definition by those followed up, among the courses that ended with this number of sessions. The pale band runs from none to all of those not reached responding. Courses still in treatment are left out: nobody knows yet with how many sessions they will end. Hollow: few; dashed box: under 10 followed, read the counts; hatched: hidden.',
            )}
          </p>
          <ForStatisticians selection={selection} />
        </>
      }
      columns={columnsWithTruth(selection, rates, ({ sessions, sessionBand }) => sessions ?? sessionBand)}
      chart={({ cells, meta }) => {
        const points = withTruth(
          sessionPoints(cells).filter(({ mark }) => mark !== 'empty'),
          rates,
        );
        const words = (key: 'rateWords' | 'respondersWords' | 'followedWords') =>
          points.map((point) => point[key] || absent);
        return (
          <Columns
            layout={layoutRateColumns(points)}
            name={say`By sessions received: ${prose(meta.sentence)}`}
            heading={say('Sessions')}
            labels={points.map(({ id }) => id)}
            rows={[
              { heading: say('Rate'), words: words('rateWords') },
              ...(rates === undefined
                ? []
                : [{ heading: say('In truth'), words: points.map((point) => figure(point.truth, percent)) }]),
              ...(points.every(({ chance }) => chance === null)
                ? []
                : [
                    {
                      heading: say('By chance'),
                      words: points.map(({ chance }) =>
                        chance === null ? absent : percentRange(chance.lower, chance.upper),
                      ),
                    },
                  ]),
              ...(points.every(({ pooled }) => pooled === null)
                ? []
                : [{ heading: say('Pooled (model)'), words: points.map(({ pooled }) => figure(pooled, percent)) }]),
              { heading: say('Responded'), words: words('respondersWords') },
              { heading: say('Followed'), words: words('followedWords') },
            ]}
            least={42}
          />
        );
      }}
    />
  );
};
