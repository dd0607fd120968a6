import { execFileSync } from 'node:child_process';
import { existsSync, readFileSync, statSync } from 'node:fs';
import { dirname, join, normalize, resolve } from 'node:path';
import { fileURLToPath } from 'node:url';
import { describe, expect, it, test } from 'vitest';
import { proofs } from './commands.ts';
import { anchorsIn, commandsIn, linksIn } from './read.ts';

const root = resolve(dirname(fileURLToPath(import.meta.url)), '../..');
const read = (path: string): string => readFileSync(join(root, path), 'utf8');
const documents = execFileSync('git', ['ls-files', '--cached', '--others', '--exclude-standard', '*.md'], {
  cwd: root,
  encoding: 'utf8',
})
  .split('\n')
  // The changelog tells of what was; parts of pages are read where they end up.
  .filter(
    (path) => path !== '' && path !== 'CHANGELOG.md' && !path.startsWith('scripts/') && existsSync(join(root, path)),
  );

describe('every link', () => {
  it.each(documents)('of %s leads to a file, and to a heading in it', (path) => {
    const broken = linksIn(read(path)).filter(({ path: target, anchor }) => {
      const file = target === '' ? path : normalize(join(dirname(path), target));
      if (!existsSync(join(root, file))) return true;
      return anchor !== null && statSync(join(root, file)).isFile() && !anchorsIn(read(file)).has(anchor);
    });
    expect(broken).toEqual([]);
  });
});

describe('every command', () => {
  const commands = [...new Set(documents.flatMap((path) => commandsIn(read(path))))];

  it('is run by something, or says why not: scripts/docs/commands.ts', () => {
    expect(commands.filter((one) => !proofs.some(({ command }) => command.test(one)))).toEqual([]);
  });

  it('that has a row is still in a document', () => {
    const rows = proofs.map(({ command }) => command);
    expect(rows.filter((row) => !commands.some((one) => row.test(one)))).toEqual([]);
  });

  it('is run where its row says', () => {
    const untrue = proofs.flatMap((proof) =>
      'runBy' in proof
        ? proof.saying.filter((words) => !read(proof.runBy).includes(words)).map((words) => `${proof.runBy}: ${words}`)
        : [],
    );
    expect(untrue).toEqual([]);
  });

  it('of pnpm is a script of ours, by the version that we use', () => {
    const { packageManager, scripts } = JSON.parse(read('package.json')) as {
      packageManager: string;
      scripts: Record<string, string>;
    };
    const asked = commands.flatMap((one) => one.match(/npx (?:--yes )?(pnpm@\S+) (\S+)/)?.slice(1, 3) ?? []);
    const wrong = asked.filter((word, index) =>
      index % 2 === 0 ? word !== packageManager : !(word in scripts) && word !== 'exec' && word !== 'install',
    );
    expect(asked.length).toBeGreaterThan(10);
    expect(wrong).toEqual([]);
  });
});

test('commands are found in blocks and spans, a continued one whole', () => {
  const markdown =
    'Type `npm\ntest`, not `code`:\n\n    curl --fail \\\n      address   # now\n\n```sh\nA=1 npm start\n```\n\n- item\n\n      ';
  expect(commandsIn(markdown)).toEqual(['curl --fail address', 'A=1 npm start', 'npm test']);
});

test('headings are named as GitHub names them, links in code are none', () => {
  expect([...anchorsIn('# A `b` & [c](d.md)\n\n## A clinic’s key\n## Twice\n## Twice\n```\n# no\n```')]).toEqual([
    'a-b--c',
    'a-clinics-key',
    'twice',
    'twice-1',
  ]);
  expect(linksIn('[a](b.md#c) `[x](y)` [w](https://x.org)\n\n    [n](o)')).toContainEqual({
    path: 'b.md',
    anchor: 'c',
  });
});
