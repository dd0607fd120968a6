import { captions, type Denominators, horizons, trajectory as question, type Selection } from '@enthesis/contract';
import { allOf, asOf, type ClinicReader, type Registry, readClinic, trajectoryOf } from '@enthesis/db';
import { clinicTable } from '@enthesis/disclosure';
import { say } from '@enthesis/languages';
import { combineMoments, type Moments, meanChange } from '@enthesis/stats';
import type { Answered } from '../answer/asked.ts';
import { funnelMeta } from '../answer/funnel-meta.ts';
import { metaOf } from '../answer/meta.ts';
import { standing } from '../answer/standing.ts';
import { funnelQuery, talliesOf, total } from '../answer/tally.ts';
import { conditionWords } from '../answer/words.ts';

const times = [{ id: 'baseline', label: say('Baseline') }, ...horizons.map(({ id, label }) => ({ id, label }))];

const figuresOf = (moments: Moments) => {
  const { mean, sd, lower, upper } = meanChange(moments);
  return { n: moments.n, mean, sd, ci95Lower: lower, ci95Upper: upper };
};
const noFigures = { n: null, mean: null, sd: null, ci95Lower: null, ci95Upper: null };

/** Scores in a fixed order: means are combined in it, and the same rows give the same last digit. */
const scoresOf = (reader: ClinicReader, { vocabulary }: Pick<Registry, 'vocabulary'>, selection: Selection) =>
  trajectoryOf(reader, vocabulary, selection).orderBy('instrument').orderBy('horizon').orderBy('condition');

/** Scores are those of one instrument at a time. */
const byInstrument = (selection: Selection): Selection => ({ ...selection, by: [...selection.by, 'instrument'] });

const funnelOf = (reader: ClinicReader, registry: Registry, selection: Selection) =>
  talliesOf(reader, selection, funnelQuery(reader, registry, selection), () => ({}));

/**
 * Counts on the way to the scores: the same patients were due at the horizon and followed every time up to it; where
 * everybody is asked for, each time has its own, and they stand in the cells.
 */
const denominatorsOf = (atHorizon: Denominators, { patients }: Selection, sameCourses: number): Denominators =>
  patients === 'same'
    ? { ...atHorizon, followed: atHorizon.followed === null ? null : sameCourses, sessionsAfterScore: null }
    : { ...atHorizon, notDue: null, belowFloor: null, eligible: null, followed: null, sessionsAfterScore: null };

/** How do scores run over time? */
export const trajectory: Answered = {
  question,
  queries: (reader, registry, selection) => [
    scoresOf(reader, registry, selection),
    funnelQuery(reader, registry, byInstrument(selection)),
  ],
  answer: async (asking) => {
    const { registry, clinic, selection, minCell } = asking;
    const { rows, funnel, imported } = await readClinic(registry, clinic.clinicId, (reader) =>
      allOf({
        rows: scoresOf(reader, registry, selection).execute(),
        funnel: funnelOf(reader, registry, byInstrument(selection)),
        imported: asOf(reader),
      }),
    );
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
        selection: byInstrument(selection),
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
    const started = total(
      rows.filter(({ horizon }) => horizon === 'baseline'),
      'n',
    );
    const ofFunnel = funnelMeta({
      ...asking,
      selection: byInstrument(selection),
      tallied: funnel,
      tooSmall: started > 0 && started < minCell,
    });
    const whose =
      selection.patients === 'same' ? say('the same patients at every time') : say('everybody scored at that time');
    const meta = metaOf(asking, {
      question,
      imported,
      denominators: denominatorsOf(ofFunnel.denominators, selection, started),
      instruments: ofFunnel.instruments,
      sentence:
        rows.length === 0
          ? say`No course${conditionWords(registry.vocabulary, selection)} has been followed that far.`
          : say`Mean scores${conditionWords(registry.vocabulary, selection)} over time, of ${whose}.`,
      captions: [...(selection.patients === 'all' ? [captions.notTheSame] : []), ...ofFunnel.captions],
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
