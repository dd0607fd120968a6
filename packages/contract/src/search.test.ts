import fc from 'fast-check';
import { expect, test } from 'vitest';
import { answerHref, toSearch } from './question.ts';
import { change, coverage, type questions, responders } from './questions/index.ts';
import { fromSearch, QueryError } from './search.ts';
import { definitions, isDefinedFor } from './vocabulary/definitions.ts';
import { floorIds, measureIds } from './vocabulary/dimensions.ts';
import { horizonIds } from './vocabulary/horizons.ts';
import { parseVocabulary, builtInVocabulary as vocabulary } from './vocabulary/vocabulary.ts';

const read = (search: string) => fromSearch(responders, vocabulary, search);
const refusal = (search: string, question: (typeof questions)[number] = responders): QueryError => {
  try {
    fromSearch(question, vocabulary, search);
  } catch (error) {
    if (error instanceof QueryError) return error;
  }
  throw new Error(`${search} was not refused`);
};

test('without a query, responders answers by condition and session band, pain, r30, 6 months, floor 3', () => {
  expect(read('')).toEqual({
    measure: 'pain',
    definition: 'r30',
    horizon: '6m',
    floor: '3',
    by: ['condition', 'session_band'],
    condition: [],
    instrument: null,
    view: null,
    patients: null,
    of: null,
    first: null,
    second: null,
    release: null,
    target: null,
    model: 'none',
  });
  expect(fromSearch(coverage, vocabulary, '').by).toEqual(['condition']);
  expect(fromSearch(change, vocabulary, '').by).toEqual(['condition', 'instrument']);
});

test('one selection has one spelling: order is settled and defaults are left out', () => {
  const selection = read('by=session_band,condition&horizon=6m&condition=sciatica&condition=low-back');
  expect(toSearch(responders, selection)).toBe('condition=low-back&condition=sciatica');
  expect(answerHref(responders, selection, 'csv')).toBe(
    '/api/v1/clinic/responders.csv?condition=low-back&condition=sciatica',
  );
});

test('an instrument brings its measure with it, and contradicting it is refused', () => {
  expect(read('instrument=odi').measure).toBe('function');
  expect(toSearch(responders, read('instrument=odi'))).toBe('instrument=odi');
  expect(read('instrument=koos_symptoms').measure).toBeNull();
  expect(refusal('instrument=odi&measure=pain').parameter).toBe('measure');
});

test.each([
  ['x=1', 'query'],
  ['__proto__=1', 'query'],
  ['horizon=9m', 'horizon'],
  ['horizon=', 'horizon'],
  ['horizon=6m&horizon=3m', 'horizon'],
  ['by=', 'by'],
  ['by=condition,condition', 'by'],
  ['by=condition,sessions,instrument', 'by'],
  ['by=sessions,session_band', 'by'],
  ['condition=knee-oa&condition=knee-oa', 'condition'],
  ['condition=!knee-oa', 'condition'],
  ['condition=all', 'condition'],
  ['instrument=pgic7_better7', 'instrument'],
  ['instrument=promis_pf', 'instrument'],
  ['instrument=ihot12&definition=mcid', 'instrument'],
  ['measure=function&definition=painfree', 'definition'],
])('refuses %s and names %s', (search, parameter) => {
  const error = refusal(search);
  expect(error.parameter).toBe(parameter);
  expect(error.allowed.length).toBeGreaterThan(0);
});

test('change is always of one instrument: without it in by or by name, both are named', () => {
  const error = refusal('by=condition', change);
  expect(error.message).toContain('by');
  expect(error.message).toContain('instrument=');
  expect(fromSearch(change, vocabulary, 'by=condition&instrument=promis_pf').instrument).toBe('promis_pf');
});

test('no refusal repeats what was given', () => {
  fc.assert(
    fc.property(fc.constantFrom('horizon', 'by', 'condition', 'instrument', 'nonsense'), fc.uuid(), (key, secret) => {
      expect(refusal(`${key}=${secret}`).message).not.toContain(secret);
    }),
  );
});

const anySelection = fc.record({
  measure: fc.constantFrom(...measureIds),
  definition: fc.constantFrom(...definitions),
  horizon: fc.constantFrom(...horizonIds),
  floor: fc.constantFrom(...floorIds),
  by: fc.constantFrom(
    'condition',
    'session_band',
    'sessions',
    'instrument',
    'condition,sessions',
    'condition,session_band',
    'session_band,instrument',
  ),
  condition: fc.subarray(vocabulary.conditions.map(({ id }) => id)),
  instrument: fc.option(fc.constantFrom(...vocabulary.instruments), { nil: null }),
});

test('whatever may be asked: reading what was written gives the same selection', () => {
  fc.assert(
    fc.property(anySelection, ({ measure, definition, instrument, condition, ...rest }) => {
      fc.pre(instrument === null ? definition.measures.includes(measure) : isDefinedFor(definition, instrument));
      const search = new URLSearchParams({ ...rest, definition: definition.id });
      if (instrument === null) search.set('measure', measure);
      else search.set('instrument', instrument.id);
      for (const id of condition) search.append('condition', id);
      const selection = fromSearch(responders, vocabulary, search);
      expect(fromSearch(responders, vocabulary, toSearch(responders, selection))).toEqual(selection);
    }),
  );
});

test("a registry's own conditions and instruments may be asked for like the built-in ones", () => {
  const own = parseVocabulary({
    conditions: [{ id: 'headache', label: 'Headache', group: 'head' }],
    instruments: [
      {
        id: 'headache_score',
        label: 'Headache score',
        measure: 'pain',
        min: 0,
        max: null,
        direction: 'lower-is-better',
        mcid: null,
        source: 'own',
        verified: true,
      },
    ],
  });
  expect(fromSearch(responders, own, 'condition=headache&instrument=headache_score').condition).toEqual(['headache']);
  expect(() => fromSearch(responders, own, 'instrument=headache_score&definition=mcid')).toThrow(QueryError);
});
