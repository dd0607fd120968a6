import {
  answerHref,
  fromSearch,
  isPaired,
  type RobustnessCell,
  responders,
  robustness,
  type Selection,
} from '@enthesis/contract';
import { importSource, registerClinic, syntheticClinic, syntheticSource } from '@enthesis/intake';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { type Door, openDoor } from './door.ts';

let door: Door;
let headers: { readonly cookie: string };
beforeAll(async () => {
  door = await openDoor();
  const { registry, dataFolder } = door;
  const clinic = syntheticClinic({ code: 'curve', name: 'curve', courses: 400, seed: 7, interimScores: 0.5 });
  await registerClinic(registry, { code: 'curve', name: 'curve', synthetic: true, dataFolder });
  await importSource(registry, { clinic: 'curve', source: syntheticSource(clinic), dataFolder });
  headers = await door.signIn('director', 'curve');
});
afterAll(() => door.close());

const ask = async (search: string) => {
  const answer = await door.request(`/api/v1/clinic/robustness?${search}`, { headers });
  expect(answer.status, search).toBe(200);
  return robustness.answerSchema.parse(await answer.json());
};

/** The same specification asked of the responders question: the first row is all that is asked about. */
const askedAlone = async (selection: Selection, { definition, floor, horizon }: RobustnessCell) => {
  const search = new URLSearchParams({
    by: 'condition',
    definition: definition?.id ?? '',
    floor: floor?.id ?? '',
    horizon: horizon?.id ?? '',
  });
  for (const id of selection.condition) search.append('condition', id);
  if (selection.instrument !== null) search.set('instrument', selection.instrument);
  else if (selection.measure !== null && !isPaired(fromSearch(responders, door.registry.vocabulary, search).definition))
    search.set('measure', selection.measure);
  const one = fromSearch(responders, door.registry.vocabulary, search);
  const answer = await door.request(answerHref(responders, one), { headers });
  return responders.answerSchema.parse(await answer.json()).cells[0];
};

test.each(['', 'measure=function', 'condition=low-back', 'condition=knee-oa&instrument=nprs', 'definition=both'])(
  'every rate of the curve is that of the responders question asked alone: %s',
  async (search) => {
    const { cells } = await ask(search);
    const selection = fromSearch(robustness, door.registry.vocabulary, search);
    expect(cells.length).toBeGreaterThanOrEqual(30);
    for (const cell of cells) {
      const alone = await askedAlone(selection, cell);
      const { status, because, flags, eligible, followed, rate, ci95Lower, ci95Upper, rateNri, rateBest } = cell;
      const figures = {
        eligible,
        followed,
        responders: cell.responders,
        rate,
        ci95Lower,
        ci95Upper,
        rateNri,
        rateBest,
      };
      // A condition nobody has gets no row of its own.
      if (alone === undefined) expect(status).toBe('empty');
      else expect(alone).toMatchObject({ status, because, flags, ...figures });
    }
    expect(cells.some((cell) => cell.status === 'shown')).toBe(true);
  },
);

test('one cell is the chosen one, whatever is chosen; getting worse is not on the curve', async () => {
  const { cells } = await ask('definition=r50&floor=4&horizon=3m');
  const chosen = cells.filter((cell) => cell.chosen);
  expect(chosen.map(({ definition, floor, horizon }) => [definition?.id, floor?.id, horizon?.id])).toEqual([
    ['r50', '4', '3m'],
  ]);
  expect(cells.map(({ definition }) => definition?.id)).not.toContain('worse');
  expect((await door.request('/api/v1/clinic/robustness?definition=worse', { headers })).status).toBe(400);
});

test('a definition that does not exist for what is asked about is left out', async () => {
  const ids = async (search: string) => new Set((await ask(search)).cells.map(({ definition }) => definition?.id));
  expect(await ids('measure=function')).not.toContain('painfree');
  expect(await ids('instrument=promis_pf&definition=mcid')).toEqual(new Set(['mcid']));
  expect(await ids('definition=both')).toEqual(new Set(['both', 'oarsi']));
});

test('put back into the counts, the tipping share gives the target; where there is none the sentence says why', async () => {
  const { cells, meta } = await ask('target=40');
  const tipped = cells.filter(({ tippingShare }) => tippingShare !== null);
  expect(tipped.length).toBeGreaterThan(5);
  for (const { tippingShare, eligible, followed, responders: met } of tipped) {
    if (tippingShare === null || eligible === null || followed === null || met === null) continue;
    expect((met + (1 - tippingShare) * (eligible - followed)) / eligible).toBeCloseTo(0.4, 10);
  }
  expect(meta.sentence).toContain('40 %');
  expect((await ask('target=0')).meta.sentence).toContain('stays above 0 % even if none');
  expect((await ask('target=100')).meta.sentence).toContain('is below 100 % even if all');
});

test('a definition that no course can be judged by is left out and named; chosen, it stays and is empty', async () => {
  const { cells, meta } = await ask('condition=low-back');
  expect(cells.map(({ definition }) => definition?.id)).not.toContain('pass');
  expect(meta.captions.join(' ')).toMatch(
    /^.*Left out, because no course here has a baseline .*acceptable state \(PASS\)/,
  );
  const chosen = await ask('condition=low-back&definition=pass');
  const own = chosen.cells.filter(({ definition }) => definition?.id === 'pass');
  expect(own).toHaveLength(15);
  expect(new Set(own.map(({ status }) => status))).toEqual(new Set(['empty']));
  expect(chosen.meta.captions.join(' ')).not.toContain('(PASS)');
});
