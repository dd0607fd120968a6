import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { text } from 'node:stream/consumers';
import { fileURLToPath } from 'node:url';
import { currentRelease, type Registry } from '@enthesis/db';
import { type FaultRow, importPlain } from '@enthesis/db/testing';
import { expect, test } from 'vitest';
import { addClinic, network, openReleaseRoom, patients } from './room.ts';

/** How many statements are chosen out of all; FAULTS=every takes each of them. */
const every = process.env.FAULTS === 'every';
const chosen = every ? Number.POSITIVE_INFINITY : 3;

/** The last statements are one transaction: its writes, the pointer and the log. */
const writes = 12;

/** Each kill point is a program of its own. The limit is there to end a hang on a busy machine. */
const timeout = 900_000;

test('kill -9 of the press at one statement after the other, until it gets through', { timeout }, async ({ task }) => {
  const room = await openReleaseRoom();
  const clinicId = await addClinic(room, 'killed', patients(60, 1));
  await addClinic(room, 'second', patients(60, 101));
  await addClinic(room, 'third', patients(60, 201));

  const child = fileURLToPath(new URL('killed-release-child.ts', import.meta.url));
  const releaseAndDieAt = async (statement: number): Promise<number> => {
    const words = [room.databaseUrl, room.dataFolder, room.vocabularyFile, String(statement)];
    const started = spawn(process.execPath, ['--import', 'tsx', child, ...words], {
      stdio: ['ignore', 'pipe', 'inherit'],
    });
    const exited = once(started, 'exit');
    const told = await text(started.stdout);
    await exited;
    await untilAlone(room.registry);
    return Number(told);
  };

  await room.release();
  // A release like the one to be killed: it tells how many statements there are.
  const statements = await releaseAndDieAt(0);
  expect(statements, 'otherwise nothing is killed').toBeGreaterThan(writes);
  await importPlain(room.registry, clinicId, patients(60, 301));
  const before = await everythingReleased(room.registry);
  expect((await currentRelease(room.registry, network))?.number).toBe(2);

  const early = Array.from({ length: Math.min(chosen, statements - writes) }, (_, place) =>
    Math.max(1, Math.floor(((statements - writes) * (place + 1)) / (Math.min(chosen, statements) + 1))),
  );
  const late = Array.from(
    { length: every ? writes : writes / 2 },
    (_, place) => statements - 1 - place * (every ? 1 : 2),
  );
  const killedAt = [...early, ...late];
  let after = before;
  for (const statement of killedAt) {
    await releaseAndDieAt(statement);
    after = await everythingReleased(room.registry);
    expect(after, `killed at statement ${statement} of ${statements}`).toEqual(before);
  }
  await room.release();
  expect(await currentRelease(room.registry, network)).toMatchObject({ number: 3 });
  const whole = await everythingReleased(room.registry);
  expect(whole.length).toBeGreaterThan(before.length);
  const row: FaultRow = {
    fault: 'kill -9 of the press',
    injectedAt: `statements ${killedAt.join(', ')}, of ${statements}`,
    rowsBefore: before.length,
    rowsAfter: after.length,
    repairedByHand: 'no',
  };
  Object.assign(task.meta, { fault: row });
  await room.close();
});

/** Every row of every release, of what releases remember, and of the log about them. */
const everythingReleased = async ({ owner }: Registry): Promise<readonly string[]> => {
  const { rows } = await owner.query<{ row: string }>(`
    select concat_ws(' ', 'release', r) as row from published.release r
    union all select concat_ws(' ', 'current', c) from published.current c
    union all select concat_ws(' ', 'block', b) from published.block b
    union all select concat_ws(' ', 'file', number, name, sha256) from published.file
    union all select concat_ws(' ', 'snapshot', number, course, counted) from secret.snapshot
    union all select concat_ws(' ', 'opened', o) from secret.opened o
    union all select concat_ws(' ', 'log', e) from audit.entry e where action = 'release'
    order by 1`);
  return rows.map(({ row }) => row);
};

/** Waits until the server has noticed that the killed program is gone. */
const untilAlone = async ({ owner }: Registry): Promise<void> => {
  for (;;) {
    const { rows } = await owner.query<{ others: number }>(`
      select count(*)::int as others from pg_stat_activity
      where datname = current_database() and application_name <> current_setting('application_name')`);
    if (rows[0]?.others === 0) return;
  }
};
