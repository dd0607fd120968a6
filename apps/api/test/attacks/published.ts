import { apiBase, type ReleaseMaking, releaseMakingSchema } from '@enthesis/contract';
import { withPress } from '@enthesis/db';
import { parse } from 'csv-parse/sync';
import { unzipSync } from 'fflate';
import { type DemoDoor, fromPage } from './demo-door.ts';

type Row = Readonly<Record<string, string>>;

/** One block as the files of a release tell it. */
export interface ToldBlock {
  readonly variable: string;
  readonly cut: string;
  readonly condition: string;
  readonly conditions: readonly string[];
  readonly level: string;
  readonly levels: readonly string[];
  readonly asOfRelease: number;
  readonly n: number;
  /** As written, so that decimals can be counted; null for classes. */
  readonly mean: string | null;
  readonly sd: string | null;
  readonly lowest: number;
  readonly highest: number;
  /** Courses of each class; null where it is displayed as "<10". */
  readonly classes: ReadonlyMap<string, number | null>;
}

/** The rows of every table of a release, as whoever downloads the zip reads them. */
export const tablesOf = async (door: DemoDoor, release: number, who: { readonly cookie: string }) => {
  const zip = await door.get(`/network/releases/${release}.zip`, who);
  const files = Object.entries(unzipSync(new Uint8Array(await zip.arrayBuffer())));
  const tables = files.flatMap(([path, bytes]): [string, readonly Row[]][] => {
    const name = path.split('/').at(-1) ?? '';
    if (!name.endsWith('.csv') || name === 'codebook.csv') return [];
    return [[name, parse<Row>(Buffer.from(bytes), { columns: true })]];
  });
  return new Map(tables);
};

const key = ({ variable, condition_id: condition, level }: Row) => `${variable} ${condition} ${level}`;

/** Every block of a release, put together from its files. */
export const blocksIn = (tables: ReadonlyMap<string, readonly Row[]>): readonly ToldBlock[] => {
  const blocks = new Map<string, Row[]>();
  for (const [name, rows] of tables) {
    if (name === 'rates.csv') continue;
    for (const row of rows) blocks.set(key(row), [...(blocks.get(key(row)) ?? []), row]);
  }
  return [...blocks.values()].flatMap((rows) => {
    const [row] = rows;
    return row === undefined ? [] : [toldBlock(row, rows)];
  });
};

const toldBlock = (row: Row, rows: readonly Row[]): ToldBlock => ({
  variable: row.variable ?? '',
  cut: row.cut ?? '',
  condition: row.condition_id ?? '',
  conditions: (row.conditions ?? '').split(';'),
  level: row.level ?? '',
  levels: (row.levels ?? '').split(';'),
  asOfRelease: Number(row.as_of_release),
  n: Number(row.n),
  mean: row.mean ?? null,
  sd: row.sd ?? null,
  lowest: Number(row.lowest),
  highest: Number(row.highest),
  classes: new Map(
    rows.flatMap(({ class: name, courses }): [string, number | null][] =>
      name === undefined ? [] : [[name, courses === '' ? null : Number(courses)]],
    ),
  ),
});

/** Has an administrator make the next release, and waits for its end. */
export const makeRelease = async (door: DemoDoor, admin: { readonly cookie: string }): Promise<ReleaseMaking> => {
  const path = `${apiBase}/network/releases`;
  const asked = await door.request(path, { method: 'POST', headers: fromPage(admin), body: '{}' });
  if (asked.status !== 202) throw new Error(`asking for a release answered ${asked.status}`);
  for (;;) {
    const making = releaseMakingSchema.parse(JSON.parse(await door.text('/network/releases/making', admin)));
    if (making.state !== 'running') return making;
    // Whoever waits for the press waits for the release that has it, and asks no more than a few times.
    await withPress(door.registry, async () => {});
  }
};
