import { expectAccessible } from '../support/accessibility';
import { choose } from '../support/choose';
import { expect, test } from '../support/journey';
import { findLandmarks } from '../support/places';
import { settled } from '../support/settled';

test('an audit from before Sightline is entered, and stands beside the one that repeats it', async ({
  signIn,
}) => {
  const coordinator = await signIn('coordinator');
  const { page } = coordinator;
  const { sgo } = await findLandmarks(coordinator);
  const theme = 'Guardianship, looked at on paper';

  await test.step('the co-ordinator adds the audit and says which one repeats it', async () => {
    await page.goto('/audits');
    await page.getByRole('link', { name: 'Add an audit from before Sightline' }).click();
    await page.getByRole('button', { name: 'Add the audit' }).click();
    await expect(page.getByText('Name the theme in 3 to 200 characters')).toBeVisible();
    await page.getByLabel('Theme').fill(theme);
    await choose(page, 'Audits that repeat it', /Children placed under SGO/);
    await expectAccessible(page, 'adding a past audit');
    await page.getByRole('button', { name: 'Add the audit' }).click();
    await expect(page.getByRole('heading', { name: theme, level: 1 })).toBeVisible();
    await expect(page.getByText('Not from returns')).toBeVisible();
  });

  await test.step('counts that do not add up are named at the field', async () => {
    await page.getByLabel('Source').fill('Report of the subgroup, table 2');
    await choose(page, 'Form whose questions they stand beside', /guardianship/i);
    await page.getByLabel('Cases audited').fill('10');
    await choose(page, 'How the cases were chosen', 'Chosen for what they show');
    await page.getByRole('button', { name: 'Add an item' }).click();
    const item = page.getByRole('group', { name: 'Item 1' });
    await item.getByLabel('What was asked').fill('Was history checked?');
    const counts = { Yes: '4', Partly: '2', No: '3', 'Not evidenced': '1' };
    for (const [part, count] of Object.entries(counts)) {
      await item.getByLabel(part, { exact: true }).fill(count);
    }
    await item.getByLabel('In all, as printed').fill('12');
    await choose(item, 'Question it stands beside', /^SGO-5 /);
    await choose(page, 'Scale', 'Cases were not judged');
    await page.getByRole('button', { name: 'Keep the figures' }).click();
    await expect(
      item.getByText('Yes, partly, no and not evidenced add up to 10, not to 12'),
    ).toBeVisible();
    await expectAccessible(page, 'entering figures');
    await item.getByLabel('In all, as printed').fill('10');
  });

  await test.step('a second item asked something else, and the figures are kept', async () => {
    await page.getByRole('button', { name: 'Add an item' }).click();
    const item = page.getByRole('group', { name: 'Item 2' });
    await item.getByLabel('What was asked').fill('Did the school know?');
    for (const part of ['Yes', 'Partly', 'No', 'Not evidenced']) {
      await item.getByLabel(part, { exact: true }).fill('1');
    }
    await item.getByLabel('In all, as printed').fill('4');
    await choose(item, 'Question it stands beside', /^SGO-9 /);
    await item.getByRole('checkbox', { name: 'It asked the same as that question' }).uncheck();
    await item.getByLabel('What was different').fill('It was asked of schools alone');
    await page.getByRole('button', { name: 'Keep the figures' }).click();
    await expect(page.getByText(/Entered by Ruth Okafor/)).toBeVisible();
  });

  await test.step('they stand in then and now, marked, with a break where they must', async () => {
    await page.goto(`/audits/${sgo}/findings`);
    await settled(page, 'Findings');
    const table = page.getByRole('region', { name: 'Standards met, then and now' });
    await expect(table.getByRole('row', { name: /^SGO-5/ })).toContainText('4 of 10');
    await expect(table.getByRole('row', { name: /^SGO-9/ })).toContainText(
      'Break: cannot be compared. It was asked of schools alone',
    );
    await expect(page.getByText('Not from returns', { exact: true })).toBeVisible();
    await expectAccessible(page, 'then and now');
  });

  await test.step('a figure opens the returns that it was made from', async () => {
    const table = page.getByRole('region', { name: 'Standards met, then and now' });
    await table
      .getByRole('row', { name: /^SGO-5/ })
      .getByRole('button', { name: /Open the returns behind it/ })
      .click();
    const dialog = page.getByRole('dialog');
    await expect(dialog.getByText(/^Made from \d+ returns of \d+ cases/)).toBeVisible();
    await expectAccessible(page, 'returns behind a figure');
    await dialog.getByRole('link').first().click();
    await expect(page).toHaveURL(/\/returns\/[0-9a-f-]+/);
  });
});
