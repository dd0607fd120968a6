import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { createInterface } from 'node:readline';
import { fileURLToPath } from 'node:url';
import type { DemoFill } from '@enthesis/contract';
import { listClinics, openRegistry, type Registry } from '@enthesis/db';
import { freshDatabase } from '@enthesis/db/testing';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { registerClinic } from '../src/clinics.ts';
import { clearDemo, fillDemo, resetDemo } from '../src/sources/synthetic/demo.ts';
import { demoClinics } from '../src/sources/synthetic/demo-clinics.ts';

let dataFolder: string;
let databaseUrl: string;
let registry: Registry;
let close: () => Promise<void>;

beforeEach(async () => {
  dataFolder = await mkdtemp(join(tmpdir(), 'enthesis-demo-'));
  const database = await freshDatabase();
  databaseUrl = database.url;
  registry = await openRegistry({ dataFolder, databaseUrl, vocabularyFile: null });
  close = async () => {
    await registry.close();
    await database.drop();
    await rm(dataFolder, { recursive: true });
  };
});
afterEach(() => close());

const codesOf = async () => (await listClinics(registry)).map(({ code }) => code);
/** The first of the demo's clinics, where all twelve would only take longer. */
const clinics = demoClinics.slice(0, 5);
const demoCodes = clinics.map(({ code }) => code).toSorted();

/** What the roll-ups hold of each clinic, and how many imports it took. */
const held = async () => {
  const { rows } = await registry.owner.query<{ code: string; courses: number; imports: number }>(`
    select c.code, (select sum(courses) from rollup.course r where r.clinic_id = c.clinic_id and r.stratifier = 'none')::int as courses,
           (select count(*) from registry.import i where i.clinic_id = c.clinic_id)::int as imports
    from registry.clinic c where c.synthetic order by c.code`);
  return rows;
};
const wholeOf = (filled: typeof demoClinics) =>
  filled.map(({ code, courses }) => ({ code, courses, imports: 1 })).toSorted((a, b) => (a.code < b.code ? -1 : 1));

const addReal = (code: string) =>
  registerClinic(registry, { code, name: 'A real clinic', synthetic: false, dataFolder });

test('an empty registry is filled once, told clinic by clinic', async () => {
  const lines: string[] = [];
  expect(await fillDemo(registry, { dataFolder, onProgress: (line) => lines.push(line) })).toBe(12);
  expect(lines).toHaveLength(12);
  expect(lines[0]).toBe('Demo clinic 1 of 12: Harbor Spine & Joint, 150 courses');
  expect(await held()).toEqual(wholeOf(demoClinics));
  expect((await listClinics(registry)).every(({ synthetic }) => synthetic)).toBe(true);
  expect(await fillDemo(registry, { dataFolder })).toBe(0);
});

test('a fill that was killed is completed by the next one', async () => {
  const child = spawn(
    process.execPath,
    ['--import', 'tsx', fileURLToPath(new URL('synthetic-child.ts', import.meta.url)), databaseUrl, dataFolder],
    { stdio: ['ignore', 'pipe', 'inherit'] },
  );
  const exited = once(child, 'exit');
  for await (const line of createInterface(child.stdout)) {
    if (line.startsWith('Demo clinic 5 of 5')) child.kill('SIGKILL');
  }
  await exited;
  const before = (await held()).filter(({ imports }) => imports === 1).length;
  expect(before).toBeGreaterThanOrEqual(1);
  expect(await fillDemo(registry, { dataFolder, clinics })).toBe(5 - before);
  expect(await held()).toEqual(wholeOf(clinics));
});

test('a fill that was stopped goes on where it was, though a real clinic was added', async () => {
  const stop = new AbortController();
  const seen: DemoFill[] = [];
  const onFill = (fill: DemoFill) => {
    seen.push(fill);
    if (fill.filled === 2) stop.abort(new Error('enough'));
  };
  await expect(fillDemo(registry, { dataFolder, clinics, onFill, signal: stop.signal })).rejects.toThrow('enough');
  expect(seen[0]).toEqual({ filled: 0, of: 5, waiting: clinics.map(({ code }) => code) });
  await addReal('real');
  const before = (await held()).filter(({ imports }) => imports === 1).length;
  expect(before).toBeGreaterThanOrEqual(2);
  expect(await fillDemo(registry, { dataFolder, clinics })).toBe(5 - before);
  expect(await held()).toEqual(wholeOf(clinics));
});

test('a demo that is cleared while it is filled is given up', async () => {
  const clearings: Promise<number>[] = [];
  const onFill = ({ filled }: DemoFill) => {
    if (filled === 1) clearings.push(clearDemo(registry, { dataFolder }));
  };
  // What is just being imported may lose its clinic under its hands.
  await fillDemo(registry, { dataFolder, clinics, onFill }).catch(() => null);
  expect(await Promise.all(clearings)).toEqual([5]);
  expect(await codesOf()).toEqual([]);
  expect(await fillDemo(registry, { dataFolder, clinics })).toBe(0);
});

test('a registry with a real clinic is not filled, and resetting or clearing the demo leaves that clinic alone', async () => {
  await addReal('real');
  const [real] = await listClinics(registry);
  expect(await fillDemo(registry, { dataFolder, clinics })).toBe(0);
  expect(await codesOf()).toEqual(['real']);

  expect(await resetDemo(registry, { dataFolder, clinics })).toBe(5);
  expect(await codesOf()).toEqual([...demoCodes, 'real'].toSorted());
  expect(await held()).toEqual(wholeOf(clinics));

  expect(await clearDemo(registry, { dataFolder })).toBe(5);
  expect(await listClinics(registry)).toEqual([real]);
});

test('a demo that was cleared is not filled again by itself', async () => {
  await registerClinic(registry, { code: 'harbor-spine', name: 'Harbor', synthetic: true, dataFolder });
  expect(await clearDemo(registry, { dataFolder })).toBe(1);
  expect(await fillDemo(registry, { dataFolder })).toBe(0);
  expect(await codesOf()).toEqual([]);
});

test("a real clinic with the code of one of the demo's stops a reset before anything is removed", async () => {
  await addReal('great-larch');
  await registerClinic(registry, { code: 'harbor-spine', name: 'Harbor', synthetic: true, dataFolder });
  await expect(resetDemo(registry, { dataFolder })).rejects.toThrow('The code great-larch of the demo belongs to');
  expect(await codesOf()).toEqual(['great-larch', 'harbor-spine']);
});
