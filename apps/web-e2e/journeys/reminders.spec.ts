import type { OpenedFieldView } from '@sightline/contracts';
import { expectAccessible, expectNoSidewaysScroll } from '../support/accessibility';
import { expect, test } from '../support/journey';
import { findReturn } from '../support/returns';
import { findLandmarks } from '../support/places';
import { settled } from '../support/settled';

test('the co-ordinator reads what will be sent, pauses it, and the mail names nobody', async ({
  signIn,
}) => {
  const coordinator = await signIn('coordinator');
  const { page } = coordinator;
  const { missing } = await findLandmarks(coordinator);
  const auditor = await signIn('policeAuditor');
  const { caseFile } = await findReturn(auditor, 'in-progress', 'Children who go missing');
  const dto = { field: 'familyName', purpose: 'find-record' };
  const path = `cases/${caseFile.id}/identity/open`;
  const { value: familyName } = await auditor.post<OpenedFieldView>(path, dto);
  const [prefix] = caseFile.reference.split('-C');
  const main = page.getByRole('main');

  await test.step('what is to come, when, to whom and in which words', async () => {
    await page.goto(`/audits/${missing}/reminders`);
    await settled(page, 'Reminders');
    const due = page.getByRole('listitem').filter({ hasText: 'Returns due today' });
    await due.getByText(/\d+ messages/).click();
    await expect(due.getByText(/Joseph Adeyemi, Agency auditor, Police/)).toBeVisible();
    await expect(due.getByText(/4 returns of Police/).first()).toBeVisible();
    await expectAccessible(page, 'reminders to come');
    await expectNoSidewaysScroll(page, 'reminders to come');
  });

  await test.step('all of it is paused, with a reason, and goes on again', async () => {
    await page.getByRole('button', { name: 'Pause…' }).click();
    const pause = page.getByRole('dialog', { name: 'Pause the reminders of this audit?' });
    await pause.getByRole('button', { name: 'Pause the reminders' }).click();
    await expect(pause.getByLabel('Reason')).toBeFocused();
    await pause.getByLabel('Reason').fill('An inspection has begun');
    await pause.getByRole('button', { name: 'Pause the reminders' }).click();
    await expect(main).toContainText(/Paused by Ruth Okafor on .*: An inspection has begun/);
    await expectAccessible(page, 'reminders paused');
    await page.getByRole('button', { name: 'Resume…' }).click();
    const resume = page.getByRole('dialog', { name: 'Resume the reminders of this audit?' });
    await resume.getByLabel('Reason').fill('The inspectors have left');
    await resume.getByRole('button', { name: 'Resume the reminders' }).click();
    await expect(page.getByRole('button', { name: 'Pause…' })).toBeVisible();
    await expect(main).not.toContainText('An inspection has begun');
  });

  await test.step('the outbox holds every message, with no name and no case', async () => {
    await page.goto('/settings/outbox');
    const messages = page.getByRole('listitem').filter({ hasText: 'Sightline: returns due soon' });
    await messages.getByText('Sightline: returns due soon').first().click();
    await expect(messages.first()).toContainText('“Children who go missing”');
    while (await page.getByRole('button', { name: 'Show older messages' }).isVisible()) {
      const before = await main.getByRole('listitem').count();
      await page.getByRole('button', { name: 'Show older messages' }).click();
      await expect.poll(() => main.getByRole('listitem').count()).toBeGreaterThan(before);
    }
    const words = (await main.textContent()) ?? '';
    expect(words).toContain('4 returns of Police');
    expect(familyName.length).toBeGreaterThan(2);
    for (const never of [familyName, `${prefix}-C`]) expect(words).not.toContain(never);
    await expectAccessible(page, 'outbox');
    await expectNoSidewaysScroll(page, 'outbox');
  });

  await test.step('a person says when mail comes', async () => {
    await page.goto('/notices/mail');
    await page.getByRole('radio', { name: 'Once a day, in one message' }).check();
    await page.getByRole('button', { name: 'Save' }).click();
    await page.reload();
    await expect(page.getByRole('radio', { name: 'Once a day, in one message' })).toBeChecked();
    await expectAccessible(page, 'mail');
  });
});

test('a calendar is read at its secret address until the address is ended', async ({ signIn }) => {
  const { page } = await signIn('policeContact');
  const address = page.getByText(/^https?:\/\/\S+\/calendar\/\S+$/);
  // The server of a journey learns its port only after it has begun.
  const readAt = async (url: string) => {
    const response = await page.request.get(new URL(url).pathname);
    return { status: response.status(), text: await response.text() };
  };
  let first = '';

  await test.step('it is made, and its address is shown once', async () => {
    await page.goto('/notices/calendar');
    await page.getByRole('button', { name: 'Make the calendar' }).click();
    first = (await address.textContent())?.trim() ?? '';
    await expectAccessible(page, 'calendar made');
    await expectNoSidewaysScroll(page, 'calendar made');
    const { status, text } = await readAt(first);
    expect(status).toBe(200);
    expect(text).toMatch(/^BEGIN:VCALENDAR/);
    expect(text).toContain('Children who go missing');
    expect(text).not.toMatch(/-C\d\d/);
    await page.reload();
    await expect(page.getByRole('button', { name: 'End My own dates' })).toBeVisible();
    await expect(address).toHaveCount(0);
  });

  await test.step('a new address puts an end to the old one', async () => {
    await page.getByRole('button', { name: 'New address for My own dates' }).click();
    const dialog = page.getByRole('dialog', { name: 'Give this calendar a new address?' });
    await dialog.getByRole('button', { name: 'Make a new address' }).click();
    await expect(address).not.toHaveText(first);
    expect((await readAt(first)).status).toBe(404);
  });

  await test.step('and ended, it is read no more', async () => {
    const second = (await address.textContent())?.trim() ?? '';
    expect((await readAt(second)).status).toBe(200);
    await page.getByRole('button', { name: 'End My own dates' }).click();
    const dialog = page.getByRole('dialog', { name: 'End this calendar?' });
    await expect(dialog).toContainText('stops working at once');
    await dialog.getByRole('button', { name: 'End the calendar' }).click();
    await expect(page.getByRole('button', { name: 'End My own dates' })).toHaveCount(0);
    expect((await readAt(second)).status).toBe(404);
    await expectAccessible(page, 'calendar ended');
  });
});
