import type { Page } from 'playwright-core';
import { expect, test } from 'vitest';
import { faults } from '../src/faults.ts';
import {
  admin,
  clinic,
  director,
  expectRefusals,
  expectSoundOnPhone,
  heading,
  navigation,
  researcher,
  signedIn,
} from '../src/first-days.ts';
import { enterPassword, join, type Person, shownOnce } from '../src/person.ts';
import { type Stage, wide } from '../src/stage.ts';

/** From the link that is printed at the first start to the first clinic and its people. */
export const accountsBegun = (stage: Stage): void => {
  test('the link printed at the first start makes the first administrator, once', async () => {
    const link = await stage.said(/(http\S+\/join#\S+)/);
    const page = await stage.open(null);
    await page.goto(link);
    await page.getByText('becomes its first administrator').waitFor();
    expect(await faults(page)).toEqual([]);
    await page.getByRole('button', { name: 'Make the account' }).click();
    await page.getByRole('alert').first().waitFor();
    expect(await page.getByLabel('E-mail').evaluate((field) => field === document.activeElement)).toBe(true);
    await join(page, link, { ...admin, password: 'short' });
    await page.getByText('Password has fewer than 12 characters.').waitFor();
    await expectSoundOnPhone(page);
    await join(page, link, admin);
    await heading(page, 'Users');
    await page.setViewportSize(wide);
    expect(await navigation(page)).toEqual([
      'Users',
      'Clinics',
      'Log',
      'All clinics',
      'Evidence, all clinics',
      'Downloads',
      'Methods',
    ]);

    const late = expectRefusals(await stage.open(null));
    await late.goto(link);
    await late.getByText('This link does not work.').waitFor();
    expect(await faults(late)).toEqual([]);
  });

  test('a wrong password is refused without saying which part was wrong, and a forgotten one leads on', async () => {
    const page = expectRefusals(await stage.open(null));
    await enterPassword(page, { ...admin, password: 'not this one' });
    await page.getByText('The e-mail or the password is not right.').waitFor();
    expect(await faults(page)).toEqual([]);
    await page.getByRole('link', { name: 'Forgotten password' }).click();
    await page.getByText('This registry sends no mails.').waitFor();
    expect(await faults(page)).toEqual([]);
  });

  test('an administrator adds the first clinic, and is told to back its key up', async () => {
    const page = await signedIn(stage, admin, '/clinics');
    await page.getByText('There is no clinic yet.').waitFor();
    await page.getByLabel('Code').fill('Tide Water');
    await page.getByLabel('Name').fill(clinic.name);
    await page.getByRole('button', { name: 'Add the clinic' }).click();
    await page.getByRole('alert').filter({ hasText: 'Code is not in the expected form' }).waitFor();
    await page.getByLabel('Code').fill(clinic.code);
    await page.getByRole('button', { name: 'Add the clinic' }).click();
    await page.getByText(`keys/${clinic.code}.key`).waitFor();
    await page.getByRole('cell', { name: clinic.name }).waitFor();
    expect(await faults(page)).toEqual([]);
    await expectSoundOnPhone(page);
  });

  const invite = async (page: Page, { email }: Person, role: string): Promise<string> => {
    await page.goto('/users');
    await page.getByRole('region', { name: 'Invite somebody' }).getByLabel('E-mail').fill(email);
    await page.getByRole('region', { name: 'Invite somebody' }).getByLabel('Role').selectOption({ label: role });
    await page.getByRole('button', { name: 'Invite', exact: true }).click();
    return shownOnce(page, /hand this link over/);
  };

  test('an administrator invites a director and a researcher; each follows the link to a start page', async () => {
    const page = await signedIn(stage, admin, '/users');
    const toDirector = await invite(page, director, 'Director');
    const open = page.getByRole('region', { name: 'Open invitations' });
    await open.getByText(`Director of ${clinic.name}`).waitFor();
    expect(await faults(page)).toEqual([]);
    const toResearcher = await invite(page, researcher, 'Researcher');

    const first = await stage.open(null);
    await first.goto(toDirector);
    await first.getByText(`You are invited as Director of ${clinic.name}.`).waitFor();
    await join(first, toDirector, director);
    await first.waitForURL('**/responders');
    const second = await stage.open(null);
    await join(second, toResearcher, researcher);
    await second.waitForURL('**/network');
    expect(await navigation(second)).toEqual(['All clinics', 'Evidence, all clinics', 'Downloads', 'Methods']);

    await page.goto('/users');
    await page.getByText('No invitation is open.').waitFor();
    await page.getByText(director.email).waitFor();
  });
};
