import { titleOf } from '@enthesis/disclosure/testing';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { type InventedDoor, invented, inventedFrom, openInventedDoor } from './invented.ts';
import { blocksIn, tablesOf } from './published.ts';

// Somebody who hands in, watches, and compares one release with the next. Each attack goes on from the one before.

let door: InventedDoor;
beforeAll(async () => {
  door = await openInventedDoor({
    alder: inventedFrom(1, 70),
    birch: inventedFrom(1001, 60),
    cedar: inventedFrom(2001, 60),
    damson: inventedFrom(3001, 50),
  });
  expect((await door.release()).state).toBe('made');
});
afterAll(() => door.close());

const paths = ['/network/responders?by=condition,session_band', '/network/change?instrument=nprs', '/network/baseline'];
/** Everything that can be watched, without the number of the release. */
const watched = async (): Promise<readonly string[]> => [
  ...(await Promise.all(paths.map((path) => door.text(path, door.researcher)))),
  await door.text('/network/responders.csv', door.researcher),
  await door.text('/network/releases', door.researcher),
];
const figuresOf = async (release: number) => blocksIn(await tablesOf(door, release, door.researcher));
const bandOne = async (release: number) =>
  (await figuresOf(release)).filter(({ cut, levels }) => cut === 'session_band' && levels.includes('1'));

describe(titleOf('06'), () => {
  const joining = invented(9000, { sessions: 1, before: 10, after: 0 });
  test('api: nothing of the network moves when the patient is handed in; the own clinic does', async () => {
    const director = await door.directorOf('alder');
    const [before, own] = [await watched(), await door.text('/clinic/responders', director)];
    await door.hand('alder', [joining]);
    expect(await watched()).toEqual(before);
    expect(await door.text('/clinic/responders', director)).not.toBe(own);
  });
  test('api: nor at the next release: every block is carried forward', async () => {
    expect((await door.release()).state).toBe('made');
    expect(await figuresOf(2)).toEqual(await figuresOf(1));
  });
});

describe(titleOf('07'), () => {
  test('api: the correction is taken, and every block is carried forward', async () => {
    const director = await door.directorOf('birch');
    const own = await door.text('/clinic/change?instrument=nprs', director);
    await door.hand('birch', [invented(1003, { after: 10 })]);
    expect(await door.text('/clinic/change?instrument=nprs', director)).not.toBe(own);
    expect((await door.release()).state).toBe('made');
    expect(await figuresOf(3)).toEqual(await figuresOf(1));
  });
});

describe(titleOf('14'), () => {
  const clinics = ['alder', 'birch', 'cedar', 'damson'];
  const joiningOf = (place: number) => inventedFrom(5000 + 100 * place, 6, { sessions: 1, before: 9, after: 9 });
  test('api: 24 who join are told; 23 leave again, and what would be one patient apart is not', async () => {
    const before = [70, 60, 60, 50].map((count, place) => inventedFrom(1000 * place + 1, count));
    for (const [place, clinic] of clinics.entries()) await door.hand(clinic, joiningOf(place));
    expect((await door.release()).state).toBe('made');
    const joined = await bandOne(4);
    expect(joined.some(({ asOfRelease }) => asOfRelease === 4)).toBe(true);
    for (const [place, clinic] of clinics.entries()) {
      const stays = place === 0 ? joiningOf(0).slice(0, 1) : [];
      await door.hand(clinic, [...(before[place] ?? []), ...stays], 'replace');
    }
    expect((await door.release()).state).toBe('made');
    expect(await bandOne(5)).toEqual(joined);
  });
});
