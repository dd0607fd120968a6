import { networkQuestions } from '@enthesis/contract';
import { networkPolicy } from '@enthesis/disclosure';
import { titleOf } from '@enthesis/disclosure/testing';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { type InventedDoor, inventedFrom, openInventedDoor } from './invented.ts';
import { blocksIn, tablesOf } from './published.ts';

const [responders] = networkQuestions;
const cellsOf = async (door: InventedDoor, search: string) =>
  responders.answerSchema.parse(JSON.parse(await door.text(`/network/responders?${search}`, door.researcher)));

describe('everybody responds, one clinic is a giant, and of two conditions one has three patients', () => {
  let door: InventedDoor;
  beforeAll(async () => {
    const alike = { before: 8, after: 0 };
    door = await openInventedDoor({
      alder: [...inventedFrom(1, 300, alike), ...inventedFrom(901, 3, { ...alike, condition: 'fracture' })],
      birch: inventedFrom(1001, 25, alike),
      cedar: inventedFrom(2001, 25, alike),
      damson: inventedFrom(3001, 20, alike),
    });
    expect((await door.release()).state).toBe('made');
  });
  afterAll(() => door.close());

  describe(titleOf('09'), () => {
    test('api: the means and spreads do not say so, and no rate is certain', async () => {
      const blocks = blocksIn(await tablesOf(door, 1, door.researcher)).filter(({ mean }) => mean !== null);
      expect(blocks.length).toBeGreaterThan(1);
      expect(blocks.some(({ mean, sd }) => !['8', '8.0'].includes(mean ?? '') || Number(sd) !== 0)).toBe(true);
      const answers = await Promise.all(['r30', 'r50', 'worse'].map((id) => cellsOf(door, `definition=${id}`)));
      for (const { rate } of answers.flatMap(({ cells }) => cells)) expect([0, 1]).not.toContain(rate);
      for (const { cells } of answers.slice(0, 2)) expect(cells[0]?.because).toBe('class-under-10');
    });
  });

  describe(titleOf('16'), () => {
    test('api: a condition of three patients and one of none have the same answers, but for the name', async () => {
      for (const { path } of networkQuestions) {
        for (const form of ['', '.csv']) {
          const [left, none] = await Promise.all(
            ['fracture', 'cancer-pain'].map(async (id) => {
              const instrument = /change/.test(path) ? '&instrument=nprs' : '';
              const answer = await door.get(`${path}${form}?condition=${id}${instrument}`, door.researcher);
              const { vocabulary } = door.registry;
              const label = vocabulary.conditions.find((condition) => condition.id === id)?.label ?? id;
              const body = await answer.text();
              // One word for all: a name inside of a sentence can be the id itself.
              const plain = [id, label, label.toLowerCase()].reduce(
                (text, name) => text.replaceAll(name, 'NAME'),
                body,
              );
              return [answer.status, plain];
            }),
          );
          expect(left).toEqual(none);
          // What is said of conditions by trials is not asked of those that no trial was about.
          expect([200, 400]).toContain(left?.[0]);
        }
      }
    });
    test('api: nor does any file or list tell that it is there', async () => {
      const tables = await tablesOf(door, 1, door.researcher);
      const seen = blocksIn(tables).filter(({ conditions }) => conditions.includes('fracture'));
      expect(seen).toEqual([]);
      expect(await door.text('/network/releases', door.researcher)).not.toContain('fracture');
    });
  });

  describe(titleOf('22'), () => {
    test('api: without the giant, 20 patients of others are left in every block', async () => {
      const blocks = blocksIn(await tablesOf(door, 1, door.researcher));
      for (const { cut, levels } of blocks.filter((block) => block.variable === 'outcome-pain@6m')) {
        expect(cut).toBe('session_band');
        const others = [...inventedFrom(1001, 25), ...inventedFrom(2001, 25), ...inventedFrom(3001, 20)];
        const left = others.filter(({ sessions }) => levels.some((level) => level.startsWith(String(sessions))));
        expect(left.length).toBeGreaterThanOrEqual(networkPolicy.k);
      }
    });
  });
});

describe(titleOf('22'), () => {
  test('api: nobody responds, and patients are few and spread thin: nothing, or nothing certain', async () => {
    const codes = ['alder', 'birch', 'cedar', 'damson', 'elder', 'fir'];
    const door = await openInventedDoor(
      Object.fromEntries(
        codes.map((code, place) => [code, inventedFrom(1000 * place + 1, 7, { before: 6, after: 6 })]),
      ),
    );
    const { state } = await door.release();
    expect(['made', 'refused']).toContain(state);
    const { cells } = await cellsOf(door, 'by=condition,session_band');
    for (const { rate, eligible } of cells) {
      expect(rate).toBeNull();
      expect(eligible).toBeNull();
    }
    await door.close();
  });
});

describe(titleOf('19'), () => {
  test('api: no release is made of two clinics, no figure is there, and both say why', async () => {
    const door = await openInventedDoor({ alder: inventedFrom(1, 200), birch: inventedFrom(1001, 150) });
    const making = await door.release();
    expect(making).toMatchObject({ state: 'refused', words: expect.stringContaining('at least 3 clinics') as string });
    for (const question of networkQuestions) {
      const search = question.path.includes('change') ? '?instrument=nprs' : '';
      const body: unknown = JSON.parse(await door.text(`${question.path}${search}`, door.researcher));
      const { cells, meta } = question.answerSchema.parse(body);
      expect(cells).toEqual([]);
      expect(meta.reason).toContain('at least three clinics');
    }
    expect(JSON.parse(await door.text('/network/releases', door.researcher))).toMatchObject({ releases: [] });
    await door.close();
  });
});
