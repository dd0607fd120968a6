import { captions, type DimensionId, type RespondersCell, responders as respondersQuestion } from '@enthesis/contract';
import { answerFrom } from '../answer/answer.ts';
import { responders } from '../questions/responders.ts';
import { type DefinedAsking, noFigures, type View } from './view.ts';

/** The responders question, split by a number of sessions: received, received early, or planned. */
const split = (dimension: DimensionId, caption: string | null): View => {
  const selectionOf = ({ selection }: Pick<DefinedAsking, 'selection'>) => ({
    ...selection,
    by: [...selection.by, dimension],
    view: null,
  });
  return {
    queries: (reader, registry, selection) => [responders.query(reader, registry, selectionOf({ selection }))],

    look: async (reader, asking) => {
      const inner = await answerFrom(reader, responders, { ...asking, selection: selectionOf(asking) });
      const { cells, meta } = respondersQuestion.answerSchema.parse(inner);
      return {
        ...meta,
        captions: caption === null ? meta.captions : [caption, ...meta.captions],
        cells: cells.map(cellOf),
      };
    },
  };
};

const cellOf = ({ condition, status, because, flags, ...figures }: RespondersCell) => ({
  ...(condition === undefined ? {} : { condition }),
  status,
  because,
  flags,
  ...noFigures,
  session: sessionOf(figures),
  atRisk: figures.eligible,
  assessed: figures.followed,
  responded: figures.responders,
  rate: figures.rate,
  ci95Lower: figures.ci95Lower,
  ci95Upper: figures.ci95Upper,
  assessedShare:
    figures.eligible === null || figures.followed === null || figures.eligible === 0
      ? null
      : figures.followed / figures.eligible,
});

/** The number of sessions a row is about; null where none was planned or it was not recorded. */
const sessionOf = ({ sessions, plannedSessions, sessionsBy3m }: Partial<RespondersCell>): number | null => {
  const number = Number.parseInt((sessions ?? plannedSessions ?? sessionsBy3m)?.id ?? '', 10);
  return Number.isNaN(number) ? null : number;
};

/** View D, the landmark: by sessions received before month 3. */
export const landmarkView = split('sessions_by_3m', captions.landmark);
/** View E: by sessions planned at the first one, whatever was received. */
export const plannedView = split('planned_sessions', captions.plan);
/** View A: by sessions received in the whole course. Its caption comes with the answer. */
export const receivedView = split('sessions', null);
