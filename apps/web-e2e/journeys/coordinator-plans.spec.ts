import type { AuditCardView } from '@sightline/contracts';
import { financialYearFrom } from '@sightline/domain';
import type { Page } from '@playwright/test';
import { expectAccessible } from '../support/accessibility';
import { choose } from '../support/choose';
import { expect, test } from '../support/journey';

const columns = 'financial_year,quarter,date,theme,method,linked_reviews,comment';

function programmeFile(name: string, ...rows: readonly string[]) {
  const buffer = Buffer.from([columns, ...rows].join('\n'));
  return { name, mimeType: 'text/csv', buffer };
}

async function askOf(page: Page, theme: string, act: string | RegExp): Promise<void> {
  await page.getByRole('button', { name: `More for ${theme}` }).click();
  await page.getByRole('menuitem', { name: act }).click();
}

test('the co-ordinator reads the year and the programmes of the real board', async ({ signIn }) => {
  const coordinator = await signIn('coordinator');
  const { page } = coordinator;

  await test.step('the year with four quarters, an audit a card', async () => {
    const audits = await coordinator.get<AuditCardView[]>('audits');
    const sgo = audits.find(({ theme, status }) => theme.includes('SGO') && status === 'panel');
    const year = financialYearFrom(sgo?.financialYear ?? 0);
    await page.goto('/');
    await expect(page.getByRole('heading', { level: 1, name: 'My work' })).toBeVisible();
    await expectAccessible(page, 'home of the co-ordinator');
    await page.getByRole('link', { name: 'Programme', exact: true }).click();
    await page
      .getByRole('navigation', { name: 'Financial years' })
      .getByRole('link', { name: year })
      .click();
    await expect(page.getByRole('heading', { name: `Programme ${year}` })).toBeVisible();
    const quarter = page.getByRole('region', { name: `Quarter ${sgo?.quarter}` });
    await expect(quarter.getByRole('link', { name: 'Children placed under SGO' })).toBeVisible();
    await expect(quarter).toContainText('Learning review, Child R');
    await expectAccessible(page, 'programme');
  });

  await test.step('the programme of 2017/18 with what the source prints wrongly', async () => {
    await page.getByRole('button', { name: /^Partnership:/ }).click();
    await page.getByRole('menuitem', { name: /Nottingham City Safeguarding/ }).click();
    await expect(page.getByRole('button', { name: /Nottingham City/ })).toBeVisible();
    await page.getByRole('link', { name: 'Programme', exact: true }).click();
    await page.getByRole('link', { name: '2017/18' }).click();
    await expect(page.getByRole('heading', { name: 'Programme 2017/18' })).toBeVisible();
    const first = page.getByRole('region', { name: 'Quarter 1' });
    await expect(first).toContainText('Thu 29 Jun 2017');
    await expect(first).toContainText('Printed as “29 June 2016”');
    await expect(first).toContainText('The year is almost certainly a slip for 2017');
    await expect(page.getByRole('region', { name: 'Quarter 3' })).toContainText(
      'Re-audit of Child sexual exploitation, 2016/17',
    );
    const fourth = page.getByRole('region', { name: 'Quarter 4' });
    await expect(fourth).toContainText('Learning review, Child J');
    await expect(fourth).toContainText('Learning review, Family P (C)');
    await expectAccessible(page, 'programme of the board');
  });

  await test.step('the mock JTAI of 2016/17, postponed for a real inspection', async () => {
    await page.getByRole('link', { name: '2016/17' }).click();
    const last = page.getByRole('region', { name: 'Quarter 4' });
    await expect(last).toContainText('Postponed');
    await expect(last).toContainText("The Ofsted inspection of children's services in 2017");
  });
});

test('the co-ordinator imports a programme, all of it or nothing', async ({ signIn, faults }) => {
  const { page } = await signIn('coordinator');
  faults.expectRefusals(422);
  await page.goto('/programme');
  await page.getByRole('link', { name: 'Import a programme' }).click();
  const file = page.getByLabel('Programme file', { exact: true });
  const wrong = page.getByRole('region', { name: 'Lines that need attention' });

  await test.step('every bad row is named with its reason', async () => {
    await file.setInputFiles(
      programmeFile(
        'bad.csv',
        '2031/32,1,2031-05-08,A good row,macfa,,',
        '2031/32,1,2031-09-30,Wrong quarter,macfa,,',
        '2031/32,2,30 September,Bad date,macfa,,',
        '2031/32,2,,Unknown method,deep-dive,,',
        '2031/32,1,2031-05-08,A good row,macfa,,',
      ),
    );
    await expect(page.getByRole('heading', { name: 'Nothing was imported' })).toBeVisible();
    await expect(wrong.getByRole('row', { name: /^3 date .*quarter/i })).toBeVisible();
    await expect(wrong.getByRole('row', { name: /^4 date/ })).toBeVisible();
    await expect(wrong.getByRole('row', { name: /^5 method/ })).toBeVisible();
    await expect(wrong.getByRole('row', { name: /^6 / })).toBeVisible();
    await expect(wrong.getByRole('row')).toHaveCount(5);
    await expectAccessible(page, 'import refused');
  });

  await test.step('a file without its columns is refused', async () => {
    const buffer = Buffer.from('year,subject\n2031,Neglect\n');
    await file.setInputFiles({ name: 'columns.csv', mimeType: 'text/csv', buffer });
    await expect(wrong).toContainText('The column “financial_year” is missing');
  });

  await test.step('a good file is shown first and then imported', async () => {
    await file.setInputFiles(
      programmeFile(
        'good.csv',
        '2031/32,1,2031-05-08,Neglect of older children,macfa,Child Q,Asked for by the board',
        '2031/32,3,2031-11,Supervision records,dip-test,,',
      ),
    );
    await expect(page.getByRole('heading', { name: '2 audits in good.csv' })).toBeVisible();
    await expect(page.getByRole('main')).toContainText('New learning reviews: Child Q.');
    await expectAccessible(page, 'import looked at');
    await page.getByRole('button', { name: 'Import these 2 audits' }).click();
    await expect(page.getByRole('heading', { name: 'Programme 2031/32' })).toBeVisible();
    const first = page.getByRole('region', { name: 'Quarter 1' });
    await expect(first.getByRole('link', { name: 'Neglect of older children' })).toBeVisible();
    await expect(first).toContainText('Follows Child Q');
    await expect(page.getByRole('region', { name: 'Quarter 3' })).toContainText('November 2031');
  });
});

