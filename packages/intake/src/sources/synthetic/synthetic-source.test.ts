import {
  builtInVocabulary,
  type ImportProblem,
  type ImportTable,
  importTables,
  rowCheck,
  type SourceRow,
} from '@enthesis/contract';
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { type SyntheticClinic, syntheticClinic } from './clinic.ts';
import { demoClinics } from './demo-clinics.ts';
import { syntheticSource } from './synthetic-source.ts';

const clinicOf = (given: Partial<SyntheticClinic>) =>
  syntheticClinic({ code: 'test', name: 'Test', seed: 5, courses: 300, ...given });

const rowsOf = async (clinic: SyntheticClinic, table: ImportTable): Promise<SourceRow[]> => {
  const rows: SourceRow[] = [];
  for await (const row of syntheticSource(clinic).rows(table)) {
    if (!('fields' in row)) throw new Error(`${row.file}: ${row.rule}`);
    rows.push(row);
  }
  return rows;
};

const columnOf = (table: ImportTable, name: string) => table.columns.findIndex((column) => column.name === name);
const [episodes, sessions, scores] = importTables;
const keyOf = ({ fields }: SourceRow) => fields.slice(0, 3).join(' ');

describe('the bytes', () => {
  test('of the demo are these, on every machine and every engine', async () => {
    const hashes = await Promise.all(
      demoClinics.map(async (clinic) => (await syntheticSource(clinic).contentSha256()).slice(0, 12)),
    );
    expect(hashes).toMatchInlineSnapshot(`
      [
        "8d76e7641e05",
        "97c4431b5984",
        "e248f63c62a7",
        "bb4e89e601d7",
        "751b8264cf37",
        "428ecdbaf0dd",
        "0709eeb8f5b3",
        "79edd9f23ee9",
        "e76066570a49",
        "4ff36c3f3255",
        "94f5760a8fe3",
        "037121f4a9cc",
      ]
    `);
  });

  test('follow from the parameters and the seed, not from code or name', async () => {
    const hashOf = (given: Partial<SyntheticClinic>) => syntheticSource(clinicOf(given)).contentSha256();
    const expected = await hashOf({});
    expect(await hashOf({ code: 'other', name: 'Other' })).toBe(expected);
    expect(await hashOf({ seed: 6 })).not.toBe(expected);
    expect(await hashOf({ followUp: 0.71 })).not.toBe(expected);
  });

  test('are counted as the rows make them', async () => {
    const clinic = clinicOf({});
    const source = syntheticSource(clinic);
    let bytes = 0;
    for (const table of importTables.filter((each) => source.holds(each))) {
      const lines = [
        table.columns.map(({ name }) => name),
        ...(await rowsOf(clinic, table)).map(({ fields }) => fields),
      ];
      bytes += Buffer.byteLength(lines.map((fields) => `${fields.join(',')}\n`).join(''));
    }
    expect(await source.bytes()).toBe(bytes);
  });

  test('of a larger clinic begin with those of a smaller one', async () => {
    await fc.assert(
      fc.asyncProperty(fc.integer(), fc.nat(40), fc.nat(40), async (seed, courses, more) => {
        for (const table of importTables) {
          const small = await rowsOf(clinicOf({ seed: seed | 0, courses }), table);
          const large = await rowsOf(clinicOf({ seed: seed | 0, courses: courses + more }), table);
          expect(large.slice(0, small.length)).toEqual(small);
        }
      }),
      { numRuns: 20 },
    );
  });
});

describe('the rows of every demo clinic', () => {
  test.each(demoClinics)('$code pass the import grammar', async (clinic) => {
    const problems: ImportProblem[] = [];
    for (const table of importTables) {
      const check = rowCheck(table, builtInVocabulary);
      for (const row of await rowsOf(clinic, table)) check(row, (problem) => problems.push(problem));
    }
    expect(problems).toEqual([]);
  });

  test.each(demoClinics)('$code hold each key once, no orphan, and a session on day 0', async (clinic) => {
    const known = new Set<string>();
    for (const table of importTables) {
      const rows = await rowsOf(clinic, table);
      const natural = table.naturalKey.map((name) => columnOf(table, name));
      expect(new Set(rows.map(({ fields }) => natural.map((place) => fields[place]).join(' '))).size).toBe(rows.length);
      if (table === episodes) for (const row of rows) known.add(keyOf(row));
      expect(rows.filter((row) => !known.has(keyOf(row)))).toEqual([]);
    }
    const day = columnOf(sessions, 'day');
    const rows = await rowsOf(clinic, sessions);
    const begun = rows.filter(({ fields }) => fields[day] === '0').map(keyOf);
    expect(new Set(begun)).toEqual(new Set(rows.map(keyOf)));
  });
});

