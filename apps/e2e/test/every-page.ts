import { type DemoSignIn, overclaimIn } from '@enthesis/contract';
import type { Page } from 'playwright-core';
import { describe, expect, test } from 'vitest';
import { faults } from '../src/faults.ts';
import { figure } from '../src/figures.ts';
import { director, directorOfTwo, narrow, type Stage, wide } from '../src/stage.ts';

interface Visit {
  readonly path: string;
  /** How the document's title begins. */
  readonly title: string;
  readonly who: DemoSignIn | null;
  readonly figures: readonly string[];
}

const overview = ['responders', 'heat', 'coverage'];
const treatment = ['treatment', 'retreatment'];

const visits: readonly Visit[] = [
  { path: '/sign-in', title: 'Sign in', who: null, figures: [] },
  { path: '/responders', title: 'Responders by condition', who: director, figures: overview },
  { path: `/responders?table=${overview.join()}`, title: 'Responders by condition', who: director, figures: overview },
  { path: '/responders?truth=1', title: 'Responders by condition', who: director, figures: overview },
  { path: '/responders?model=chance', title: 'Responders by condition', who: director, figures: overview },
  { path: '/responders?model=pooled', title: 'Responders by condition', who: director, figures: overview },
  { path: '/responders?by=sex', title: 'Responders by condition', who: director, figures: ['split'] },
  {
    path: '/sessions',
    title: 'Response by session',
    who: director,
    figures: ['by-sessions', 'first-response', 'closer'],
  },
  {
    path: '/sessions?condition=low-back&model=pooled',
    title: 'Response by session',
    who: director,
    figures: ['by-sessions', 'first-response', 'closer'],
  },
  { path: '/change', title: 'Change over time', who: director, figures: ['trajectory', 'improvement', 'at-least'] },
  { path: '/cohort', title: 'Who is missing', who: director, figures: ['cohort'] },
  { path: '/robustness', title: 'Robustness', who: director, figures: ['robustness', 'tipping'] },
  { path: '/treatment', title: 'Treatment as given', who: director, figures: treatment },
  { path: '/treatment?by=condition', title: 'Treatment as given', who: director, figures: treatment },
  { path: `/treatment?table=${treatment.join()}`, title: 'Treatment as given', who: director, figures: treatment },
  { path: '/treatment?condition=fibromyalgia', title: 'Treatment as given', who: director, figures: treatment },
  { path: '/safety', title: 'Safety', who: director, figures: ['safety'] },
  { path: '/safety?table=safety', title: 'Safety', who: director, figures: ['safety'] },
  { path: '/trend', title: 'By year of start', who: director, figures: ['trend', 'by-import'] },
  {
    path: '/trend?condition=knee-oa&table=trend',
    title: 'By year of start',
    who: director,
    figures: ['trend', 'by-import'],
  },
  { path: '/brief', title: 'Brief', who: director, figures: ['responders'] },
  { path: '/brief?model=pooled', title: 'Brief', who: director, figures: ['responders'] },
  { path: '/evidence', title: 'Evidence', who: director, figures: ['claims', 'trials'] },
  {
    path: '/evidence?condition=low-back&definition=r50&horizon=12m',
    title: 'Evidence',
    who: director,
    figures: ['claims', 'trials'],
  },
  { path: '/conditions', title: 'Conditions', who: director, figures: [] },
  {
    path: '/conditions/low-back',
    title: 'Low back pain',
    who: director,
    figures: ['by-sessions', 'coverage', 'tipping'],
  },
  { path: '/imports', title: 'Imports', who: director, figures: [] },
  { path: '/methods', title: 'Methods', who: director, figures: [] },
  {
    path: '/network',
    title: 'All clinics',
    who: { role: 'researcher' },
    figures: ['network-conditions', 'network-sessions-received', 'network-heat', 'network-change'],
  },
  {
    path: '/network?table=network-conditions,network-heat&definition=mcid',
    title: 'All clinics',
    who: { role: 'admin' },
    figures: ['network-conditions', 'network-heat'],
  },
  {
    path: '/network-evidence?condition=low-back&definition=r50&horizon=12m',
    title: 'Evidence, all clinics',
    who: { role: 'researcher' },
    figures: ['claims', 'trials'],
  },
  { path: '/downloads', title: 'Downloads', who: { role: 'researcher' }, figures: [] },
  { path: '/against', title: 'My clinic beside all clinics', who: director, figures: ['against'] },
  { path: '/own-clinics', title: 'My clinics side by side', who: directorOfTwo, figures: ['own-clinics'] },
  {
    path: '/own-clinics?condition=knee-oa&table=own-clinics',
    title: 'My clinics side by side',
    who: directorOfTwo,
    figures: ['own-clinics'],
  },
  { path: '/own-clinics?horizon=12m', title: 'My clinics side by side', who: director, figures: [] },
  { path: '/nothing', title: 'Nothing is here', who: director, figures: [] },
];

const visit = async (
  stage: Stage,
  { path, who, figures }: Visit,
  colorScheme: 'light' | 'dark',
  viewport: typeof wide,
  locale = 'en',
) => {
  const page = await stage.open(who, { colorScheme, viewport, locale, reducedMotion: 'reduce' });
  await page.goto(path);
  await page.getByRole('heading', { level: 1 }).waitFor();
  for (const id of figures) await figure(page, id);
  return page;
};

/** Everything a page says, to readers and to screen readers, but for the claims it quotes: those are headings of their own. */
const wordsOf = (page: Page): Promise<string> =>
  page.evaluate(() => {
    const said = document.body.cloneNode(true) as HTMLElement;
    for (const quoted of said.querySelectorAll('article > h4, [aria-label^="Address of this claim"]')) quoted.remove();
    const names = [...said.querySelectorAll('[aria-label]')].map((one) => one.getAttribute('aria-label'));
    return [document.title, said.textContent, ...names].join(' ');
  });

/** What holds on every page: nothing in the way of anyone, a title of its own, no claim, nothing wider than a phone. */
export const everyPageJourneys = (stage: Stage): void => {
  describe('every page', () => {
    test.each(visits)('$path has no fault that axe can find, in light and dark, wide and narrow', async (one) => {
      const page = await visit(stage, one, 'light', wide);
      expect(await faults(page)).toEqual([]);
      expect((await page.title()).startsWith(one.title)).toBe(true);
      expect(overclaimIn(await wordsOf(page))).toBeNull();
      const phone = await visit(stage, one, 'dark', narrow);
      expect(await faults(phone)).toEqual([]);
      expect(await phone.evaluate(() => document.documentElement.scrollWidth)).toBe(narrow.width);
    });

    test.each(visits.filter(({ path }) => !path.includes('?')))('nor has $path in Spanish, on a phone', async (one) => {
      const page = await visit(stage, one, 'light', narrow, 'es');
      expect(await page.locator('html').getAttribute('lang')).toBe('es');
      expect(await faults(page)).toEqual([]);
      expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBe(narrow.width);
    });

    test('opened menus and explanations have none either', async () => {
      for (const scheme of ['light', 'dark'] as const) {
        const page = await stage.open(director, { colorScheme: scheme, reducedMotion: 'reduce' });
        await page.goto('/responders');
        const shown = await figure(page, 'responders');
        await page.getByRole('button', { name: /^Responder at least/ }).click();
        await page.getByRole('menu').waitFor();
        expect(await faults(page)).toEqual([]);
        await page.keyboard.press('Escape');
        await shown.getByRole('button', { name: /^How to read/ }).click();
        await page.getByText('Columns of the file:').waitFor();
        expect(await faults(page)).toEqual([]);
      }
    });
  });
};
