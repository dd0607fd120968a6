import { type Meta, type ResponseBySessionCell, responseBySession } from '@enthesis/contract';
import { importSource, registerClinic } from '@enthesis/intake';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { type Door, openDoor } from './door.ts';
import { noEffectSource, truth, world } from './trap/no-effect.ts';

/** Standard errors within which a figure of the drawn patients must lie of what is true of all there could be. */
const tolerance = 4;

let door: Door;
beforeAll(async () => {
  door = await openDoor();
  const { registry, dataFolder } = door;
  for (const [code, source] of [
    ['no-effect', noEffectSource(world.patients)],
    ['not-asked', noEffectSource(1_000, { interim: false })],
  ] as const) {
    await registerClinic(registry, { code, name: code, synthetic: true, dataFolder });
    expect(await importSource(registry, { clinic: code, source, dataFolder })).toMatchObject({ outcome: 'applied' });
  }
});
afterAll(() => door.close());

const ask = async (clinic: string, view: 'a' | 'c') => {
  const headers = await door.signIn('director', clinic);
  const answer = await door.request(`/api/v1/clinic/response-by-session?view=${view}`, { headers });
  return responseBySession.answerSchema.parse(await answer.json());
};

type Figure = 'session' | 'assessed' | 'responded' | 'rate' | 'atRisk' | 'cumulativeIncidence';

const column = (cells: readonly ResponseBySessionCell[], figure: Figure): readonly number[] =>
  cells.map(({ [figure]: value }) => {
    if (value === null) throw new Error(`${figure} should have been given`);
    return value;
  });

/** How far shares of so many courses lie from the true ones: the farthest, in standard errors of the true one. */
const errorsAway = (shares: readonly number[], trueShares: readonly number[], courses: readonly number[]): number => {
  expect([shares.length, courses.length]).toEqual([trueShares.length, trueShares.length]);
  const distances = trueShares.map((trueShare, place) => {
    const standardError = Math.sqrt((trueShare * (1 - trueShare)) / (courses[place] ?? Number.NaN));
    return Math.abs((shares[place] ?? Number.NaN) - trueShare) / standardError;
  });
  return Math.max(...distances);
};

const warningOf = ({ captions }: Meta, words: string) => captions.find((caption) => caption.includes(words));

const rounded = (share: number | null | undefined): number => Number((share ?? Number.NaN).toFixed(6));

const trueRates = truth().map(({ rateOfEnded }) => rateOfEnded);
const trueIncidences = truth().map(({ cumulativeIncidence }) => cumulativeIncidence);
const sessions = truth().map(({ session }) => session);

test('by sessions received the rate is level and falls at the cap, though no session does more than another', async () => {
  expect(trueRates.map((rate) => Math.round(rate * 100))).toEqual([60, 63, 64, 64, 64, 23]);
  const { cells, meta } = await ask('no-effect', 'a');
  expect(column(cells, 'session')).toEqual(sessions);
  expect(errorsAway(column(cells, 'rate'), trueRates, column(cells, 'assessed'))).toBeLessThan(tolerance);
  expect(warningOf(meta, 'not the effect of more sessions')).toBeDefined();
});

test('by the first response the curve rises with every session, though no session does more than another', async () => {
  // Before the cap, a share q of those still waiting comes again without having responded.
  const { chancePerSession, dropsOutWithoutResponse } = world;
  const q = (1 - chancePerSession) * (1 - dropsOutWithoutResponse);
  const closedForm = sessions.map((session) => (chancePerSession * (1 - q ** session)) / (1 - q));
  expect(trueIncidences.map(rounded)).toEqual(closedForm.map(rounded));

  const { cells, meta } = await ask('no-effect', 'c');
  expect(column(cells, 'session')).toEqual(sessions);
  const incidences = column(cells, 'cumulativeIncidence');
  expect(incidences).toEqual(incidences.toSorted((a, b) => a - b));
  expect(new Set(incidences).size).toBe(world.mostSessions);
  const started = sessions.map(() => world.patients);
  expect(errorsAway(incidences, trueIncidences, started)).toBeLessThan(tolerance);
  expect(warningOf(meta, 'does not show that later sessions do anything')).toBeDefined();
});

test('of those still waiting the same share responds after every session', async () => {
  const { cells } = await ask('no-effect', 'c');
  const waiting = column(cells, 'atRisk');
  const shares = column(cells, 'responded').map((responded, place) => responded / (waiting[place] ?? Number.NaN));
  const trueShares = sessions.map(() => world.chancePerSession);
  expect(errorsAway(shares, trueShares, waiting)).toBeLessThan(tolerance);
});

test('where no score was asked for between sessions, the curve is refused and the falling rates remain', async () => {
  const { cells, meta } = await ask('not-asked', 'c');
  expect(cells).toEqual([]);
  expect(meta.withheld).toBe('not-recorded-between-sessions');
  expect(column((await ask('not-asked', 'a')).cells, 'session')).toEqual(sessions);
});

test('docs/methods.md shows these very figures; `vitest run -u` writes them anew', async () => {
  const received = await ask('no-effect', 'a');
  const first = await ask('no-effect', 'c');
  const figures = {
    world,
    captions: {
      received: warningOf(received.meta, 'not the effect of more sessions'),
      firstResponse: warningOf(first.meta, 'does not show that later sessions do anything'),
    },
    bySession: truth().map(({ session, rateOfEnded, cumulativeIncidence }, place) => ({
      session,
      ended: received.cells[place]?.assessed,
      endedInResponse: received.cells[place]?.responded,
      rate: rounded(received.cells[place]?.rate),
      rateTrue: rounded(rateOfEnded),
      waiting: first.cells[place]?.atRisk,
      firstResponses: first.cells[place]?.responded,
      cumulativeIncidence: rounded(first.cells[place]?.cumulativeIncidence),
      cumulativeIncidenceTrue: rounded(cumulativeIncidence),
    })),
  };
  await expect(`${JSON.stringify(figures, null, 2)}\n`).toMatchFileSnapshot('trap/figures.json');
});
