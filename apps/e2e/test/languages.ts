import { describe, expect, test } from 'vitest';
import { faults } from '../src/faults.ts';
import { openFigures } from '../src/figures.ts';
import { director, narrow, type Stage } from '../src/stage.ts';

/** The same pages in another language. */
export const languageJourneys = (stage: Stage): void => {
  describe('languages', () => {
    test('a browser that asks for Spanish gets it: pages, sentences and numbers; files stay as they are', async () => {
      const page = await stage.open(director, { locale: 'es-MX' });
      await openFigures(page, '/responders', ['responders', 'coverage']);
      expect(await page.locator('html').getAttribute('lang')).toBe('es');
      await page.getByRole('heading', { level: 1, name: 'Respondedores por afección y número de sesiones' }).waitFor();
      await page.getByRole('link', { name: 'Respuesta por sesión' }).first().waitFor();
      await page.getByText('Dolor lumbar').first().waitFor();
      await page.getByText(/De \d+ cursos que llegaron a 6 meses/).waitFor();
      expect(await faults(page)).toEqual([]);
      const csv = await page.request.get('/api/v1/clinic/responders.csv', { headers: { 'accept-language': 'es' } });
      expect(csv.headers()['content-language']).toBeUndefined();
      expect(await csv.text()).toContain('Low back pain');
    });

    test('the choice is kept in the browser, and is in no address', async () => {
      const page = await stage.open(director);
      await openFigures(page, '/responders', ['responders']);
      await page.getByLabel('Language · Idioma').first().selectOption('es');
      await page.getByRole('heading', { level: 1, name: 'Respondedores por afección y número de sesiones' }).waitFor();
      expect(new URL(page.url()).search).toBe('');
      await page.reload();
      await page.getByRole('heading', { level: 1, name: 'Respondedores por afección y número de sesiones' }).waitFor();
      await page.getByLabel('Language · Idioma').first().selectOption('en');
      await page.getByRole('heading', { level: 1, name: 'Responders by condition and number of sessions' }).waitFor();
    });

    test('on a phone nothing in Spanish is wider than the screen', async () => {
      const page = await stage.open(director, { locale: 'es', viewport: narrow });
      await openFigures(page, '/responders', ['responders', 'coverage']);
      expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBeLessThanOrEqual(narrow.width);
      expect(await faults(page)).toEqual([]);
    });
  });
};
