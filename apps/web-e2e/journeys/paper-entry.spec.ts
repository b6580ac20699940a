import type { AgencyView, AuditView, GridView, OpenedAgencyView } from '@sightline/contracts';
import { addDays } from '@sightline/domain';
import { expectAccessible, expectNoSidewaysScroll } from '../support/accessibility';
import { scopeAudit } from '../support/issued-audit';
import { expect, test } from '../support/journey';
import { completeBut } from '../support/returns';
import { settled } from '../support/settled';

const agency = { name: 'Young Carers Link', shortName: 'Carers Link', kind: 'voluntary' };

test('a paper return of an agency without an account is entered, confirmed by it and counted', async ({
  signIn,
}) => {
  const administrator = await signIn('administrator');
  const coordinator = await signIn('coordinator');
  const { page } = coordinator;
  const main = page.getByRole('main');
  const today = new Date().toISOString().slice(0, 10);

  const opened = await administrator.post<OpenedAgencyView>('agencies', agency);
  const auditId = await scopeAudit(coordinator, 'cse', [], 'Young carers', [opened.agency.id]);
  const act = async (name: string, more: object = {}) => {
    const { revision } = await coordinator.get<AuditView>(`audits/${auditId}`);
    return coordinator.post(`audits/${auditId}/${name}`, { revision, ...more });
  };
  await act('sample', { strata: [{ key: 'recent', label: 'Known for a year', count: 1 }] });
  await act('issue');
  const { cells } = await coordinator.get<GridView>(`audits/${auditId}/grid`);
  const returnId = cells[0]!.returnId;

  await test.step('nobody of it has an account: who answers is written down first', async () => {
    await page.goto(`/returns/${returnId}`);
    await settled(page, /^Nobody of Young Carers Link has an account/);
    await expectAccessible(page, 'beginning to enter a return');
    await expectNoSidewaysScroll(page, 'beginning to enter a return');
    await page.getByRole('button', { name: 'Enter it for the agency' }).click();
    await expect(page.getByLabel('Who in the agency answers')).toBeFocused();
    await page.getByLabel('Who in the agency answers').fill('Meera Sandhu');
    await page.getByLabel('Their role there').fill('Project manager');
    await page.getByRole('button', { name: 'Enter it for the agency' }).click();
    await expect(main).toContainText('from what Meera Sandhu (Project manager) gave');
  });

  await test.step('what the paper says is entered: known, the form, handed in', async () => {
    await page.getByRole('checkbox', { name: 'The child', exact: true }).check();
    await page.getByRole('checkbox', { name: 'Paper file' }).check();
    const asked = (name: RegExp) => page.getByRole('group', { name });
    await asked(/^Did you search other names/)
      .getByRole('radio', { name: 'Yes' })
      .check();
    await asked(/should it have known the family/)
      .getByRole('radio', { name: 'Yes' })
      .check();
    await page.getByRole('button', { name: 'Yes, we will complete the form' }).click();
    await expect(page.getByRole('navigation', { name: 'Sections of the form' })).toBeVisible();
    await completeBut(coordinator, returnId, []);
    await page.reload();
    await settled(page);
    await page.getByRole('link', { name: /^Review and submit/ }).click();
    await expect(main).toContainText('Everything is answered');
    await page.getByRole('button', { name: 'Submit for sign-off' }).click();
  });

  await test.step('it is not signed off by whoever entered it, but confirmed by the agency', async () => {
    await settled(page, 'Who of Young Carers Link confirmed it?');
    await expectAccessible(page, 'confirming what was entered');
    await expectNoSidewaysScroll(page, 'confirming what was entered');
    await page.getByLabel('Name', { exact: true }).fill('Meera Sandhu');
    await page.getByLabel('Role in the agency').fill('Project manager');
    await page.getByLabel('Day on which they confirmed it').fill(addDays(today, 0));
    await page.getByRole('radio', { name: /telephone/i }).check();
    await page.getByRole('radio', { name: 'Independent of the work' }).check();
    await page.getByRole('button', { name: 'Record that it is confirmed' }).click();
    await expect(main).toContainText('confirmed by Meera Sandhu (Project manager) on');
    await expectAccessible(page, 'return that the agency confirmed');
  });

  await test.step('it counts, and the grid says that it was entered', async () => {
    await page.goto(`/audits/${auditId}/returns`);
    await settled(page, 'Returns');
    await expect(main).toContainText('1 of 1 returns in');
    const { cells: after } = await coordinator.get<GridView>(`audits/${auditId}/grid`);
    expect(after[0]).toMatchObject({ status: 'signed-off', isEntered: true });
    const agencies = await coordinator.get<AgencyView[]>('agencies');
    expect(agencies.map(({ name }) => name)).toContain(agency.name);
  });
});
