import { type ChildProcess, spawn } from 'node:child_process';
import { resolve } from 'node:path';
import type { Page } from 'playwright-core';

const dashboard = resolve(import.meta.dirname, '../../dashboard');

/** The development server of the dashboard, which has the gallery. */
export interface Workbench {
  readonly address: string;
  readonly stop: () => void;
}

/**
 * Starts Vite on a free port beside a running Enthesis.
 *
 * @throws {Error} with what Vite said, where it ends before it listens.
 */
export const startWorkbench = (enthesis: string): Promise<Workbench> => {
  const vite: ChildProcess = spawn(
    process.execPath,
    [resolve(dashboard, 'node_modules/vite/bin/vite.js'), '--port', '0', '--host', '127.0.0.1'],
    {
      cwd: dashboard,
      env: { ...process.env, ENTHESIS_API: enthesis, NO_COLOR: '1' },
      stdio: ['ignore', 'pipe', 'pipe'],
    },
  );
  return new Promise((done, fail) => {
    let said = '';
    const listen = (chunk: Buffer) => {
      said += chunk.toString();
      const address = /(http:\/\/127\.0\.0\.1:\d+)/.exec(said)?.[1];
      if (address !== undefined) done({ address, stop: () => void vite.kill('SIGTERM') });
    };
    vite.stdout?.on('data', listen);
    vite.stderr?.on('data', listen);
    vite.once('exit', () => fail(new Error(`Vite ended before it listened. It said:\n${said}`)));
  });
};

/** Opens the gallery in one state. A first visit has every module of the sources prepared for it. */
export const openGallery = async (page: Page, state: string): Promise<void> => {
  await page.goto(`/gallery.html?state=${state}`, { timeout: 90_000 });
  await page.locator('[data-figure]').first().waitFor();
};

/** Waits until no figure of the page waits for its answer: all ask at once, which takes longer than any of them alone. */
export const settled = async (page: Page): Promise<void> => {
  await page.waitForFunction(() => document.querySelector('main [aria-busy=true]') === null, undefined, {
    timeout: 90_000,
  });
};
