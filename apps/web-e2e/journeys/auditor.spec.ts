import type { Locator, Page } from '@playwright/test';
import { expectAccessible } from '../support/accessibility';
import { expect, test } from '../support/journey';
import { password } from '../support/people';
import { completeBut, findReturn, saved } from '../support/returns';
import { settled } from '../support/settled';

/** With the page's clock in hand: two seconds after the change its save is on the way. */
async function savedWithinTwoSeconds(page: Page, change: () => Promise<unknown>): Promise<void> {
  const now = await page.evaluate(() => Date.now());
  await page.clock.pauseAt(now + 100);
  await saved(page, async () => {
    await change();
    await page.clock.runFor(2000);
  });
  await page.clock.resume();
}

/** Alt+N leads to the next question that is not answered. */
async function goToNext(page: Page, question: Locator): Promise<void> {
  await page.keyboard.press('Alt+n');
  const first = question
    .getByRole('radio')
    .or(question.getByRole('checkbox'))
    .or(question.getByRole('textbox'));
  await expect(first.first()).toBeFocused();
}

test('an auditor completes the form by keyboard and submits it', async ({ signIn }) => {
  const auditor = await signIn('policeAuditor');
  const { page } = auditor;
  const { id } = await findReturn(auditor, 'issued');
  const asked = (text: string | RegExp) => page.getByRole('group', { name: text });
  const sections = page.getByRole('navigation', { name: 'Sections of the form' });
  const promptly = asked(/Was the first concern in the window recognised promptly/);

  await test.step('begins from home', async () => {
    await page.clock.install();
    await page.goto('/');
    await settled(page);
    await expectAccessible(page, 'home of an auditor');
    await page.getByRole('link', { name: /^Start: / }).press('Enter');
    await settled(page, 'About this audit of your file');
    await expect(sections.getByRole('link', { name: /What your own record says/ })).toBeVisible();
    await expect(
      sections.getByRole('link', { name: /The child and their circumstances/ }),
    ).toHaveCount(0);
    await expectAccessible(page, 'first section of the form');
  });

  await test.step('answers with keys; each answer is saved within two seconds', async () => {
    await goToNext(page, asked(/What is your connection with the work/));
    await savedWithinTwoSeconds(page, () => page.keyboard.press('Space'));
    await expect(page.getByRole('radio', { name: /^None: another team/ })).toBeChecked();
    await goToNext(page, asked(/What is your role/));
    await page.keyboard.press('ArrowDown');
    await goToNext(page, asked(/What did you use to complete this form/));
    await saved(page, () => page.keyboard.press('Space'));
    await expect(page.getByRole('main')).not.toContainText(/Not saved|Saving/);
    await expect(page.getByRole('main')).toContainText(/Saved \d\d:\d\d/);
  });

  await test.step('a condition opens and closes questions as it is answered', async () => {
    await sections
      .getByRole('link', { name: /Recognition, referral and threshold/ })
      .press('Enter');
    await expect(
      page.getByRole('heading', { name: 'Recognition, referral and threshold' }),
    ).toBeFocused();
    const referral = asked(/make or receive a referral about this child/);
    const referrals = asked(/Referrals made and received/);
    await expect(referrals).toHaveCount(0);
    await referral.getByRole('radio', { name: 'Yes' }).focus();
    await saved(page, async () => {
      await page.keyboard.press('1');
      await expect(referrals).toBeVisible();
      await page.keyboard.press('2');
      await expect(referrals).toHaveCount(0);
    });
  });

  await test.step('an answer that falls short demands its evidence', async () => {
    await promptly.getByRole('radio', { name: 'Yes' }).focus();
    await saved(page, () => page.keyboard.press('3'));
    await expect(promptly.getByRole('radio', { name: 'No', exact: true })).toBeChecked();
    await sections.getByRole('link', { name: /^Review and submit/ }).press('Enter');
    await expect(page.getByRole('heading', { name: /things are still missing/ })).toBeVisible();
    await expect(page.getByRole('button', { name: 'Submit for sign-off' })).toHaveCount(0);
    await expectAccessible(page, 'what is missing');
    const line = page.getByRole('listitem').filter({ hasText: 'recognised promptly' });
    await expect(line).toContainText(/evidence|file/i);
    await line.getByRole('link').press('Enter');
    await expect(promptly.getByRole('textbox')).toBeFocused();
    await saved(page, () =>
      page.keyboard.type('Two logs of the same week; the first was not read for nine days.'),
    );
    await expect(page.getByRole('main')).not.toContainText(/Not saved|Saving/);
    await expectAccessible(page, 'evidence under an answer');
  });

  await test.step('a reload takes up where it was left', async () => {
    await page.reload();
    await settled(page);
    await expect(promptly.getByRole('radio', { name: 'No', exact: true })).toBeChecked();
    await expect(promptly.getByRole('textbox')).toHaveValue(/not read for nine days/);
  });

  await test.step('the list of what is missing leads to the last two answers', async () => {
    await completeBut(auditor, id, ['L2', 'N2']);
    await page.reload();
    await settled(page);
    await sections.getByRole('link', { name: /^Review and submit/ }).press('Enter');
    await expect(page.getByRole('heading', { name: '2 things are still missing' })).toBeVisible();
    await page
      .getByRole('listitem')
      .filter({ hasText: 'What changed for the child' })
      .getByRole('link')
      .press('Enter');
    const changed = asked(/What changed for the child/);
    await expect(changed.getByRole('textbox')).toBeFocused();
    await page.keyboard.type('She is found sooner, and by people whom she knows.');
    const grade = asked(/own practice with this child, overall/);
    await goToNext(page, grade);
    await page.keyboard.press('2');
    await expect(grade.getByRole('radio', { name: 'Good', exact: true })).toBeChecked();
    await page.keyboard.press('Alt+n');
    await expect(grade.getByRole('textbox')).toBeFocused();
    await page.keyboard.type(
      'Most of what the descriptors ask is on file; the first log was read late.',
    );
    await expectAccessible(page, 'judgement of the form');
  });

  await test.step('nothing is missing: it is submitted and read only', async () => {
    await page.keyboard.press('Alt+n');
    await expect(page.getByRole('heading', { name: 'Review and submit' })).toBeFocused();
    await expect(page.getByRole('main')).toContainText('Everything is answered');
    await expectAccessible(page, 'ready to submit');
    await page.getByRole('button', { name: 'Submit for sign-off' }).press('Enter');
    await expect(page.getByRole('main')).toContainText('To sign off');
    await expect(page.getByRole('radio')).toHaveCount(0);
    await expect(page.getByRole('main')).toContainText('by people whom she knows');
    await expectAccessible(page, 'form that was submitted');
  });
});

