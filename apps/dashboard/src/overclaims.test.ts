import { overclaimIn } from '@enthesis/contract';
import { claims } from '@enthesis/evidence';
import { expect, test } from 'vitest';

const sources = import.meta.glob<string>(['./**/*.{ts,tsx}', '!./**/*.test.ts'], {
  query: '?raw',
  import: 'default',
  eager: true,
});
const [spanish = {}] = Object.values(
  import.meta.glob<Readonly<Record<string, string>>>('../../../packages/languages/src/es/index.ts', {
    import: 'spanish',
    eager: true,
  }),
);
const withoutComments = (source: string): string => source.replaceAll(/\/\*[\s\S]*?\*\/|^\s*\/\/.*$/gm, '');

test('no page claims more than a registry can show', () => {
  expect(Object.keys(sources)).toContain('./pages/Methods.tsx');
  const found = Object.entries(sources).map(([file, source]) => [file, overclaimIn(withoutComments(source))]);
  expect(found.filter(([, words]) => words !== null)).toEqual([]);
});

test('nor does its Spanish', () => {
  expect(Object.keys(spanish)).toContain('Responder rate');
  const quoted = new Set(claims.map(({ words }) => words));
  const own = Object.entries(spanish).flatMap(([english, words]) => (quoted.has(english) ? [] : [words]));
  expect(own.filter((words) => overclaimIn(words) !== null)).toEqual([]);
});
