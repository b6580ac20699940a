import { expectAccessible, expectNoSidewaysScroll } from '../support/accessibility';
import { expect, test } from '../support/journey';

const chosen = 'quiet lantern over marble';

test('somebody is invited, chooses a password, signs in, and leaves', async ({
  signIn,
  visit,
  faults,
}) => {
  const { page } = await signIn('administrator');
  const newcomer = await visit();
  faults.expectRefusals(401, 410, 422, 403);
  let link = '';

  await test.step('the administrator invites an auditor and is shown the link once', async () => {
    await page.goto('/settings/people');
    await expect(page.getByRole('heading', { level: 1, name: 'People' })).toBeVisible();
    await expectAccessible(page, 'people');
    await page.getByRole('link', { name: 'Invite a person' }).click();
    await page.getByLabel('Name').fill('Nadia Qureshi');
    await page.getByLabel('E-mail at work').fill('nadia.qureshi@castle.example');
    await page.getByLabel('Role').click();
    await page.getByRole('option', { name: 'Agency auditor' }).click();
    await page.getByLabel('For which agency').click();
    await page.getByRole('option', { name: 'Castleshire Police' }).click();
    await expectAccessible(page, 'invite');
    await page.getByRole('button', { name: 'Invite', exact: true }).click();
    link = await page.getByLabel('Link for Nadia Qureshi').inputValue();
    await expectAccessible(page, 'invited');
  });

  await test.step('she chooses a password that is not easily guessed, and signs in', async () => {
    await newcomer.goto(link);
    await expect(newcomer.getByText('signs in as nadia.qureshi@castle.example')).toBeVisible();
    await newcomer.getByLabel('Password').fill('password1234');
    await newcomer.getByRole('button', { name: 'Save the password' }).click();
    await expect(newcomer.getByText(/easily guessed/)).toBeVisible();
    await expectAccessible(newcomer, 'join');
    await newcomer.getByLabel('Password').fill(chosen);
    await newcomer.getByRole('button', { name: 'Save the password' }).click();
    await newcomer.getByRole('link', { name: 'Sign in' }).click();
    await newcomer.getByLabel('E-mail').fill('nadia.qureshi@castle.example');
    await newcomer.getByLabel('Password').fill(chosen);
    await newcomer.getByRole('button', { name: 'Sign in', exact: true }).click();
    await expect(newcomer.getByText('Agency auditor, Castleshire Police')).toBeVisible();
    await newcomer.goto('/account');
    await expectAccessible(newcomer, 'account');
    await expectNoSidewaysScroll(newcomer, 'account');
  });

  await test.step('the link is over', async () => {
    const again = await visit();
    await again.goto(link);
    await expect(again.getByText('This link cannot be used any more')).toBeVisible();
    await again.getByRole('link', { name: 'Ask for a new password' }).click();
    await expect(again.getByRole('heading', { name: 'Forgotten password' })).toBeVisible();
    await expectAccessible(again, 'forgotten');
  });

  await test.step('she leaves: the page she has open is hers no more', async () => {
    await page.getByRole('link', { name: 'Open Nadia Qureshi' }).click();
    await expect(page.getByText('Active')).toBeVisible();
    await page.getByRole('button', { name: 'Nadia Qureshi leaves' }).click();
    await page.getByLabel('Why').fill('Moved to another force');
    await expectAccessible(page, 'person');
    await page.getByRole('button', { name: 'End access now' }).click();
    const sure = page.getByRole('dialog');
    await sure.getByRole('button', { name: 'End access now' }).click();
    await expect(page.getByText('Left', { exact: false }).first()).toBeVisible();
    await newcomer.goto('/');
    await expect(newcomer.getByRole('heading', { level: 1, name: 'Sign in' })).toBeVisible();
    await newcomer.getByLabel('E-mail').fill('nadia.qureshi@castle.example');
    await newcomer.getByLabel('Password').fill(chosen);
    await newcomer.getByRole('button', { name: 'Sign in', exact: true }).click();
    await expect(newcomer.getByRole('alert')).toContainText('You hold no role today');
  });
});
