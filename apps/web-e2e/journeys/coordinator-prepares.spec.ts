import type { AuditCardView } from '@sightline/contracts';
import { addDays } from '@sightline/domain';
import { expectAccessible } from '../support/accessibility';
import { choose } from '../support/choose';
import { expect, test } from '../support/journey';

const agencies = [
  'Castle City Children’s Services',
  'Castleshire Police',
  'Castle City Schools and Education',
];

test('the co-ordinator opens an audit, draws ten cases, issues the returns and sees the grid', async ({
  signIn,
  faults,
}) => {
  const coordinator = await signIn('coordinator');
  const { page } = coordinator;
  const today = new Date().toISOString().slice(0, 10);
  const audits = await coordinator.get<AuditCardView[]>('audits');
  const planned = audits.find(({ theme }) => theme === 'Working with complex families');
  const panelDay = planned?.date.value ?? '';
  const milestones = page.getByRole('region', { name: 'Milestones' });
  const steps = page.getByRole('navigation', { name: 'Steps of the audit' });

  await test.step('opens it from the list of audits', async () => {
    await page.goto('/audits');
    await page.getByRole('link', { name: 'Working with complex families' }).click();
    await expect(page.getByRole('main')).toContainText('This audit is planned and not open yet');
    await expectAccessible(page, 'scope of a planned audit');
    await page.getByRole('button', { name: 'Open the audit' }).click();
    await expect(page.getByLabel('Purpose')).toBeVisible();
  });

  await test.step('what the scope lacks is named', async () => {
    await page.getByRole('button', { name: 'Save the scope' }).click();
    await expect(page.getByLabel('Purpose')).toBeFocused();
    await expect(page.getByRole('alert').filter({ hasText: /agenc/i })).toBeVisible();
    await expectAccessible(page, 'scope, incomplete');
  });

  await test.step('a panel day before the milestones of today is refused', async () => {
    faults.expectRefusals(422);
    await page
      .getByLabel('Purpose')
      .fill('To see whether agencies work as one with such families.');
    await page
      .getByLabel('Line 1', { exact: true })
      .fill('Is there one plan that all agencies know?');
    await page.getByRole('button', { name: 'Add a line' }).click();
    await page.getByLabel('Line 2', { exact: true }).fill('Who sees the children, and how often?');
    await page.getByLabel('Review window from').fill(addDays(today, -365));
    await page.getByLabel('Review window to').fill(addDays(today, -1));
    await choose(page, 'Form', /complex families/i);
    for (const agency of agencies) await page.getByRole('checkbox', { name: agency }).check();
    await page.getByLabel('Panel day').fill(addDays(today, -7));
    await page.getByRole('button', { name: 'Save the scope' }).click();
    await expect(page.getByLabel('Panel day')).toHaveAccessibleDescription(/today|past|before/i);
    await expectAccessible(page, 'scope, refused');
  });

  await test.step('the scope is saved and the milestones are planned', async () => {
    await page.getByLabel('Panel day').fill(panelDay);
    await page.getByRole('button', { name: 'Save the scope' }).click();
    await expect(page.getByRole('list').filter({ hasText: agencies[1] })).toBeVisible();
    await expect(milestones.getByRole('row', { name: /^Returns due/ })).toBeVisible();
    await expectAccessible(page, 'scope with milestones');
  });

  await test.step('one milestone is set by hand', async () => {
    const due = milestones.getByRole('row', { name: /^Returns due/ });
    await due.getByRole('button', { name: 'Change the day of Returns due' }).click();
    await due.getByLabel('Day of Returns due').fill(addDays(panelDay, -10));
    await expectAccessible(page, 'milestone being set');
    await due.getByRole('button', { name: 'Set the day' }).click();
    await expect(due).toContainText('Set by hand');
  });

  await test.step('ten cases are drawn in two strata', async () => {
    await steps.getByRole('link', { name: /^Sample/ }).click();
    const first = page.getByRole('group', { name: 'Stratum 1' });
    await first.getByRole('textbox', { name: 'Stratum' }).fill('On a child protection plan');
    await first.getByRole('spinbutton', { name: 'Cases' }).fill('6');
    await page.getByRole('button', { name: 'Add a stratum' }).click();
    const second = page.getByRole('group', { name: 'Stratum 2' });
    await second.getByRole('textbox', { name: 'Stratum' }).fill('Child in need');
    await second.getByRole('spinbutton', { name: 'Cases' }).fill('4');
    await expectAccessible(page, 'strata');
    await page.getByRole('button', { name: 'Issue 10 case references' }).click();
    const cases = page.getByRole('region', { name: 'Cases of the sample' });
    await expect(cases.getByRole('rowheader')).toHaveCount(10);
    await expect(cases.getByRole('row', { name: /Child in need/ })).toHaveCount(4);
    await cases.getByRole('combobox').first().selectOption('5 to 10');
    await expectAccessible(page, 'sample');
  });

  await test.step('the returns are issued', async () => {
    await page.getByRole('button', { name: 'Issue the returns' }).click();
    const dialog = page.getByRole('dialog', { name: 'Issue the returns?' });
    await expect(dialog).toContainText('30 returns go to 3 agencies');
    await expectAccessible(page, 'issuing');
    await dialog.getByRole('button', { name: 'Issue 30 returns' }).click();
  });

  await test.step('the grid shows every case and agency', async () => {
    const grid = page.getByRole('grid', { name: 'Returns, cases by agencies' });
    await expect(grid.getByRole('gridcell', { name: /: Known to you\?/ })).toHaveCount(30);
    await expect(grid.getByRole('gridcell', { name: /, Police: Known to you\?/ })).toHaveCount(10);
    await expect(page.getByRole('main')).toContainText('0 of 30 returns in');
    await expectAccessible(page, 'grid of an audit just issued');
  });
});
