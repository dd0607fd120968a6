import type { Page } from 'playwright-core';
import { expect } from 'vitest';
import { faults } from './faults.ts';
import { enterPassword, type Person } from './person.ts';
import { narrow, type Stage } from './stage.ts';

export const clinic = { code: 'tidewater', name: 'Tidewater Joint Clinic' };

const person = (name: string, mailbox: string, password: string): Person => ({
  name,
  email: `${mailbox}@example.org`,
  password,
});
/** The three who have accounts in a registry's first days. */
export const admin = person('Ada Minton', 'ada', 'seven lamps in a row');
export const director = person('Dora Reyes', 'dora', 'brown kettle on ice');
export const researcher = person('Rae Searle', 'rae', 'quiet harbour at dusk');

export const heading = (page: Page, name: string | RegExp) => page.getByRole('heading', { level: 1, name }).waitFor();
export const navigation = (page: Page) => page.getByRole('navigation').getByRole('link').allTextContents();

/** A refusal is what is looked for, and the browser reports each on its own. */
export const expectRefusals = (page: Page): Page => {
  page.removeAllListeners('console');
  return page;
};

/** The page as it stands, in the dark on a phone: no fault, nothing wider than the screen. */
export const expectSoundOnPhone = async (page: Page): Promise<void> => {
  await page.emulateMedia({ colorScheme: 'dark', reducedMotion: 'reduce' });
  await page.setViewportSize(narrow);
  expect(await faults(page)).toEqual([]);
  expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBe(narrow.width);
};

export const confirm = async (page: Page, name: string | RegExp): Promise<void> => {
  await page.getByRole('button', { name }).first().click();
  const yes = page.getByRole('button', { name: /^Yes: / });
  await yes.click();
  await yes.waitFor({ state: 'detached' });
};

/** A page of somebody who has signed in. */
export const signedIn = async (stage: Stage, who: Person, path: string): Promise<Page> => {
  const page = await stage.open(null);
  await enterPassword(page, who);
  await page.waitForURL((url) => !url.pathname.startsWith('/sign-in'));
  await page.goto(path);
  return page;
};
