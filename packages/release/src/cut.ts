import type { Vocabulary } from '@enthesis/contract';
import { type CrossedRow, crossedCountsOf, headsOf, type PressClient } from '@enthesis/db';
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
  const crossedOf = lastKept(async (base) => placesOf(await crossedCountsOf(client, base)));
  for (const entry of menu) {
    const known = history.get(entry.id)?.map(({ block }) => block);
    const cut =
      known ??
      cutIntoBlocks(await headsOf(client, entry.id), latticeOf(entry, rules.vocabulary), rules.policy, rules.opened);
    const isAnotherCut = known === undefined && entry.base !== entry.id;
    const beside = [...blocks].filter(([{ base }]) => base === entry.base);
    const safe = isAnotherCut ? await safeBeside(crossedOf, entry, cut, beside, rules) : cut;
    if (safe.length > 0) blocks.set(entry, safe);
  }
  return blocks;
};

/** Keeps what was found for the last key: the cuts of a variable follow each other. */
const lastKept = <T>(find: (key: string) => Promise<T>): ((key: string) => Promise<T>) => {
  let last: { readonly key: string; readonly found: Promise<T> } | null = null;
  return (key) => {
    if (last?.key !== key) last = { key, found: find(key) };
    return last.found;
  };
};

/** The blocks of another cut of one variable's courses that give nothing away beside the cuts there are. */
const safeBeside = async (
  crossedOf: (base: string) => Promise<readonly CrossedPlace[]>,
  { base, over }: MenuEntry,
  cut: readonly Block[],
  beside: ReadonlyArray<readonly [MenuEntry, readonly Block[]]>,
  { policy, opened }: Rules,
): Promise<readonly Block[]> => {
  if (cut.length === 0) return cut;
  const crossed = await crossedOf(base);
  const places = crossed.map(({ place }) => place);
  const there = beside.flatMap(([entry, blocks]) => placesOfBlocks(crossed, entry.over, blocks));
  const placesOfCut = placesOfBlocks(crossed, over, cut);
  let left = cut.map((block, number) => ({ block, places: placesOfCut[number] ?? new Set<number>() }));
  for (;;) {
    const found = unsafeSets(places, [...there, ...left.map((row) => row.places)], policy, opened);
    if (found.length === 0) return left.map(({ block }) => block);
    const named = new Set(found.flatMap((finding) => finding.places));
    const concerned = left.filter((row) => [...row.places].some((place) => named.has(places[place]?.name ?? '')));
    // What is given away without the new cut is none of its doing, but it must not be added to either.
    if (concerned.length === 0) return [];
    left = left.filter((row) => !concerned.includes(row));
  }
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

/** The places that each block holds, by number. */
const placesOfBlocks = (
  places: readonly CrossedPlace[],
  over: MenuEntry['over'],
  blocks: readonly Block[],
): readonly ReadonlySet<number>[] => {
  const at = new Map<string, number[]>();
  places.forEach(({ row }, number) => {
    const key = `${row.condition}|${over === 'none' ? 'all' : row[over]}`;
    const there = at.get(key);
    if (there === undefined) at.set(key, [number]);
    else there.push(number);
  });
  return blocks.map(
    ({ conditions, levels }) =>
      new Set(conditions.flatMap((condition) => levels.flatMap((level) => at.get(`${condition}|${level}`) ?? []))),
  );
};
