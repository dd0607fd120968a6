import type { Vocabulary } from '@enthesis/contract';
import { type BlockRow, type CountRow, countsOf, type MovedBlock, type PressClient } from '@enthesis/db';
import {
  type Block,
  type ChangedPatients,
  type ClassRow,
  headcountOf,
  isPublishable,
  mayReplace,
  type Press,
  publishClasses,
  publishScore,
  rowsByBlock,
  type ScoreRow,
  type Variable,
} from '@enthesis/disclosure';
import type { Blocks } from './cut.ts';
import type { History, KnownBlock } from './history.ts';
import { inOrder } from './order.ts';

/** Changed patients of a block against each release in which figures of it were made, by the release's number. */
export type Changes = (block: Block, variable: string, since: number) => ChangedPatients;

export interface Figures {
  readonly blocks: readonly Omit<BlockRow, 'number'>[];
  readonly moved: readonly MovedBlock[];
  readonly carried: number;
}

/** The release that figures are made for, and its date. */
export interface Dated {
  readonly number: number;
  readonly today: string;
}

/**
 * The figures of every block: made anew where the gate lets them be replaced, carried forward with their own date where not.
 * Where the earlier figures are withdrawn and may not be replaced, the block is left out.
 */
export const figuresOf = async (
  client: PressClient,
  blocks: Blocks,
  how: {
    readonly press: Press;
    readonly history: History;
    readonly changes: Changes;
    readonly dated: Dated;
    readonly vocabulary: Vocabulary;
  },
): Promise<Figures> => {
  const { press, history, changes, dated, vocabulary } = how;
  const made: Omit<BlockRow, 'number'>[] = [];
  const moved: MovedBlock[] = [];
  for (const [{ id, variable }, cut] of blocks) {
    const rows = rowsByBlock(await countsOf(client, id), cut);
    const known = new Map(history.get(id)?.map((block) => [block.block.id, block]));
    for (const block of inOrder(cut, vocabulary, variable)) {
      const members = rows.get(block) ?? [];
      const before = known.get(block.id);
      const name = { variable: id, condition_id: block.row, level: block.level };
      if (isReplaced(members, before, { press, changes, variable: id })) {
        made.push({ ...placeOf(id, block, dated), ...published(block, variable, members, press) });
        moved.push({ ...name, because: before === undefined ? 'first' : 'changed' });
      } else if (before?.standing != null) {
        const { number: _, ...standing } = before.standing;
        made.push(standing);
      } else if (before !== undefined) moved.push({ ...name, because: 'gone' });
    }
  }
  const gone = moved.filter(({ because }) => because === 'gone').length;
  return { blocks: made, moved, carried: made.length - (moved.length - gone) };
};

const isReplaced = (
  members: readonly CountRow[],
  before: KnownBlock | undefined,
  how: { readonly press: Press; readonly changes: Changes; readonly variable: string },
): boolean => {
  const { policy, opened } = how.press;
  if (!isPublishable(headcountOf(members), policy, opened)) return false;
  const versions = before?.madeIn.map((since) => how.changes(before.block, how.variable, since)) ?? [];
  return mayReplace(versions, policy, opened);
};

const placeOf = (variable: string, block: Block, { number, today }: Dated) => ({
  variable,
  condition_id: block.row,
  conditions: block.conditions,
  level: block.level,
  levels: block.levels,
  as_of_release: number,
  as_of: today,
});

const published = (block: Block, variable: Variable, members: readonly CountRow[], press: Press) => {
  if (variable.kind === 'classes') {
    const { n, classes } = publishClasses(block, variable, members.map(classRow), press);
    return { n, mean: null, sd: null, classes };
  }
  const { n, mean, sd } = publishScore(block, variable, members.map(scoreRow), press);
  const { decimals } = press.policy;
  return { n, mean: mean.toFixed(decimals), sd: sd === null ? null : sd.toFixed(decimals), classes: null };
};

const classRow = ({ class: name, ...row }: CountRow): ClassRow => {
  if (name === null) throw new RangeError('a row of a class variable has no class');
  return { ...row, class: name };
};

const scoreRow = ({ sum, squares, ...row }: CountRow): ScoreRow => {
  if (sum === null || squares === null) throw new RangeError('a row of a score variable has no sum');
  return { ...row, sum, squares };
};
