import { expectAccessible } from '../support/accessibility';
import { expect, test } from '../support/journey';
import { approveReport } from '../support/panel';
import { findLandmarks } from '../support/places';
import { settled } from '../support/settled';

test('a board member reads the report once it is approved, and nothing else', async ({
  signIn,
  faults,
}) => {
  const chair = await signIn('chair');
  const { sgo, judgedCase } = await findLandmarks(chair);
  const { page } = await signIn('boardMember');
  const steps = page.getByRole('navigation', { name: 'Steps of the audit' });

  await test.step('a draft is not there', async () => {
    faults.expectRefusals(404);
    await page.goto(`/audits/${sgo}/report`);
    await expect(page.getByRole('main')).toContainText('No approved report yet');
    await expect(steps.getByRole('link')).toHaveCount(2);
    await expectAccessible(page, 'report not yet approved');
  });

  await test.step('what the panel says is not for the board', async () => {
    await page.goto(`/audits/${sgo}/panel/${judgedCase}`);
    await expect(page.getByRole('alert')).toContainText('Not found');
    await expect(page.getByRole('region', { name: 'Grades by agency' })).toHaveCount(0);
    await expectAccessible(page, 'panel refused');
  });

  await test.step('the approved report is on the first page, and readable', async () => {
    await approveReport(chair, sgo);
    await page.goto('/');
    await page.getByRole('link', { name: 'Read: Children placed under SGO' }).click();
    await expect(page.getByRole('main')).toContainText('by Martin Ashworth');
    await expect(page.getByRole('button', { name: /^Edit / })).toHaveCount(0);
    await page.getByRole('link', { name: 'Read it as a page' }).click();
    await expect(page.getByRole('link', { name: 'Back to the sections' })).toBeVisible();
    await settled(page);
    await expect(page.getByRole('heading', { name: /Summary/ })).toBeVisible();
    await expectAccessible(page, 'approved report as the board reads it');
  });
});

test('the scrutineer sees the record of moderation and changes nothing', async ({ signIn }) => {
  const { page } = await signIn('scrutineer');
  const grades = page.getByRole('region', { name: 'Grades by agency' });

  await page.goto('/');
  await expectAccessible(page, 'home of the scrutineer');
  await page.getByRole('link', { name: 'Look: Children placed under SGO' }).click();
  await expect(
    page.getByRole('region', { name: 'Cases of the panel' }).getByRole('rowheader'),
  ).toHaveCount(10);
  await expectAccessible(page, 'panel as the scrutineer sees it');
  await page.getByRole('rowheader', { name: /C02$/ }).getByRole('link').click();
  await settled(page, /C02$/);
  await expect(grades).toContainText('lowered: A key item failed');
  await expect(page.getByRole('complementary', { name: 'Judgement' })).toContainText(
    'School saw, spoke up and kept speaking up',
  );
  await expect(page.getByRole('button', { name: /^(Moderate|Change)/ })).toHaveCount(0);
  await expect(grades.getByRole('link')).toHaveCount(0);
  await expectAccessible(page, 'case as the scrutineer sees it');
});

test('the subgroup reads the programme, and a panel member the cases of their agency', async ({
  signIn,
}) => {
  await test.step('the subgroup member', async () => {
    const { page } = await signIn('subgroupMember');
    const main = page.getByRole('navigation', { name: 'Main' });
    await page.goto('/');
    await settled(page);
    await expect(main.getByRole('link')).toHaveText([
      'Home',
      'Programme',
      'Audits',
      'Timeliness',
      'Forms',
    ]);
    await expectAccessible(page, 'home of the subgroup');
    await main.getByRole('link', { name: 'Programme' }).click();
    await expect(page.getByRole('heading', { name: /^Programme/ })).toBeVisible();
    await expect(page.getByRole('link', { name: 'Plan an audit' })).toHaveCount(0);
    await expectAccessible(page, 'programme as the subgroup sees it');
  });

  await test.step('the panel member', async () => {
    const { page } = await signIn('panelMember');
    await page.goto('/');
    await page.getByRole('link', { name: 'Open the pack: Children placed under SGO' }).click();
    const cases = page.getByRole('region', { name: 'Cases of the panel' });
    await expect(cases.getByRole('rowheader')).not.toHaveCount(0);
    await cases.getByRole('link').first().click();
    await settled(page, /-C\d+$/);
    await expect(page.getByRole('region', { name: 'Grades by agency' })).toBeVisible();
    await expect(page.getByRole('button', { name: /^(Moderate|Change|Record)/ })).toHaveCount(0);
    await expectAccessible(page, 'case as a panel member sees it');
  });
});

test('the administrator reads who saw and did what, and no case', async ({ signIn }) => {
  const { page } = await signIn('administrator');
  const trail = page.getByRole('region', { name: 'Trail, newest first' });

  await page.goto('/');
  await expectAccessible(page, 'home of the administrator');
  await page.getByRole('link', { name: /^Read the trail/ }).click();
  await expect(page.getByRole('heading', { level: 1, name: 'Trail' })).toBeVisible();
  // Not the first: background work is on the trail, too, and may have acted since.
  const own = trail.getByRole('row').filter({ hasText: 'Sunita Rao' }).first();
  await expect(own).toContainText('Signed in');
  const before = await trail.getByRole('row').count();
  await page.getByRole('button', { name: 'Show older entries' }).click();
  await expect.poll(() => trail.getByRole('row').count()).toBeGreaterThan(before);
  // An act without words of its own would show its name, such as "return.open".
  await expect(trail.getByRole('cell', { name: /^[a-z-]+\.[a-z-]+$/ })).toHaveCount(0);
  await expectAccessible(page, 'trail');
  await expect(page.getByRole('link', { name: 'Returns' })).toHaveCount(0);
});
