import fc from 'fast-check';
import { describe, expect, it, vi } from 'vitest';
import { exampleFolder } from '../../test/example-folder.ts';
import { asFhir, asRedcap, asVisits, asXlsx, visitsCsv } from '../../test/exports/index.ts';
import { fuzzRuns } from '../../test/fuzz.ts';
import { comparable, deidentified, fileOf, tidyAgain } from '../../test/round-trip.ts';
import {
  finishMapping,
  formatMapping,
  MappingError,
  type NamedFile,
  parseMapping,
  profileFiles,
  proposeMapping,
  questionsOf,
} from '../index.ts';

// Room for a busy machine, not a time to be kept.
vi.setConfig({ testTimeout: 120_000 });

const minimal = 'enthesis_mapping: 1\nkind: visits\ncolumns:\n  A: { field: chart_number }\n';

describe('parseMapping', () => {
  it.each([
    ['another version', 'enthesis_mapping: 2\nkind: visits\ncolumns: {}\n', /enthesis_mapping/],
    ['an unknown field', minimal.replace('chart_number', 'name'), /columns/],
    ['an unknown key', `${minimal}guess: true\n`, /guess/],
    ['a date without its order', minimal.replace('chart_number', 'date'), /order/],
    ['a column twice', `${minimal}  A: { field: age }\n`, /unique/],
    ['an alias', 'enthesis_mapping: &a 1\nkind: *a\n', /alias/i],
    ['no YAML', '{', /neither YAML nor JSON/],
    ['nothing', '', /expected object/],
  ])('refuses %s and says where', (_, text, message) => {
    expect(() => parseMapping(text)).toThrow(MappingError);
    expect(() => parseMapping(text)).toThrow(message);
  });

  it('reads what formatMapping wrote, and JSON', () => {
    const mapping = parseMapping(minimal);
    expect(parseMapping(formatMapping(mapping))).toEqual(mapping);
    expect(parseMapping(JSON.stringify(mapping))).toEqual(mapping);
  });

  it('takes no prototype from a file', () => {
    parseMapping(`${minimal}  __proto__: { field: age }\n`);
    expect(({} as Record<string, unknown>).field).toBeUndefined();
  });

  it('never fails in another way', () => {
    const at = fc.nat(minimal.length);
    fc.assert(
      fc.property(at, fc.string(), fc.nat(9), (place, put, cut) => {
        try {
          parseMapping(minimal.slice(0, place) + put + minimal.slice(place + cut));
        } catch (error) {
          expect(error).toBeInstanceOf(MappingError);
        }
      }),
      { numRuns: fuzzRuns(200) },
    );
  });

  it('is held to the codes of the import', async () => {
    const wrong = `${minimal}  D: { field: date, order: dmy }\n  S: { field: sex, codes: { F: woman } }\nrows: contact\n`;
    const file = fileOf('v.csv', 'A,D,S\n1,05/03/2024,F\n');
    await expect(deidentified([file], { mapping: wrong })).rejects.toThrow(/columns, S, codes: must be one of female/);
  });
});

describe('proposeMapping', () => {
  const visits = asVisits(exampleFolder, '2026-01-31');
  const project = asRedcap(exampleFolder, '2026-01-31');
  const proposalFor = async (files: readonly NamedFile[]) => {
    const profile = await profileFiles(files);
    const { draft, columns } = proposeMapping(profile);
    return { profile, draft, columns, open: questionsOf(draft, profile) };
  };

  it('finds all of a visits spreadsheet but what it may not decide', async () => {
    const { draft, columns, open } = await proposalFor([fileOf('visits.xlsx', asXlsx(visits.rows))]);
    expect(columns.filter(({ mapping }) => mapping === null).map(({ column }) => column)).toEqual(['Surname', 'Notes']);
    expect(open.map(({ kind, column }) => `${kind} ${column}`)).toEqual(['both-sides Side']);
    if (draft.kind === 'fhir') throw new Error('a spreadsheet is no FHIR');
    const side = draft.columns.Side;
    if (side?.field !== 'side') throw new Error('the side was not found');
    const answered = { ...draft, columns: { ...draft.columns, Side: { ...side, both: 'one-episode' as const } } };
    const done = await deidentified([fileOf('visits.xlsx', asXlsx(visits.rows))], {
      mapping: formatMapping(finishMapping(answered)),
      asOf: visits.asOf,
    });
    expect(comparable(await tidyAgain(done))).toEqual(comparable(exampleFolder));
  });

  it('asks for the order of dates where every date can be read in two ways', async () => {
    const text = visitsCsv({
      ...visits,
      rows: visits.rows.filter((row, place) => place === 0 || (isEarly(row[3]) && isEarly(row[2]))),
    });
    const { draft, open } = await proposalFor([fileOf('visits.csv', text)]);
    expect(open).toContainEqual(
      expect.objectContaining({ kind: 'date-order', column: 'Visit date', options: ['dmy', 'mdy'] }),
    );
    expect(() => finishMapping(draft)).toThrow(/Visit date/);
  });

  it('reads REDCap by its dictionary, raw and labelled alike', async () => {
    const dictionary = fileOf('dictionary.csv', project.dictionary);
    const raw = await proposalFor([fileOf('export.csv', project.raw), dictionary]);
    const labelled = await proposalFor([dictionary, fileOf('export.csv', project.labelled)]);
    expect(raw.profile.kind).toBe('redcap');
    expect(labelled.draft).toEqual(raw.draft);
    expect(raw.columns.filter(({ mapping }) => mapping?.field === 'score')).toHaveLength(3);
  });

  it('takes a procedure of FHIR for a session only where its code or words say so', async () => {
    const { draft, columns } = await proposalFor([fileOf('r.ndjson', asFhir(exampleFolder, '2026-01-31').ndjson)]);
    expect(draft).toMatchObject({ kind: 'fhir', sessions: ['urn:oid:2.16.840.1.113883.6.285|M0076'] });
    expect(columns.find(({ column }) => column.endsWith('72514-3'))?.reason).toBe('The code is: nprs.');
  });
});

const isEarly = (cell: unknown): boolean => cell instanceof Date && cell.getUTCDate() <= 12;
