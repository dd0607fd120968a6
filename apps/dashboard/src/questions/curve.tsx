import { type ResponseBySessionCell, statusWords } from '@enthesis/contract';
import { say } from '@enthesis/languages';
import { Columns } from '../charts/Columns.tsx';
import { layoutFirstResponse } from '../charts/sessions.ts';
import figureStyles from '../figure/Figure.module.css';
import notes from '../figure/notes.module.css';
import { count, figure, percent } from '../format.ts';
import { shortAbsence } from './points.ts';
import { curvePoints, curveWords } from './session-points.ts';

/** A curve of first response over its numbers, or why there is none. */
export const Curve = ({
  cells,
  name,
  supposed = false,
  truth = null,
}: {
  readonly cells: readonly ResponseBySessionCell[];
  readonly name: string;
  /** Whether the curve rests on a supposition. */
  readonly supposed?: boolean;
  /** True probabilities of having responded by session 1, 2, ..., where they are to be shown. */
  readonly truth?: readonly number[] | null;
}) => {
  const [first] = cells;
  if (first === undefined || first.status === 'empty') return <p className={notes.empty}>{statusWords.empty}.</p>;
  if (first.status === 'hidden') return <p className={notes.empty}>{shortAbsence(first)}</p>;
  const points = curvePoints(cells, truth);
  return (
    <>
      <Columns
        layout={layoutFirstResponse(points, curveWords(points), supposed)}
        name={name}
        heading={say('Session')}
        labels={cells.map((cell) => figure(cell.session, count))}
        rows={[
          first.status === 'low'
            ? { heading: say('Responded'), words: cells.map(({ responded }) => figure(responded, count)) }
            : { heading: say('By now'), words: points.map(({ responded }) => figure(responded, percent)) },
          ...(truth === null
            ? []
            : [{ heading: say('In truth'), words: points.map((point) => figure(point.truth, percent)) }]),
          { heading: say('Still waiting'), words: cells.map(({ atRisk }) => figure(atRisk, count)) },
          { heading: say('Assessed'), words: cells.map((cell) => figure(cell.assessedShare, percent)) },
        ]}
      />
      {first.status === 'low' ? <p className={figureStyles.caption}>{statusWords.low}.</p> : null}
    </>
  );
};
