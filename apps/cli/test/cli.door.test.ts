import { mkdir, mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { importRecordSchema, importReportSchema } from '@enthesis/contract';
import { openRegistry, type Registry } from '@enthesis/db';
import { freshDatabase, type TestDatabase } from '@enthesis/db/testing';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { enthesis, type Surroundings } from './enthesis.ts';

let database: TestDatabase;
let caller: string;
let env: Record<string, string>;

beforeAll(async () => {
  database = await freshDatabase();
  caller = await mkdtemp(join(tmpdir(), 'enthesis-cli-'));
  env = { DATABASE_URL: database.url, ENTHESIS_DATA: join(caller, 'data') };
  await run(['clinic', 'add', 'north-harbor', 'North Harbor']);
});
afterAll(async () => {
  await database.drop();
  await rm(caller, { recursive: true });
});

const run = (words: readonly string[], how: Partial<Surroundings> = {}) =>
  enthesis(words, { cwd: caller, env, ...how });

async function withRegistry<T>(work: (registry: Registry) => Promise<T>): Promise<T> {
  const registry = await openRegistry({ dataFolder: caller, databaseUrl: database.url, vocabularyFile: null });
  try {
    return await work(registry);
  } finally {
    await registry.close();
  }
}

/** How many imports the registry has recorded. */
const imports = () => withRegistry(async ({ owner }) => (await owner.query('select from registry.import')).rows.length);

const scoresHeader = 'study_id,condition,day,instrument,score\n';

/** Writes a folder beside the caller and gives its relative name. */
async function folder(name: string, scores: string): Promise<string> {
  await mkdir(join(caller, name));
  await writeFile(join(caller, name, 'episodes.csv'), 'study_id,condition\nA-1,knee-oa\nB-2,low-back\n');
  await writeFile(join(caller, name, 'scores.csv'), scoresHeader + scores);
  return name;
}

/** What takes longer than a second is told on standard error, on a busy machine anything may; nothing else is. */
const onlyProgress: unknown = expect.stringMatching(/^(.* \.\.\.\n)*$/);

describe('enthesis clinic', () => {
  it('adds a clinic once, says where its key lies, and lists it', async () => {
    const added = await run(['clinic', 'add', 'south-harbor', 'South Harbor']);
    expect(added).toMatchObject({ code: 0, stderr: onlyProgress });
    expect(added.stdout).toContain(join(caller, 'data', 'keys', 'south-harbor.key'));
    expect(await run(['clinic', 'add', 'south-harbor', 'Again'])).toMatchObject({ code: 2, stdout: '' });
    expect((await run(['clinic', 'list'])).stdout).toBe(
      [
        'CODE          KIND  KEY   NAME',
        'north-harbor  real  kept  North Harbor',
        'south-harbor  real  kept  South Harbor',
        '',
      ].join('\n'),
    );
  });
});

describe('enthesis import', () => {
  it('takes in a folder named from where the caller stands, tells it in words, then finds nothing to do', async () => {
    const name = await folder('sound', 'A-1,knee-oa,0,nprs,7\nA-1,knee-oa,180,nprs,3\n');
    const words = ['import', `./${name}`, '--clinic', 'north-harbor'];
    const dryRun = await run([...words, '--dry-run']);
    expect(dryRun).toMatchObject({ code: 0 });
    expect(dryRun.stdout).toMatch(/^Dry run: .*\n\n.*\nepisodes +2 +2 +0 +0\n/);
    expect((await run(words)).stdout).toMatch(/^Imported into north-harbor as import 1\.\n/);
    expect((await run(words)).stdout).toMatch(/^Nothing to do: /);
  });

  it('with --json prints the report alone', async () => {
    const name = await folder('json', 'A-1,knee-oa,0,nprs,6\n');
    const { code, stdout } = await run(['import', name, '--clinic', 'north-harbor', '--json', '--replace']);
    expect(code).toBe(0);
    expect(importReportSchema.parse(JSON.parse(stdout))).toMatchObject({ outcome: 'applied', mode: 'replace' });
  });

  it('refuses a faulty folder with exit code 2 and without a value', async () => {
    const name = await folder('faulty', 'A-1,knee-oa,0,nprs,Xq7secret\n');
    const words = ['import', name, '--clinic', 'north-harbor'];
    const told = await run(words);
    expect(told.code).toBe(2);
    expect(told.stdout).toContain('scores.csv, line 2, score: not a number\n    allowed: a number from 0 to 10');
    const json = await run([...words, '--json']);
    expect(json.code).toBe(2);
    expect(importReportSchema.parse(JSON.parse(json.stdout))).toMatchObject({ outcome: 'refused' });
    expect(told.stdout + told.stderr + json.stdout + json.stderr).not.toContain('secret');
  });

  it('refuses a clinic it does not know, and says so on standard error', async () => {
    const name = await folder('unknown-clinic', '');
    const { code, stdout, stderr } = await run(['import', name, '--clinic', 'nowhere', '--json']);
    expect({ code, stdout }).toEqual({ code: 2, stdout: '' });
    expect(stderr).toContain('There is no clinic with the code nowhere.');
  });

  it('tells long steps on standard error, and leaves nothing behind when it is interrupted', async () => {
    const name = await folder('long', 'A-1,knee-oa,0,nprs,5\n');
    const before = await imports();
    const interrupted = await withRegistry(({ owner }) =>
      owner.transaction(async (holder) => {
        await holder.query('lock table intake.episode in access exclusive mode');
        return run(['import', name, '--clinic', 'north-harbor'], { interruptAt: 'Checking keys across the files' });
      }),
    );
    expect(interrupted).toMatchObject({ code: 130, stdout: '' });
    expect(interrupted.stderr).toMatch(/Interrupted\. What was not finished is undone\.\n$/);
    expect(await imports()).toBe(before);
  });
});

describe('enthesis import --partial', () => {
  it('accepts the sound rows, and writes the others where they can be mended', async () => {
    await run(['clinic', 'add', 'west-harbor', 'West Harbor']);
    const name = await folder('partly', 'A-1,knee-oa,0,nprs,6\nA-1,knee-oa,42,nprs,60\n');
    const told = await run(['import', name, '--clinic', 'west-harbor', '--partial', 'to-mend']);
    expect(told).toMatchObject({ code: 0, stderr: onlyProgress });
    expect(told.stdout).toContain('Left out: 0 episodes, 0 sessions, 1 scores, 0 events.');
    expect(await readFile(join(caller, 'to-mend', 'scores.csv'), 'utf8')).toContain('A-1,knee-oa,42,nprs,60');
    const again = await run(['import', name, '--clinic', 'west-harbor', '--partial', 'to-mend']);
    expect(again).toMatchObject({ code: 2, stdout: '' });
    expect(again.stderr).toContain('a new or empty folder');
  });
});

describe('enthesis undo and imports', () => {
  it('takes the latest import back once, and keeps it in the history', async () => {
    await run(['clinic', 'add', 'east-harbor', 'East Harbor']);
    const ofClinic = ['--clinic', 'east-harbor'];
    expect((await run(['imports', ...ofClinic])).stdout).toBe('Nothing has been imported yet.\n');
    await run(['import', await folder('undone', 'A-1,knee-oa,0,nprs,6\n'), ...ofClinic]);
    expect((await run(['undo', ...ofClinic, '--import', '2'])).stderr).toContain('Import 2 is not the latest');
    expect((await run(['undo', ...ofClinic])).stdout).toMatch(/^Undid import 1 of east-harbor\./);
    expect(await run(['undo', ...ofClinic])).toMatchObject({ code: 2, stdout: '' });
    const { stdout } = await run(['imports', ...ofClinic]);
    expect(stdout).toMatch(/^IMPORT .* UNDONE\n +1 .* Command line +merge +3 +0 +0 +0 +- +20.* by Command line\n$/);
    const history = importRecordSchema
      .array()
      .parse(JSON.parse((await run(['imports', ...ofClinic, '--json'])).stdout));
    expect(history).toMatchObject([{ number: 1, undone: { by: 'command-line' } }]);
  });
});

describe('enthesis erase', () => {
  it('reads the study id from standard input and never repeats it', async () => {
    const erase = (stdin: string) => run(['erase', '--clinic', 'north-harbor'], { stdin });
    await run(['import', await folder('to-erase', 'B-2,low-back,0,nprs,6\n'), '--clinic', 'north-harbor']);
    const erased = await erase('b-2\n');
    expect(erased.code).toBe(0);
    expect(erased.stdout).toMatch(/^Erased 1 episode with/);
    expect((await erase('B-2')).stdout).toMatch(/^No such patient was held\./);
    const wrong = await erase('Xq7 secret\n');
    expect(wrong.code).toBe(2);
    expect(erased.stdout + wrong.stdout + wrong.stderr).not.toMatch(/b-2|Xq7/i);
  });
});

describe('a wrong use', () => {
  it.each([
    ['an unknown command', ['imprt']],
    ['no clinic', ['import', '.']],
  ])('such as %s exits with 2', async (_, words) => {
    const { code, stdout, stderr } = await run(words);
    expect({ code, stdout }).toEqual({ code: 2, stdout: '' });
    expect(stderr).toMatch(/^error: /);
  });

  it('such as a wrong setting exits with 2', async () => {
    const { code, stderr } = await run(['clinic', 'list'], { env: { ...env, PORT: 'x' } });
    expect(code).toBe(2);
    expect(stderr).toContain('PORT');
  });

  it('is not to ask for help', async () => {
    const { code, stdout } = await run(['import', '--help']);
    expect(code).toBe(0);
    expect(stdout).toContain('--dry-run');
  });
});

it('exits with 1 where the database cannot be reached', async () => {
  const unreachable = { ...env, DATABASE_URL: 'postgres://nobody@127.0.0.1:1/none' };
  expect(await run(['clinic', 'list'], { env: unreachable })).toMatchObject({ code: 1, stdout: '' });
});

describe('enthesis doctor', () => {
  it('counts everything again, and tells a count that is wrong from one that is right', async () => {
    await run([
      'import',
      await folder('to-recount', 'A-1,knee-oa,0,nprs,7\nA-1,knee-oa,180,nprs,3\n'),
      '--clinic',
      'north-harbor',
    ]);
    expect(await run(['doctor', '--recount'])).toMatchObject({
      code: 0,
      stdout: 'Every count kept equals a full recount.\n',
    });
    const registry = await openRegistry({ dataFolder: caller, databaseUrl: database.url, vocabularyFile: null });
    await registry.owner.query(`update rollup.course set courses = courses + 1 where stratifier = 'none'`);
    const wrong = await run(['doctor', '--recount']);
    await registry.owner.query(`update rollup.course set courses = courses - 1 where stratifier = 'none'`);
    await registry.close();
    expect(wrong.code).toBe(1);
    expect(wrong.stderr).toContain('differ from a full recount');
  });
});
