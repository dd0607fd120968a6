import {
  answerHref,
  fromSearch,
  overclaimIn,
  type Problem,
  type RoleId,
  responders,
  responseBySession,
  roleIds,
  type Truth,
  truthHref,
  truthSchema,
} from '@enthesis/contract';
import { demoClinics, importSource, registerClinic, type SyntheticClinic, syntheticSource } from '@enthesis/intake';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { type Door, openDoor } from './door.ts';

const path = '/api/v1/clinic/truth';
/** Standard errors within which a rate of the patients drawn must lie of the true one. */
const tolerance = 4.5;

const demoClinic = (code: string): SyntheticClinic => {
  const found = demoClinics.find((clinic) => clinic.code === code);
  if (found === undefined) throw new Error(`the demo has no clinic ${code}`);
  return found;
};

/** The first clinic of the demo, larger, of other patients, and with nobody missing. */
const nobodyMissing = { ...demoClinic('harbor-spine'), courses: 4_000, seed: 9, followUp: 1 };
/** The same with a score at every session. */
const allSessions = { ...nobodyMissing, code: 'all-sessions', interimScores: 1 };

let door: Door;
beforeAll(async () => {
  door = await openDoor();
  const { registry, dataFolder } = door;
  for (const clinic of [nobodyMissing, allSessions]) {
    const { code, name } = clinic;
    await registerClinic(registry, { code, name, synthetic: true, dataFolder });
    await importSource(registry, { clinic: code, source: syntheticSource(clinic), dataFolder });
  }
  // A real clinic that happens to bear the code of an invented one.
  await registerClinic(registry, { code: 'great-larch', name: 'Great Larch', synthetic: false, dataFolder });
});
afterAll(() => door.close());

const ask = async (search: string): Promise<Truth> => {
  const answer = await door.request(`${path}${search}`, { headers: await door.signIn('director', 'harbor-spine') });
  expect(answer.status).toBe(200);
  return truthSchema.parse(await answer.json());
};

describe('happy: what the registry counts when nobody is missing is the truth, up to chance', () => {
  const expectNear = (rate: number | null, truth: number | undefined, courses: number | null) => {
    const [found, stated, n] = [rate ?? Number.NaN, truth ?? Number.NaN, courses ?? Number.NaN];
    expect(Math.abs(found - stated)).toBeLessThan(tolerance * Math.sqrt((stated * (1 - stated)) / n));
  };
  const selections = ['', 'definition=r50&horizon=12m', 'measure=function&horizon=3m'];

  test.each(selections)('by condition and by sessions: %s', async (search) => {
    const truth = await ask(search === '' ? '' : `?${search}`);
    const headers = await door.signIn('director', 'harbor-spine');
    for (const [by, rates] of [
      ['condition', truth.conditions],
      ['sessions', truth.sessions],
      ['session_band', truth.sessionBands],
    ] as const) {
      const selection = fromSearch(
        responders,
        door.registry.vocabulary,
        `by=${by}${search === '' ? '' : `&${search}`}`,
      );
      const answer = await door.request(answerHref(responders, selection), { headers });
      const shown = responders.answerSchema.parse(await answer.json()).cells.filter(({ status }) => status === 'shown');
      expect(shown.length).toBeGreaterThan(3);
      for (const { condition, sessions, sessionBand, rate, followed } of shown) {
        expectNear(rate, rates[(condition ?? sessions ?? sessionBand)?.id ?? ''], followed);
      }
    }
  });

  test.each(['', '&definition=r50', '&measure=function'])('first response: %s', async (search) => {
    const { firstResponse } = await ask(search.replace('&', '?'));
    const headers = await door.signIn('director', 'all-sessions');
    const answer = await door.request(`/api/v1/clinic/response-by-session?view=c${search}`, { headers });
    const { cells } = responseBySession.answerSchema.parse(await answer.json());
    expect(cells.length).toBeGreaterThan(5);
    for (const { session, cumulativeIncidence } of cells) {
      expectNear(cumulativeIncidence, firstResponse[(session ?? Number.NaN) - 1], cells[0]?.atRisk ?? null);
    }
  });

  test('the address the page makes is the one that answers, and its words claim nothing', async () => {
    const selection = fromSearch(responders, door.registry.vocabulary, 'definition=r50&horizon=12m&by=condition');
    expect(truthHref(selection)).toBe(`${path}?definition=r50&horizon=12m`);
    expect(overclaimIn((await ask('')).words)).toBeNull();
  });
});

test.each(['all-sessions', 'great-larch'])('error: %s has no stated truth, as if nothing were there', async (code) => {
  const headers = await door.signIn('director', code);
  const answer = await door.request(path, { headers });
  expect(answer.status).toBe(404);
  const nothing = await door.request('/api/v1/clinic/nothing', { headers });
  expect(await answer.text()).toBe(await nothing.text());
});

test.each(['definition=mcid', 'floor=4', 'by=condition', 'condition=low-back', 'horizon=secretvalue'])(
  'error: %s may not be asked',
  async (search) => {
    const headers = await door.signIn('director', 'harbor-spine');
    const answer = await door.request(`${path}?${search}`, { headers });
    expect(answer.status).toBe(400);
    const text = await answer.text();
    expect((JSON.parse(text) as Problem).allowed?.length).toBeGreaterThan(0);
    expect(text).not.toContain('secret');
  },
);

test('security: it is for the director alone', async () => {
  expect((await door.request(path)).status).toBe(401);
  const statuses = await Promise.all(
    roleIds.map(async (role): Promise<[RoleId, number]> => {
      const clinic = role === 'director' || role === 'data-manager' ? 'harbor-spine' : undefined;
      return [role, (await door.request(path, { headers: await door.signIn(role, clinic) })).status];
    }),
  );
  expect(Object.fromEntries(statuses)).toEqual({ director: 200, 'data-manager': 403, researcher: 403, admin: 403 });
});
