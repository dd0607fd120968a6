/// <reference types="node" />
// The `enthesis` command. Plain JavaScript without a dependency, since it also runs on a fresh clone.
import { spawn, spawnSync } from 'node:child_process';
import { readFileSync } from 'node:fs';
import { dirname, resolve } from 'node:path';
import { fileURLToPath } from 'node:url';

const checkout = resolve(dirname(fileURLToPath(import.meta.url)), '..');

/** Installs the packages unless the installed ones are those of the lock file, of which pnpm keeps a copy. */
function installWhatIsMissing() {
  const lock = readFileSync(resolve(checkout, 'pnpm-lock.yaml'), 'utf8');
  if (lock === installedLock()) return;
  const manifest = /** @type {{ packageManager: string }} */ (
    JSON.parse(readFileSync(resolve(checkout, 'package.json'), 'utf8'))
  );
  console.error('Installing what is missing ...');
  const { status } = spawnSync('npx', ['--yes', '--prefer-offline', manifest.packageManager, 'install'], {
    cwd: checkout,
    // Standard output belongs to the command alone.
    stdio: ['ignore', process.stderr, process.stderr],
    shell: process.platform === 'win32',
  });
  if (status === 0) return;
  console.error('The packages could not be installed. Check the network, then try again.');
  process.exit(1);
}

function installedLock() {
  try {
    return readFileSync(resolve(checkout, 'node_modules/.pnpm/lock.yaml'), 'utf8');
  } catch {
    return null;
  }
}

function runCommand() {
  const command = spawn(process.execPath, ['--import', 'tsx', 'apps/cli/src/main.ts', ...process.argv.slice(2)], {
    cwd: checkout,
    // npm says where the caller stands; without npm it is here.
    env: { ...process.env, INIT_CWD: process.env.INIT_CWD ?? process.cwd() },
    stdio: 'inherit',
  });
  for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP']) process.on(signal, () => command.kill(signal));
  command.on('exit', (code, signal) => {
    if (signal === null) process.exit(code);
    process.removeAllListeners(signal);
    process.kill(process.pid, signal);
  });
}

installWhatIsMissing();
runCommand();
