import {
  type NetworkClaimsCell,
  type NetworkTrialsCell,
  networkClaims,
  networkTrials,
  type VerdictId,
} from '@enthesis/contract';
import { hasNetworkForm, inNetworkForm, claims as told } from '@enthesis/evidence';
import { importSource, registerClinic, syntheticClinic, syntheticSource } from '@enthesis/intake';
import { createRelease } from '@enthesis/release';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { type Door, openDoor } from './door.ts';
import { foundAgain, rowsOf } from './found-again.ts';

const network = { series: 'network', synthetic: true, clinicId: null } as const;
let door: Door;
let researcher: { readonly cookie: string };
beforeAll(async () => {
  door = await openDoor();
  const { registry, dataFolder } = door;
  for (const [place, code] of ['alder', 'birch', 'cedar', 'damson'].entries()) {
    const clinic = syntheticClinic({ code, name: `${code} clinic`, courses: 700, seed: place });
    await registerClinic(registry, { code, name: clinic.name, synthetic: true, dataFolder });
    await importSource(registry, { clinic: code, source: syntheticSource(clinic), dataFolder });
  }
  await createRelease(registry, { dataFolder, series: network, by: { actor: 'test' } });
  researcher = await door.signIn('researcher');
});
afterAll(() => door.close());

const get = async (path: string): Promise<string> => {
  const answer = await door.request(`/api/v1/network/${path}`, { headers: researcher });
  expect(answer.status, path).toBe(200);
  return answer.text();
};
const fileOf = async (question: string, search: string) =>
  rowsOf(await get(`${question.replace(/^network-/, '')}.csv?${search}`));

const ask = async (search = ''): Promise<readonly NetworkClaimsCell[]> =>
  networkClaims.answerSchema.parse(JSON.parse(await get(`claims?${search}`))).cells;

describe('claims', () => {
  test('every figure is found again in the file of the release that its row names', async () => {
    const figures = (await ask()).filter(({ question }) => question !== null);
    expect(figures.filter(({ value }) => value !== null).length).toBeGreaterThan(15);
    for (const cell of figures) {
      expect(cell.search).toContain('release=1');
      const found = await foundAgain(fileOf, cell);
      const where = `${cell.claim?.id} ${cell.reading?.id}`;
      if (cell.value === null) continue;
      expect(found, where).toBeCloseTo(cell.value, 10);
      expect(cell.asOf, where).not.toBeNull();
    }
  });

  test('what releases have no form of is not published, and no figure of it is given', async () => {
    const cells = await ask();
    const verdicts = new Map(cells.map(({ claim, verdict }) => [claim?.id ?? '', verdict]));
    for (const claim of told) {
      const verdict = verdicts.get(claim.id);
      const expected: readonly (VerdictId | undefined)[] =
        claim.untested === 'cannot-test'
          ? ['cannot-test']
          : claim.untested === 'not-recorded'
            ? ['not-published']
            : inNetworkForm(claim)
              ? ['compatible', 'not-supported', 'too-few', 'follow-up-too-low']
              : ['not-published', 'not-supported'];
      expect(expected, claim.id).toContain(verdict);
      for (const { id, source } of claim.readings) {
        const cell = cells.find((one) => one.claim?.id === claim.id && one.reading?.id === id);
        expect(cell?.question !== null, `${claim.id} ${id}`).toBe(hasNetworkForm(source));
      }
    }
  });

  test('one figure that is published can refute a claim whose others are not', async () => {
    const rows = (await ask()).filter(({ claim }) => claim?.id === 'three-a-month-apart');
    expect(rows.map(({ verdict }) => verdict)).toEqual(['not-supported', 'not-supported', 'not-supported']);
    expect(rows.map(({ value }) => value !== null)).toEqual([true, false, false]);
  });

  test('no verdict rests on fewer than 30, on under 60 % followed up, or on a figure that is not there', async () => {
    const said = (await ask()).filter(({ decides, verdict }) => decides && verdict === 'compatible');
    expect(said.length).toBeGreaterThan(3);
    for (const { n, value, followUpShare } of said) {
      expect(value).not.toBeNull();
      expect(n).toBeGreaterThanOrEqual(30);
      expect(followUpShare ?? 1).toBeGreaterThanOrEqual(0.6);
    }
  });

  test('of a condition that is not in the release nothing is said', async () => {
    const cells = await ask('condition=cancer-pain');
    const figures = cells.filter(({ question }) => question !== null);
    expect(figures.length).toBeGreaterThan(0);
    expect(figures.every(({ value, n }) => value === null && n === null)).toBe(true);
    expect(cells.some(({ verdict }) => verdict === 'compatible' || verdict === 'not-supported')).toBe(false);
  });
});

const trialsOf = async (search: string): Promise<readonly NetworkTrialsCell[]> =>
  networkTrials.answerSchema.parse(JSON.parse(await get(`trials?${search}`))).cells;

test('the arms of trials stand beside the figure of the release', async () => {
  const search = 'condition=low-back&definition=r50&horizon=12m';
  const [own, ...arms] = await trialsOf(search);
  const [row] = await fileOf('responders', `by=condition&${search}`);
  expect([own?.study?.label, String(own?.rate), String(own?.n)]).toEqual(['All clinics', row?.rate, row?.followed]);
  const drawn = arms.filter(({ placement }) => placement === 'chart');
  expect(drawn.map(({ arm, rate }) => [arm?.id, rate])).toEqual([
    ['glucose', 0.46],
    ['saline', 0.36],
  ]);
});
