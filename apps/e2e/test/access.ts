import { describe, expect, test } from 'vitest';
import { csvBehind, csvFile, figure, openFigures } from '../src/figures.ts';
import { director, type Stage } from '../src/stage.ts';

/** The way in, who sees what, and the way out. */
export const accessJourneys = (stage: Stage): void => {
  describe('access', () => {
    test('a director signs in on the demonstration page and starts at Responders', async () => {
      const page = await stage.open(null);
      await page.goto('/sign-in');
      await page.getByText('This is the demonstration.').waitFor();
      await page.getByRole('radio', { name: /^Director/ }).check();
      await page.getByRole('combobox', { name: 'Clinic' }).selectOption({ label: 'Harbor Spine & Joint' });
      await page.getByRole('button', { name: 'Enter the demonstration' }).click();
      await page.waitForURL('**/responders');
      await page.getByRole('heading', { level: 1, name: /^Responders/ }).waitFor();
      expect(await page.getByRole('navigation').getByRole('link').first().textContent()).toBe('Responders');
      expect(await page.getByText('Synthetic demonstration data').first().isVisible()).toBe(true);
      expect(await page.title()).toContain('Harbor Spine & Joint');
    });

    test('whoever is not signed in is sent to sign in, and back to the address that was asked for', async () => {
      const page = await stage.open(null);
      // The refusal is this journey's purpose, and the browser reports it on its own.
      page.removeAllListeners('console');
      await page.goto('/conditions/knee-oa?horizon=12m');
      await page.waitForURL('**/sign-in?next=%2Fconditions%2Fknee-oa%3Fhorizon%3D12m');
      await page.getByRole('button', { name: 'Enter the demonstration' }).click();
      await page.waitForURL('**/conditions/knee-oa?horizon=12m');
      await page.getByRole('heading', { level: 1, name: 'Knee osteoarthritis' }).waitFor();
    });

    test('signing out ends the sign-in itself', async () => {
      const page = await stage.open(director);
      await openFigures(page, '/responders', ['responders', 'heat', 'coverage']);
      await page.getByRole('button', { name: 'Sign out' }).click();
      await page.waitForURL('**/sign-in');
      expect((await page.request.get('/api/v1/me')).status()).toBe(401);
    });

    test('a researcher sees all clinics in a release, and no clinic by itself', async () => {
      const page = await stage.open({ role: 'researcher' });
      await page.goto('/');
      await page.getByText(/conditions can be shown by name/).waitFor();
      expect(await page.getByRole('navigation').getByRole('link').allTextContents()).toEqual([
        'All clinics',
        'Evidence, all clinics',
        'Downloads',
        'Methods',
      ]);
      await page.goto('/responders');
      await page.getByRole('heading', { name: 'Nothing is here' }).waitFor();
    });

    test('whoever directs two clinics sees them side by side, and whoever directs one reads why not', async () => {
      const page = await stage.open(null);
      await page.goto('/sign-in');
      await page.getByRole('radio', { name: /two clinics/ }).check();
      await page.getByRole('combobox', { name: 'Clinic', exact: true }).selectOption({ label: 'Harbor Spine & Joint' });
      await page.getByRole('combobox', { name: 'And clinic' }).selectOption({ label: 'Great Larch Medical Center' });
      await page.getByRole('button', { name: 'Enter the demonstration' }).click();
      await page.waitForURL('**/responders');
      await page.getByRole('navigation').getByRole('link', { name: 'My clinics' }).click();
      const shown = await figure(page, 'own-clinics');
      const rows = await shown.locator('ol > li').allTextContents();
      expect(rows.map((row) => /^[A-Z][a-z]+/.exec(row)?.[0])).toEqual(['Great', 'Harbor']);
      const file = await csvBehind(page, shown);
      expect(file.map(({ clinic_id }) => clinic_id)).toEqual(['great-larch', 'harbor-spine']);
      // The row of the clinic acted from is the first row of its own page.
      const own = await csvFile(page, '/api/v1/clinic/responders.csv?by=condition');
      for (const figureName of ['eligible', 'followed', 'responders', 'rate', 'ci95_lower', 'ci95_upper', 'status'])
        expect(file[1]?.[figureName]).toBe(own[0]?.[figureName]);

      const alone = await stage.open(director);
      await openFigures(alone, '/responders', ['responders']);
      expect(await alone.getByRole('link', { name: 'My clinics' }).count()).toBe(0);
      await alone.goto('/own-clinics');
      await alone.getByText('You direct one clinic: Harbor Spine & Joint.').waitFor();

      const researcher = await stage.open({ role: 'researcher' });
      await researcher.goto('/own-clinics');
      await researcher.getByRole('heading', { name: 'Nothing is here' }).waitFor();
    });

    test('an address the page does not offer is refused in words, with a way on', async () => {
      const page = await stage.open(director);
      await page.goto('/responders?horizon=7m');
      await page.getByText(/Allowed: 6w, 3m, 6m, 12m, 24m/).waitFor();
      await page.getByRole('link', { name: /by default/ }).click();
      await openFigures(page, '/responders', ['responders']);
    });
  });
};
