import type { Label, Price } from '@enthesis/contract';
import { hiddenInLine } from '@enthesis/disclosure';
import { say } from '@enthesis/languages';
import { standing } from '../answer/standing.ts';
import { total } from '../answer/tally.ts';
import { type Aspect, type Counted, percentileOf, unknown } from './aspects.ts';

const percentiles = [
  { id: 'p10', label: say('10th percentile'), p: 0.1 },
  { id: 'p50', label: say('Median'), p: 0.5 },
  { id: 'p90', label: say('90th percentile'), p: 0.9 },
];

/** Whom an answer is about, and the smallest group shown. */
interface About {
  /** Ended courses: below the smallest group shown nothing is told of them, not even which classes are empty. */
  readonly ended: number;
  readonly minCell: number;
}

/**
 * The cells of one aspect: its classes, then what is not recorded, then percentiles where it is a number. The classes'
 * total is known, so that no hidden one stands alone; percentiles are of everything that is known.
 */
export const cellsOf = (
  { id, label, classes, isNumber }: Aspect,
  rows: readonly Counted[],
  { ended, minCell }: About,
) => {
  const tooFew = ended > 0 && ended < minCell;
  const aspect: Label = { id, label };
  const known = rows.filter((row) => row.class !== unknown);
  const all = total(known, 'counted');
  const lines = [
    ...classes.map(({ holds, ...words }) => ({
      class: { id: words.id, label: words.label },
      counted: total(
        known.filter((row) => holds(row.class)),
        'counted',
      ),
      of: all,
    })),
    { class: { id: unknown, label: say('Not recorded') }, counted: total(rows, 'counted') - all, of: null },
  ];
  const hidden = hiddenInLine(
    lines.map(({ counted }) => counted),
    minCell,
  );
  const shares = lines.map(({ class: of, counted, of: whole }, place) => {
    const state = standing(
      { size: counted, due: 0, followed: counted },
      tooFew ? 'under-minimum' : (hidden[place] ?? null),
    );
    const figures = {
      counted,
      of: whole,
      share: whole === null || whole === 0 ? null : counted / whole,
      value: null,
      currency: null,
    };
    return { aspect, class: of, ...state, ...(state.status === 'hidden' || state.status === 'empty' ? none : figures) };
  });
  return isNumber ? [...shares, ...percentileCells(aspect, known, { ended, minCell })] : shares;
};

/** Percentiles of what is known, in its own unit or, with a price, in money. */
const percentileCells = (
  aspect: Label,
  known: readonly Counted[],
  { ended, minCell }: About,
  price: Price | null = null,
) => {
  const all = total(known, 'counted');
  const tooFew = (ended > 0 && ended < minCell) || (all > 0 && all < minCell);
  const state = standing({ size: all, due: 0, followed: all }, tooFew ? 'under-minimum' : null);
  const seen = state.status === 'shown' || state.status === 'low';
  return percentiles.map(({ p, ...of }) => {
    const value = percentileOf(known, p);
    const figures = {
      counted: all,
      of: all,
      share: null,
      value: value === null ? null : value * (price?.perInjection ?? 1),
      currency: price?.currency ?? null,
    };
    return { aspect, class: of, ...state, ...(seen ? figures : none) };
  });
};

/** What courses cost: their injections at the clinic's price. Of courses of which a session's injections are not known, nothing. */
export const costCells = (courseInjections: readonly Counted[], price: Price, about: About) =>
  percentileCells(
    { id: 'course-cost', label: say`Cost of a course (${price.currency})` },
    courseInjections.filter((row) => row.class !== unknown),
    about,
    price,
  );

const none = { counted: null, of: null, share: null, value: null, currency: null };
