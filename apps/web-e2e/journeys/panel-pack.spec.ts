import { expectAccessible } from '../support/accessibility';
import { expect, test } from '../support/journey';
import { settled } from '../support/settled';

test('the pack is read, taken back and published again; the meeting is recorded', async ({
  signIn,
  faults,
}) => {
  const { page } = await signIn('chair');
  const { page: memberPage } = await signIn('panelMember');
  const dialog = page.getByRole('dialog');
  let address = '';

  await test.step('the chair reads the pack of a case', async () => {
    await page.goto('/');
    await page.getByRole('link', { name: 'Open the panel: Children placed under SGO' }).click();
    await page.getByRole('link', { name: /^Read the pack of .*C10$/ }).click();
    await settled(page, /^Pack: .*C10$/);
    address = new URL(page.url()).pathname;
    const events = page.getByRole('region', { name: 'Key events of all agencies' });
    await expect(events.getByRole('rowheader')).toHaveCount(20);
    await expect(page.getByRole('heading', { name: /^About how often/ })).toBeVisible();
    await expectAccessible(page, 'pack of a case');
  });

  await test.step('an agency is switched off, and the days are looked at more closely', async () => {
    const events = page.getByRole('region', { name: 'Key events of all agencies' });
    await page.getByRole('button', { name: 'Police' }).click();
    await expect(events.getByRole('rowheader')).toHaveCount(18);
    await page.getByRole('button', { name: 'Closer' }).click();
    await expect(page.getByRole('status').filter({ hasText: /of 20 events/ })).not.toContainText(
      '18 of 20',
    );
    await page.getByRole('button', { name: 'All days' }).click();
    await page.getByRole('button', { name: 'Police' }).click();
    await expect(events.getByRole('rowheader')).toHaveCount(20);
  });

  await test.step('taken back, it is gone for a panel member; published, it is there', async () => {
    await page.getByRole('button', { name: 'Take the pack back' }).click();
    await dialog.getByLabel('Why').fill('One return is being queried.');
    await dialog.getByRole('button', { name: 'Take it back' }).click();
    await expect(page.getByRole('button', { name: 'Publish the pack' })).toBeVisible();
    faults.expectRefusals(404);
    await memberPage.goto(address);
    await expect(memberPage.getByRole('main')).toContainText(/not there|not found|no such/i);
    await page.getByRole('button', { name: 'Publish the pack' }).click();
    await expect(page.getByRole('button', { name: 'Take the pack back' })).toBeVisible();
    await memberPage.goto(address);
    await settled(memberPage, /^Pack: .*C10$/);
    await expect(memberPage.getByRole('button', { name: 'Take the pack back' })).toHaveCount(0);
  });

  await test.step('the meeting says whether enough came', async () => {
    await page.getByRole('link', { name: 'All cases' }).click();
    await page.getByRole('link', { name: 'The meeting' }).click();
    await settled(page, 'The meeting');
    await expectAccessible(page, 'meeting of the panel');
    await page
      .getByRole('radiogroup', { name: /Police/ })
      .getByLabel('Sent apologies')
      .check();
    await page.getByLabel('Agencies for a quorum').fill('8');
    await page.getByRole('button', { name: 'Record the meeting' }).click();
    await expect(page.getByRole('main')).toContainText('Not quorate: 6 attended, 8 needed');
  });
});
