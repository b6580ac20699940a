import { expectAccessible } from '../support/accessibility';
import { expect, test } from '../support/journey';
import { settled } from '../support/settled';

const vignette =
  'A girl of seven came to school in the same clothes for a fortnight in January. School rang her ' +
  'mother twice and told the front door in February. The health visitor had seen mould in the bedroom ' +
  'in December and had written it down. A family worker was found in March and the room was put right.';
const rationale = 'School and health each knew half of it until March.';

test('a shared case is written, graded alone by two, and shown to both when it is closed', async ({
  signIn,
}) => {
  const { page } = await signIn('coordinator');
  const { page: auditor } = await signIn('policeAuditor');
  const { page: chair } = await signIn('chair');
  const dialog = page.getByRole('dialog');
  let address = '';

  await test.step('the co-ordinator writes it and opens it to everybody', async () => {
    await page.goto('/programme/calibrations');
    await settled(page, 'Calibration');
    await expectAccessible(page, 'list of calibrations');
    await page.getByRole('link', { name: 'Write a shared case' }).click();
    await page.getByLabel('Name of the case').fill('The cold bedroom');
    await page.getByLabel('The case', { exact: true }).fill(vignette);
    await expectAccessible(page, 'form of a shared case');
    await page.getByRole('button', { name: 'Keep the draft' }).click();
    await settled(page, 'The cold bedroom');
    await page.getByRole('button', { name: 'Open to everybody…' }).click();
    await dialog.getByRole('button', { name: 'Open the case' }).click();
    await expect(page.getByRole('table')).toContainText('Police');
    address = new URL(page.url()).pathname;
    await expectAccessible(page, 'calibration being graded, for who holds it');
  });

  await test.step('an auditor and the chair grade it, neither seeing the other', async () => {
    for (const [rater, grade] of [
      [auditor, 'Requires improvement'],
      [chair, 'Good'],
    ] as const) {
      await rater.goto(address);
      await settled(rater, 'The cold bedroom');
      await rater.getByRole('radio', { name: grade }).check();
      await rater.getByLabel('Why', { exact: true }).fill(rationale);
      await rater.getByRole('button', { name: 'Record your grade' }).click();
      await expect(rater.getByRole('button', { name: 'Change your grade' })).toBeVisible();
      await expect(rater.getByText('How far the grades agree')).toHaveCount(0);
    }
    await expectAccessible(auditor, 'calibration with the own grade');
  });

  await test.step('closed, it shows both how far they agree', async () => {
    await page.reload();
    await page.getByRole('button', { name: 'Close and show…' }).click();
    await dialog.getByRole('button', { name: 'Close and show' }).click();
    await expect(page.getByRole('heading', { name: 'How far the grades agree' })).toBeVisible();
    await auditor.reload();
    await settled(auditor, 'The cold bedroom');
    await expect(auditor.getByText('0 of 1 pair (0 %)')).toBeVisible();
    await expect(auditor.getByText('1 of 1 pair (100 %)')).toBeVisible();
    await expect(auditor.getByRole('row', { name: /\(yours\)/ })).toContainText(
      'Requires improvement',
    );
    await expectAccessible(auditor, 'closed calibration');
  });
});
