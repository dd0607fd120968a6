import { definitionOf, networkResponseBySession as question } from '@enthesis/contract';
import type { BlockRow } from '@enthesis/db';
import { displayedClass, firstResponseClasses, type Policy, treatedBands } from '@enthesis/disclosure';
import { say } from '@enthesis/languages';
import { conditionWords, courses, outcomeWords, percent } from '../answer/words.ts';
import type { NetworkAnswering } from './asked.ts';
import { classCounts } from './class-shares.ts';
import { shareOf } from './rates.ts';

const upTo = (end: string, place: number): readonly string[] =>
  treatedBands.slice(0, place + 1).map(({ id }) => `${end}-at-${id}`);

/** What is known by a number of sessions. */
interface Known {
  readonly started: number;
  readonly responded: number;
  readonly stopped: number;
  readonly inTreatment: number;
  readonly shareResponded: number;
  readonly ci95Lower: number;
  readonly ci95Upper: number;
  readonly shareStopped: number;
  readonly shareUnknown: number;
}

/** What is known by each number of sessions, in shares of all courses started. */
const byBand = (blocks: readonly BlockRow[], policy: Policy) => {
  const counts = classCounts(blocks, firstResponseClasses);
  return treatedBands.map(({ id }, place) => {
    const labels = { sessionBand: { id, label: id } };
    if (counts === null) return { labels, because: 'under-30', figures: null } as const;
    const sumOf = (names: readonly string[]) =>
      counts.filter(({ name }) => names.includes(name)).reduce((sum, { count }) => sum + count, 0);
    const { rate, because } = shareOf(blocks, upTo('responded', place), firstResponseClasses, policy);
    if (rate === null) return { labels, because, figures: null };
    const started = rate.followed;
    const figures: Known = {
      started,
      responded: sumOf([`responded-at-${id}`]),
      stopped: sumOf([`stopped-at-${id}`]),
      inTreatment: sumOf([`in-treatment-at-${id}`]),
      shareResponded: rate.share,
      ci95Lower: rate.interval.lower,
      ci95Upper: rate.interval.upper,
      shareStopped: sumOf(upTo('stopped', place)) / started,
      shareUnknown: sumOf(upTo('in-treatment', place)) / started,
    };
    return { labels, because: null, figures };
  });
};

/** A number of courses as a cell shows it: a protected count under 10 is not told. */
const told = ({ responded, stopped, inTreatment, ...known }: Known, policy: Policy) => {
  const shown = (count: number) => displayedClass(count, policy).value;
  return { ...known, responded: shown(responded), stopped: shown(stopped), inTreatment: shown(inTreatment) };
};

/** When do courses first respond, over all clinics? */
export const networkResponseBySession: NetworkAnswering = {
  question,
  parts: (_, { measure, definition }) => [
    { variable: `first-response-${measure}-${definition}`, instrument: null, labels: {} },
  ],
  cells: (blocks, policy) =>
    byBand(blocks, policy).map(({ figures, ...cell }) => ({
      ...cell,
      figures: figures === null ? null : { ...told(figures, policy) },
    })),

  sentence: (blocks, { policy, selection, vocabulary }) => {
    const about = conditionWords(vocabulary, selection);
    const last = byBand(blocks, policy).at(-1)?.figures;
    if (last == null) return say`Too few courses${about} responded, or too few did not, for a share to be shown.`;
    const { verb } = definitionOf(selection.definition ?? 'r30');
    return (
      say`Of about ${courses(last.started)}${about} started, ${percent(last.shareResponded)} ${verb} at some session ` +
      say`(${outcomeWords(selection)}; 95 % CI ${percent(last.ci95Lower)} to ${percent(last.ci95Upper)}), ` +
      say`${percent(last.shareStopped)} stopped without, and ${percent(last.shareUnknown)} are still treated.`
    );
  },
};
