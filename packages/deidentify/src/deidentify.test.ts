import { describe, expect, it, vi } from 'vitest';
import { deidentified, fileOf, textOf } from '../test/round-trip.ts';
import { deidentify, newCrosswalk, openCrosswalk, parseMapping } from './index.ts';

// Room for a busy machine, not a time to be kept.
vi.setConfig({ testTimeout: 120_000 });

const mapping = `
enthesis_mapping: 1
kind: visits
blank: [n/a]
columns:
  MRN: { field: chart_number }
  Visit: { field: date, order: dmy }
  Diagnosis: { field: condition, codes: { Knee OA: knee-oa, SIJ: si-joint, Neck: skip } }
  Side: { field: side, codes: { L: left, R: right } }
  DOB: { field: birth_date, order: mdy }
  Sex: { field: sex, codes: { F: female, M: male } }
  Inj: { field: injections }
  Pain: { field: score, instrument: nprs }
`;
const head = 'MRN,Visit,Diagnosis,Side,DOB,Sex,Inj,Pain,Notes';
const done = (rows: readonly string[], asOf?: string) =>
  deidentified([fileOf('visits.csv', [head, ...rows].join('\n'))], {
    mapping,
    ...(asOf === undefined ? {} : { asOf }),
  });
const rules = async (...rows: readonly string[]) =>
  (await done(rows)).problems.map(({ line, column, rule }) => `${line}:${column}: ${rule}`);

const sound = '4711001,05/03/2024,Knee OA,L,12/31/1950,F,6,8,Jane Doe came';

describe('each fault is told where it stands in the clinic own file', () => {
  it.each<[string, string[], string[]]>([
    ['a sound row', [sound], []],
    ['no chart number', [',05/03/2024,Knee OA,L,,F,6,8,'], ['2:MRN: blank']],
    ['a date in another order', ['1,12/31/2024,Knee OA,L,,F,6,8,'], ['2:Visit: a date in another order']],
    ['no date', ['1,,Knee OA,L,,F,6,8,'], ['2:Visit: blank']],
    ['an unmapped value', ['1,05/03/2024,Elbow,L,,F,6,8,'], ['2:Diagnosis: not in the mapping']],
    ['a range', ['1,05/03/2024,Knee OA,L,,F,6,7-8,'], ['2:Pain: a range']],
    ['a score beyond the scale', ['1,05/03/2024,Knee OA,L,,F,6,11,'], ['2:Pain: out of range']],
    ['too many injections', ['1,05/03/2024,Knee OA,L,,F,999,7,'], ['2:Inj: out of range']],
    ['no condition at all', ['1,05/03/2024,,L,,F,6,7,'], ['2:Diagnosis: no condition']],
    ['both sides', ['1,05/03/2024,Knee OA,both,,F,6,7,'], ['2:Side: both sides in one row']],
    [
      'a row that fits two episodes',
      [sound, '4711001,05/03/2024,SIJ,L,,F,6,8,', '4711001,05/09/2024,,,,,,3,'],
      ['4:Diagnosis: which episode'],
    ],
    [
      'the same day twice',
      [sound, sound],
      ['3:Visit: a second one on the same day', '3:Pain: a second one on the same day'],
    ],
    [
      'two birthdays',
      [sound, '4711001,05/04/2024,Knee OA,L,12/30/1950,F,6,8,'],
      ['3:DOB: differs from an earlier row'],
    ],
    ['two sexes', [sound, '4711001,05/04/2024,Knee OA,L,,M,6,8,'], ['3:Sex: differs from an earlier row']],
    ['a row that lost a cell', ['1,05/03/2024'], ['2:null: too few cells']],
  ])('%s', async (_, rows, expected) => {
    expect(await rules(...rows)).toEqual(expected);
  });

  it('and no problem ever repeats a value', async () => {
    const { problems } = await done(['4711001,99/99/1950,Carcinoma of Jane,Q,31/31/1931,Zed,many,eleven,secret']);
    expect(problems.length).toBeGreaterThan(5);
    expect(JSON.stringify(problems)).not.toMatch(/4711001|1950|Carcinoma|1931|Zed|many|eleven|secret/);
  });
});

it('nothing leaves that identifies: no chart number, date, birthday, name or other column', async () => {
  const { files, preview, summary } = await done([sound, '4711001,05/09/2024,Knee OA,L,12/31/1950,F,n/a,3,Jane Doe']);
  const texts = await Promise.all(files.map((file) => textOf(file.text())));
  expect(texts.join('')).not.toMatch(/4711001|1950|Jane|05.03|2024-/);
  expect(JSON.stringify(preview)).not.toMatch(/4711001|1950|Jane|05.03/);
  expect(texts[2]).toMatch(/,knee-oa,left,184,nprs,3\n$/);
  expect(summary).toMatchObject({ rowsRead: 2, rows: { episodes: 1, sessions: 1, scores: 2 }, dropped: ['Notes'] });
});

