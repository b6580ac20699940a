import { addDays } from '@sightline/domain';
import { expectAccessible, expectNoSidewaysScroll } from '../support/accessibility';
import { expect, test } from '../support/journey';
import { findReturn, saved } from '../support/returns';
import { settled } from '../support/settled';

const theme = 'Children who go missing';

test('an agency’s contact gives a return to somebody, and says why nobody is independent', async ({
  signIn,
}) => {
  const contact = await signIn('policeContact');
  const { page } = contact;
  const { id, dueDay } = await findReturn(contact, 'issued', theme);
  const agencyDay = addDays(dueDay ?? '', -1);
  const main = page.getByRole('main');
  await page.goto(`/returns/${id}`);
  await page.getByRole('button', { name: 'Change auditors' }).click();
  await page.getByRole('radio', { name: /^Not independent/ }).check();
  await page.getByRole('button', { name: 'Give it to Joseph Adeyemi' }).click();
  await expect(main.getByText('Say why nobody else can audit this file')).toBeVisible();
  await expectAccessible(page, 'auditor not independent, no reason');
  await page
    .getByLabel('Why nobody else can audit this file')
    .fill('The other auditor is on leave until it is due');
  await page.getByLabel('Your agency’s own day for the form').fill(agencyDay);
  await page.getByRole('button', { name: 'Give it to Joseph Adeyemi' }).click();
  await expect(main).toContainText('The other auditor is on leave until it is due');
  await expectAccessible(page, 'auditor not independent');
  await expectNoSidewaysScroll(page, 'auditor not independent');
});

test('a comment at a question is dealt with before the form is handed in', async ({ signIn }) => {
  const contact = await signIn('policeContact');
  const auditor = await signIn('policeAuditor');
  const { id } = await findReturn(contact, 'submitted', theme);
  const dialog = contact.page.getByRole('dialog');
  const theirs = auditor.page.getByRole('group', { name: /What changed for the child/ });

  await test.step('the contact comments at a question and sends it back', async () => {
    const { page } = contact;
    await page.goto(`/returns/${id}`);
    await settled(page, /Castleshire Police/);
    await page.getByRole('button', { name: 'Comment on L2' }).click();
    await page
      .getByLabel('Your comment on L2: roles, not names')
      .fill('What does she say herself?');
    await page.getByRole('button', { name: 'Keep the comment' }).click();
    await expect(page.getByRole('main')).toContainText('1 comment stands at the questions');
    // Without the notice, which lies over whatever button is below it.
    await page.goto(`/returns/${id}`);
    await settled(page, /Castleshire Police/);
    await expectAccessible(page, 'comment at a question');
    await page.getByRole('button', { name: 'Send back to the auditor…' }).first().click();
    await dialog.getByLabel('What should be changed, and why').fill('See the comment at L2.');
    await dialog.getByRole('button', { name: 'Send back to the auditor' }).click();
    await expect(page.getByRole('main')).toContainText('Sent back to Joseph Adeyemi');
  });

  await test.step('the auditor cannot hand it in before the comment is dealt with', async () => {
    const { page } = auditor;
    await page.goto(`/returns/${id}?section=review`);
    await settled(page);
    await expect(page.getByRole('main')).toContainText('the form is handed in when each is');
    await expectAccessible(page, 'review with a comment that stands');
    await page.goto(`/returns/${id}?section=L`);
    await saved(page, () =>
      theirs.getByRole('textbox').fill('She says that she is asked now, and that it helps.'),
    );
    await page.getByRole('button', { name: 'Deal with this comment…' }).click();
    await page.getByLabel('What you did about it').fill('Her own words are there now');
    await page.getByRole('button', { name: 'Dealt with' }).click();
    await expect(page.getByRole('main')).toContainText('Her own words are there now');
    await page.getByRole('link', { name: /^Review and submit/ }).click();
    await page.getByRole('button', { name: 'Submit for sign-off' }).click();
    await expect(page.getByRole('main')).toContainText('To sign off');
  });
});

test('a later change breaks the signature, and it is signed again', async ({ signIn }) => {
  const contact = await signIn('policeContact');
  const auditor = await signIn('policeAuditor');
  const coordinator = await signIn('coordinator');
  const { id } = await findReturn(contact, 'submitted', theme);
  const dialog = contact.page.getByRole('dialog');
  const theirs = auditor.page.getByRole('group', { name: /What changed for the child/ });

  await test.step('the contact signs what is there', async () => {
    const { page } = contact;
    await page.goto(`/returns/${id}`);
    await settled(page, /Castleshire Police/);
    await page.getByRole('button', { name: 'Sign off' }).first().click();
    await dialog.getByRole('button', { name: 'Sign off' }).click();
    await expect(
      page.getByText(/Signed by DI Karen Oldfield,[^]*Nothing has changed/),
    ).toBeVisible();
    await expectAccessible(page, 'signed');
  });

  await test.step('the co-ordinator asks, and the auditor changes an answer', async () => {
    const { page } = coordinator;
    await page.goto(`/returns/${id}`);
    await page.getByRole('button', { name: 'Query this return…' }).first().click();
    const query = page.getByRole('dialog', { name: 'Query this return?' });
    await query.getByLabel('What is not clear').fill('Is this said to the police or to school?');
    await query.getByRole('button', { name: 'Query this return' }).click();
    await expect(page.getByRole('main')).toContainText('The co-ordinator asked about this return');
    await auditor.page.goto(`/returns/${id}?section=L`);
    await expect(auditor.page.getByRole('region', { name: 'Why it came back' })).toContainText(
      'to the police or to school',
    );
    await saved(auditor.page, () =>
      theirs.getByRole('textbox').fill('She told the officer that she is asked now.'),
    );
  });

  await test.step('everybody sees that it is not what was signed, and where it changed', async () => {
    for (const { page } of [coordinator, contact]) {
      await page.goto(`/returns/${id}`);
      await expect(page.getByText('The signature is broken.')).toBeVisible();
    }
    const { page } = contact;
    await expectAccessible(page, 'signature broken');
    await page.getByRole('link', { name: 'L2', exact: true }).click();
    await expect(page.getByText('She told the officer that she is asked now.')).toBeInViewport();
    await expectNoSidewaysScroll(page, 'signature broken');
  });

  await test.step('handed in again, it is signed again', async () => {
    const { page } = auditor;
    await page.getByRole('link', { name: /^Review and submit/ }).click();
    await page.getByRole('button', { name: 'Submit for sign-off' }).click();
    await expect(page.getByRole('main')).toContainText('To sign off');
    await contact.page.reload();
    await contact.page.getByRole('button', { name: 'Sign off' }).first().click();
    await dialog.getByRole('button', { name: 'Sign off' }).click();
    await expect(contact.page.getByText(/Nothing has changed since/)).toBeVisible();
    await expect(contact.page.getByText('The signature is broken.')).toHaveCount(0);
  });
});
