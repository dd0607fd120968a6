import { readFile } from 'node:fs/promises';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { type Door, openDoor } from './door.ts';

interface Operation {
  readonly parameters?: ReadonlyArray<{ readonly name: string; readonly in: string }>;
}

let door: Door;
beforeAll(async () => {
  door = await openDoor();
});
afterAll(() => door.close());

/** Every operation as a line, with the query parameters that it takes: `GET /path?a&b`. */
const described = async (): Promise<ReadonlyMap<string, readonly string[]>> => {
  const description = (await (await door.request('/api/openapi.json')).json()) as {
    paths: Record<string, Record<string, Operation>>;
  };
  const operations = Object.entries(description.paths).flatMap(([path, item]) =>
    Object.entries(item)
      .filter(([key]) => key !== 'parameters')
      .map(([method, { parameters = [] }]): [string, readonly string[]] => [
        `${method.toUpperCase()} ${path}`,
        parameters.filter((one) => one.in === 'query').map(({ name }) => name),
      ]),
  );
  return new Map(operations);
};

// Whoever wrote a program against a version counts on this. A line leaves the file a year after its operation was marked
// as deprecated, and not before: docs/api.md says so.
test('whatever was promised is still there, with everything that may be asked of it', async () => {
  const promised = (await readFile(new URL('./promised.txt', import.meta.url), 'utf8')).split('\n').filter(Boolean);
  expect(promised.length).toBeGreaterThan(100);
  const now = await described();
  const broken = promised.filter((line) => {
    const [operation = '', asked = ''] = line.split('?');
    const takes = now.get(operation);
    return takes === undefined || asked.split('&').some((name) => name !== '' && !takes.includes(name));
  });
  expect(broken).toEqual([]);
});

test('the page of the description is reached by everybody, from elsewhere too', async () => {
  const headers = { 'sec-fetch-site': 'cross-site', 'sec-fetch-mode': 'navigate' };
  const answer = await door.request('/api/docs', { headers });
  expect([answer.status, answer.headers.get('location')]).toEqual([302, '/api-docs.html']);
});
