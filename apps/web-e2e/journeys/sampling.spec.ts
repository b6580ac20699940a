import { expectAccessible, expectNoSidewaysScroll } from '../support/accessibility';
import { choose } from '../support/choose';
import { expect, test } from '../support/journey';
import { scopeAudit } from '../support/issued-audit';
import { findLandmarks } from '../support/places';
import { settled } from '../support/settled';
import writeWorkbook from 'write-excel-file/node';

const headings = ['NHS number', 'Surname', 'Forename', 'Date of birth', 'Plan', 'Gender', 'Cohort'];
const dice = '3 5 1 6 2 4 4 1 3 6 5 2 2 6 1 3 4 5 6 1';

/** Ten digits of the range for tests, with their check digit; one that has none goes to the next. */
function nhsNumber(index: number): string {
  for (let number = 999_500_000 + index * 7; ; number += 1) {
    const digits = [...String(number)].map(Number);
    const sum = digits.reduce((total, digit, at) => total + digit * (10 - at), 0);
    const check = (11 - (sum % 11)) % 11;
    if (check < 10) return `${number}${check}`;
  }
}

/** Fictitious children: the first third recently placed. */
function children(count: number): string[][] {
  return Array.from({ length: count }, (_, index) => [
    ...[nhsNumber(index), `Quorndale${index}`, `Given${index}`, '14/03/2017'],
    ...[index % 3 === 0 ? 'Child protection plan' : 'Child in need plan'],
    ...[index % 2 === 0 ? 'Female' : 'Male', index % 3 === 0 ? 'Recent' : 'Settled'],
  ]);
}

