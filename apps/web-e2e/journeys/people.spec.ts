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

test('an agency is opened on one page, and the papers of data protection are changed', async ({
  signIn,
}) => {
  const { page } = await signIn('administrator');

  await test.step('name, contact and lead on one page', async () => {
    await page.goto('/settings/agencies');
    await expect(page.getByRole('heading', { level: 1, name: 'Agencies' })).toBeVisible();
    await expectAccessible(page, 'agencies');
    await page.getByRole('link', { name: 'Open an agency' }).click();
    await page.getByLabel('Name of the agency').fill('Castle Harbour Probation');
    await page.getByLabel('Short name, for tables').fill('Harbour Probation');
    await page.getByLabel('Kind').click();
    await page.getByRole('option', { name: 'Probation service' }).click();
    await page.getByLabel('Name of the contact').fill('Idris Vale');
    await page.getByLabel('Their e-mail at work').fill('idris.vale@castle.example');
    await page.getByLabel('Name of the lead').fill('Moira Finch');
    await page.getByLabel('Telephone').fill('01632 960 118');
    await expectAccessible(page, 'open an agency');
    await page.getByRole('button', { name: 'Open the agency' }).click();
    await expect(page.getByLabel('Link for Idris Vale')).toHaveValue(/\/join#/);
  });

  await test.step('a team is added, and the agency closed', async () => {
    await page.getByRole('link', { name: /Add its schools/ }).click();
    await page.getByLabel('Name of the setting').fill('Harbour team');
    await page.getByRole('button', { name: 'Add', exact: true }).click();
    await expect(page.getByText('Harbour team, School or college')).toBeVisible();
    await expectAccessible(page, 'agency');
    await page.getByRole('button', { name: 'Merge or close' }).click();
    await page.getByLabel('Reason').fill('Opened by mistake');
    await page.getByRole('button', { name: 'Close it' }).click();
    const sure = page.getByRole('dialog');
    await sure.getByRole('button', { name: 'Close it' }).click();
    await expect(page.getByText(/Closed on .*: Opened by mistake/)).toBeVisible();
  });

  await test.step('the sharing agreement is recorded with its days', async () => {
    await page.goto('/settings/data-protection');
    await expect(page.getByText('In force').first()).toBeVisible();
    await page.getByRole('button', { name: 'Change: Data sharing agreement' }).click();
    await page.getByLabel('To be reviewed by').fill('2017-01-01');
    await page.getByRole('button', { name: 'Save', exact: true }).click();
    await expect(page.getByText('Not in force')).toBeVisible();
    await expectAccessible(page, 'data protection');
    await expectNoSidewaysScroll(page, 'data protection');
  });
});
