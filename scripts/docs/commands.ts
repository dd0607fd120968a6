/** What stands behind a command in the documents: where it is run, or why nothing runs it. */
type Proof =
  | { readonly command: RegExp; readonly runBy: string; readonly saying: readonly string[] }
  | { readonly command: RegExp; readonly notRun: string };

const cli = (name: string): string => `apps/cli/test/${name}.door.test.ts`;
const run = (command: RegExp, runBy: string, ...saying: readonly string[]): Proof => ({ command, runBy, saying });
const notRun = (command: RegExp, because: string): Proof => ({ command, notRun: because });

/** `npm run -s enthesis -- words`, or the same under the name that an installed one has. */
const enthesis = (words: string): RegExp => new RegExp(`^(?:npm run -s enthesis -- |enthesis )${words}\\b`);
const script = (words: string): RegExp => new RegExp(`^(?:[A-Z_]+=\\S+ )?(?:npx pnpm@[\\d.]+|pnpm) ${words}$`);
const compose = (words: string): RegExp => new RegExp(`^docker compose ${words}`);

const verify = '.github/workflows/verify.yml';
const drill = 'deploy/drill/drill.sh';
const manifest = 'package.json';
const onAMachine = 'It changes the machine it is typed on; nothing of ours is in it.';

/**
 * Every command that the documents tell anybody to type. Of those that a test runs, `saying` is what has to stand in that
 * test for it to be true.
 */
export const proofs: readonly Proof[] = [
  run(/^npm test$/, verify, 'npm test'),
  run(/^npm start$/, verify, 'npm start'),
  run(/^(?:ENTHESIS_DEMO=0|DATABASE_URL=\S+) npm start$/, 'apps/e2e/src/server.ts', 'apps/api/dist/main.js'),
  notRun(/^TEST_CITUS_URL=\S+ npm test$/, 'It needs a cluster of Citus, which no workflow has.'),
  run(/^deploy\/drill\/drill\.sh$/, verify, 'deploy/drill/drill.sh'),

  run(enthesis('--help'), cli('cli'), "'--help'"),
  run(enthesis('clinic add'), cli('cli'), "'clinic', 'add'"),
  run(enthesis('import .*--replace --erased'), cli('key'), "'import'", '--replace', '--erased'),
  run(enthesis('import'), cli('cli'), "'import'", '--clinic'),
  run(enthesis('imports'), cli('cli'), "'imports'"),
  run(enthesis('undo'), cli('cli'), "'undo'"),
  run(enthesis('erase'), cli('cli'), "'erase'"),
  run(enthesis('map'), cli('deidentify'), "'map'"),
  run(enthesis('deidentify'), cli('deidentify'), "'deidentify'", '--crosswalk'),
  run(enthesis('key rotate'), cli('key'), "'rotate'"),
  run(enthesis('key lost'), cli('key'), "'lost'"),
  run(enthesis('release create'), cli('release'), "'release'", "'create'"),
  run(enthesis('release list'), cli('release'), "'list'"),
  run(enthesis('release show'), cli('release'), "'show'"),
  run(enthesis('release withdraw'), cli('release'), "'withdraw'", '--because'),
  run(enthesis('release verify'), cli('release'), "'verify'"),
  run(enthesis('user (?:create|list|disable|sign-out)'), cli('user'), "'create'", "'list'", "'disable'", "'sign-out'"),
  run(enthesis('brief'), 'apps/e2e/test/brief-command.ts', "'brief'", "'--query'", "'--paper'", "'--language'"),
  run(enthesis('doctor'), cli('upkeep'), "'doctor'"),
  run(enthesis('backup'), cli('upkeep'), "'backup'"),
  run(enthesis('restore'), cli('upkeep'), "'restore'"),
  notRun(
    enthesis('demo (?:reset|clear)'),
    'Filling the demonstration takes the longest of all; every journey does it.',
  ),
  notRun(enthesis('serve'), 'It starts the file that every journey starts.'),

  run(script('check'), manifest, 'pnpm run check &&'),
  run(script('floors'), manifest, 'pnpm run floors &&'),
  run(script('size'), manifest, 'pnpm run size &&'),
  run(script('bom'), '.github/workflows/release.yml', ' bom'),
  run(script('docs:site'), verify, ' docs:site'),
  run(script('methods'), 'scripts/methods-doc/document.test.ts', 'methods.md'),
  run(script('licences'), 'scripts/licences/document.test.ts', 'licences.md'),
  run(script('test:(?:fact|attack)(?: packages/deidentify)?'), manifest, 'vitest run --project'),
  run(script('exec vitest run --project fact packages/evidence'), manifest, 'vitest run --project fact'),
  run(script('(?:faults|probes|attacks)'), manifest, '--project fault', '--project door', '--project attack'),
  run(script('accuracy'), 'packages/disclosure/test/accuracy.attack.test.ts', 'accuracyRows', 'docs/privacy.md'),
  run(script('new:question sleep-quality'), 'scripts/new-question/thread.test.ts', "threadOf('sleep-quality'"),
  run(script('new:instrument pseq generic'), 'scripts/new-instrument/row.test.ts', "rowOf('pseq'"),
  notRun(
    script('bench(?::import|:page|:soak| --clinics 120)?'),
    'Minutes of measuring; what it measures with has tests of its own.',
  ),
  notRun(script('format'), 'It changes files; check runs the same program and says what it would change.'),
  notRun(script('pictures'), 'It changes the pictures that the journeys compare with, by the same code.'),
  notRun(script('dev'), 'It runs until it is stopped; it was seen reloading both sides.'),

  run(compose('up( |$)'), drill, 'docker compose up'),
  run(compose('run --rm'), drill, 'docker compose run --rm'),
  run(compose('exec enthesis enthesis'), drill, 'exec -T enthesis enthesis'),
  run(compose('stop'), drill, 'docker compose stop'),
  run(compose('down'), drill, 'docker compose down --volumes'),
  run(compose('(?:ps|logs)'), drill, 'docker compose ps', 'docker compose logs'),
  notRun(compose('cp '), "It reads; Compose's own copy has nothing of ours in it."),
  notRun(compose('exec postgres psql'), 'It asks for a password at the terminal.'),

  notRun(/^(?:sudo|cd) /, onAMachine),
  notRun(/^docker buildx imagetools/, 'It asks a registry of images.'),
  notRun(/^git (?:pull|clone|ls-files)/, 'It is git itself.'),
  notRun(
    /^(?:curl|printf) /,
    'An example with an address of somebody else; the tests of tokens and uploads ask the same.',
  ),
];
