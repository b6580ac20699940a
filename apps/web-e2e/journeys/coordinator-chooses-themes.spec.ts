import { expectAccessible } from '../support/accessibility';
import { choose } from '../support/choose';
import { expect, test } from '../support/journey';

test('an idea becomes an audit, a meeting considers it, coverage shows what is left', async ({
  signIn,
}) => {
  const { page } = await signIn('coordinator');
  const theme = 'Harm outside the home';
  await page.goto('/programme');
  const tabs = page.getByRole('navigation', { name: 'Programme', exact: true });

  await test.step('the co-ordinator proposes a theme with its reason', async () => {
    await tabs.getByRole('link', { name: 'Theme register' }).click();
    await expect(page.getByRole('link', { name: 'Neglect of teenagers' })).toBeVisible();
    await expectAccessible(page, 'theme register');
    await page.getByRole('link', { name: 'Propose a theme' }).click();
    await page.getByLabel('Theme', { exact: true }).fill(theme);
    await choose(page, 'Priority', 'High');
    const reason = page.getByRole('group', { name: 'Reason 1' });
    await choose(reason, 'Reason from', 'Performance data');
    await page.getByRole('button', { name: 'Propose the theme' }).click();
    await expect(reason.getByText('Say the reason in 3 to 500 characters')).toBeVisible();
    await reason.getByLabel('What the figures show').fill('Referrals doubled in a year');
    await expectAccessible(page, 'proposing a theme');
    await page.getByRole('button', { name: 'Propose the theme' }).click();
    await expect(page.getByRole('heading', { name: theme, level: 1 })).toBeVisible();
    await expect(page.getByText('It waits for a decision.')).toBeVisible();
  });

  await test.step('and takes it up as an audit that carries the reason', async () => {
    await page.getByRole('link', { name: 'Take it up as an audit' }).click();
    await page.getByRole('button', { name: 'Plan the audit' }).click();
    await expect(page.getByText('Taken up by')).toBeVisible();
    await expectAccessible(page, 'an idea taken up');
    await page.getByRole('link', { name: new RegExp(theme) }).click();
    const why = page.getByRole('region', { name: 'Why this theme' });
    await expect(why).toContainText('Performance data: Referrals doubled in a year');
    await expect(why.getByRole('link', { name: `“${theme}”` })).toBeVisible();
  });

  await test.step('a meeting is recorded with who came and what was decided', async () => {
    await page.goto('/programme/meetings');
    await expect(page.getByRole('heading', { name: 'Attendance' })).toBeVisible();
    await expectAccessible(page, 'meetings of the year');
    await page.getByRole('link', { name: 'Record a meeting' }).click();
    await page.getByLabel('Name of the meeting').fill('QA subgroup, extraordinary');
    const today = await page.evaluate(() => new Date().toISOString().slice(0, 10));
    await page.getByLabel('Held on').fill(today);
    await choose(page.getByRole('group', { name: 'Castleshire Police' }), 'Attendance', 'Deputy');
    await page.getByRole('button', { name: 'Add an audit' }).click();
    const considered = page.getByRole('group', { name: 'Audit considered 1' });
    await choose(considered, 'Audit', new RegExp(theme));
    await considered.getByLabel('What was decided').fill('Schools are asked as well');
    await expectAccessible(page, 'recording a meeting');
    await page.getByRole('button', { name: 'Keep the record' }).click();
    await expect(page.getByRole('row', { name: /Castleshire Police/ })).toContainText(
      'Deputy came',
    );
    await expect(page.getByText('1 of 1 agencies were represented.')).toBeVisible();
    await expect(page.getByRole('listitem').filter({ hasText: theme })).toContainText(
      'Schools are asked as well',
    );
  });

  await test.step('coverage says what was not looked at, and leads to audits', async () => {
    await page.goto('/programme/coverage');
    const plans = page.getByRole('region', { name: 'Plan types', exact: true });
    await expect(plans).toContainText('Not looked at in these years');
    await expectAccessible(page, 'coverage');
    const row = page
      .getByRole('region', { name: 'Themes', exact: true })
      .getByRole('row', { name: new RegExp(`^${theme}`) });
    await row.getByText('1 planned').click();
    await row.getByRole('link', { name: theme }).click();
    await expect(page.getByRole('heading', { name: theme, level: 1 })).toBeVisible();
  });
});