it('a row to be skipped is counted, and its patient is not there', async () => {
  const { summary, crosswalk } = await done([sound, '9,05/03/2024,Neck,L,,F,6,8,']);
  expect(summary).toMatchObject({ rowsSkipped: 1, patients: 1 });
  expect(crosswalk.find('9')).toBeNull();
});

it('without an injection a row is a contact; a follow-up without condition belongs to the one episode', async () => {
  const { files } = await done([sound, '4711001,05/09/2024,,,,,0,3,']);
  expect(await textOf(files[1]?.text() ?? empty())).toMatch(/day.*\n[^\n]*,knee-oa,left,0,6[^\n]*\n$/);
});

it('a row may hold several days, each value saying to which it belongs', async () => {
  const wide = `
enthesis_mapping: 1
kind: visits
condition: low-back
columns:
  Id: { field: chart_number }
  Treated: { field: date, order: ymd }
  Asked: { field: date, order: ymd }
  Inj: { field: injections, on: Treated }
  Before: { field: score, instrument: nprs, on: Treated }
  After: { field: score, instrument: odi, on: Asked }
`;
  const text = 'Id,Treated,Asked,Inj,Before,After\n1,2024-03-05,2024-09-05,6,7,20\n2,,2024-09-05,,,30\n';
  const { files } = await deidentified([fileOf('v.csv', text)], { mapping: wide });
  expect(await textOf(files[1]?.text() ?? empty())).toMatch(/^study_id.*\n[^\n]*,low-back,,0,6,[^\n]*\n$/);
  expect((await textOf(files[2]?.text() ?? empty())).match(/,-?\d+,[a-z]+,\d+$/gm)).toEqual([
    ',0,nprs,7',
    ',184,odi,20',
    ',0,odi,30',
  ]);
});

async function* empty(): AsyncGenerator<string> {}

describe('the day of the export', () => {
  const dueThrough = async (asOf?: string) => {
    const { files, summary } = await done([sound, '4711001,05/06/2024,Knee OA,L,,,,3,'], asOf);
    return [summary.asOf, /,(none|\d+[wm]),[a-z]*\n$/.exec(await textOf(files[0]?.text() ?? empty()))?.[1]];
  };

  it.each([
    [undefined, '2024-06-05', '6w'],
    ['2024-07-20', '2024-07-20', '6w'],
    ['2024-07-21', '2024-07-21', '3m'],
    ['2026-01-01', '2026-01-01', '12m'],
  ])('given as %s is %s, and windows had closed through %s', async (given, asOf, due) => {
    expect(await dueThrough(given)).toEqual([asOf, due]);
  });

  it('no date lies after it', async () => {
    const { problems } = await done([sound], '2024-01-01');
    expect(problems).toMatchObject([{ line: 2, column: 'Visit', rule: 'after the day of the export' }]);
  });
});

describe('age', () => {
  it.each([
    ['12/31/1950', '70-79'],
    ['03/05/1934', '90+'],
    ['03/06/1934', '80-89'],
    ['03/05/1910', '90+'],
    ['', ''],
  ])('born %j is %j on the day of the first session', async (birth, band) => {
    const { files } = await done([`1,05/03/2024,Knee OA,L,${birth},F,6,8,`]);
    expect((await textOf(files[0]?.text() ?? empty())).split('\n')[1]?.split(',')[4]).toBe(band);
  });
});

describe('the crosswalk', () => {
  const run = (rows: readonly string[], crosswalk: Parameters<typeof deidentify>[0]['crosswalk']) =>
    deidentify({
      files: [fileOf('visits.csv', [head, ...rows].join('\n'))],
      mapping: parseMapping(mapping),
      crosswalk,
    });

  it('gives a patient the same id next month', async () => {
    const first = await run([sound], newCrosswalk());
    const second = await run([sound, '9,05/03/2024,SIJ,L,,F,6,8,'], openCrosswalk(first.crosswalk.text()));
    expect(second.crosswalk.find('4711001')).toBe(first.crosswalk.find('4711001'));
    expect(second.summary).toMatchObject({ patients: 2, newPatients: 1 });
    expect(second.warnings).toEqual([]);
  });

  it('warns of doubles where there is none, and where it is somebody else own', async () => {
    expect((await run([sound], null)).warnings.map(({ kind }) => kind)).toEqual(['no-crosswalk']);
    const other = newCrosswalk().withPatients(['8', '9']);
    expect((await run([sound], other)).warnings.map(({ kind }) => kind)).toEqual(['strange-crosswalk']);
  });
});

it('can be stopped', async () => {
  const rows = Array.from({ length: 5_000 }, (_, place) => `${place},05/03/2024,Knee OA,L,,F,6,8,`);
  const stop = new AbortController();
  const running = deidentify({
    files: [fileOf('visits.csv', [head, ...rows].join('\n'))],
    mapping: parseMapping(mapping),
    crosswalk: null,
    onProgress: () => stop.abort(),
    signal: stop.signal,
  });
  await expect(running).rejects.toMatchObject({ name: 'AbortError' });
});
