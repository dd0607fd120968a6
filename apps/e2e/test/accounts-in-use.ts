import { expect, test } from 'vitest';
import { faults } from '../src/faults.ts';
import {
  admin,
  clinic,
  confirm,
  director,
  expectRefusals,
  expectSoundOnPhone,
  heading,
  navigation,
  researcher,
  signedIn,
} from '../src/first-days.ts';
import { oneTimeCode } from '../src/one-time-code.ts';
import { enterPassword, shownOnce } from '../src/person.ts';
import { narrow, type Stage, wide } from '../src/stage.ts';

/** What people do with their accounts, and what is done with them. */
export const accountsInUse = (stage: Stage): void => {
  test('a director sets one-time codes up; then the password is not enough, and a recovery code works once', async () => {
    const page = await signedIn(stage, director, '/account');
    await page.getByRole('button', { name: 'Set up an authenticator app' }).click();
    await page.getByRole('img', { name: /authenticator app/ }).waitFor();
    const key =
      (await page
        .getByText(/^Key: /)
        .locator('code')
        .textContent()) ?? '';
    expect(await faults(page)).toEqual([]);
    await page.getByLabel('Code the app shows now').fill(oneTimeCode(key));
    await page.getByRole('button', { name: 'Confirm the code' }).click();
    const codes = page.getByRole('region', { name: 'Recovery codes' }).getByRole('listitem');
    await codes.first().waitFor();
    const [recoveryCode = '', ...others] = await codes.allTextContents();
    expect(others).toHaveLength(9);
    expect(await faults(page)).toEqual([]);
    await expectSoundOnPhone(page);
    const [saved] = await Promise.all([
      page.waitForEvent('download'),
      page.getByRole('button', { name: 'Save as a file' }).click(),
    ]);
    expect(saved.suggestedFilename()).toBe('enthesis-recovery-codes.txt');
    await page.getByLabel('I have kept these codes').check();
    await page.getByRole('button', { name: 'Go on' }).click();
    await page.getByText(/^On: each sign-in asks/).waitFor();

    const again = await stage.open(null);
    await enterPassword(again, director);
    await again.getByLabel('Code').fill(oneTimeCode(key, 1));
    expect(await faults(again)).toEqual([]);
    await again.getByRole('button', { name: 'Go on' }).click();
    await again.waitForURL('**/responders');

    const withoutApp = async () => {
      const lost = await stage.open(null);
      await enterPassword(lost, director);
      await lost.getByRole('button', { name: /use a recovery code/ }).click();
      await lost.getByLabel('Recovery code').fill(recoveryCode.toUpperCase());
      return lost;
    };
    const lost = await withoutApp();
    expect(await faults(lost)).toEqual([]);
    await expectSoundOnPhone(lost);
    await lost.getByRole('button', { name: 'Use this recovery code' }).click();
    await lost.waitForURL('**/responders');
    const twice = expectRefusals(await withoutApp());
    await twice.getByRole('button', { name: 'Use this recovery code' }).click();
    await twice.getByText('The code is not right, or it was used before.').waitFor();

    const table = again.getByRole('region', { name: 'Table: Your sign-ins' });
    await again.goto('/account');
    await expect.poll(() => table.locator('tbody tr').count()).toBe(3);
    await confirm(again, /^End the sign-in of/);
    await expect.poll(() => table.locator('tbody tr').count()).toBe(2);
    await again.getByText('9 recovery codes are left.').waitFor();
    const renewal = again.getByRole('group').filter({ hasText: 'Make new recovery codes' });
    await renewal.locator('summary').click();
    await renewal.getByLabel('Your password').fill(director.password);
    await renewal.getByRole('button', { name: 'Make new recovery codes' }).click();
    await again.getByText('Those before let nobody in any more.').waitFor();
    expect(await faults(again)).toEqual([]);
    await again.getByLabel('I have kept these codes').check();
    await again.getByRole('button', { name: 'Go on' }).click();
    await again.getByText('10 recovery codes are left.').waitFor();
    const ending = again.getByRole('group').filter({ hasText: 'End them, to set up another app' });
    await ending.locator('summary').click();
    await ending.getByLabel('Your password').fill(director.password);
    await again.getByRole('button', { name: 'End one-time codes' }).click();
    await again.getByText(/^Off: your password alone/).waitFor();
  });

  test('a token is shown once, reads what its owner reads, and stops when it is revoked', async () => {
    const page = await signedIn(stage, director, '/account');
    await page.getByText('You have no token in force.').waitFor();
    await page.getByLabel('Name').fill('nightly report');
    await page.getByLabel('It may read').selectOption({ label: 'Figures of your clinic' });
    await page.getByRole('button', { name: 'Make a token' }).click();
    const token = await shownOnce(page, 'Your new token');
    expect(await faults(page)).toEqual([]);
    const script = () =>
      fetch(`${stage.address()}/api/v1/clinic/coverage.csv`, { headers: { authorization: `Bearer ${token}` } });
    expect((await script()).status).toBe(200);
    await confirm(page, 'Revoke nightly report');
    await page.getByText('You have no token in force.').waitFor();
    expect((await script()).status).toBe(401);
  });

  test('a director opens the figures to a researcher, who switches to them, until they are closed again', async () => {
    const page = await signedIn(stage, director, '/openings');
    await page.getByText('Nobody outside the clinic.').waitFor();
    await page.getByLabel('E-mail of the researcher').fill(researcher.email);
    await page.getByRole('button', { name: 'Open the figures' }).click();
    await page.getByRole('rowheader', { name: researcher.name }).waitFor();
    expect(await faults(page)).toEqual([]);

    const reader = await signedIn(stage, researcher, '/');
    await reader.getByRole('button', { name: `Switch to Researcher at ${clinic.name}` }).click();
    await reader.waitForURL('**/responders');
    await reader.getByText(/^Internal, not protected/).waitFor();
    expect(await navigation(reader)).not.toContain('Imports');
    expect(await faults(reader)).toEqual([]);
    await reader.getByRole('button', { name: 'Switch to Researcher', exact: true }).click();
    await reader.waitForURL('**/network');

    await confirm(page, `Close to ${researcher.name}`);
    await page.getByText('Nobody outside the clinic.').waitFor();
    await expectSoundOnPhone(page);
    await reader.goto('/');
    expect(await reader.getByRole('list', { name: 'Your places' }).count()).toBe(0);
  });

  test('a password is changed, and set anew by a link that an administrator hands over', async () => {
    const page = await signedIn(stage, researcher, '/account');
    await page.getByLabel('Present password').fill(researcher.password);
    await page.getByLabel('New password').fill('another dusk entirely');
    await page.getByRole('button', { name: 'Change the password' }).click();
    await page.getByText('The password is changed.').waitFor();

    const office = await signedIn(stage, admin, '/users');
    await office.getByText(researcher.email).click();
    await office.getByRole('button', { name: `Make a link for a new password of ${researcher.name}` }).click();
    const link = await shownOnce(office, /hand this link over/);
    const fresh = await stage.open(null);
    await fresh.goto(link);
    await fresh.getByLabel('New password').fill(researcher.password);
    expect(await faults(fresh)).toEqual([]);
    await fresh.getByRole('button', { name: 'Set the password' }).click();
    await fresh.getByText('The password is set').waitFor();
    await signedIn(stage, researcher, '/network');
  });

  test('an administrator disables an account, which is out at once; the log tells of it and no figure is in reach', async () => {
    const held = expectRefusals(await signedIn(stage, director, '/account'));
    const page = expectRefusals(await signedIn(stage, admin, '/users'));
    await page.getByText(director.email).click();
    expect(await faults(page)).toEqual([]);
    await confirm(page, `Disable ${director.name}`);
    await page.getByText('disabled').waitFor();
    await held.goto('/account');
    await held.waitForURL('**/sign-in?next=%2Faccount');
    await enterPassword(held, director);
    await held.getByText('The e-mail or the password is not right.').waitFor();

    await page.goto('/log');
    await page.getByLabel('What').selectOption({ label: 'Account disabled' });
    await page.getByRole('button', { name: 'Show' }).click();
    await page.waitForURL('**/log?action=account-disabled');
    await page.getByText('1 entry').waitFor();
    await page.getByText(`of: ${director.email}`).waitFor();
    const href = (await page.getByRole('link', { name: 'CSV of these entries' }).getAttribute('href')) ?? '';
    expect((await (await page.request.get(href)).text()).trim().split('\r\n')).toHaveLength(2);
    await page.goto('/responders');
    await heading(page, 'Nothing is here');
    expect((await page.request.get('/api/v1/clinic/responders')).status()).toBe(403);
  });

  test('after too many tries the page says how long to wait', async () => {
    const page = expectRefusals(await stage.open(null));
    const guess = { ...director, email: 'nobody@example.org' };
    await enterPassword(page, guess);
    await page.getByRole('alert').waitFor();
    for (let tries = 0; tries < 10; tries++) {
      await page.request.post('/api/v1/sign-in', { data: { email: guess.email, password: guess.password } });
    }
    await enterPassword(page, guess);
    await page.getByText(/The next try is taken in \d+ minutes/).waitFor();
    expect(await faults(page)).toEqual([]);
  });

  test.each([
    ['/users', admin],
    ['/clinics', admin],
    ['/log', admin],
    ['/account', researcher],
  ] as const)('%s has no fault that axe can find, in light and dark, wide and narrow', async (path, who) => {
    for (const [colorScheme, viewport] of [
      ['light', wide],
      ['dark', narrow],
    ] as const) {
      const page = await stage.open(null, { colorScheme, viewport, reducedMotion: 'reduce' });
      await enterPassword(page, who);
      await page.waitForURL((url) => !url.pathname.startsWith('/sign-in'));
      await page.goto(path);
      await page.getByRole('heading', { level: 1 }).waitFor();
      await page.getByText('Loading').first().waitFor({ state: 'detached' });
      expect(await faults(page)).toEqual([]);
      expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBe(viewport.width);
    }
  });
};
