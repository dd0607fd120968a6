import type { Vocabulary } from '@enthesis/contract';
import { type CrossedRow, countsOf, crossedCountsOf, type PressClient } from '@enthesis/db';
import {
  type AuditedPlace,
  type Block,
  cutIntoBlocks,
  headcountOf,
  latticeOf,
  type OpenedClinics,
  type Policy,
  unsafeSets,
} from '@enthesis/disclosure';
import type { History } from './history.ts';
import type { MenuEntry } from './menu.ts';

/** By whose rules blocks are cut, and for whom. */
export interface Rules {
  readonly policy: Policy;
  readonly opened: OpenedClinics;
  readonly vocabulary: Vocabulary;
}

/** The blocks of every variable that has any, in the order of the menu. */
export type Blocks = ReadonlyMap<MenuEntry, readonly Block[]>;

/**
 * The blocks of this release: those of the vintage as they are, and those of variables of which nothing was published in it
 * yet, cut now. A second cut of the same courses is taken only if nothing unsafe can be worked out from all cuts together.
 */
export const blocksOfRelease = async (
  client: PressClient,
  menu: readonly MenuEntry[],
  history: History,
  rules: Rules,
): Promise<Blocks> => {
  const blocks = new Map<MenuEntry, readonly Block[]>();
  for (const entry of menu) {
    const known = history.get(entry.id)?.map(({ block }) => block);
    const cut =
      known ??
      cutIntoBlocks(await countsOf(client, entry.id), latticeOf(entry, rules.vocabulary), rules.policy, rules.opened);
    if (cut.length === 0) continue;
    if (known === undefined && entry.base !== entry.id) {
      const beside = [...blocks].filter(([{ base }]) => base === entry.base);
      if (!(await isSafeBeside(client, [...beside, [entry, cut]], entry.base, rules))) continue;
    }
    blocks.set(entry, cut);
  }
  return blocks;
};

/** Whether nothing unsafe can be worked out from several cuts of one variable's courses. */
const isSafeBeside = async (
  client: PressClient,
  cuts: ReadonlyArray<readonly [MenuEntry, readonly Block[]]>,
  base: string,
  { policy, opened }: Rules,
): Promise<boolean> => {
  const crossed = placesOf(await crossedCountsOf(client, base));
  const published = cuts.flatMap(([{ over }, blocks]) => blocks.map((block) => placesIn(crossed, over, block)));
  return (
    unsafeSets(
      crossed.map(({ place }) => place),
      published,
      policy,
      opened,
    ).length === 0
  );
};

interface CrossedPlace {
  readonly place: AuditedPlace;
  readonly row: CrossedRow;
}

const placesOf = (rows: readonly CrossedRow[]): readonly CrossedPlace[] => {
  const places = new Map<string, CrossedRow[]>();
  for (const row of rows) {
    const name = [row.condition, row.session_band, row.sex, row.age_band, row.guidance].join('|');
    const there = places.get(name);
    if (there === undefined) places.set(name, [row]);
    else there.push(row);
  }
  return [...places].flatMap(([name, there]) => {
    const [row] = there;
    return row === undefined ? [] : [{ row, place: { name, headcount: headcountOf(there) } }];
  });
};

const placesIn = (places: readonly CrossedPlace[], over: MenuEntry['over'], block: Block): ReadonlySet<number> => {
  const inBlock = ({ row }: CrossedPlace) =>
    block.conditions.includes(row.condition) && (over === 'none' || block.levels.includes(row[over]));
  return new Set(places.flatMap((place, number) => (inBlock(place) ? [number] : [])));
};
