import { expectAccessible } from '../support/accessibility';
import { expect, test } from '../support/journey';
import { judgeRemaining } from '../support/panel';
import { findLandmarks } from '../support/places';
import { settled } from '../support/settled';

const words = 'We made a return for every child that we were asked about.';

test('a draft goes to the agencies, is answered, approved, downloaded and recalled', async ({
  signIn,
  faults,
}) => {
  const chair = await signIn('chair');
  const { page } = chair;
  const { sgo } = await findLandmarks(chair);
  const dialog = page.getByRole('dialog');
  await judgeRemaining(chair, sgo);

  await test.step('the chair sends the draft to the agencies', async () => {
    await page.goto(`/audits/${sgo}/report`);
    await settled(page);
    await page.getByRole('button', { name: 'Draft again' }).click();
    await page.getByRole('link', { name: 'Factual accuracy' }).click();
    await settled(page);
    await expectAccessible(page, 'no round yet');
    await page.getByRole('button', { name: 'Send the draft to the agencies' }).click();
    await dialog.getByRole('button', { name: 'Send it' }).click();
    await expect(page.getByRole('region', { name: 'Round 1', exact: true })).toContainText(
      'Open until',
    );
    await expectAccessible(page, 'a round that runs');
  });

  await test.step('an agency comments on its own part', async () => {
    const { page: theirs } = await signIn('policeContact');
    await theirs.goto('/');
    await settled(theirs);
    await theirs.getByRole('link', { name: /Check the facts/ }).click();
    await expect(theirs.getByRole('heading', { level: 1 })).toContainText('your agency');
    await expectAccessible(theirs, 'an agency’s part of the draft');
    await theirs
      .getByRole('button', { name: /^Comment on/ })
      .first()
      .click();
    await theirs.getByLabel('What is not right, and what would be').fill(words);
    await theirs.getByRole('button', { name: 'Send the comment' }).click();
    await expect(theirs.getByRole('main')).toContainText('Not answered yet');
  });

  await test.step('the chair answers it and closes the round', async () => {
    await page.reload();
    await settled(page);
    await expect(page.getByRole('main')).toContainText(words);
    await page.getByRole('button', { name: /^Answer / }).click();
    await dialog.getByLabel('Your answer').fill('The grid of returns is right, and shows it.');
    await dialog.getByRole('radio', { name: 'Not accepted' }).check();
    await dialog.getByRole('button', { name: 'Record the answer' }).click();
    await expect(page.getByRole('main')).toContainText('Not accepted');
    await page.getByRole('button', { name: 'Close it early…' }).click();
    await dialog.getByLabel('Why').fill('The other agencies answered by telephone.');
    await dialog.getByRole('button', { name: 'Close the round' }).click();
    await expect(page.getByRole('main')).toContainText('Closed early');
    await expectAccessible(page, 'a round that is over');
  });

  await test.step('approves, downloads and recalls it', async () => {
    await page.getByRole('link', { name: 'Back to the report' }).click();
    await page.getByRole('button', { name: 'Draft again' }).click();
    await page.getByRole('button', { name: 'Choose the level of assurance' }).click();
    await page.getByRole('radio', { name: /^Reasonable/ }).check();
    await page.getByLabel('Reasons').fill('Agencies shared what they knew in time.');
    await page.getByRole('button', { name: 'Record the level' }).click();
    await page.getByRole('button', { name: 'Approve the report' }).click();
    await dialog.getByRole('button', { name: 'Approve the report' }).click();
    await expect(page.getByRole('main')).toContainText('Checkpoint: entry');
    const download = page.waitForEvent('download', { timeout: 60_000 });
    await page.getByRole('button', { name: 'Download the report as PDF' }).click();
    await download;
    await page.getByRole('button', { name: 'Recall it…' }).click();
    await dialog.getByLabel('Why it is recalled').fill('A grade stands in the wrong case.');
    await dialog.getByRole('button', { name: 'Recall the report' }).click();
    await expect(page.getByRole('status').filter({ hasText: 'Recalled' })).toContainText(
      'A grade stands in the wrong case.',
    );
    await expectAccessible(page, 'a recalled report');
    await page.getByRole('link', { name: 'Who holds a copy' }).click();
    await expect(page.getByRole('row').filter({ hasText: 'PDF' })).toContainText('notice and mail');
    await expectAccessible(page, 'who holds a copy');
  });

  expect(faults.found).toEqual([]);
});
