import { distribution as question } from '@enthesis/contract';
import { allOf, asOf, changeBinsOf, readClinic } from '@enthesis/db';
import { clinicTable } from '@enthesis/disclosure';
import { say } from '@enthesis/languages';
import { wilson } from '@enthesis/stats';
import type { Answered } from '../answer/asked.ts';
import { funnelMeta } from '../answer/funnel-meta.ts';
import { metaOf } from '../answer/meta.ts';
import { lowUnder, standing } from '../answer/standing.ts';
import { funnelQuery, talliesOf, total } from '../answer/tally.ts';
import { conditionWords, courses as coursesWords, horizonWords, percent, tooFew, whole } from '../answer/words.ts';

interface Tally {
  readonly bin: number;
  readonly courses: number;
}

const bins = Array.from({ length: 21 }, (_, place) => place - 10);
const idOf = (bin: number): string => (bin < 0 ? `minus-${-bin * 10}` : `${bin * 10}`);
const labelOf = (bin: number): string => {
  if (bin === -10) return say('worse by over 90 %');
  if (bin < 0) return say`worse by over ${-bin * 10 - 10} to ${-bin * 10} %`;
  return bin === 10 ? say('100 % better') : say`${bin * 10} to under ${bin * 10 + 10} % better`;
};
const noFigures = { courses: null, shareOfCourses: null, cumulativeShare: null, ci95Lower: null, ci95Upper: null };

const figuresOf = (tallies: readonly Tally[], bin: number) => {
  const all = total(tallies, 'courses');
  const here = total(
    tallies.filter((tally) => tally.bin === bin),
    'courses',
  );
  const atLeast = total(
    tallies.filter((tally) => tally.bin >= bin),
    'courses',
  );
  const interval = wilson(atLeast, all);
  return {
    courses: here,
    shareOfCourses: here / all,
    cumulativeShare: atLeast / all,
    ci95Lower: interval?.lower ?? null,
    ci95Upper: interval?.upper ?? null,
  };
};

/** How is improvement spread? */
export const distribution: Answered = {
  question,
  queries: (reader, registry, selection) => [
    changeBinsOf(reader, registry.vocabulary, selection, 'percent'),
    funnelQuery(reader, registry, selection),
  ],
  answer: async (asking) => {
    const { registry, clinic, selection, minCell } = asking;
    const { rows, funnel, imported } = await readClinic(registry, clinic.clinicId, (reader) =>
      allOf({
        rows: changeBinsOf(reader, registry.vocabulary, selection, 'percent').execute(),
        funnel: talliesOf(reader, selection, funnelQuery(reader, registry, selection), () => ({})),
        imported: asOf(reader),
      }),
    );
    const tallied = rows.map(({ condition, instrument, ...tally }) => ({
      condition,
      instrument,
      sessions: 0,
      stratum: 'all',
      tally,
    }));
    const table = clinicTable(tallied, {
      vocabulary: registry.vocabulary,
      selection,
      minCell,
      withAllRow: selection.by.includes('condition') && selection.condition.length === 0,
      sizeOf: (tallies) => total(tallies, 'courses'),
    });
    const cells = table.flatMap(({ tallies, size, hidden, ...labels }) => {
      // One status for the whole spread: a small step of it hides nothing.
      const state = standing({ size, due: 0, followed: size }, hidden);
      const seen = state.status === 'shown' || state.status === 'low';
      return bins.map((bin) => ({
        ...labels,
        improvement: { id: idOf(bin), label: labelOf(bin) },
        ...state,
        ...(seen ? figuresOf(tallies, bin) : noFigures),
      }));
    });
    const all = total(rows, 'courses');
    const meta = metaOf(asking, {
      question,
      imported,
      sentence: sentenceOf(asking, rows),
      ...funnelMeta({ ...asking, tallied: funnel, tooSmall: all > 0 && all < minCell }),
    });
    return question.answerSchema.parse({ cells, meta });
  },
};

const sentenceOf = (
  { registry, selection, minCell }: Parameters<Answered['answer']>[0],
  rows: readonly Tally[],
): string => {
  const all = total(rows, 'courses');
  const about = conditionWords(registry.vocabulary, selection);
  if (all === 0) return say`No course${about} has two scores to compare at ${horizonWords(selection)} yet.`;
  if (all < minCell) return say`Fewer than ${minCell} courses: too few to show.`;
  const within = (from: number, to: number) => {
    const courses = total(
      rows.filter(({ bin }) => bin >= from && bin <= to),
      'courses',
    );
    return all < lowUnder ? whole(courses) : percent(courses / all);
  };
  return (
    say`Of ${coursesWords(all)}${about} with both scores at ${horizonWords(selection)}, ${within(3, 10)} improved by at least 30 %, ` +
    say`${within(5, 10)} by at least half, and ${within(-10, -1)} were worse than at the start.${all < lowUnder ? ` ${tooFew()}` : ''}`
  );
};
