import { instrumentsWith, type Selection, type Vocabulary } from '@enthesis/contract';
import type { ExpressionBuilder } from 'kysely';
import { firstBy, lowestClass } from './select.ts';
import type { JudgedOn, ReadableTables } from './tables.ts';

type JudgedTable =
  | 'rollup.attendance'
  | 'rollup.first_response'
  | 'rollup.interim'
  | 'rollup.change_bin'
  | 'rollup.trajectory';

export type About = Pick<Selection, 'definition' | 'measure' | 'instrument' | 'floor' | 'condition'>;

/**
 * Keeps the rows a selection is about: at or above the floor, of the conditions named, and of one instrument a course:
 * the one named, or the first on which the definition can be judged. Without a definition every instrument of the
 * measure is kept, each for itself.
 */
export const about =
  (vocabulary: Vocabulary, { definition, measure, instrument, floor, condition }: About) =>
  (eb: ExpressionBuilder<ReadableTables, JudgedTable>) => {
    const rows = definition === null ? vocabulary.instruments : instrumentsWith(vocabulary, definition);
    const usable = rows
      .filter((row) => (instrument === null ? row.measure === measure : row.id === instrument))
      .map(({ id }) => id);
    const column = (name: keyof JudgedOn) => eb.ref(name);
    return eb.and([
      eb(column('instrument'), 'in', usable),
      eb(column('baseline_class'), '>=', lowestClass[floor]),
      ...(instrument === null && definition !== null ? [eb(column(firstBy({ definition })), '=', true)] : []),
      ...(condition.length === 0 ? [] : [eb(column('condition'), 'in', condition)]),
    ]);
  };
