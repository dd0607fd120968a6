import { readdirSync, readFileSync } from 'node:fs';
import { IntlMessageFormat } from 'intl-messageformat';
import { expect, test } from 'vitest';
import { messagesSaid } from '../said.ts';
import { parts, spanish } from './index.ts';

const root = new URL('../../../../', import.meta.url);
const folders = [
  'packages/contract/src/',
  'packages/evidence/src/',
  'packages/deidentify/src/',
  'packages/release/src/',
  'apps/api/src/',
  'apps/dashboard/src/',
];

/** Every message that pages and service say, with a source that says it. */
const said = new Map(
  folders.flatMap((folder) =>
    readdirSync(new URL(folder, root), { recursive: true, encoding: 'utf8' })
      .filter((path) => /\.tsx?$/.test(path) && !/\.(?:test|d)\.tsx?$/.test(path))
      .flatMap((path) =>
        messagesSaid(path, readFileSync(new URL(`${folder}${path}`, root), 'utf8')).map((message): [string, string] => [
          message,
          `${folder}${path}`,
        ]),
      ),
  ),
);

type Element = ReturnType<IntlMessageFormat['getAst']>[number];

/** What is filled in, by name, within the forms of a plural as well. */
const filledIn = (message: string): ReadonlySet<string> => {
  const names = (elements: readonly Element[]): readonly string[] =>
    elements.flatMap((element) => [
      ...('value' in element && element.type !== 0 ? [element.value] : []),
      ...('options' in element ? Object.values(element.options).flatMap(({ value }) => names(value)) : []),
    ]);
  return new Set(names(new IntlMessageFormat(message, 'es', undefined, { ignoreTag: true }).getAst()));
};

test('every message has its Spanish: whoever writes words adds it to packages/languages/src/es', () => {
  expect(said.size).toBeGreaterThan(500);
  expect([...said].filter(([message]) => !Object.hasOwn(spanish, message))).toEqual([]);
});

test('no Spanish is kept of what nobody says any more, and none twice', () => {
  expect(Object.keys(spanish).filter((message) => !said.has(message))).toEqual([]);
  const kept = Object.values(parts).flatMap((part) => Object.keys(part));
  expect(kept.filter((message, index) => kept.indexOf(message) !== index)).toEqual([]);
});

test('the Spanish of a message fills in what its English does, with the same room around it', () => {
  const around = (text: string) => [/^\s*/.exec(text)?.[0], /\s*$/.exec(text)?.[0]];
  const wrong = Object.entries(spanish).filter(
    ([message, words]) =>
      [...filledIn(message)].toSorted().join() !== [...filledIn(words)].toSorted().join() ||
      around(message).join('|') !== around(words).join('|'),
  );
  expect(wrong).toEqual([]);
});
