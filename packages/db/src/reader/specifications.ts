import {
  type DefinitionId,
  definitions,
  instrumentsWith,
  isPaired,
  type Selection,
  type Vocabulary,
} from '@enthesis/contract';
import { sql } from 'kysely';
import type { ClinicReader } from './clinic-scope.ts';
import { followedColumn, judgedAtEachHorizon, respondersColumn } from './select.ts';

/**
 * The definitions of response that exist for the measure or instrument asked about, in vocabulary order. Those that take
 * pain and function at once exist where no instrument is named; where no measure is given either, there are no others.
 * Getting worse is no response.
 */
export const definitionsFor = (
  vocabulary: Vocabulary,
  { measure, instrument }: Pick<Selection, 'measure' | 'instrument'>,
): readonly DefinitionId[] => {
  const exists = (id: DefinitionId) =>
    isPaired(id)
      ? instrument === null
      : instrumentsWith(vocabulary, id).some((row) =>
          instrument === null ? row.measure === measure : row.id === instrument,
        );
  return definitions.map(({ id }) => id).filter((id) => id !== 'worse' && exists(id));
};

/** Courses under every definition at every horizon, by class of baseline: all floors are sums over it. */
export const specificationsOf = (reader: ClinicReader, vocabulary: Vocabulary, selection: Selection) => {
  const under = (definition: DefinitionId) => {
    const [followed, responders] = [followedColumn(definition), respondersColumn(definition)];
    return judgedAtEachHorizon(reader, vocabulary, { ...selection, definition }, ['due', followed, responders])
      .select([
        sql<DefinitionId>`${sql.lit(definition)}`.as('definition'),
        'horizon',
        'baseline_class',
        sql<number>`sum(due)::integer`.as('eligible'),
        sql<number>`sum(${sql.ref(followed)})::integer`.as('followed'),
        sql<number>`sum(${sql.ref(responders)})::integer`.as('responders'),
      ])
      .where('stratifier', '=', 'none')
      .groupBy(['horizon', 'baseline_class']);
  };
  const [first, ...others] = definitionsFor(vocabulary, selection).map(under);
  if (first === undefined) throw new Error('no definition exists for what is asked about');
  return others.reduce((all, one) => all.unionAll(one), first);
};
