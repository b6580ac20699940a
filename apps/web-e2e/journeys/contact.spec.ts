import type { AuditCardView, GridView } from '@sightline/contracts';
import { expectAccessible } from '../support/accessibility';
import { expect, test } from '../support/journey';
import { findReturn } from '../support/returns';
import { settled } from '../support/settled';

test('a contact sees own agency only, answers what is known, and allocates an auditor', async ({
  signIn,
  faults,
}) => {
  const contact = await signIn('hospitalContact');
  const { page } = contact;
  const waiting = page.getByRole('region', { name: /^Known to you\?/ });
  const whom = page.getByRole('group', { name: /^Whom did you know/ });
  const searched = page.getByRole('group', { name: /^Did you search other names/ });
  const should = page.getByRole('group', { name: /should it have known the family/ });

  await test.step('own agency’s cases only', async () => {
    const police = await signIn('policeContact');
    const foreign = await findReturn(police, 'submitted');
    const audits = await contact.get<AuditCardView[]>('audits');
    const audit = audits.find(
      ({ status, method }) => status === 'in-the-field' && method === 'macfa',
    );
    const grid = await contact.get<GridView>(`audits/${audit?.id}/grid`);
    expect(grid.agencies.map(({ shortName }) => shortName)).toEqual(['Hospitals Trust']);
    await page.goto(`/audits/${audit?.id}/returns`);
    const table = page.getByRole('region', { name: 'Returns, cases by agencies' });
    await expect(table.getByRole('columnheader')).toHaveText(['Case', 'Hospitals Trust', 'In']);
    await expectAccessible(page, 'grid of one agency');
    faults.expectRefusals(404);
    await page.goto(`/returns/${foreign.id}`);
    await expect(page.getByRole('alert')).toContainText('Not found');
    await expectAccessible(page, 'return of another agency');
  });

  await test.step('finds what is asked', async () => {
    await page.goto('/');
    await settled(page);
    await expect(waiting.getByRole('listitem')).toHaveCount(2);
    await expectAccessible(page, 'home of a contact');
    await waiting
      .getByRole('link', { name: /^Answer: / })
      .first()
      .click();
    await settled(page, /^Is the family known to/);
    await expectAccessible(page, 'known check');
  });

  await test.step('what is missing is named where it is missing', async () => {
    await page.getByRole('button', { name: 'Answer the known check' }).click();
    await expect(whom.getByRole('checkbox').first()).toBeFocused();
    await expect(whom.getByRole('checkbox').first()).toHaveAccessibleDescription(/\w/);
    await expectAccessible(page, 'known check, incomplete');
  });

  await test.step('not known closes it as a nil return', async () => {
    await whom.getByRole('checkbox', { name: 'Nobody in the family' }).check();
    await page.getByRole('checkbox', { name: 'Main record' }).check();
    await page.getByRole('checkbox', { name: 'Paper file' }).check();
    await searched.getByRole('radio', { name: 'Yes' }).check();
    await should.getByRole('radio', { name: 'No' }).check();
    await expect(page.getByRole('main')).toContainText('Nothing more is asked of your agency');
    await page.getByRole('button', { name: 'Close as a nil return' }).click();
    await expect(page.getByRole('main')).toContainText('Closed as a nil return: not known');
    await expectAccessible(page, 'nil return');
  });

  await test.step('known leads to choosing who audits the file', async () => {
    await page.getByRole('link', { name: 'Home', exact: true }).click();
    await waiting.getByRole('link', { name: /^Answer: / }).click();
    await whom.getByRole('checkbox', { name: 'The child' }).check();
    await page.getByRole('checkbox', { name: 'Main record' }).check();
    await searched.getByRole('radio', { name: 'No' }).check();
    await should.getByRole('radio', { name: 'Yes' }).check();
    await page.getByRole('button', { name: 'Yes, we will complete the form' }).click();
    await page.getByRole('checkbox', { name: /^Bethan Hughes/ }).check();
    await page.getByRole('radio', { name: 'Independent of the work' }).check();
    await expectAccessible(page, 'choosing an auditor');
    await page.getByRole('button', { name: 'Give it to Bethan Hughes' }).click();
    await expect(page.getByRole('main')).toContainText('Given to Bethan Hughes, who can start.');
    await page.getByRole('link', { name: 'Home', exact: true }).click();
    await expect(waiting).toContainText('Every case you were asked about has been answered.');
  });

  await test.step('the auditor finds it', async () => {
    const auditor = await signIn('hospitalAuditor');
    await auditor.page.goto('/');
    const forms = auditor.page.getByRole('region', { name: /^Forms to complete/ });
    await expect(forms.getByRole('link', { name: /^Start: / }).last()).toBeVisible();
  });
});

