import { addWorkingDays } from '@sightline/domain';
import { expectAccessible, expectNoSidewaysScroll } from '../support/accessibility';
import { expect, test } from '../support/journey';
import { settled } from '../support/settled';

test('the co-ordinator sees who has answered, chases many at once, and gives one more time', async ({
  signIn,
}) => {
  const coordinator = await signIn('coordinator');
  const contact = await signIn('policeContact');
  const { page } = coordinator;
  const grid = page.getByRole('grid', { name: 'Returns, cases by agencies' });
  const bar = page.getByRole('region', { name: 'What to do with the returns chosen' });
  const shown = page.getByRole('navigation', { name: 'Show in the grid' });

  await test.step('from the first page to the known check that is not answered', async () => {
    await page.goto('/');
    await page.getByRole('link', { name: 'Open: Children who go missing' }).click();
    await settled(page, 'Returns');
    await expect(page.getByRole('main')).toContainText('10 of 30 returns in');
    await page.getByRole('link', { name: /^Known check \(4 not answered\)/ }).click();
    await settled(page, 'Known check');
    await expect(page.getByRole('main')).toContainText('26 of 30 answered');
    const late = page.getByRole('listitem').filter({ hasText: 'Castleshire Police' });
    await expect(late.getByRole('link')).toHaveCount(1);
    const police = page.getByRole('region', { name: 'Known checks by agency' });
    await expect(police.getByRole('row', { name: /^Police 4 of 5/ })).toBeVisible();
    await expectAccessible(page, 'known checks');
    await expectNoSidewaysScroll(page, 'known checks');
    await page.getByRole('link', { name: 'Returns grid' }).click();
  });

  await test.step('all that are still to come are reminded with one confirmation', async () => {
    await shown.getByRole('link', { name: /^Still to come/ }).click();
    await page.getByRole('button', { name: 'Choose the 20 shown' }).click();
    await expect(bar.getByRole('status')).toHaveText('20 returns chosen');
    await expectAccessible(page, 'grid with returns chosen');
    await bar.getByRole('button', { name: /^Remind/ }).click();
    const dialog = page.getByRole('dialog', { name: 'Remind 20 returns?' });
    await expectAccessible(page, 'reminding many');
    await dialog.getByRole('button', { name: 'Remind 20 returns' }).click();
    await expect(page.getByText('20 returns reminded')).toBeVisible();
    await expect(bar).toHaveCount(0);
  });

  await test.step('one is given more time, with a reason; the first date is kept', async () => {
    await shown.getByRole('link', { name: /^All/ }).click();
    await page.getByRole('link', { name: 'Show as a list' }).click();
    await page.getByRole('checkbox', { name: 'Choose MIS26-01-C03, Police' }).check();
    await bar.getByRole('button', { name: 'Extend' }).click();
    const dialog = page.getByRole('dialog', { name: 'Extend 1 return?' });
    await dialog.getByRole('button', { name: 'Extend 1 return' }).click();
    await expect(dialog.getByLabel('New due date')).toBeFocused();
    await expectAccessible(page, 'extending, nothing said');
    const day = addWorkingDays(new Date().toISOString().slice(0, 10), 6);
    await dialog.getByLabel('New due date').fill(day);
    await dialog.getByLabel('Why more time is agreed').fill('The file is with the court');
    await dialog.getByRole('button', { name: 'Extend 1 return' }).click();
    await expect(page.getByText('1 return extended')).toBeVisible();
    const row = page.getByRole('row', { name: /MIS26-01-C03 Police/ });
    await expect(row).toContainText(/first \w{3} \d+ \w{3} 20\d\d/);
    await expectAccessible(page, 'list of returns');
    await expectNoSidewaysScroll(page, 'list of returns');
  });

  await test.step('its history says why, and the grid that it was extended', async () => {
    await page.getByRole('link', { name: 'Show as a grid' }).click();
    await grid.getByRole('gridcell', { name: /^MIS26-01-C03, Police: .*extended/ }).press('Enter');
    const history = page.getByRole('dialog');
    await expect(history).toContainText('The file is with the court');
    await expectAccessible(page, 'history of a return');
    await page.keyboard.press('Escape');
    await expect(history).toHaveCount(0);
  });

  await test.step('the agency’s contact was told once, of all its returns', async () => {
    const { page: theirs } = contact;
    await theirs.goto('/notices/list');
    const told = theirs.getByRole('listitem').filter({ hasText: /reminds you of 4 returns/ });
    await expect(told).toHaveCount(1);
    await expectAccessible(theirs, 'what a contact was told');
  });
});
