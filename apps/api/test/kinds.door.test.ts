import { fileURLToPath } from 'node:url';
import type { RespondersAnswer } from '@enthesis/contract';
import type { TidyFolder } from '@enthesis/deidentify/testing';
import { csvFolder, importSource, registerClinic, syntheticClinic, syntheticSource } from '@enthesis/intake';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { type Door, openDoor } from './door.ts';
import { kinds, readTidyFolder, throughTheDoor, tidyFolderOf } from './kinds.ts';

// Whatever a clinic keeps its visits in, the counts are the same.

let door: Door;
let synthetic: TidyFolder;
let countedTidy: ReadonlyMap<string, readonly string[]>;
const made = syntheticClinic({ code: 'made', name: 'Made', courses: 120, seed: 5 });
const exportDay = '2026-06-30';

beforeAll(async () => {
  door = await openDoor();
  synthetic = await tidyFolderOf(syntheticSource(made));
  await register('made', true);
  await importSource(door.registry, { clinic: 'made', source: syntheticSource(made), dataFolder: door.dataFolder });
  countedTidy = await counted('made');
});
afterAll(() => door.close());

const register = (code: string, isSynthetic = false) =>
  registerClinic(door.registry, { code, name: code, synthetic: isSynthetic, dataFolder: door.dataFolder });

const take = async (code: string, folder: string) => {
  const source = await csvFolder(folder);
  const report = await importSource(door.registry, { clinic: code, source, dataFolder: door.dataFolder });
  expect(report).toMatchObject({ outcome: 'applied', problems: [] });
};

/** Every roll-up row of a clinic as text, without the clinic. */
const counted = async (code: string): Promise<ReadonlyMap<string, readonly string[]>> => {
  const { owner } = door.registry;
  const { rows: tables } = await owner.query<{ name: string }>(
    `select format('rollup.%I', table_name) as name from information_schema.tables where table_schema = 'rollup'`,
  );
  const held = await Promise.all(
    tables.map(async ({ name }): Promise<[string, readonly string[]]> => {
      const { rows } = await owner.query<{ row: string }>(
        `select (to_jsonb(r) - 'clinic_id')::text as row from ${name} r
         where clinic_id = (select clinic_id from registry.clinic where code = $1)`,
        [code],
      );
      return [name, rows.map(({ row }) => row.replaceAll(/\.0+(?=[,}])/g, '')).toSorted()];
    }),
  );
  return new Map(held);
};

const named = Object.entries(kinds).map(([kind, asKept], place) => [kind, asKept, `kind-${place}`] as const);

test.each(named)('a synthetic registry kept as %s gives the roll-ups of its tidy folder', async (_, asKept, code) => {
  await register(code);
  await throughTheDoor(asKept(synthetic, exportDay), exportDay, (folder) => take(code, folder));
  expect(await counted(code)).toEqual(countedTidy);
  expect(countedTidy.get('rollup.outcome')?.length).toBeGreaterThan(100);
  expect(countedTidy.get('rollup.event')?.length).toBeGreaterThan(50);
});

test.each(named)('the back pain trial kept as %s gives its known answers', async (_, asKept, place) => {
  for (const [arm, eligible, followed, responders] of [
    ['psychological-treatment', 50, 44, 37],
    ['usual-care', 50, 47, 13],
  ] as const) {
    const code = `${arm.slice(0, 5)}-${place}`;
    const trial = await readTidyFolder(fileURLToPath(new URL(`back-pain-trial/${arm}`, import.meta.url)));
    await register(code);
    await throughTheDoor(asKept(trial, '2026-01-31'), '2026-01-31', (folder) => take(code, folder));
    const answer = await door.request('/api/v1/clinic/responders?horizon=6w&floor=none&by=condition', {
      headers: await door.signIn('director', code),
    });
    const { cells } = (await answer.json()) as RespondersAnswer;
    expect(cells[0]).toMatchObject({ eligible, followed, responders });
  }
});
