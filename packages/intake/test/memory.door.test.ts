import { execFile } from 'node:child_process';
import { fileURLToPath } from 'node:url';
import { promisify } from 'node:util';
import { expect, it } from 'vitest';

const child = fileURLToPath(new URL('read-many-child.ts', import.meta.url));

it('reads a file many times as large as the memory it is given', async () => {
  // 600,000 rows are 20 MB of text and some 200 MB of strings; the program and the reading need less than 20 MB of it.
  const rows = 600_000;
  const heap = ['--max-old-space-size=40', '--max-semi-space-size=2'];
  const { stdout } = await promisify(execFile)(process.execPath, [...heap, '--import', 'tsx', child, String(rows)]);
  expect(Number(stdout)).toBe(rows);
});
