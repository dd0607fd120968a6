import { describe, expect, it } from 'vitest';
import { deidentified, fileOf, textOf } from '../../../test/round-trip.ts';
import { profileFiles, proposeMapping } from '../../index.ts';
import { icd10cm } from './codes.ts';

const settings = 'enthesis_mapping: 1\nkind: fhir\nsessions: ["http://x|prolo"]\n';
const subject = { reference: 'Patient/p' };
const code = (system: string, value: string, display?: string) => ({ coding: [{ system, code: value, display }] });
const patient = { resourceType: 'Patient', id: 'p' };
const diagnosis = (id: string, value: string) => ({
  resourceType: 'Condition',
  id,
  subject,
  code: code(icd10cm, value),
});
const session = (id: string, day: string, condition: string) => ({
  resourceType: 'Procedure',
  id,
  status: 'completed',
  subject,
  code: code('http://x', 'prolo'),
  performedDateTime: day,
  reasonReference: [{ reference: `Condition/${condition}` }],
});
const sore = {
  resourceType: 'AdverseEvent',
  id: 'e',
  actuality: 'actual',
  subject,
  event: code('http://x', 'SORE', 'Soreness of the knee'),
  date: '2024-03-06',
};
const one = [patient, diagnosis('c', 'M17.12'), session('s', '2024-03-05', 'c')];

const run = async (mapping: string, ...resources: readonly object[]) => {
  const text = resources.map((resource) => JSON.stringify(resource)).join('\n');
  const done = await deidentified([fileOf('r.ndjson', text)], { mapping: settings + mapping });
  const file = done.files.find(({ name }) => name === 'events.csv');
  const rows = file === undefined ? null : (await textOf(file.text())).trimEnd().split('\n').slice(1);
  return {
    // Without the study id, which is another one each time.
    events: rows?.map((row) => row.replace(/^[^,]*,/, '')) ?? null,
    dropped: done.summary.dropped,
    problems: done.problems.map(({ line, column, rule }) => `${line}:${column}: ${rule}`),
  };
};
const named = 'events: { "http://x|SORE": soreness }\n';

describe('adverse events', () => {
  it('are not read unless the mapping says that they are written down', async () => {
    expect(await run('', ...one, sore)).toEqual({ events: null, dropped: ['AdverseEvent (1)'], problems: [] });
    expect(await run('events: {}\n', ...one)).toEqual({ events: [], dropped: [], problems: [] });
  });

  it.each([
    ['no severity', {}, ''],
    ['a severity', { severity: code('http://y', 'moderate') }, 'moderate'],
    ['a severe one', { severity: code('http://y', 'severe') }, 'serious'],
    [
      'one that is serious',
      { severity: code('http://y', 'mild'), seriousness: code('http://y', 'Serious') },
      'serious',
    ],
    ['one that is not', { severity: code('http://y', 'mild'), seriousness: code('http://y', 'Non-serious') }, 'mild'],
  ])('become rows, with %s', async (_, more, severity) => {
    expect((await run(named, ...one, { ...sore, ...more })).events).toEqual([`knee-oa,left,1,soreness,${severity},`]);
  });

  it('belong to the episode of the session that they name', async () => {
    const two = [...one, diagnosis('d', 'M17.11'), session('t', '2024-03-01', 'd')];
    const of = (id: string) => ({ ...sore, suspectEntity: [{ instance: { reference: `Procedure/${id}` } }] });
    expect((await run(named, ...two, of('t'))).events).toEqual(['knee-oa,right,5,soreness,,']);
    expect((await run(named, ...two, sore)).problems).toEqual([expect.stringMatching(/which episode$/)]);
  });

  it('whose code nobody knows stand in the way; those that did not happen are left out, and those that are to be', async () => {
    expect((await run('events: {}\n', ...one, sore)).problems).toEqual(['4:AdverseEvent.event: not in the mapping']);
    expect((await run('events: {}\n', ...one, { ...sore, actuality: 'potential' })).events).toEqual([]);
    expect((await run('events: { "http://x|SORE": skip }\n', ...one, sore)).events).toEqual([]);
    await expect(run('events: { "http://x|SORE": ache }\n', ...one, sore)).rejects.toThrow(/skip or one of soreness/);
  });

  it('are proposed by their words', async () => {
    const text = [...one, sore].map((resource) => JSON.stringify(resource)).join('\n');
    const { draft } = proposeMapping(await profileFiles([fileOf('r.ndjson', text)]));
    expect(draft).toMatchObject({ events: { 'http://x|SORE': 'soreness' } });
  });
});