test('a contact sends a return back with a reason, and signs it off when it is put right', async ({
  signIn,
}) => {
  const contact = await signIn('policeContact');
  const auditor = await signIn('policeAuditor');
  const reason = 'Say in L2 what changed for the child, not what we did.';
  const dialog = contact.page.getByRole('dialog');

  await test.step('the contact reads it and sends it back', async () => {
    const { page } = contact;
    await page.goto('/');
    await page.getByRole('link', { name: /^Read and sign off: / }).click();
    await settled(page, /Castleshire Police/);
    await expect(page.getByRole('heading', { name: 'Checks' })).toBeVisible();
    await expect(page.getByRole('heading', { name: 'Impact for the child' })).toBeVisible();
    await expectAccessible(page, 'return to sign off');
    await page.getByRole('button', { name: 'Send back to the auditor…' }).first().click();
    await dialog.getByRole('button', { name: 'Send back to the auditor' }).click();
    await expect(dialog.getByLabel('What should be changed, and why')).toBeFocused();
    await dialog.getByLabel('What should be changed, and why').fill(reason);
    await expectAccessible(page, 'sending back');
    await dialog.getByRole('button', { name: 'Send back to the auditor' }).click();
    await expect(page.getByRole('main')).toContainText('Sent back to Joseph Adeyemi');
  });

  await test.step('the auditor reads why, changes it and submits again', async () => {
    const { page } = auditor;
    await page.goto('/');
    await page.getByRole('link', { name: /^Put right: / }).click();
    const why = page.getByRole('region', { name: 'Why it came back' });
    await expect(why).toContainText(reason);
    await page.getByRole('link', { name: /Impact for the child/ }).click();
    const change = page.getByRole('group', { name: /What changed for the child/ });
    await change
      .getByRole('textbox')
      .fill('She sleeps at home, and tells her teacher when she is worried.');
    await expectAccessible(page, 'form that came back');
    await page.getByRole('link', { name: /^Review and submit/ }).click();
    await page.getByRole('button', { name: 'Submit for sign-off' }).click();
    await expect(page.getByRole('button', { name: 'Submit for sign-off' })).toHaveCount(0);
    await expect(page.getByRole('main')).toContainText('To sign off');
  });

  await test.step('the contact signs it off; the history says all of it', async () => {
    const { page } = contact;
    await page.goto('/');
    await page.getByRole('link', { name: /^Read and sign off: / }).click();
    await settled(page, /Castleshire Police/);
    await expect(page.getByRole('main')).toContainText('tells her teacher when she is worried');
    await page.getByRole('button', { name: 'Sign off' }).first().click();
    await dialog.getByRole('button', { name: 'Sign off' }).click();
    await expect(page.getByRole('main')).toContainText('Signed off by the agency');
    const history = page.getByRole('listitem').filter({ hasText: /Karen Oldfield|Joseph Adeyemi/ });
    await expect(history.first()).toContainText('Signed off');
    await expect(history.filter({ hasText: 'Sent back to the auditor' })).toContainText(reason);
    await expectAccessible(page, 'return signed off');
  });
});
