import { meSchema, mostSavedViews, type SavedView, savedViewListSchema, savedViewSchema } from '@enthesis/contract';
import { registerClinic } from '@enthesis/intake';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { type Door, openDoor } from './door.ts';
import { addClinics, type Browser, browserWith, cookieOf, fromPage, join, post, send } from './people.ts';

let door: Door;
let director: Browser;
let colleague: Browser;
let stranger: Browser;
let researcher: Browser;

beforeAll(async () => {
  door = await openDoor({ demo: false });
  await addClinics(door, ['alder', 'birch']);
  director = await join(door, 'ana@example.org', 'director', 'alder');
  colleague = await join(door, 'ben@example.org', 'director', 'alder');
  stranger = await join(door, 'cleo@example.org', 'director', 'birch');
  researcher = await join(door, 'dora@example.org', 'researcher');
});
afterAll(() => door.close());

const knee = '/responders?conditions=knee-oa&horizon=w26';
const save = (browser: Browser, view: object) =>
  post(door, '/saved-views', { name: 'Knees', address: knee, shared: false, ...view }, browser);
const saved = async (browser: Browser, view: object): Promise<SavedView> => {
  const answer = await save(browser, view);
  expect(answer.status).toBe(201);
  return savedViewSchema.parse(await answer.json());
};
const listed = async (browser: Browser): Promise<readonly SavedView[]> =>
  savedViewListSchema.parse(await (await send(door, 'GET', '/saved-views', browser)).json()).views;

describe('a saved view', () => {
  it('leads its maker back, and nobody else until it is shared', async () => {
    const { id } = await saved(director, { name: 'Monday' });
    expect(await listed(director)).toMatchObject([{ id, name: 'Monday', address: knee, own: true, by: 'ana' }]);
    expect(await listed(colleague)).toEqual([]);
    expect((await send(door, 'DELETE', `/saved-views/${id}`, colleague)).status).toBe(404);
    expect((await send(door, 'DELETE', `/saved-views/${id}`, director)).status).toBe(204);
    expect(await listed(director)).toEqual([]);
  });

  it("is found by the clinic's other directors once shared, who may not remove it; by no other clinic", async () => {
    const { id } = await saved(director, { name: 'Ours', shared: true });
    expect(await listed(colleague)).toMatchObject([{ id, own: false, by: 'ana' }]);
    expect((await send(door, 'DELETE', `/saved-views/${id}`, colleague)).status).toBe(404);
    expect(await listed(stranger)).toEqual([]);
    expect(await listed(researcher)).toEqual([]);
    await saved(director, { name: 'Ours' });
    expect(await listed(colleague)).toEqual([]);
  });

  it('is not shared by researchers, nor found by one to whom the clinic was opened', async () => {
    await saved(director, { name: 'Shared', shared: true });
    expect((await save(researcher, { shared: true })).status).toBe(403);
    await saved(researcher, { name: 'Of my place' });
    expect((await post(door, '/clinic/openings', { email: 'dora@example.org' }, director)).status).toBe(204);
    const { places } = meSchema.parse(await (await send(door, 'GET', '/me', researcher)).json());
    const place = places.find(({ opened }) => opened)?.id;
    const switched = await post(door, '/sign-in/switch', { place }, researcher);
    const within = browserWith(cookieOf(switched));
    expect(await listed(within)).toEqual([]);
    await saved(within, { name: 'Of the opened clinic' });
    expect((await listed(within)).map(({ name }) => name)).toEqual(['Of the opened clinic']);
  });

  it('takes the new address under the name it has', async () => {
    const first = await saved(colleague, { name: 'Again' });
    const second = await saved(colleague, { name: 'Again', address: '/safety' });
    expect(second).toMatchObject({ id: first.id, address: '/safety' });
  });

  it.each([
    'https://example.org/',
    '//example.org',
    '/responders?name=Ana Bell',
    '/responders#x',
    '/responders?q=<b>',
    `/responders?${'x'.repeat(600)}`,
    'responders',
  ])('is refused for %s, which is no address of a page', async (address) => {
    const answer = await save(director, { address });
    expect(answer.status).toBe(400);
    expect(await answer.json()).toMatchObject({ parameter: 'address' });
  });

  it(`is one of at most ${mostSavedViews}; one that is there can still be changed`, async () => {
    const names = Array.from({ length: mostSavedViews + 30 }, (_, number) => `View ${number}`);
    const atOnce = await Promise.all(names.map((name) => save(stranger, { name })));
    expect(atOnce.filter(({ status }) => status === 409)).toHaveLength(30);
    const kept = await listed(stranger);
    expect(kept).toHaveLength(mostSavedViews);
    await saved(stranger, { name: kept[0]?.name, address: '/trend' });
  });
});

it('in the demonstration is kept for whoever acts from the clinic', async () => {
  const demo = await openDoor({ demo: true });
  try {
    await registerClinic(demo.registry, {
      code: 'cedar',
      name: 'Cedar',
      synthetic: true,
      dataFolder: demo.dataFolder,
    });
    const visitor = { ...fromPage, ...(await demo.signIn('director', 'cedar')) };
    expect((await post(demo, '/saved-views', { name: 'Knees', address: knee, shared: false }, visitor)).status).toBe(
      201,
    );
    const another = await demo.signIn('director', 'cedar');
    const answer = await send(demo, 'GET', '/saved-views', another);
    expect(savedViewListSchema.parse(await answer.json()).views).toMatchObject([
      { name: 'Knees', own: true, by: null },
    ]);
  } finally {
    await demo.close();
  }
});
