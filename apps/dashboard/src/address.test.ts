import { answerHref, builtInVocabulary, QueryError, responders } from '@enthesis/contract';
import { expect, test } from 'vitest';
import { type Choices, localPath, readAddress, signInHref, withTable, withTruth, writeAddress } from './address.ts';

const choices: Choices = { ...responders, parameters: ['measure', 'definition', 'horizon', 'floor'] };
const read = (search: string) => readAddress(choices, builtInVocabulary, search);

test('an address without a query is the default, and writes itself without one', () => {
  expect(read('').selection).toEqual(responders.defaults);
  expect(writeAddress(choices, read(''))).toBe('');
});

test('what is written is read again, and one state has one spelling', () => {
  const written = '?measure=function&horizon=12m&table=by-condition,coverage';
  expect(writeAddress(choices, read(written))).toBe(written);
  expect(writeAddress(choices, read('?horizon=12m&table=by-condition,coverage&measure=function&floor=3'))).toBe(
    written,
  );
});

test('a key the page does not offer is refused, not passed over', () => {
  expect(() => read('?condition=knee-oa')).toThrow(QueryError);
  expect(() => read('?horizon=7m')).toThrow(QueryError);
});

test('a figure turns to its table and back without touching the rest', () => {
  const turned = withTable('horizon=12m', 'heat', true);
  expect(turned).toBe('?horizon=12m&table=heat');
  expect(withTable(turned.slice(1), 'heat', false)).toBe('?horizon=12m');
  expect(withTable(turned.slice(1), 'coverage', true)).toBe('?horizon=12m&table=heat,coverage');
  expect(withTable('', 'heat', false)).toBe('');
});

test('the truth is drawn or not without touching the rest, and no answer hears of it', () => {
  const drawn = withTruth('horizon=12m&table=heat', true);
  expect(drawn).toBe('?horizon=12m&truth=1&table=heat');
  expect(read(drawn)).toEqual({ ...read('horizon=12m&table=heat'), truth: true });
  expect(answerHref(responders, read(drawn).selection, 'csv')).toBe('/api/v1/clinic/responders.csv?horizon=12m');
  expect(withTruth(drawn.slice(1), false)).toBe('?horizon=12m&table=heat');
  expect(read('truth=yes').truth).toBe(false);
});

test('signing in leads back to the address, and never to another site', () => {
  const href = signInHref('/conditions/knee-oa', 'horizon=12m');
  expect(localPath(new URLSearchParams(href.split('?')[1]).get('next'))).toBe('/conditions/knee-oa?horizon=12m');
  for (const next of ['//evil.example', '/\\evil.example', 'https://evil.example', '', null, '/sign-in?next=/']) {
    expect(localPath(next)).toBe('/');
  }
});
