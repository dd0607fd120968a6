import { captions, retreatment as question, retreatmentTimes } from '@enthesis/contract';
import { allOf, asOf, readClinic, retreatmentOf } from '@enthesis/db';
import { clinicTable } from '@enthesis/disclosure';
import { say } from '@enthesis/languages';
import { kaplanMeier } from '@enthesis/stats';
import type { Answered } from '../answer/asked.ts';
import { metaOf, noDenominators } from '../answer/meta.ts';
import { lowUnder, standing } from '../answer/standing.ts';
import { total } from '../answer/tally.ts';
import { conditionWords, courses as coursesWords, percent, tooFew, whole } from '../answer/words.ts';

/** Courses whose record says the same: another course began on this day after the last session, or none had by it. */
interface Exit {
  readonly day: number;
  readonly again: boolean;
  readonly courses: number;
}

const sum = (exits: readonly Exit[]): number => total(exits, 'courses');

/** Those lost sight of on a day are still in sight on it; `kaplanMeier` follows days here as it does sessions. */
const curveOf = (exits: readonly Exit[]) => {
  const days = [...new Set(exits.map(({ day }) => day))].toSorted((a, b) => a - b);
  return kaplanMeier(
    days.map((day) => {
      const onThisDay = exits.filter((exit) => exit.day === day);
      return {
        session: day,
        responded: sum(onThisDay.filter(({ again }) => again)),
        stopped: 0,
        ongoing: sum(onThisDay.filter(({ again }) => !again)),
      };
    }),
  );
};

/** The curve as it stands at a time; null once nobody is in sight any more. */
const figuresAt = (exits: readonly Exit[], time: number) => {
  const step = curveOf(exits).findLast(({ session }) => session <= time);
  const atRisk = sum(exits.filter(({ day }) => day >= time));
  const estimable = atRisk > 0 || exits.every(({ again }) => again);
  // Before anybody had begun another course the estimate is 0, which is known, and has no interval.
  const share = step === undefined ? 0 : step.cumulativeIncidence;
  return {
    courses: sum(exits),
    atRisk,
    again: sum(exits.filter(({ day, again }) => again && day <= time)),
    share: estimable ? share : null,
    ci95Lower: estimable ? (step?.interval?.lower ?? null) : null,
    ci95Upper: estimable ? (step?.interval?.upper ?? null) : null,
  };
};
const noFigures = { courses: null, atRisk: null, again: null, share: null, ci95Lower: null, ci95Upper: null };

const sentenceOf = (exits: readonly Exit[], about: string, minCell: number): string => {
  const ended = sum(exits);
  if (ended === 0) return say`No course${about} has ended yet.`;
  if (ended < minCell) return say`Fewer than ${minCell} courses: too few to show.`;
  const [year, twoYears] = [figuresAt(exits, 365), figuresAt(exits, 730)];
  const counted = say`Of ${coursesWords(ended)}${about} that have ended, ${whole(twoYears.again)} were followed by another one within two years`;
  if (ended < lowUnder) return `${counted}. ${tooFew()}`;
  if (year.share === null)
    return say`${counted}. Nobody has been in sight for a whole year after the last session yet.`;
  const estimate = (share: number, { ci95Lower, ci95Upper }: typeof year): string =>
    ci95Lower === null || ci95Upper === null
      ? percent(share)
      : say`${percent(share)} (95 % CI ${percent(ci95Lower)} to ${percent(ci95Upper)})`;
  const later =
    twoYears.share === null
      ? say('nobody has been in sight for two years')
      : say`${estimate(twoYears.share, twoYears)} by two years`;
  return say`${counted}: an estimated ${estimate(year.share, year)} by one year; ${later}.`;
};

/** How long does it last until treatment begins again? */
export const retreatment: Answered = {
  question,
  queries: (reader, _, selection) => [retreatmentOf(reader, selection)],
  answer: async (asking) => {
    const { registry, clinic, selection, minCell } = asking;
    const { rows, imported } = await readClinic(registry, clinic.clinicId, (reader) =>
      allOf({
        rows: retreatmentOf(reader, selection).execute(),
        imported: asOf(reader),
      }),
    );
    const tallied = rows.map(({ condition, ...tally }) => ({
      condition,
      instrument: null,
      sessions: 0,
      stratum: 'all',
      tally,
    }));
    const table = clinicTable<Exit>(tallied, {
      vocabulary: registry.vocabulary,
      selection,
      minCell,
      withAllRow: selection.by.includes('condition') && selection.condition.length === 0,
      sizeOf: sum,
    });
    const cells = table.flatMap(({ tallies, size, hidden, ...labels }) =>
      retreatmentTimes.map(({ id, label, days }) => {
        const state = standing({ size, due: 0, followed: size }, hidden);
        const seen = state.status === 'shown' || state.status === 'low';
        return { ...labels, time: { id, label }, ...state, ...(seen ? figuresAt(tallies, days) : noFigures) };
      }),
    );
    const meta = metaOf(asking, {
      question,
      imported,
      denominators: noDenominators,
      instruments: [],
      sentence: sentenceOf(rows, conditionWords(registry.vocabulary, selection), minCell),
      captions: [
        ...(clinic.synthetic ? [captions.synthetic] : []),
        captions.retreatment,
        captions.units,
        captions.registry,
      ],
    });
    return question.answerSchema.parse({ cells, meta });
  },
};
