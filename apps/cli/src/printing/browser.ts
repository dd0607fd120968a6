import { IntakeError } from '@enthesis/intake';
import type { Browser } from 'playwright-core';

/** What a browser has no business with: our settings, and the secrets among them. */
const ours = /^(?:ENTHESIS_|DATABASE_|PG|OTEL_)/;

const escapes = new RegExp(`${String.fromCharCode(27)}\\[\\d+m`, 'g');

/**
 * Runs `work` with the Chromium at `program`, without a window, a network or our settings, and ends it behind the work. It
 * is driven through a pipe, so that it has no port either, and ends with this process however that ends.
 *
 * @throws {IntakeError} where it does not start; where `signal` is aborted, its reason.
 */
export const inBrowser = async <T>(
  program: string,
  signal: AbortSignal,
  work: (browser: Browser) => Promise<T>,
): Promise<T> => {
  const browser = await launch(program);
  const stop = () => void browser.close();
  signal.addEventListener('abort', stop);
  try {
    signal.throwIfAborted();
    return await work(browser);
  } catch (error) {
    // What was cut off by the interrupt complains in its own words.
    signal.throwIfAborted();
    throw error;
  } finally {
    signal.removeEventListener('abort', stop);
    await browser.close();
  }
};

const launch = async (executablePath: string): Promise<Browser> => {
  const { chromium } = await import('playwright-core').catch(() => {
    throw new IntakeError(
      'What drives a Chromium is not installed here. Print from a checkout: npm run -s enthesis -- brief',
    );
  });
  const env = Object.fromEntries(Object.entries(process.env).filter(([name]) => !ours.test(name)));
  // The signals are the command's; root cannot use the sandbox.
  const signals = { handleSIGINT: false, handleSIGTERM: false, handleSIGHUP: false };
  const chromiumSandbox = process.getuid?.() !== 0;
  const args = ['--disable-gpu', '--disable-dev-shm-usage', '--host-resolver-rules=MAP * ~NOTFOUND'];
  return chromium.launch({ executablePath, env, chromiumSandbox, args, ...signals }).catch((error: unknown) => {
    const said = /\[err\] (.+)/.exec(error instanceof Error ? error.message : '')?.[1]?.replace(escapes, '');
    throw new IntakeError(
      `${executablePath} does not start as a Chromium${said === undefined ? '' : `; it says: ${said}`}. ` +
        'Start it by hand to see why, or name another in ENTHESIS_CHROMIUM.',
    );
  });
};
