import type { GridView } from '@sightline/contracts';
import { addDays } from '@sightline/domain';
import { expectAccessible } from '../support/accessibility';
import { issueAudit } from '../support/issued-audit';
import { expect, test } from '../support/journey';
import { settled } from '../support/settled';

test('a child moved: the agency says so, and an agency that was not asked is asked about that case', async ({
  signIn,
}) => {
  const coordinator = await signIn('coordinator');
  const police = await signIn('policeContact');
  const hospital = await signIn('hospitalContact');
  const returnId = await issueAudit(coordinator, 'cse', 'police', 3);
  const day = addDays(new Date().toISOString().slice(0, 10), -30);

  await test.step('the contact says which way, when, and what can still be answered', async () => {
    const { page } = police;
    await page.goto(`/returns/${returnId}`);
    await settled(page);
    await page.getByText('The child moved to or from another area').click();
    await page.getByRole('button', { name: 'Tell the co-ordinator' }).click();
    await expect(page.getByLabel('Day of the move')).toBeFocused();
    await page.getByLabel('Day of the move').fill(day);
    await page.getByRole('radio', { name: 'Moved to another area' }).check();
    await page.getByRole('radio', { name: /^Only the part of the window/ }).check();
    await page.getByRole('button', { name: 'Tell the co-ordinator' }).click();
    await expect(page.getByRole('region', { name: 'The child moved' })).toBeVisible();
    await expectAccessible(page, 'return of a child who moved');
  });

  await test.step('the co-ordinator asks another agency about this case alone', async () => {
    const { page } = coordinator;
    await page.goto(`/returns/${returnId}`);
    const moved = page.getByRole('region', { name: 'The child moved' });
    await moved.getByRole('radio', { name: /^Keep it, and ask another agency/ }).check();
    await expectAccessible(page, 'deciding about a child who moved');
    await moved.getByRole('radio', { name: /Hospitals/ }).check();
    await moved.getByLabel('Reason').fill('The ward saw the child after the move');
    await moved.getByRole('button', { name: 'Decide' }).click();
    await expect(moved).toContainText('The ward saw the child after the move');
    const { audit } = await coordinator.get<{ audit: { id: string } }>(`returns/${returnId}`);
    const { cells } = await coordinator.get<GridView>(`audits/${audit.id}/grid`);
    expect(cells.filter(({ status }) => status === 'known-check')).toHaveLength(4);
  });

  await test.step('who is asked finds it on the first page', async () => {
    const { page } = hospital;
    await page.goto('/');
    await settled(page);
    const waiting = page.getByRole('region', { name: /^Known to you\?/ });
    await expect(
      waiting.getByRole('listitem').filter({ hasText: 'sexual exploitation' }),
    ).toHaveCount(1);
  });

  await test.step('it becomes a full member: the returns it does not have are issued', async () => {
    const { page } = coordinator;
    const { audit } = await coordinator.get<{ audit: { id: string } }>(`returns/${returnId}`);
    await page.goto(`/audits/${audit.id}/scope`);
    await expect(page.getByText('asked about single cases only')).toBeVisible();
    await page.getByRole('button', { name: 'Change the scope' }).click();
    await page.getByRole('checkbox', { name: /^Ask Hospitals Trust about every case/ }).check();
    await expectAccessible(page, 'scope with an agency of single cases');
    await page.getByRole('button', { name: 'Save the scope' }).click();
    await expect(page.getByText('The scope is saved')).toBeVisible();
    await expect(page.getByText('asked about single cases only')).toHaveCount(0);
    const { cells } = await coordinator.get<GridView>(`audits/${audit.id}/grid`);
    expect(cells).toHaveLength(6);
    await hospital.page.reload();
    const waiting = hospital.page.getByRole('region', { name: /^Known to you\?/ });
    await expect(
      waiting.getByRole('listitem').filter({ hasText: 'sexual exploitation' }),
    ).toHaveCount(3);
  });
});
