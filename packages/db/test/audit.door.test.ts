import { auditEntries, forgetOldAudit, openRegistry, type Registry, recordAudit, verifyAudit } from '@enthesis/db';
import { freshDatabase } from '@enthesis/db/testing';
import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';

let registry: Registry;
let close: () => Promise<void>;

beforeAll(async () => {
  const database = await freshDatabase();
  registry = await openRegistry({ dataFolder: '/nowhere', databaseUrl: database.url, vocabularyFile: null });
  close = async () => {
    await registry.close();
    await database.drop();
  };
});
afterAll(() => close());

/** Does what only somebody at the database itself could. */
const behindTheLog = (statement: string) =>
  registry.owner.transaction(async (client) => {
    await client.query(
      `alter table audit.entry disable trigger user; ${statement}; alter table audit.entry enable trigger user`,
    );
  });

beforeEach(() => behindTheLog('delete from audit.entry'));

const note = (name: string) =>
  recordAudit(registry, { action: 'token-made', actor: 'a@example.org', detail: { name } });

/** Three days of two entries each. A day is moved back before it is sealed, as if it had been written then. */
const threeDays = async () => {
  for (const back of [2, 1, 0]) {
    await note(`${back} days ago, first`);
    await note(`${back} days ago, second`);
    await behindTheLog(
      `update audit.entry set at = at - interval '${back} days' where at > now() - interval '12 hours'`,
    );
  }
};

const actions = async () => (await auditEntries(registry, {}, 100)).entries.map(({ action }) => action).reverse();
const numbers = async () => (await auditEntries(registry, {}, 100)).entries.map(({ number }) => number).reverse();

describe('the log', () => {
  it('seals a day with the first entry of the next, and holds against its seals', async () => {
    expect(await verifyAudit(registry)).toEqual({ days: 0, brokenAt: null });
    await threeDays();
    const day = ['token-made', 'token-made'];
    expect(await actions()).toEqual([...day, 'day-sealed', ...day, 'day-sealed', ...day]);
    expect(await verifyAudit(registry)).toEqual({ days: 3, brokenAt: null });
  });

  it.each([
    ['changed', (first: number) => `update audit.entry set actor = 'b@example.org' where number = ${first}`, 2],
    ['moved', (first: number) => `update audit.entry set at = at + interval '1 second' where number = ${first}`, 2],
    ['removed', (first: number) => `delete from audit.entry where number = ${first}`, 2],
    [
      'changed with its seal, by the seal of the next',
      (first: number) =>
        `update audit.entry set actor = 'b' where number = ${first};
       update audit.entry set detail = detail || '{"sha256": "0"}' where number = ${first + 2}`,
      2,
    ],
    [
      'hidden with a whole day',
      (first: number) => `delete from audit.entry where number between ${first + 2} and ${first + 4}`,
      2,
    ],
  ])('tells an entry that was %s', async (_, tamper, daysAgo) => {
    await threeDays();
    const [first = 0] = await numbers();
    await behindTheLog(tamper(first));
    const { brokenAt } = await verifyAudit(registry);
    const day = new Date(Date.now() - daysAgo * 86_400_000).toISOString().slice(0, 10);
    expect(brokenAt).toBe(day);
  });

  it('takes those that come while one is written together, each with its own details and in their order', async () => {
    const names = Array.from({ length: 40 }, (_, place) => `entry ${place}`);
    await Promise.all(names.map(note));
    const { entries } = await auditEntries(registry, {}, 100);
    expect(entries.toReversed().map(({ detail }) => detail.name)).toEqual(names);
  });

  it('hands the fault to everybody whose entry could not be written, and writes the next', async () => {
    const broken = recordAudit(registry, { action: 'token-made', actor: null, requestId: 'no id' });
    await expect(broken).rejects.toThrow(/uuid/);
    await note('after it');
    expect((await auditEntries(registry, {}, 100)).entries.map(({ detail }) => detail)).toEqual([{ name: 'after it' }]);
  });

  it('keeps its order and its chain where many write at once', async () => {
    await threeDays();
    await behindTheLog(`delete from audit.entry where at > now() - interval '12 hours'`);
    await Promise.all(Array.from({ length: 30 }, (_, place) => note(String(place))));
    expect((await actions()).filter((action) => action === 'day-sealed')).toHaveLength(2);
    const { rows } = await registry.owner.query<{ ordered: boolean }>(
      'select bool_and(at >= before) as ordered from (select at, lag(at) over (order by number) as before from audit.entry) e',
    );
    expect(rows).toEqual([{ ordered: true }]);
    expect(await verifyAudit(registry)).toEqual({ days: 3, brokenAt: null });
  });

  it.each([`update audit.entry set actor = 'b'`, 'delete from audit.entry', 'truncate audit.entry'])(
    'refuses %s',
    async (statement) => {
      await note('kept');
      await expect(registry.owner.query(statement)).rejects.toThrow('only added to');
    },
  );

  it('forgets whole days that are older than it is told, and holds without them', async () => {
    await threeDays();
    await behindTheLog(`update audit.entry set at = at - interval '100 days' where at < now() - interval '36 hours'`);
    expect(await forgetOldAudit(registry, 90)).toBe(2);
    await expect(forgetOldAudit(registry, 0)).rejects.toThrow('only added to');
    expect(await actions()).toEqual([
      'day-sealed',
      'token-made',
      'token-made',
      'day-sealed',
      'token-made',
      'token-made',
    ]);
    expect(await verifyAudit(registry)).toEqual({ days: 2, brokenAt: null });
  });

  it('gives what fits a filter, latest first, and says how many fit', async () => {
    await note('one');
    await recordAudit(registry, { action: 'import', actor: 'b@example.org', clinic: 'north', detail: { rows: 7 } });
    await note('two');
    const today = new Date().toISOString().slice(0, 10);
    const found = async (filter: Parameters<typeof auditEntries>[1], atMost = 10) => {
      const { entries, total } = await auditEntries(registry, filter, atMost);
      return [entries.map(({ detail }) => detail.name ?? detail.rows), total];
    };
    expect(await found({})).toEqual([['two', 7, 'one'], 3]);
    expect(await found({}, 1)).toEqual([['two'], 3]);
    expect(await found({ action: 'import' })).toEqual([[7], 1]);
    expect(await found({ actor: 'a@example.org' })).toEqual([['two', 'one'], 2]);
    expect(await found({ clinic: 'north', from: today, to: today })).toEqual([[7], 1]);
    expect(await found({ to: '2020-01-01' })).toEqual([[], 0]);
  });
});
