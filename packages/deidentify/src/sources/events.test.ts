import { describe, expect, it } from 'vitest';
import { deidentified, fileOf, textOf } from '../../test/round-trip.ts';
import { profileFiles, proposeMapping, questionsOf } from '../index.ts';

const columns = `enthesis_mapping: 1
kind: visits
columns:
  Chart: { field: chart_number }
  Date: { field: date, order: ymd }
  Dx: { field: condition }
  Inj: { field: injections }
`;

const run = async (mapping: string, ...rows: readonly string[]) => {
  const file = fileOf('visits.csv', ['Chart,Date,Dx,Inj,Sore,Other,Grade', ...rows].join('\n'));
  const done = await deidentified([file], { mapping: columns + mapping });
  const events = done.files.find(({ name }) => name === 'events.csv');
  return {
    events:
      events === undefined
        ? null
        : (await textOf(events.text()))
            .replaceAll(/^[^,\n]*,/gm, '')
            .trimEnd()
            .split('\n')
            .slice(1),
    problems: done.problems.map(({ line, column, rule }) => `${line}:${column}: ${rule}`),
  };
};

const sore = '  Sore: { field: event, codes: { "yes": soreness, "a lot": soreness/serious, "no": "" } }\n';
const other = '  Other: { field: event }\n';

describe('events of a visits spreadsheet', () => {
  it('make no file where no column is one of events, and an empty one where none happened', async () => {
    expect(await run('', '1,2024-03-05,knee-oa,4,yes,,')).toEqual({ events: null, problems: [] });
    expect(await run(sore, '1,2024-03-05,knee-oa,4,no,,')).toEqual({ events: [], problems: [] });
  });

  it('are of the day of their row, be it a contact; a code may say how bad it was', async () => {
    const rows = ['1,2024-03-05,knee-oa,4,,,', '1,2024-03-07,,,a lot,bleeding,'];
    expect((await run(sore + other, ...rows)).events).toEqual([
      'knee-oa,,2,soreness,serious,',
      'knee-oa,,2,bleeding,,',
    ]);
  });

  it('have their severity in a column of its own, which says of which', async () => {
    const row = '1,2024-03-05,knee-oa,4,yes,bleeding,mild';
    const grade = (of: string) => `  Grade: { field: event_severity${of} }\n`;
    expect((await run(sore + other + grade(', of: Other'), row)).events).toEqual([
      'knee-oa,,0,soreness,,',
      'knee-oa,,0,bleeding,mild,',
    ]);
    expect((await run(sore + grade(''), row)).events).toEqual(['knee-oa,,0,soreness,mild,']);
    await expect(run(sore + other + grade(''), row)).rejects.toThrow(
      /Grade, of: must be the event column it is about: Sore, Other/,
    );
  });

  it.each([
    [
      'a severity without an event',
      `${sore}  Grade: { field: event_severity }\n`,
      '1,2024-03-05,knee-oa,4,no,,mild',
      '2:Grade: a severity without an event',
    ],
    ['a value without a code', other, '1,2024-03-05,knee-oa,4,,ouch,', '2:Other: not in the mapping'],
    [
      'one of a type twice on a day',
      sore + other,
      '1,2024-03-05,knee-oa,4,yes,soreness,',
      '2:Other: a second one on the same day',
    ],
    [
      'one before the first session',
      other,
      '1,2024-03-05,knee-oa,4,,,\n1,2024-03-01,,,,soreness,',
      '3:Other: out of range',
    ],
    ['one without a date', other, '1,2024-03-05,knee-oa,4,,,\n1,,,,,soreness,', '3:Date: blank'],
  ])('%s stands in the way', async (_, mapping, rows, problem) => {
    expect((await run(mapping, rows)).problems).toEqual([problem]);
  });

  it('are found by name, each with the severity to its right; without an event a severity is of nothing', async () => {
    const head = 'Chart no,Visit date,Diagnosis,AE,AE severity,Complication,Complication days';
    const file = fileOf(
      'visits.csv',
      `${head}\n1,2024-03-25,knee-oa,bruise,slight,none,\n2,2024-03-26,knee-oa,none,,dizzy,2\n`,
    );
    const profile = await profileFiles([file]);
    const { draft } = proposeMapping(profile);
    expect(draft).toMatchObject({
      columns: {
        AE: { field: 'event', codes: { bruise: 'bleeding', none: '' } },
        'AE severity': { field: 'event_severity', codes: { slight: 'mild' }, of: 'AE' },
        Complication: { field: 'event', codes: { none: '', dizzy: 'lightheadedness' } },
        'Complication days': { field: 'event_days', of: 'Complication' },
      },
    });
    const [without] = [proposeMapping(await profileFiles([fileOf('v.csv', 'AE severity\nmild\n')]))];
    expect(without?.columns).toMatchObject([{ mapping: null }]);
    if (draft.kind === 'fhir') throw new Error('a spreadsheet is no FHIR');
    const open = { ...draft, columns: { ...draft.columns, 'AE severity': { field: 'event_severity' as const } } };
    expect(questionsOf(open, profile)).toContainEqual(
      expect.objectContaining({ kind: 'which-event', column: 'AE severity', options: ['AE', 'Complication'] }),
    );
  });
});
