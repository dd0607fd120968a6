import type { DemoSignIn } from '@enthesis/contract';
import type { Browser, BrowserContext, BrowserContextOptions, Page } from 'playwright-core';
import { afterAll, afterEach, beforeAll, expect } from 'vitest';
import { launchBrowser } from './browser.ts';
import { type Server, startServer } from './server.ts';

/** The sizes every page is looked at. */
export const wide = { width: 1440, height: 900 };
export const narrow = { width: 390, height: 844 };

/** The clinic of 150 courses: the size most clinics have. */
export const director: DemoSignIn = { role: 'director', clinic: 'harbor-spine' };

/** Who directs that clinic and the largest one. */
export const directorOfTwo: DemoSignIn = { ...director, also: 'great-larch' };

/** A page on which everything the browser complained about, and every foreign request, is on record. */
export interface Stage {
  /** Opens a fresh page, signed in as asked, or by nobody. */
  readonly open: (who: DemoSignIn | null, options?: BrowserContextOptions) => Promise<Page>;
  readonly address: () => string;
  /** The first group of what the server says on its terminal, once it has said it. */
  readonly said: (pattern: RegExp) => Promise<string>;
  /** Runs the `enthesis` command beside the server. */
  readonly command: Server['command'];
  /** Keeps a table of the server's Postgres locked while something is done. */
  readonly holding: Server['holding'];
  /** Adds a clinic of real patients, which are then to be imported. */
  readonly addClinic: (code: string, name: string) => Promise<void>;
}

/**
 * Starts server and browser once for the file; after each journey nothing may have gone wrong behind its back.
 *
 * @param settings of the server, where it is not to be the demonstration
 */
export const setStage = (browserPath: string, settings: Readonly<Record<string, string>> = {}): Stage => {
  let server: Server | undefined;
  let browser: Browser | undefined;
  let complaints: string[] = [];
  const contexts: BrowserContext[] = [];

  beforeAll(async () => {
    [server, browser] = await Promise.all([startServer(settings), launchBrowser(browserPath)]);
    // Filling and releasing the demonstration is minutes of work where others want the processor too.
  }, 400_000);
  afterAll(async () => {
    await browser?.close();
    await server?.stop();
  });
  afterEach(async () => {
    await Promise.all(contexts.splice(0).map((context) => context.close()));
    const said = complaints;
    complaints = [];
    expect(said).toEqual([]);
  });

  const running = () => {
    if (server === undefined) throw new Error('the server is not running');
    return server;
  };
  const address = () => running().address;
  const watch = (page: Page, home: string) => {
    page.on('console', (message) => {
      if (message.type() === 'error') complaints.push(`console: ${message.text()}`);
    });
    page.on('pageerror', (error) => complaints.push(`page: ${error.message}`));
    page.on('request', (request) => {
      if (!request.url().startsWith(`${home}/`) && !request.url().startsWith(`blob:${home}/`))
        complaints.push(`foreign request: ${request.url()}`);
    });
  };
  return {
    address,
    said: (pattern) => running().said(pattern),
    command: (...words) => running().command(...words),
    holding: (table, work) => running().holding(table, work),
    addClinic: async (code, name) => {
      await running().command('clinic', 'add', code, name);
    },
    open: async (who, options = {}) => {
      if (browser === undefined) throw new Error('the browser is not running');
      const context = await browser.newContext({ viewport: wide, baseURL: address(), ...options });
      contexts.push(context);
      if (who !== null) expect((await context.request.post('/api/v1/demo/sign-in', { data: who })).status()).toBe(204);
      const page = await context.newPage();
      watch(page, options.baseURL ?? address());
      return page;
    },
  };
};
