import { responders, type Selection } from '@enthesis/contract';
import { say } from '@enthesis/languages';
import { useAnswer } from '../ask.ts';
import { count, hundredths } from '../format.ts';

/** "p = 0.21"; what would round to none is "p < 0.001". */
const pWords = (p: number): string => (p < 0.001 ? 'p < 0.001' : `p = ${p.toFixed(p < 0.1 ? 3 : 2)}`);

/**
 * The test for trend over the bands of sessions received, of which fewer are hidden than of single numbers, for those who ask how a figure was made: never beside the
 * figure, and never without what makes such a trend.
 */
export const ForStatisticians = ({ selection }: { readonly selection: Selection }) => {
  const { data } = useAnswer(responders, { ...selection, by: ['session_band'] });
  if (data === undefined) return null;
  const [tested] = data.cells.filter(({ trendZ }) => trendZ !== null);
  const classes = data.cells.filter(
    ({ status, sessionBand }) => sessionBand?.id !== '0' && (status === 'shown' || status === 'low'),
  );
  const followed = classes.flatMap((cell) => cell.followed ?? []).reduce((sum, one) => sum + one, 0);
  return (
    <>
      <p>
        {say`For statisticians. ${
          tested === undefined || tested.trendZ === null || tested.trendP === null
            ? say(
                'The Cochran-Armitage test for trend is not given here: it needs two bands of sessions, no band hidden, and some who met the definition and some who did not.',
              )
            : `Cochran-Armitage test for trend over ${count(classes.length)} bands of sessions: z = ${hundredths(tested.trendZ)}, ${pWords(tested.trendP)} (two-sided, n = ${count(followed)} followed, not corrected for other comparisons).`
        }`}
      </p>
      <p>
        {say(
          'Whatever it finds is not the effect of sessions: those who respond early stop, those who do not go on until they leave, and that alone makes a trend. Nor does it see one that rises and falls. The file has it as trend_z and trend_p, for each condition where the answer is split by condition.',
        )}
      </p>
    </>
  );
};
