import {
  compareStrata,
  dimensionKey,
  isBaseDimension,
  type Label,
  pooledBand,
  pooledConditionsLabel,
  type Selection,
  sessionBands,
  stratumLabel,
  type Vocabulary,
} from '@enthesis/contract';
import type { BlockRow } from '@enthesis/db';
import { say } from '@enthesis/languages';

/** A row of an answer and the published blocks it is about; without any, the release has none for it. */
export interface Place {
  readonly labels: Readonly<Record<string, Label>>;
  readonly blocks: readonly BlockRow[];
}

interface Rules {
  readonly vocabulary: Vocabulary;
  readonly selection: Selection;
  readonly withAllRow: boolean;
}

/** Splits blocks by condition, as far as the selection asks for it: vocabulary order, then pools, then what is left. */
export const conditionPlaces = (blocks: readonly BlockRow[], rules: Rules): readonly Place[] => {
  const { vocabulary, selection, withAllRow } = rules;
  const of = (id: string) => blocks.filter((block) => block.condition_id === id);
  const named = vocabulary.conditions.filter(({ id }) => selection.condition.includes(id));
  if (!selection.by.includes('condition')) {
    if (named.length === 0) return [{ labels: {}, blocks }];
    // Without one of those named the rest is not what was asked for.
    const all = named.map(({ id }) => of(id));
    return [{ labels: {}, blocks: all.every(({ length }) => length > 0) ? all.flat() : [] }];
  }
  const place = (id: string, label: string): Place => ({ labels: { condition: { id, label } }, blocks: of(id) });
  if (named.length > 0) return named.map(({ id, label }) => place(id, label));
  const own = vocabulary.conditions.map(({ id, label }) => place(id, label));
  const pools = poolsIn(blocks, vocabulary).map(({ id, label }) => place(id, label));
  const all: Place = { labels: { condition: { id: 'all', label: say('All conditions') } }, blocks };
  return [...(withAllRow ? [all] : []), ...own, ...pools].filter((row) => row.blocks.length > 0);
};

/** Pools by the place of their first condition in the vocabulary; the one across groups last. */
const poolsIn = (blocks: readonly BlockRow[], { conditions }: Vocabulary): readonly Label[] => {
  const ids = [...new Set(blocks.map(({ condition_id }) => condition_id))].filter((id) => /^other(-|$)/.test(id));
  const pools = ids.map((id) => {
    const held = blocks.find(({ condition_id }) => condition_id === id)?.conditions ?? [];
    const members = conditions.filter((row) => held.includes(row.id));
    const group = id === 'other' ? null : id.slice('other-'.length);
    const first = group === null ? conditions.length : conditions.findIndex((row) => row.id === members[0]?.id);
    return {
      id,
      first,
      label: pooledConditionsLabel(
        group,
        members.map(({ label }) => label),
      ),
    };
  });
  return pools.toSorted((a, b) => a.first - b.first).map(({ id, label }) => ({ id, label }));
};

/**
 * Splits blocks by the other dimension asked for. Where conditions are pooled differently, levels are joined until every
 * block lies within one: a figure is a sum of whole blocks and of nothing less.
 */
export const levelPlaces = (blocks: readonly BlockRow[], { by }: Pick<Selection, 'by'>): readonly Place[] => {
  const dimension = by.find((id) => id === 'session_band' || !isBaseDimension(id));
  if (dimension === undefined || blocks.length === 0) return [{ labels: {}, blocks }];
  return joined(blocks.map(({ levels }) => levels))
    .map((levels) => inOrder(dimension, levels))
    .toSorted((a, b) => compareLevels(dimension)(a[0] ?? '', b[0] ?? ''))
    .map((levels) => ({
      labels: { [dimensionKey(dimension)]: levelLabel(dimension, levels) },
      blocks: blocks.filter((block) => block.levels.every((level) => levels.includes(level))),
    }));
};

/** The finest sets of levels that none of the given sets crosses. */
export const joined = (sets: readonly (readonly string[])[]): readonly (readonly string[])[] =>
  sets.reduce<readonly (readonly string[])[]>((groups, levels) => {
    const touched = groups.filter((group) => group.some((level) => levels.includes(level)));
    const rest = groups.filter((group) => !touched.includes(group));
    return [...rest, [...new Set([...touched.flat(), ...levels])]];
  }, []);

/** The session bands of the vocabulary that a band holds: itself, or those it pools. */
const levelsIn = (band: string): readonly string[] => {
  const ends = sessionBands.flatMap((first, from) => sessionBands.slice(from).map((last) => ({ first, last })));
  const own = ends.find(({ first, last }) => pooledBand(first, last).id === band);
  if (own === undefined) return [];
  return sessionBands.slice(sessionBands.indexOf(own.first), sessionBands.indexOf(own.last) + 1).map(({ id }) => id);
};

/**
 * The blocks that together are about one session band and no other number of sessions; none where one of them lies
 * across its end.
 *
 * @param band a session band by its id, pooled or not: `3`, `4+`
 */
export const blocksWithin = (blocks: readonly BlockRow[], band: string): readonly BlockRow[] => {
  const asked = levelsIn(band);
  const holding = blocks.filter(({ levels }) => levels.some((level) => asked.includes(level)));
  const held = new Set(holding.flatMap(({ levels }) => levels));
  return asked.length === held.size && asked.every((level) => held.has(level)) ? holding : [];
};

const compareLevels = (dimension: string) => {
  if (dimension !== 'session_band') return compareStrata(dimension);
  const at = (level: string) => sessionBands.findIndex(({ id }) => id === level);
  return (a: string, b: string) => at(a) - at(b);
};

const inOrder = (dimension: string, levels: readonly string[]) => levels.toSorted(compareLevels(dimension));

const levelLabel = (dimension: string, levels: readonly string[]): Label => {
  if (dimension !== 'session_band') {
    return { id: levels.join('.'), label: levels.map((level) => stratumLabel(dimension, level)).join(' or ') };
  }
  const bands = sessionBands.filter(({ id }) => levels.includes(id));
  const [first, last] = [bands.at(0), bands.at(-1)];
  if (first === undefined || last === undefined) throw new RangeError('a release names a session band that is none');
  const { id } = pooledBand(first, last);
  return { id, label: id };
};
