import { expectAccessible } from '../support/accessibility';
import { expect, test } from '../support/journey';
import { password } from '../support/people';

test('somebody signs in, is refused, comes back to the page asked for, and signs out', async ({
  visit,
  faults,
}) => {
  const page = await visit();
  const signIn = page.getByRole('button', { name: 'Sign in', exact: true });
  faults.expectRefusals(401, 422);

  await test.step('a page asked for leads to the sign-in page', async () => {
    await page.goto('/programme');
    await expect(page.getByRole('heading', { level: 1, name: 'Sign in' })).toBeVisible();
    await expect(page.getByRole('region', { name: 'Demonstration' })).toContainText('fictitious');
    await expectAccessible(page, 'sign-in');
  });

  await test.step('an empty form says what it lacks', async () => {
    await signIn.click();
    await expect(page.getByLabel('E-mail')).toBeFocused();
    await expect(page.getByLabel('E-mail')).toHaveAccessibleDescription(/Enter your e-mail/);
    await expect(page.getByLabel('Password')).toHaveAccessibleDescription(/Enter your password/);
    await expectAccessible(page, 'sign-in, empty');
  });

  await test.step('a wrong password is refused in words that name neither', async () => {
    await page.getByRole('button', { name: /^Chair Martin Ashworth/ }).click();
    await expect(page.getByLabel('E-mail')).toHaveValue('martin.ashworth@castle.example');
    await page.getByLabel('Password').fill('castle-in-the-valley');
    await signIn.click();
    await expect(page.getByRole('alert')).toContainText('The e-mail or password is not right');
    await expectAccessible(page, 'sign-in, refused');
  });

  await test.step('the right one leads to the page asked for', async () => {
    await page.getByLabel('Password').fill(password);
    await page.getByLabel('Password').press('Enter');
    await expect(page.getByRole('heading', { level: 1, name: /^Programme/ })).toBeVisible();
    await expect(page).toHaveTitle('Programme – Sightline');
  });

  await test.step('the keyboard reaches the page past the navigation', async () => {
    await page.reload();
    await expect(page.getByRole('heading', { level: 1, name: /^Programme/ })).toBeVisible();
    await page.keyboard.press('Tab');
    await expect(page.getByRole('link', { name: 'Skip to the page' })).toBeFocused();
    await page.keyboard.press('Enter');
    await expect(page.getByRole('main')).toBeFocused();
  });

  await test.step('signing out ends it', async () => {
    await page.getByRole('button', { name: /^You: / }).click();
    await page.getByRole('menuitem', { name: 'Sign out' }).click();
    await expect(page.getByRole('heading', { level: 1, name: 'Sign in' })).toBeVisible();
    await page.goto('/audits');
    await expect(page.getByRole('heading', { level: 1, name: 'Sign in' })).toBeVisible();
  });
});

test('a session that ends leaves the page and what was typed in it', async ({ signIn, faults }) => {
  const coordinator = await signIn('coordinator');
  const { page } = coordinator;
  faults.expectRefusals(401);
  const dialog = page.getByRole('dialog', { name: 'Your session has ended' });

  await page.goto('/programme/audits/new?year=2032&quarter=3');
  await page.getByLabel('Theme').fill('Words that must not be lost');
  await coordinator.loseSession();
  await page.getByRole('button', { name: 'Plan the audit' }).click();
  await expect(dialog).toBeVisible();
  await expectAccessible(page, 'dialog above a page whose session ended');

  await test.step('a wrong password keeps the dialog open', async () => {
    await expect(dialog.getByLabel('E-mail')).toHaveValue('ruth.okafor@castle.example');
    await dialog.getByLabel('Password').fill('forgotten');
    await dialog.getByRole('button', { name: 'Sign in' }).click();
    await expect(dialog.getByRole('alert')).toContainText('is not right');
  });

  await test.step('signing in again carries on with what was asked', async () => {
    await dialog.getByLabel('Password').fill(password);
    await dialog.getByRole('button', { name: 'Sign in' }).click();
    await expect(page.getByRole('heading', { name: 'Programme 2032/33' })).toBeVisible();
    await expect(page.getByRole('link', { name: 'Words that must not be lost' })).toBeVisible();
  });
});

test('what is not there and what is not allowed are pages, and the colours are one’s own', async ({
  signIn,
}) => {
  const { page } = await signIn('boardMember');
  const background = () =>
    page.evaluate(() => getComputedStyle(document.documentElement).backgroundColor);

  await test.step('a page that does not exist', async () => {
    await page.goto('/no-such-page');
    await expect(page.getByRole('heading', { level: 1 })).toHaveText('This page was not found');
    await expectAccessible(page, 'not found');
    await page.getByRole('link', { name: 'Go to my work' }).click();
    await expect(page.getByRole('heading', { level: 1, name: 'My work' })).toBeVisible();
  });

  await test.step('a page that the role does not allow', async () => {
    await page.goto('/trail');
    await expect(page.getByRole('heading', { level: 1 })).toHaveText(
      'Your role does not allow this page',
    );
    await expect(page).toHaveURL(/\/trail$/);
    await expectAccessible(page, 'not allowed');
  });

  await test.step('dark colours, kept over a reload', async () => {
    const light = await background();
    await page.getByRole('button', { name: /^You: / }).click();
    await expectAccessible(page, 'menu of the person');
    await page.getByRole('menuitemradio', { name: 'Dark' }).click();
    await page.reload();
    await expect(page.getByRole('heading', { level: 1 })).toBeVisible();
    await expect.poll(background).not.toBe(light);
    await page.getByRole('button', { name: /^You: / }).click();
    await expect(page.getByRole('menuitemradio', { name: 'Dark' })).toBeChecked();
    await expectAccessible(page, 'menu of the person, dark');
    await page.getByRole('menuitemradio', { name: 'Light' }).click();
    await expect.poll(background).toBe(light);
  });
});