test('a list is brought in, ten cases are drawn by dice, and the sample is confirmed', async ({
  signIn,
}) => {
  const coordinator = await signIn('coordinator');
  const contact = await signIn('socialCareContact');
  const kinds = ['childrens-social-care', 'police'] as const;
  const id = await scopeAudit(coordinator, 'sgo', kinds, 'Placed under special guardianship');
  const frame = contact.page.getByRole('region', { name: '2. The frame' });
  const draw = coordinator.page.getByRole('article', { name: 'Draw 1' });
  const columns = contact.page.getByRole('region', { name: 'Columns of the list' });
  const file = contact.page.getByLabel('List of children');

  await test.step('the co-ordinator is told who brings the list in', async () => {
    const { page } = coordinator;
    await page.goto(`/audits/${id}/sample`);
    await page.getByRole('link', { name: 'Draw from a list' }).click();
    await expect(page.getByText(/only a key-holder or the single point of contact/)).toBeVisible();
    await expect(page.getByRole('button', { name: 'Choose a file' })).toHaveCount(0);
    await expectAccessible(page, 'sampling, no list yet');
  });

  await test.step('the contact of social care says once what the columns are', async () => {
    const { page } = contact;
    await page.goto(`/audits/${id}/sample/draw`);
    const rows = children(60);
    rows[4]![3] = '31/02/2017';
    rows[17]![0] = '9990000019';
    const buffer = Buffer.from([headings, ...rows].map((row) => row.join(';')).join('\r\n'));
    await file.setInputFiles({ name: 'children.csv', mimeType: 'text/csv', buffer });
    await expect(columns.getByRole('row')).toHaveCount(headings.length + 1);
    await expect(columns.getByRole('row', { name: /^Surname/ })).toContainText('The vault');
    await columns.getByLabel('What “Cohort” is').selectOption('Stratum');
    await expectAccessible(page, 'columns of a list');
    await expectNoSidewaysScroll(page, 'columns of a list');
    await page.getByRole('button', { name: 'Bring the list in' }).click();
  });

  await test.step('every bad row is named, with its column and the rule', async () => {
    const { page } = contact;
    await expect(frame).toContainText('60 in the list, 58 can be drawn');
    const wrong = page.getByRole('region', { name: 'Rows that could not be read' });
    await expect(wrong.getByRole('row', { name: /^6 Date of birth/ })).toBeVisible();
    await expect(wrong.getByRole('row', { name: /^19 NHS number/ })).toBeVisible();
    await expect(page.getByRole('main')).not.toContainText('Quorndale');
    await expectAccessible(page, 'frame with bad rows');
  });

  await test.step('a workbook of the same columns is brought in instead', async () => {
    const { page } = contact;
    await page.getByRole('button', { name: 'Bring the list in again' }).click();
    const sheet = [headings, ...children(60)].map((row) => row.map((value) => ({ value })));
    const buffer = await writeWorkbook(sheet, {}).toBuffer();
    const mimeType = 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet';
    await file.setInputFiles({ name: 'children.xlsx', mimeType, buffer });
    await expect(columns.getByLabel('What “Cohort” is')).toHaveValue('stratum');
    await page.getByRole('button', { name: 'Bring the list in' }).click();
    await expect(frame).toContainText('60 in the list, 60 can be drawn');
    await expect(page.getByText('Rows that could not be read')).toHaveCount(0);
    await page.getByRole('button', { name: 'Fix the frame' }).click();
    const dialog = page.getByRole('dialog', { name: 'Fix the frame?' });
    await expectAccessible(page, 'fixing the frame');
    await dialog.getByRole('button', { name: 'Fix the frame' }).click();
    await expect(frame.getByText(/^[0-9a-f]{64}$/)).toBeVisible();
  });

  await test.step('the co-ordinator draws with the dice thrown at the meeting', async () => {
    const { page } = coordinator;
    await page.reload();
    await settled(page, 'Draw the sample from a list');
    await page.getByRole('radio', { name: /^Stratified/ }).check();
    await choose(page, 'Strata by', 'Stratum');
    await page.getByRole('spinbutton', { name: 'Cases' }).fill('9');
    await page.getByLabel('Reserves in each stratum').fill('2');
    await page.getByLabel('Seed', { exact: true }).fill(dice);
    await page.getByLabel('Where it comes from').fill('Dice at the subgroup');
    await expect(page.getByText(/Recent: 3 of 20/)).toBeVisible();
    await expectAccessible(page, 'designing the draw');
    await expectNoSidewaysScroll(page, 'designing the draw');
    await page.getByRole('button', { name: 'Draw the sample' }).click();
    await expect(draw).toContainText(`${dice} (Dice at the subgroup)`);
    await expect(draw).toContainText('Recent: 3 of 20');
    await expect(draw).toContainText('Settled: 6 of 40');
    await expectAccessible(page, 'a draw');
  });

  await test.step('the certificate can be kept, as a page and as data', async () => {
    const { page } = coordinator;
    const json = page.waitForEvent('download');
    await draw.getByRole('link', { name: 'JSON' }).click();
    expect((await json).suggestedFilename()).toMatch(/\.json$/);
    const pdf = page.waitForEvent('download');
    await draw.getByRole('link', { name: 'Certificate (PDF)' }).click();
    expect((await pdf).suggestedFilename()).toMatch(/\.pdf$/);
  });

  await test.step('confirming it says what is destroyed, and issues the references', async () => {
    const { page } = coordinator;
    await draw.getByRole('button', { name: 'Confirm this sample' }).click();
    const dialog = page.getByRole('dialog', { name: 'Confirm this sample?' });
    await expect(dialog).toContainText('are destroyed and cannot be brought back');
    await expectAccessible(page, 'confirming the sample');
    await dialog.getByRole('button', { name: 'Issue 9 case references' }).click();
    const cases = page.getByRole('region', { name: 'Cases of the sample' });
    await expect(cases.getByRole('rowheader')).toHaveCount(9);
    await page.getByRole('link', { name: 'List, draws and certificate' }).click();
    await expect(draw).toContainText('9 drawn, 0 replaced');
    await expectAccessible(page, 'a sample confirmed');
  });
});

test('who has no part in the sample is told so', async ({ signIn, faults }) => {
  faults.expectRefusals(403);
  const { sgo } = await findLandmarks(await signIn('coordinator'));
  const { page } = await signIn('policeContact');
  await page.goto(`/audits/${sgo}/sample`);
  await settled(page, 'Sample');
  await expect(page.getByRole('link', { name: 'List, draws and certificate' })).toHaveCount(0);
  await page.goto(`/audits/${sgo}/sample/draw`);
  await expect(page.getByRole('alert')).toContainText('Your role does not allow this');
  await expect(page.getByRole('button', { name: 'Try again' })).toHaveCount(0);
  await expectAccessible(page, 'sampling, not allowed');
});
