import fc from 'fast-check';
import { expect, it, vi } from 'vitest';
import { exampleFolder } from '../../../test/example-folder.ts';
import { asFhir } from '../../../test/exports/index.ts';
import { fuzzRuns } from '../../../test/fuzz.ts';
import { deidentified, fileOf } from '../../../test/round-trip.ts';
import { profileFiles, SourceError } from '../../index.ts';
import { conditionOfCode, icd10cm, snomed } from './codes.ts';

// Room for a busy machine, not a time to be kept.
vi.setConfig({ testTimeout: 120_000 });

const mapping = `
enthesis_mapping: 1
kind: fhir
sessions: ["http://x|prolo"]
`;
const subject = { reference: 'Patient/p' };
const code = (system: string, value: string) => ({ coding: [{ system, code: value }] });
const patient = { resourceType: 'Patient', id: 'p', gender: 'female', birthDate: '1960-05' };
const knee = { resourceType: 'Condition', id: 'c', subject, code: code(icd10cm, 'M17.12') };
const session = {
  resourceType: 'Procedure',
  id: 's',
  status: 'completed',
  subject,
  code: code('http://x', 'prolo'),
  performedPeriod: { start: '2024-03-05T09:00:00Z' },
};
const pain = {
  resourceType: 'Observation',
  id: 'o',
  status: 'final',
  subject,
  code: code('http://loinc.org', '72514-3'),
  effectiveDateTime: '2024-03-05',
  valueQuantity: { value: 7, unit: '{score}', system: 'http://unitsofmeasure.org', code: '{score}' },
};

const run = async (...resources: readonly object[]) => {
  const text = resources.map((resource) => JSON.stringify(resource)).join('\n');
  const { summary, problems } = await deidentified([fileOf('r.ndjson', text)], { mapping });
  return {
    ...summary.rows,
    dropped: summary.dropped,
    skipped: summary.rowsSkipped,
    problems: problems.map(({ line, column, rule }) => `${line}:${column}: ${rule}`),
  };
};

it('reads resources in any order', async () => {
  expect(await run(pain, session, knee, patient)).toMatchObject({ episodes: 1, sessions: 1, scores: 1, problems: [] });
});

it.each<[string, object[], object]>([
  [
    'a kind that is not used',
    [{ resourceType: 'Claim', id: 'x' }, { resourceType: 'Claim' }],
    { dropped: ['Claim (2)'] },
  ],
  ['a kind named like a property of objects', [{ resourceType: 'constructor' }], { dropped: ['constructor (1)'] }],
  ['what was entered in error', [{ ...pain, status: 'entered-in-error' }], { skipped: 1 }],
  ['a diagnosis nobody treats', [{ ...knee, id: 'b', code: code(snomed, '279039007') }], { skipped: 1 }],
  ['a diagnosis that is none of ours', [{ ...knee, id: 'b', code: code(snomed, '38341003') }], { skipped: 1 }],
  [
    'the pain of a patient nobody treats',
    [
      { ...patient, id: 'q' },
      { ...pain, subject: { reference: 'Patient/q' } },
    ],
    { skipped: 1 },
  ],
])('leaves alone %s', async (_, more, expected) => {
  const treated = {
    ...session,
    reasonReference: [{ reference: 'https://clinic.example/fhir/Condition/c/_history/3' }],
  };
  const found = await run(patient, knee, treated, pain, ...more);
  expect(found).toMatchObject({ episodes: 1, sessions: 1, scores: 1, problems: [], ...expected });
});

it('finds what a resource contains', async () => {
  const held = { ...session, contained: [{ ...knee, id: 'in' }], reasonReference: [{ reference: '#in' }] };
  expect(await run(patient, knee, held, pain)).toMatchObject({ episodes: 1, sessions: 1, scores: 1, problems: [] });
});

it.each<[string, object, string]>([
  ['another unit', { ...pain, valueQuantity: { value: 7, unit: 'mm' } }, '4:Observation.value: another unit'],
  [
    'a coded unit that differs',
    { ...pain, valueQuantity: { value: 7, unit: '{score}', code: '%' } },
    '4:Observation.value: another unit',
  ],
  ['a comparator', { ...pain, valueQuantity: { value: 7, comparator: '<' } }, '4:Observation.value: not a number'],
  ['a score beyond the scale', { ...pain, valueQuantity: { value: 70 } }, '4:Observation.value: out of range'],
  ['text for a score', { ...pain, valueQuantity: undefined, valueString: 'bad' }, '4:Observation.value: not a number'],
  [
    'a date without its day',
    { ...pain, effectiveDateTime: '2024-03' },
    '4:performed, effective, authored or date: a date without its day',
  ],
  ['no date', { ...pain, effectiveDateTime: undefined }, '4:performed, effective, authored or date: blank'],
  ['nobody it is about', { ...session, subject: { reference: 'Patient/nobody' } }, '4:subject: no such patient'],
  [
    'a modifier it does not know',
    { ...pain, modifierExtension: [{ url: 'x' }] },
    '4:modifierExtension: a modifier extension',
  ],
  ['a resource out of shape', { ...pain, code: 'pain' }, '4:Observation: not as FHIR R4 has it'],
])('refuses %s', async (_, resource, problem) => {
  expect((await run(patient, knee, session, resource)).problems).toEqual([problem]);
});

it.each([
  ['no JSON', '{"resourceType":"Patient"}\nnonsense\n', 2],
  ['no resource', '[1,2]', null],
  ['nothing', '', null],
])('a file that is %s is refused', async (_, text, line) => {
  await expect(deidentified([fileOf('r.ndjson', text)], { mapping })).rejects.toMatchObject({ problems: [{ line }] });
});

it.each([
  [`${icd10cm}|M17.11`, 'knee-oa/right'],
  [`${icd10cm}|M17.0`, 'knee-oa/both'],
  [`${icd10cm}|M75.122`, 'cuff-tear-complete/left'],
  [`${icd10cm}|M77.12`, 'tennis-elbow/left'],
  [`${icd10cm}|M54.50`, 'low-back'],
  [`${icd10cm}|E11.9`, null],
  [`${snomed}|239873007`, 'knee-oa'],
])('the diagnosis %s is %s', (diagnosis, means) => {
  expect(conditionOfCode(diagnosis)).toBe(means);
});

it('whatever is done to a file, it is read or refused', async () => {
  const { ndjson, mapping: own, asOf } = asFhir(exampleFolder, '2026-01-31');
  const sound = ndjson.split('\n').slice(0, 12).join('\n');
  await fc.assert(
    fc.asyncProperty(fc.nat(sound.length), fc.json({ maxDepth: 2 }), fc.nat(30), async (at, put, cut) => {
      const file = fileOf('r.ndjson', sound.slice(0, at) + put + sound.slice(at + cut));
      for (const read of [
        () => deidentified([file], { mapping: own, asOf }),
        () => profileFiles([file], { kind: 'fhir' }),
      ]) {
        await read().catch((error: unknown) => expect(error).toBeInstanceOf(SourceError));
      }
    }),
    { numRuns: fuzzRuns(100) },
  );
});
