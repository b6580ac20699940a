import { expectAccessible } from '../support/accessibility';
import { choose } from '../support/choose';
import { expect, test } from '../support/journey';
import { settled } from '../support/settled';

test('the chair moderates, and judges the cases that are left', async ({ signIn }) => {
  const { page } = await signIn('chair');
  const grades = page.getByRole('region', { name: 'Grades by agency' });
  const judgement = page.getByRole('complementary', { name: 'Judgement' });
  const dialog = page.getByRole('dialog');

  await test.step('finds the cases that wait', async () => {
    await page.goto('/');
    await settled(page);
    await expectAccessible(page, 'home of the chair');
    await page.getByRole('link', { name: 'Open the panel: Children placed under SGO' }).click();
    const cases = page.getByRole('region', { name: 'Cases of the panel' });
    await expect(cases.getByRole('rowheader')).toHaveCount(10);
    await expect(cases.getByRole('row', { name: /To judge/ })).toHaveCount(2);
    await expectAccessible(page, 'panel');
    await cases
      .getByRole('row', { name: /C10.*To judge/ })
      .getByRole('rowheader')
      .getByRole('link')
      .click();
  });

  await test.step('sees every agency’s grades, own practice apart from joint working', async () => {
    await settled(page, /C10$/);
    await expect(grades.getByRole('columnheader')).toHaveText([
      'Agency',
      'Own practice',
      'Joint working',
    ]);
    await expect(grades.getByRole('rowheader')).toHaveCount(8);
    await expect(grades.getByRole('row', { name: /Youth Justice/ })).toContainText('Nil return');
    await expect(page.getByRole('main')).toContainText('2 steps apart');
    await page.getByRole('group').filter({ hasText: 'Castleshire Police' }).first().click();
    await expect(
      page.getByRole('heading', { name: 'Why this grade for own practice' }),
    ).toBeVisible();
    await expectAccessible(page, 'case at the panel');
  });

  await test.step('records a lowered grade, with the reason that this needs', async () => {
    await grades.getByRole('button', { name: 'Moderate: Police, own practice' }).click();
    await dialog.getByRole('radio', { name: 'Requires improvement' }).check();
    await dialog.getByRole('button', { name: 'Record what was agreed' }).click();
    await expect(dialog.getByRole('alert')).toContainText('Choose the reason for the change');
    await choose(dialog, 'Why it is lowered', 'The evidence is thin');
    await expectAccessible(page, 'moderating a grade');
    await dialog.getByRole('button', { name: 'Record what was agreed' }).click();
    const police = grades.getByRole('row', { name: /^Police/ });
    await expect(police).toContainText('lowered: The evidence is thin');
    await expect(police).toContainText('Agreed:');
    await expect(police).toContainText('Good');
  });

  await test.step('judges otherwise than offered, with the reason that this needs', async () => {
    await judgement.getByRole('button', { name: 'Record the judgement' }).click();
    await expect(judgement.getByRole('alert').first()).toContainText(
      'Choose the panel’s judgement',
    );
    await judgement.getByRole('radio', { name: 'Inadequate' }).check();
    const why = judgement.getByLabel('Why the panel differs from the grade offered');
    await judgement
      .getByLabel('Rationale')
      .fill('Two agencies each believed that the other had seen the child, and neither had.');
    await judgement.getByRole('button', { name: 'Record the judgement' }).click();
    await expect(why).toHaveAccessibleDescription(/Say why the panel differs/);
    await expectAccessible(page, 'judgement that differs');
    await why.fill('No single grade shows that the child was seen by nobody for five weeks.');
    await judgement.getByRole('button', { name: 'Record the judgement' }).click();
    await expect(judgement).toContainText('Recorded by Martin Ashworth');
  });

  await test.step('the next case, as offered; then none is left', async () => {
    await page.getByRole('link', { name: 'All cases' }).click();
    await page
      .getByRole('row', { name: /To judge/ })
      .getByRole('rowheader')
      .getByRole('link')
      .click();
    await expect(judgement).toContainText('Offered:');
    await expect(judgement).toContainText(/separate fact from opinion/);
    await judgement.getByRole('radio', { name: 'Requires improvement' }).check();
    await judgement
      .getByLabel('Rationale')
      .fill('Good work by most; the practice’s record does not say what the risk is.');
    await judgement.getByRole('button', { name: 'Record the judgement' }).click();
    await expect(judgement).toContainText('Recorded by Martin Ashworth');
    await page.getByRole('link', { name: 'All cases' }).click();
    await expect(page.getByRole('row', { name: /C10/ })).toContainText('Inadequate');
    await expect(page.getByRole('row', { name: /To judge/ })).toHaveCount(0);
  });
});
