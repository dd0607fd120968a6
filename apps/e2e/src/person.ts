import type { Page } from 'playwright-core';

/** Somebody with an account. */
export interface Person {
  readonly name: string;
  readonly email: string;
  readonly password: string;
}

/** Types e-mail and password on the sign-in page and sends them. */
export const enterPassword = async (page: Page, { email, password }: Person): Promise<void> => {
  await page.goto('/sign-in');
  await page.getByLabel('E-mail').fill(email);
  await page.getByLabel('Password', { exact: true }).fill(password);
  await page.getByRole('button', { name: 'Sign in', exact: true }).click();
};

/** Follows the link of an invitation and makes the account. */
export const join = async (page: Page, link: string, { name, email, password }: Person): Promise<void> => {
  await page.goto(link);
  const address = page.getByLabel('E-mail');
  if (await address.isEditable()) await address.fill(email);
  await page.getByLabel('Your name').fill(name);
  await page.getByLabel('Password', { exact: true }).fill(password);
  await page.getByRole('button', { name: 'Make the account' }).click();
};

/** What is shown this once, such as a link or a token. */
export const shownOnce = async (page: Page, title: string | RegExp): Promise<string> =>
  (await page.getByRole('region', { name: title }).locator('code').textContent()) ?? '';
