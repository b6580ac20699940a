import type { AuditView, GridView, InvitedView, PeopleRegisterView } from '@sightline/contracts';
import { expectAccessible, expectNoSidewaysScroll } from '../support/accessibility';
import { scopeAudit } from '../support/issued-audit';
import { expect, test } from '../support/journey';
import { settled } from '../support/settled';

const theme = 'Neglect on both sides of the boundary';
const countyCare = 'Castle County Children’s Services';
const contact = { name: 'Edith Farrow', email: 'edith.farrow@castle.example' };
const chosen = 'quiet lantern over marble';

test('a partnership that joins an audit sees its own agencies, and what they answer the lead sees', async ({
  signIn,
  visit,
  faults,
}) => {
  const lead = await signIn('coordinator');
  const county = await signIn('countyCoordinator');
  const newcomer = await visit();
  const auditId = await scopeAudit(lead, 'cse', ['childrens-social-care', 'police'], theme);
  const act = async (name: string, more: object = {}) => {
    const { revision } = await lead.get<AuditView>(`audits/${auditId}`);
    await lead.post(`audits/${auditId}/${name}`, { revision, ...more });
  };
  const headsOf = (page: typeof newcomer) =>
    page.getByRole('grid', { name: 'Returns, cases by agencies' }).getByRole('columnheader');

  await test.step('the lead’s co-ordinator has the county join, with an agency of its own', async () => {
    const { page } = lead;
    await page.goto(`/audits/${auditId}/scope`);
    await page.getByRole('button', { name: 'Change the scope' }).click();
    await expect(page.getByRole('checkbox', { name: countyCare })).toHaveCount(0);
    await page
      .getByRole('group', { name: 'Together with' })
      .getByRole('checkbox', { name: /^Castle County/ })
      .check();
    await page.getByRole('checkbox', { name: countyCare }).check();
    await expectAccessible(page, 'scope with another partnership');
    await page.getByRole('button', { name: 'Save the scope' }).click();
    await expect(page.getByRole('list').filter({ hasText: countyCare })).toBeVisible();
    await act('sample', { strata: [{ key: 'both', label: 'Known to both', count: 2 }] });
    await act('issue');
  });

  await test.step('the county’s co-ordinator sees the rows of the county’s agencies alone', async () => {
    const { page } = county;
    const { agencies, cells } = await lead.get<GridView>(`audits/${auditId}/grid`);
    expect(cells).toHaveLength(6);
    const cityCare = agencies.find(({ shortName }) => shortName === 'Children’s Services');
    await page.goto('/audits');
    await page.getByRole('link', { name: theme }).click();
    await settled(page, theme);
    await expect(page.getByRole('main')).toContainText('led by Castle City');
    await expectAccessible(page, 'scope of a joined audit');
    await page.goto(`/audits/${auditId}/returns`);
    await settled(page, 'Returns');
    await expect(page.getByRole('main')).toContainText('0 of 4 returns in');
    await expect(headsOf(page)).toHaveText(['Case', 'County Children’s Services', 'Police', 'In']);
    await expectAccessible(page, 'grid of a joined audit');
    await expectNoSidewaysScroll(page, 'grid of a joined audit');
    faults.expectRefusals(404);
    const foreign = cells.find(({ agencyId }) => agencyId === cityCare?.id);
    await page.goto(`/returns/${foreign?.returnId}`);
    await expect(page.getByRole('alert')).toContainText('Not found');
  });

  await test.step('a contact of the county is invited and answers for the county’s agency', async () => {
    const { agencies } = await county.get<PeopleRegisterView>('people/register');
    const agencyId = agencies.find(({ name }) => name === countyCare)?.id;
    const fromDay = new Date().toISOString().slice(0, 10);
    const { token } = await county.post<InvitedView>('people/invitations', {
      ...contact,
      roles: [{ role: 'spoc', agencyId, fromDay }],
    });
    await newcomer.goto(`/join#${token}`);
    await newcomer.getByLabel('Password').fill(chosen);
    await newcomer.getByRole('button', { name: 'Save the password' }).click();
    await newcomer.getByRole('link', { name: 'Sign in' }).click();
    await newcomer.getByLabel('E-mail').fill(contact.email);
    await newcomer.getByLabel('Password').fill(chosen);
    await newcomer.getByRole('button', { name: 'Sign in', exact: true }).click();
    const waiting = newcomer.getByRole('region', { name: /^Known to you\?/ });
    await expect(waiting.getByRole('listitem')).toHaveCount(2);
    await waiting
      .getByRole('link', { name: /^Answer: / })
      .first()
      .click();
    await settled(newcomer, /^Is the family known to/);
    await newcomer.getByRole('checkbox', { name: 'Nobody in the family' }).check();
    await newcomer.getByRole('checkbox', { name: 'Main record' }).check();
    const asked = (name: RegExp) => newcomer.getByRole('group', { name });
    await asked(/^Did you search other names/)
      .getByRole('radio', { name: 'Yes' })
      .check();
    await asked(/should it have known the family/)
      .getByRole('radio', { name: 'No' })
      .check();
    await newcomer.getByRole('button', { name: 'Close as a nil return' }).click();
    await expect(newcomer.getByRole('main')).toContainText('Closed as a nil return: not known');
    await expectAccessible(newcomer, 'nil return in a joined audit');
  });

  await test.step('both co-ordinators see the answer, each beside the rows that are theirs', async () => {
    for (const [{ page }, standing] of [
      [county, '1 of 4 returns in'],
      [lead, '1 of 6 returns in'],
    ] as const) {
      await page.goto(`/audits/${auditId}/returns`);
      await settled(page, 'Returns');
      await expect(page.getByRole('main')).toContainText(standing);
      const answered = page.getByRole('gridcell', { name: /, County Children’s Services: Nil/ });
      await expect(answered).toHaveCount(1);
    }
    const polices = lead.page.getByRole('gridcell', { name: /, Police: Known to you\?/ });
    await expect(polices, 'an agency of both is asked once a case').toHaveCount(2);
  });
});