test('the demo has twelve clinics of their own code, name and seed, and 8,000 courses', async () => {
  expect(demoClinics).toHaveLength(12);
  for (const distinct of ['code', 'name', 'seed'] as const) {
    expect(new Set(demoClinics.map((clinic) => clinic[distinct])).size).toBe(12);
  }
  let courses = 0;
  for (const clinic of demoClinics) {
    const rows = await rowsOf(clinic, episodes);
    expect(rows).toHaveLength(clinic.courses);
    courses += rows.length;
  }
  expect(courses).toBe(8_000);
});

describe('an ordinary clinic', () => {
  const clinic = clinicOf({ courses: 4_000 });
  const column = async (table: ImportTable, name: string) =>
    (await rowsOf(clinic, table)).map(({ fields }) => fields[columnOf(table, name)] ?? '');

  const daysByEpisode = async () => {
    const day = columnOf(sessions, 'day');
    const days = new Map<string, number[]>();
    for (const row of await rowsOf(clinic, sessions)) {
      days.set(keyOf(row), [...(days.get(keyOf(row)) ?? []), Number(row.fields[day])]);
    }
    return days;
  };
  const gapsOf = (days: readonly number[]) => days.slice(1).map((day, place) => day - (days[place] ?? Number.NaN));

  test('gives one to ten sessions in a course, mostly two to four, and most gaps of 21 to 42 days', async () => {
    const gaps = [...(await daysByEpisode()).values()].map(gapsOf);
    const inCourse = gaps.flat().filter((gap) => gap <= 180);
    expect(inCourse.filter((gap) => gap >= 21 && gap <= 42).length / inCourse.length).toBeGreaterThan(0.8);
    const received = gaps.map((course) => {
      const next = course.findIndex((gap) => gap > 180);
      return (next === -1 ? course.length : next) + 1;
    });
    const share = (from: number, to: number) =>
      received.filter((count) => count >= from && count <= to).length / received.length;
    expect(share(1, 10)).toBe(1);
    expect(share(2, 4)).toBeGreaterThan(0.5);
    expect(share(6, 10)).toBeGreaterThan(0.02);
  });

  test('has second courses, episodes without a session, and the two sides of one patient', async () => {
    const days = await daysByEpisode();
    const second = [...days.values()].filter((of) => gapsOf(of).some((gap) => gap > 180));
    expect(second.length).toBeGreaterThan(100);
    expect(4_000 - days.size).toBeGreaterThan(20);
    const ids = await column(episodes, 'study_id');
    expect(ids.length - new Set(ids).size).toBeGreaterThan(50);
  });

  test('has courses under way, stopped and completed, and windows that have not closed', async () => {
    expect(new Set(await column(episodes, 'course_status'))).toEqual(new Set(['ongoing', 'completed', 'stopped']));
    expect(new Set(await column(episodes, 'due_through'))).toEqual(new Set(['none', '6w', '3m', '6m', '12m', '24m']));
  });

  test('leaves some optional cells blank, and all of a column it does not keep', async () => {
    const blanks = (await column(episodes, 'sex')).filter((cell) => cell === '').length;
    expect(blanks / 4_000).toBeGreaterThan(0.02);
    expect(blanks / 4_000).toBeLessThan(0.06);
    const [, , quill] = demoClinics;
    const place = columnOf(episodes, 'due_through');
    const rows = quill === undefined ? [] : await rowsOf(quill, episodes);
    expect(new Set(rows.map(({ fields }) => fields[place]))).toEqual(new Set(['']));
  });

  test('has low baselines, which a floor leaves out', async () => {
    const rows = await rowsOf(clinic, scores);
    const [day, instrument, score] = ['day', 'instrument', 'score'].map((name) => columnOf(scores, name));
    const baselines = rows
      .map(({ fields }) => fields)
      .filter((fields) => fields[day ?? -1] === '0' && fields[instrument ?? -1] === 'nprs')
      .map((fields) => Number(fields[score ?? -1]));
    const low = baselines.filter((pain) => pain < 3).length / baselines.length;
    expect(low).toBeGreaterThan(0.02);
    expect(low).toBeLessThan(0.15);
  });
});
