import { captions, horizons, trajectory as question } from '@enthesis/contract';
import { asOf, readClinic, trajectoryOf } from '@enthesis/db';
import { clinicTable } from '@enthesis/disclosure';
import { combineMoments, type Moments, meanChange } from '@enthesis/stats';
import type { Answered } from '../answer/asked.ts';
import { metaOf, noDenominators } from '../answer/meta.ts';
import { standing } from '../answer/standing.ts';
import { conditionWords } from '../answer/words.ts';

const times = [{ id: 'baseline', label: 'Baseline' }, ...horizons.map(({ id, label }) => ({ id, label }))];

const figuresOf = (moments: Moments) => {
  const { mean, sd, lower, upper } = meanChange(moments);
  return { n: moments.n, mean, sd, ci95Lower: lower, ci95Upper: upper };
};
const noFigures = { n: null, mean: null, sd: null, ci95Lower: null, ci95Upper: null };

/** How do scores run over time? */
export const trajectory: Answered = {
  question,
  queries: (reader, { vocabulary }, selection) => [trajectoryOf(reader, vocabulary, selection)],
  answer: async (asking) => {
    const { registry, clinic, selection, minCell } = asking;
    const { rows, imported } = await readClinic(registry, clinic.clinicId, async (reader) => ({
      rows: await trajectoryOf(reader, registry.vocabulary, selection).execute(),
      imported: await asOf(reader),
    }));
    const tables = times.map((time) => {
      const tallied = rows
        .filter(({ horizon }) => horizon === time.id)
        .map(({ condition, instrument, n, mean, m2 }) => ({
          condition,
          instrument,
          sessions: 0,
          stratum: 'all',
          tally: { n, mean, m2 },
        }));
      const table = clinicTable(tallied, {
        vocabulary: registry.vocabulary,
        selection: { by: [...selection.by, 'instrument'], condition: selection.condition },
        minCell,
        withAllRow: selection.by.includes('condition') && selection.condition.length === 0,
        sizeOf: (tallies) => combineMoments(tallies).n,
      });
      return table.map(({ tallies, size, hidden, ...labels }) => {
        const state = standing({ size, due: 0, followed: size }, hidden);
        const seen = state.status === 'shown' || state.status === 'low';
        return { ...labels, horizon: time, ...state, ...(seen ? figuresOf(combineMoments(tallies)) : noFigures) };
      });
    });
    const lines = [...new Set(tables.flat().map(lineOf))];
    const cells = lines.flatMap((line) => tables.flat().filter((cell) => lineOf(cell) === line));
    const whose = selection.patients === 'same' ? 'the same patients at every time' : 'everybody scored at that time';
    const meta = metaOf(asking, {
      question,
      imported,
      denominators: noDenominators,
      instruments: [],
      sentence:
        rows.length === 0
          ? `No course${conditionWords(registry.vocabulary, selection)} has been followed that far.`
          : `Mean scores${conditionWords(registry.vocabulary, selection)} over time, of ${whose}.`,
      captions: [
        ...(clinic.synthetic ? [captions.synthetic] : []),
        ...(selection.patients === 'all' ? [captions.notTheSame] : []),
        captions.units,
        captions.registry,
      ],
    });
    return question.answerSchema.parse({ cells, meta });
  },
};

const lineOf = ({
  condition,
  instrument,
}: {
  readonly condition?: { id: string };
  readonly instrument?: { id: string };
}): string => JSON.stringify([condition?.id, instrument?.id]);
