import { type ChartNote, chartNoteListSchema, chartNoteSchema, meSchema, mostChartNotes } from '@enthesis/contract';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { type Door, openDoor } from './door.ts';
import { addClinics, type Browser, browserWith, cookieOf, join, post, send } from './people.ts';

let door: Door;
let director: Browser;
let manager: Browser;
let stranger: Browser;
let researcher: Browser;

beforeAll(async () => {
  door = await openDoor({ demo: false });
  await addClinics(door, ['alder', 'birch']);
  director = await join(door, 'ana@example.org', 'director', 'alder');
  manager = await join(door, 'mo@example.org', 'data-manager', 'alder');
  stranger = await join(door, 'cleo@example.org', 'director', 'birch');
  researcher = await join(door, 'dora@example.org', 'researcher');
});
afterAll(() => door.close());

const write = (browser: Browser, note: object = {}) =>
  post(
    door,
    '/clinic/notes',
    { since: '2025-01', words: '25 % dextrose from 2025', condition: null, ...note },
    browser,
  );
const written = async (browser: Browser, note: object = {}): Promise<ChartNote> => {
  const answer = await write(browser, note);
  expect(answer.status).toBe(201);
  return chartNoteSchema.parse(await answer.json());
};
const remove = async (browser: Browser, id: string) =>
  (await send(door, 'DELETE', `/clinic/notes/${id}`, browser)).status;
const listed = async (browser: Browser): Promise<readonly ChartNote[]> => {
  const answer = await send(door, 'GET', '/clinic/notes', browser);
  expect(answer.status).toBe(200);
  return chartNoteListSchema.parse(await answer.json()).notes;
};

describe('a note on the charts', () => {
  it('is read by everybody at its clinic, by when it is about, and by no other clinic', async () => {
    const later = await written(director, {
      since: '2025-03-14',
      words: '  Guided by ultrasound ',
      condition: 'knee-oa',
    });
    const earlier = await written(manager);
    expect(later).toMatchObject({ words: 'Guided by ultrasound', condition: 'knee-oa', by: 'ana' });
    for (const reader of [director, manager]) {
      expect((await listed(reader)).map(({ id }) => id)).toEqual([earlier.id, later.id]);
    }
    expect(await listed(stranger)).toEqual([]);
    expect(await remove(stranger, later.id)).toBe(404);
    expect(await remove(manager, later.id)).toBe(204);
    expect(await remove(director, later.id)).toBe(404);
    expect(await remove(director, earlier.id)).toBe(204);
    expect(await listed(director)).toEqual([]);
  });

  it('is read and not written by a researcher to whom the clinic was opened', async () => {
    const { id } = await written(director);
    expect((await send(door, 'GET', '/clinic/notes', researcher)).status).toBe(403);
    expect((await post(door, '/clinic/openings', { email: 'dora@example.org' }, director)).status).toBe(204);
    const { places } = meSchema.parse(await (await send(door, 'GET', '/me', researcher)).json());
    const place = places.find(({ opened }) => opened)?.id;
    const within = browserWith(cookieOf(await post(door, '/sign-in/switch', { place }, researcher)));
    expect((await listed(within)).map((note) => note.id)).toEqual([id]);
    expect((await write(within)).status).toBe(403);
    expect(await remove(within, id)).toBe(403);
    expect(await remove(director, id)).toBe(204);
  });

  it.each([
    ['words', { words: 'Mrs Bell fell' }],
    ['words', { words: 'seen on 23 April 1950' }],
    ['words', { words: 'x'.repeat(121) }],
    ['words', { words: ' ' }],
    ['words', { words: 'two\nlines' }],
    ['since', { since: '2025' }],
    ['since', { since: '2025-02-30' }],
    ['condition', { condition: 'no-such' }],
  ])('is refused at %s: %j', async (parameter, note) => {
    const answer = await write(director, note);
    expect(answer.status).toBe(400);
    const body = await answer.text();
    expect(JSON.parse(body)).toMatchObject({ parameter });
    expect(body).not.toMatch(/Bell|1950/);
  });

  it('is written down in the log without its words', async () => {
    const { id } = await written(director, { words: 'A second room' });
    expect(await remove(director, id)).toBe(204);
    const { rows } = await door.registry.identity.query<{ action: string; detail: unknown }>(
      `select action, detail from audit.entry where action like 'note-%' and detail->>'note' = $1 order by number`,
      [id],
    );
    expect(rows).toEqual([
      { action: 'note-written', detail: { note: id, since: '2025-01', condition: null } },
      { action: 'note-removed', detail: { note: id } },
    ]);
  });

  it(`is one of at most ${mostChartNotes}, also where several are written at once`, async () => {
    const atOnce = await Promise.all(Array.from({ length: mostChartNotes + 30 }, () => write(stranger)));
    expect(atOnce.filter(({ status }) => status === 409)).toHaveLength(30);
    expect(await listed(stranger)).toHaveLength(mostChartNotes);
  });
});
