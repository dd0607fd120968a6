import { captions, type Price, sessions as question } from '@enthesis/contract';
import { allOf, asOf, priceOf, priceQuery, readClinic, treatmentOf } from '@enthesis/db';
import { say } from '@enthesis/languages';
import type { Answered } from '../answer/asked.ts';
import { metaOf, noDenominators } from '../answer/meta.ts';
import { lowUnder } from '../answer/standing.ts';
import { total } from '../answer/tally.ts';
import { conditionWords, courses as coursesWords, percent, tooFew, whole } from '../answer/words.ts';
import { type Aspect, aspects, type Counted, percentileOf, unknown } from '../treatment/aspects.ts';
import { costCaptions } from '../treatment/captions.ts';
import { cellsOf, costCells } from '../treatment/cells.ts';

const of = (rows: readonly Counted[], aspect: string): readonly Counted[] =>
  rows.filter((row) => row.aspect === aspect);

const sentenceOf = (rows: readonly Counted[], about: string, minCell: number): string => {
  const ended = total(of(rows, 'sessions'), 'counted');
  if (ended === 0) return say`No course${about} has ended yet.`;
  if (ended < minCell) return say`Fewer than ${minCell} courses: too few to show.`;
  const median = percentileOf(of(rows, 'sessions'), 0.5);
  const gaps = of(rows, 'gap');
  const inside = aspects
    .filter(({ id }) => id === 'gap')
    .flatMap(({ classes }) => classes)
    .filter(({ inPlannedRange }) => inPlannedRange === true);
  const between = total(gaps, 'counted');
  const planned = gaps.filter((row) => inside.some(({ holds }) => holds(row.class)));
  const apart =
    between < minCell || between === 0
      ? ''
      : say` Of ${whole(between)} gaps between sessions, ${percent(total(planned, 'counted') / between)} were of 21 to 42 days.`;
  if (ended < lowUnder || median === null) return say`${coursesWords(ended)}${about} have ended. ${tooFew()}`;
  return say`${coursesWords(ended)}${about} that have ended had a median of ${median} ${median === 1 ? 'session' : 'sessions'}.${apart}`;
};

/** "150 USD". */
const priceWords = ({ perInjection, currency }: Price): string =>
  `${perInjection.toLocaleString('en-GB', { minimumFractionDigits: Number.isInteger(perInjection) ? 0 : 2 })} ${currency}`;

/** What courses cost, where there is a price and enough of them are known for it. */
const costWords = (rows: readonly Counted[], price: Price | null, minCell: number): string => {
  const known = of(rows, 'course-injections').filter((row) => row.class !== unknown);
  const courses = total(known, 'counted');
  const ended = total(of(rows, 'sessions'), 'counted');
  if (price === null || courses < Math.max(lowUnder, minCell) || ended < Math.max(lowUnder, minCell)) return '';
  const [low, median, high] = [0.1, 0.5, 0.9].flatMap((p) => percentileOf(known, p) ?? []);
  if (low === undefined || median === undefined || high === undefined) return '';
  const money = (injections: number) => whole(Math.round(injections * price.perInjection));
  return say` At ${priceWords(price)} an injection, ${coursesWords(courses)} of known injections cost a median of ${money(median)} ${price.currency} (10th to 90th percentile ${money(low)} to ${money(high)}).`;
};

/** How are courses treated? */
export const sessions: Answered = {
  question,
  queries: (reader, _, selection) => [treatmentOf(reader, selection), priceQuery(reader)],
  answer: async (asking) => {
    const { registry, clinic, selection, minCell } = asking;
    const { rows, price, imported } = await readClinic(registry, clinic.clinicId, (reader) =>
      allOf({
        rows: treatmentOf(reader, selection).execute(),
        price: priceOf(reader),
        imported: asOf(reader),
      }),
    );
    const ended = total(of(rows, 'sessions'), 'counted');
    const cells = [
      ...aspects.flatMap((aspect: Aspect) => cellsOf(aspect, of(rows, aspect.id), { ended, minCell })),
      ...(price === null ? [] : costCells(of(rows, 'course-injections'), price, { ended, minCell })),
    ];
    const meta = metaOf(asking, {
      question,
      imported,
      denominators: noDenominators,
      instruments: [],
      sentence:
        sentenceOf(rows, conditionWords(registry.vocabulary, selection), minCell) + costWords(rows, price, minCell),
      captions: [
        ...(clinic.synthetic ? [captions.synthetic] : []),
        captions.treatment,
        price === null ? costCaptions.noPrice : costCaptions.cost(priceWords(price)),
        captions.units,
      ],
    });
    return question.answerSchema.parse({ cells, meta });
  },
};
