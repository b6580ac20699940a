import { expectAccessible } from '../support/accessibility';
import { expect, test } from '../support/journey';
import { findLandmarks } from '../support/places';
import { settled } from '../support/settled';

test('chair and co-ordinator write one report: comments, suggestions, and both texts kept', async ({
  signIn,
  faults,
}) => {
  faults.expectRefusals(409);
  const chair = await signIn('chair');
  const coordinator = await signIn('coordinator');
  const { sgo } = await findLandmarks(chair);
  const sectionOf = ({ page }: typeof chair, name: RegExp) =>
    page.locator('sl-section-editor').filter({ has: page.getByRole('heading', { name }) });
  const words = ({ page }: typeof chair, name: string) =>
    page.getByRole('textbox', { name, exact: true });

  await test.step('both open the draft', async () => {
    for (const { page } of [chair, coordinator]) {
      await page.goto(`/audits/${sgo}/report`);
      await settled(page);
    }
  });

  await test.step('the co-ordinator suggests other words for a passage', async () => {
    const { page } = coordinator;
    await page.getByRole('button', { name: 'Comment on How we looked' }).click();
    await page.getByRole('radio', { name: 'Suggest other words' }).check();
    const suggested = words(coordinator, 'Your words for the passage');
    await suggested.press('Control+End');
    await page.keyboard.type(' The list came from children’s social care.');
    await expectAccessible(page, 'suggesting words');
    await page.getByRole('button', { name: 'Suggest these words' }).click();
    await expect(page.getByRole('list', { name: 'Comments on How we looked' })).toContainText(
      'The list came from children’s social care.',
    );
  });

  await test.step('the chair accepts them, and they stand in the section', async () => {
    const { page } = chair;
    await page.reload();
    await settled(page);
    const comments = page.getByRole('list', { name: 'Comments on How we looked' });
    await comments.getByRole('button', { name: 'Accept these words' }).click();
    await expect(sectionOf(chair, /How we looked/)).toContainText(
      'The list came from children’s social care.',
    );
    await expect(page.getByText('Settled comments (1)')).toBeVisible();
  });

  await test.step('both write one section: the second keeps own words and sees the other’s', async () => {
    for (const { page } of [chair, coordinator]) {
      await page.reload();
      await settled(page);
      await page.getByRole('button', { name: 'Edit Why we looked' }).click();
    }
    const save = ({ page }: typeof chair) =>
      page.getByRole('button', { name: 'Save the section' }).click();
    await words(chair, 'Why we looked').fill('The chair says why.');
    await save(chair);
    await expect(sectionOf(chair, /Why we looked/)).toContainText('Edited by Martin Ashworth');

    await words(coordinator, 'Why we looked').fill('The co-ordinator says why.');
    await save(coordinator);
    const theirs = coordinator.page.getByRole('alert').filter({ hasText: 'Martin Ashworth' });
    await expect(theirs).toContainText('The chair says why.');
    await expect(words(coordinator, 'Why we looked')).toHaveText('The co-ordinator says why.');
    await expectAccessible(coordinator.page, 'two texts of one section');

    await coordinator.page.getByRole('button', { name: 'Put both together' }).click();
    await save(coordinator);
    const section = sectionOf(coordinator, /Why we looked/);
    await expect(section).toContainText('Edited by Ruth Okafor');
    await expect(section).toContainText('The co-ordinator says why.');
    await expect(section).toContainText('The chair says why.');
  });
});
