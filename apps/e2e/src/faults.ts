import { AxeBuilder } from '@axe-core/playwright';
import type { Page } from 'playwright-core';

/**
 * What axe finds in the way of anyone on a page: each fault in words, with the element it is about. A page is looked at
 * once its heading stands, for what surrounds it is there before its own file has come.
 */
export const faults = async (page: Page): Promise<string[]> => {
  await page.locator('h1').first().waitFor();
  const { violations } = await new AxeBuilder({ page }).analyze();
  return violations.flatMap(({ id, help, nodes }) =>
    nodes.map(({ html, failureSummary }) => `${id}: ${help}: ${html} ${failureSummary}`),
  );
};
