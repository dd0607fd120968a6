import { readFileSync } from 'node:fs';
import { expect, test } from 'vitest';
import { threadOf } from './thread.ts';

const read = (path: string) => readFileSync(new URL(`../../${path}`, import.meta.url), 'utf8');

test('a new question is three files of one name, and a line in each list', () => {
  const files = threadOf('sleep-quality', read);
  expect([...files.keys()]).toEqual([
    'packages/contract/src/questions/sleep-quality.ts',
    'apps/api/src/questions/sleep-quality.ts',
    'apps/dashboard/src/questions/sleep-quality.tsx',
    'packages/contract/src/questions/index.ts',
    'apps/api/src/questions/index.ts',
  ]);
  const [contract, api] = [...files.values()].slice(3);
  expect(contract).toMatch(/ {2}sleepQuality,\n\] as const;/);
  expect(contract).toContain('export type SleepQualityAnswer = z.infer<typeof sleepQuality.answerSchema>;');
  expect(api).toContain('counted(sleepQuality),');
});

test('a name that is none, or is taken, is refused', () => {
  for (const name of ['', 'Sleep', 'sleep_quality', '../x'])
    expect(() => threadOf(name, read)).toThrow(/small letters/);
  expect(() => threadOf('responders', read)).toThrow(/already/);
});
