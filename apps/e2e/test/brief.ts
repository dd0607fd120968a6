import { describe, expect, test } from 'vitest';
import { openFigures } from '../src/figures.ts';
import { type Stage, wide } from '../src/stage.ts';

/** Pages of a PDF as Chromium writes it. */
const pagesOf = (pdf: Buffer): number => pdf.toString('latin1').match(/\/Type\s*\/Page\b(?!s)/g)?.length ?? 0;

/** What a director hands to somebody who will not open a dashboard. */
export const briefJourneys = (stage: Stage): void => {
  describe('brief', () => {
    test.each(['harbor-spine', 'great-larch'])(
      'of %s is one page, on A4 and on Letter, filled and whole',
      async (clinic) => {
        const page = await stage.open({ role: 'director', clinic }, { viewport: wide });
        await openFigures(page, '/brief?horizon=12m', ['responders']);
        for (const index of [0, 1, 2, 3])
          await page.locator('#responders [role=img]').nth(index).getByText('100\u202f%').waitFor();
        const sheet = page.locator('article');
        await sheet.getByText(/SHA-256 of its files.*[0-9a-f]{64}/).waitFor();
        const words = (await sheet.textContent()) ?? '';
        for (const said of [
          /at 12 months \(day 274 to 455\)/,
          /followed up \(\d+\u202f%\)/,
          /Who is missing\. Of [\d,]+ courses/,
          /Uncontrolled registry data/,
          /not the effect of more sessions/,
          /as of import 1/,
        ])
          expect(words).toMatch(said);
        expect(await page.locator('article svg circle').count()).toBeGreaterThan(4);
        for (const format of ['A4', 'Letter'] as const) {
          const pdf = await page.pdf({ format, preferCSSPageSize: false, printBackground: true });
          expect([format, pagesOf(pdf)]).toEqual([format, 1]);
        }
      },
    );
  });
};