test('a lost connection and a session that ends take no word of the form', async ({
  signIn,
  faults,
}) => {
  const auditor = await signIn('policeAuditor');
  const { page } = auditor;
  const { id } = await findReturn(auditor, 'issued');
  const words = page.getByRole('group', { name: /Why was your agency involved/ });
  const main = page.getByRole('main');
  const dialog = page.getByRole('dialog', { name: 'Your session has ended' });
  await page.goto(`/returns/${id}?section=C`);
  await settled(page, /involvement/);

  await test.step('without a connection the page says so, and saves when it is back', async () => {
    faults.expectLostConnection();
    await page.context().setOffline(true);
    await words.getByRole('textbox').fill('Called to the home five times.');
    await expect(page.getByRole('alert')).toContainText('There is no connection to Sightline');
    await expect(main).toContainText('Not saved: 1 answer');
    await expectAccessible(page, 'form without a connection');
    await words.getByRole('textbox').fill('Called to the home five times in the summer.');
    await page.context().setOffline(false);
    await expect(page.getByRole('alert')).toHaveCount(0);
    await expect(main).toContainText(/Saved \d\d:\d\d/);
  });

  await test.step('signing in again above the form saves what was typed', async () => {
    faults.expectRefusals(401);
    await auditor.loseSession();
    await words.getByRole('textbox').fill('Called to the home five times, twice at night.');
    await expect(dialog).toBeVisible();
    await expectAccessible(page, 'dialog above the form');
    await dialog.getByLabel('Password').fill(password);
    await saved(page, () => dialog.getByRole('button', { name: 'Sign in' }).click());
    await expect(dialog).toBeHidden();
    await page.reload();
    await expect(words.getByRole('textbox')).toHaveValue(/twice at night/);
  });

  await test.step('nothing of the case is kept in the browser', async () => {
    const kept = await page.evaluate(() => ({
      local: Object.keys(localStorage),
      session: Object.keys(sessionStorage),
    }));
    expect(kept).toEqual({ local: [], session: [] });
  });
});
