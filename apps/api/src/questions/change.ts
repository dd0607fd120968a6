import { changeBinWidth, change as question } from '@enthesis/contract';
import { aboveFloor, changeBinsOf, sumAboveFloor } from '@enthesis/db';
import { say } from '@enthesis/languages';
import {
  combineMoments,
  type Moments,
  meanChange,
  quantileContinuous,
  standardisedResponseMean,
} from '@enthesis/stats';
import { sql } from 'kysely';
import type { Answering } from '../answer/answer.ts';
import { lowUnder } from '../answer/standing.ts';
import { type Funnel, type FunnelRow, funnelQuery, nothing, total } from '../answer/tally.ts';
import { conditionWords, courses, horizonWords, points, tooFew } from '../answer/words.ts';

/** What the query adds, of courses with both scores; null where a row has none. */
interface Row extends FunnelRow {
  readonly sumBaseline: number;
  readonly sumFollowUp: number;
  readonly meanChange: number | null;
  readonly m2: number | null;
}

interface Own {
  readonly change: Moments;
  /** Courses by rounded change, one row of them. */
  readonly bin: { readonly points: number; readonly courses: number } | null;
  /** Sums over the same courses as `change`. */
  readonly sumBaseline: number;
  readonly sumFollowUp: number;
}

const changeOf = (tallies: readonly (Funnel & Own)[]) => {
  const moments = combineMoments(tallies.map((tally) => tally.change));
  return { n: moments.n, ...meanChange(moments) };
};

const noChange: Moments = { n: 0, mean: null, m2: 0 };

const mean = (sum: number, n: number) => (n === 0 ? null : sum / n);

/** Quantiles of the rounded changes, by counting. */
const quantilesOf = (tallies: readonly (Funnel & Own)[]) => {
  const byPoints = new Map<number, number>();
  for (const { bin } of tallies) {
    if (bin !== null) byPoints.set(bin.points, (byPoints.get(bin.points) ?? 0) + bin.courses);
  }
  const counts = [...byPoints].map(([value, count]) => ({ value, count })).toSorted((a, b) => a.value - b.value);
  const at = (p: number) => quantileContinuous(counts, p);
  return { p10: at(0.1), p25: at(0.25), median: at(0.5), p75: at(0.75), p90: at(0.9) };
};

/** How far did scores move, in points of one instrument? */
export const change: Answering<Row, Own> = {
  question,

  query: (reader, registry, selection) => {
    const sum = sumAboveFloor(selection.floor);
    const n = aboveFloor('followed', selection.floor);
    const added = funnelQuery(reader, registry, selection).select([
      sql<number>`${sum('sum_baseline')}::float8`.as('sumBaseline'),
      sql<number>`${sum('sum_follow_up')}::float8`.as('sumFollowUp'),
      sql<number | null>`(${sum('sum_change')} / nullif(${n}, 0))::float8`.as('meanChange'),
      // Exact numeric up to the division: nothing cancels, nothing goes below 0.
      sql<
        number | null
      >`((${n} * ${sum('sum_change_squared')} - ${sum('sum_change')} * ${sum('sum_change')}) / nullif(${n}, 0))::float8`.as(
        'm2',
      ),
    ]);
    // Means are combined in this order: the same rows give the same last digit.
    return added.orderBy('condition').orderBy('instrument').orderBy('stratum').orderBy('sessions');
  },

  own: (row) => ({
    sumBaseline: row === null ? 0 : row.sumBaseline,
    sumFollowUp: row === null ? 0 : row.sumFollowUp,
    change: row === null || row.m2 === null ? noChange : { n: row.followed, mean: row.meanChange, m2: row.m2 },
    bin: null,
  }),

  more: {
    query: (reader, { vocabulary }, selection) => changeBinsOf(reader, vocabulary, selection, 'points'),
    tallies: async (reader, registry, selection) => {
      const rows = await changeBinsOf(reader, registry.vocabulary, selection, 'points').execute();
      // Bins are counted by condition and instrument only: split further they would be those of other courses.
      if (selection.by.some((dimension) => dimension !== 'condition' && dimension !== 'instrument')) return [];
      const { instruments } = registry.vocabulary;
      return rows.flatMap(({ condition, instrument, bin, courses: counted }) => {
        const row = instruments.find(({ id }) => id === instrument);
        const width = row === undefined ? null : changeBinWidth(row);
        if (width === null) return [];
        const own = {
          sumBaseline: 0,
          sumFollowUp: 0,
          change: noChange,
          bin: { points: bin * width, courses: counted },
        };
        return [{ condition, instrument, sessions: 0, stratum: 'all', tally: { ...nothing, ...own } }];
      });
    },
  },

  basis: (tallies) => {
    const followed = total(tallies, 'followed');
    return { size: followed, due: total(tallies, 'eligible'), followed };
  },

  figures: (tallies) => {
    const { n, mean: meanOfChange, sd, lower, upper } = changeOf(tallies);
    return {
      n,
      meanBaseline: mean(total(tallies, 'sumBaseline'), n),
      meanFollowUp: mean(total(tallies, 'sumFollowUp'), n),
      meanChange: meanOfChange,
      sdChange: sd,
      ci95Lower: lower,
      ci95Upper: upper,
      srm: standardisedResponseMean(combineMoments(tallies.map((tally) => tally.change))),
      ...quantilesOf(tallies),
    };
  },

  sentence: (tallied, { vocabulary }, selection) => {
    const about = conditionWords(vocabulary, selection);
    const parts = vocabulary.instruments.flatMap(({ id, label }) => {
      const own = tallied.filter(({ instrument }) => instrument === id).map(({ tally }) => tally);
      const { n, mean: middle, lower, upper } = changeOf(own);
      if (n < lowUnder || middle === null || lower === null || upper === null) return [];
      return [
        say`${label}: mean improvement ${points(middle)} points (95 % CI ${points(lower)} to ${points(upper)}) in ${courses(n)}`,
      ];
    });
    const at = horizonWords(selection);
    if (tallied.every(({ tally }) => tally.followed === 0)) {
      return say`No course${about} has two scores to compare at ${at} yet.`;
    }
    if (parts.length === 0) {
      return say`No instrument has ${lowUnder} courses${about} with two scores to compare at ${at}. ${tooFew()}`;
    }
    return say`From baseline to ${at}${about}: ${parts.slice(0, 3).join('; ')}.`;
  },
};