test('the co-ordinator adds, edits, moves, postpones and cancels an audit', async ({
  signIn,
  faults,
}) => {
  const { page } = await signIn('coordinator');
  const theme = 'Handover at eighteen';
  const quarter = (number: number) => page.getByRole('region', { name: `Quarter ${number}` });
  await page.goto('/programme?year=2031');

  await test.step('adds it, with a review of its own', async () => {
    await quarter(2).getByRole('link', { name: 'Plan in quarter 2' }).click();
    await page.getByRole('button', { name: 'Plan the audit' }).click();
    await expect(page.getByLabel('Theme')).toBeFocused();
    await page.getByLabel('Theme').fill(theme);
    await choose(page, 'Method', 'Dip test');
    await page.getByLabel('Date, if known').fill('2031-08');
    await page.getByLabel('Another review').fill('Child T');
    await page.getByRole('button', { name: 'Add the review' }).click();
    await expect(page.getByRole('combobox', { name: 'Learning reviews' })).toContainText('Child T');
    await expectAccessible(page, 'planning an audit');
    await page.getByRole('button', { name: 'Plan the audit' }).click();
    await expect(quarter(2).getByRole('link', { name: theme })).toBeVisible();
    await expect(quarter(2)).toContainText('August 2031');
    await expect(quarter(2)).toContainText('Follows Child T');
  });

  await test.step('edits the plan', async () => {
    await askOf(page, theme, 'Edit the plan');
    await page.getByLabel('Leads, by role').fill('Head of leaving care');
    await page.getByRole('button', { name: 'Save the plan' }).click();
    await expect(quarter(2)).toContainText('Head of leaving care');
  });

  await test.step('moves it, to a date that its quarter holds', async () => {
    faults.expectRefusals(422);
    await askOf(page, theme, 'Move to another date');
    await expect(page.getByRole('heading', { level: 1 })).toContainText(theme);
    await choose(page, 'Quarter', /2031\/32 quarter 4/);
    await page.getByLabel('Date, if known').fill('2031-08-14');
    await page.getByRole('button', { name: 'Move the audit' }).click();
    await expect(page.getByRole('main')).toContainText(/quarter/i);
    await expect(page.getByRole('button', { name: 'Move the audit' })).toBeVisible();
    await page.getByLabel('Date, if known').fill('2032-02-12');
    await expectAccessible(page, 'moving an audit');
    await page.getByRole('button', { name: 'Move the audit' }).click();
    await expect(quarter(4)).toContainText('Thu 12 Feb 2032');
  });

  await test.step('postpones it, with a reason', async () => {
    await askOf(page, theme, 'Postpone…');
    const dialog = page.getByRole('dialog', { name: 'Postpone this audit?' });
    await dialog.getByRole('button', { name: 'Postpone the audit' }).click();
    await expect(dialog.getByLabel('Reason')).toBeFocused();
    await expectAccessible(page, 'dialog that asks for a reason');
    await dialog.getByLabel('Reason').fill('An inspection began in the same week');
    await dialog.getByRole('button', { name: 'Postpone the audit' }).click();
    await expect(quarter(4)).toContainText('Postponed');
    await expect(quarter(4)).toContainText('An inspection began in the same week');
  });

  await test.step('changes their mind, then cancels it, with a reason', async () => {
    await askOf(page, theme, 'Cancel…');
    const dialog = page.getByRole('dialog', { name: 'Cancel this audit?' });
    await dialog.getByRole('button', { name: 'Keep as it is' }).click();
    await expect(dialog).toBeHidden();
    await askOf(page, theme, 'Cancel…');
    await dialog.getByLabel('Reason').fill('Taken up with the survey instead');
    await dialog.getByRole('button', { name: 'Cancel the audit' }).click();
    await expect(quarter(4)).toContainText('Cancelled');
    await expect(quarter(4)).toContainText('Taken up with the survey instead');
  });

  await test.step('brings it back', async () => {
    await askOf(page, theme, 'Bring back…');
    const dialog = page.getByRole('dialog', { name: 'Bring this audit back?' });
    await dialog.getByLabel('Reason').fill('The survey was not funded');
    await dialog.getByRole('button', { name: 'Bring it back' }).click();
    await expect(quarter(4)).not.toContainText('Cancelled');
    await expect(quarter(4)).toContainText('Planned');
  });
});
