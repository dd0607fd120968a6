import { type BlockRow, blocksInRelease, type EarlierRelease, type PressClient } from '@enthesis/db';
import type { Block } from '@enthesis/disclosure';

/** A block of the vintage, and what has been published of it. */
export interface KnownBlock {
  readonly block: Block;
  /** The releases in which figures of it were made, earliest first. */
  readonly madeIn: readonly number[];
  /** The latest figures that are not withdrawn; null where all are. */
  readonly standing: BlockRow | null;
}

/** The blocks of a vintage by variable: they stay the same sets until the next one. */
export type History = ReadonlyMap<string, readonly KnownBlock[]>;

export const blockOf = (row: BlockRow): Block => ({
  id: `${row.condition_id}|${row.level}`,
  row: row.condition_id,
  conditions: row.conditions,
  level: row.level,
  levels: row.levels,
});

/** Everything published in the given releases, which are in order. */
export const historyOf = async (client: PressClient, releases: readonly EarlierRelease[]): Promise<History> => {
  const history = new Map<string, Map<string, KnownBlock>>();
  for (const { number, withdrawn } of releases) {
    for (const row of await blocksInRelease(client, number)) {
      const ofVariable = history.get(row.variable) ?? new Map<string, KnownBlock>();
      history.set(row.variable, ofVariable);
      const block = blockOf(row);
      const known = ofVariable.get(block.id);
      ofVariable.set(block.id, {
        block,
        madeIn: [...new Set([...(known?.madeIn ?? []), row.as_of_release])].toSorted((a, b) => a - b),
        standing: withdrawn ? (known?.standing ?? null) : row,
      });
    }
  }
  return new Map([...history].map(([variable, blocks]) => [variable, [...blocks.values()]]));
};
