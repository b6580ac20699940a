import type { PersonView } from '@sightline/contracts';
import { expectAccessible } from '../support/accessibility';
import { expect, test } from '../support/journey';
import { findReturn, saved } from '../support/returns';
import { settled } from '../support/settled';

test('two people on one return: different questions merge, the same one shows both answers', async ({
  signIn,
  faults,
}) => {
  faults.expectRefusals(409);
  const auditor = await signIn('policeAuditor');
  const contact = await signIn('policeContact');
  const { id } = await findReturn(auditor, 'issued');

  await test.step('the contact takes part in the form', async () => {
    const people = await contact.get<PersonView[]>('people');
    const idOf = (name: string) => people.find((person) => person.name.includes(name))?.id;
    const { revision } = await contact.get<{ revision: number }>(`returns/${id}`);
    const accountIds = [idOf('Adeyemi'), idOf('Oldfield')];
    await contact.post(`returns/${id}/allocate`, { accountIds, revision });
    for (const { page } of [auditor, contact]) {
      await page.goto(`/returns/${id}?section=C`);
      await settled(page, /involvement/);
    }
  });

  const questionOf = ({ page }: typeof auditor, text: RegExp) =>
    page.getByRole('group', { name: text });
  const why = /Why was your agency involved/;
  const chronology = /up-to-date chronology on your own file/;
  const history = /Is the history used to inform decisions/;

  await test.step('each sees that the other is here, and in which section', async () => {
    const here = ({ page }: typeof auditor) =>
      page.getByRole('status', { name: 'Who else is here' });
    await expect(here(auditor)).toContainText(
      'Karen Oldfield is here, at “Your agency’s involvement”',
    );
    await expect(here(contact)).toContainText('Joseph Adeyemi is here');
    const sections = auditor.page.getByRole('navigation', { name: 'Sections of the form' });
    await expect(sections.getByRole('img', { name: /Karen Oldfield is here/ })).toBeVisible();
    await expectAccessible(auditor.page, 'a form with somebody else in it');
  });

  await test.step('different questions merge on both screens, without a reload', async () => {
    const [his, hers] = [
      questionOf(auditor, chronology).getByRole('radio', { name: 'Yes' }),
      questionOf(contact, history).getByRole('radio', { name: 'Yes' }),
    ];
    await saved(auditor.page, () => his.check());
    await expect(questionOf(contact, chronology).getByRole('radio', { name: 'Yes' })).toBeChecked();
    await saved(contact.page, () => hers.check());
    await expect(questionOf(auditor, history).getByRole('radio', { name: 'Yes' })).toBeChecked();
    await expect(hers).toBeChecked();
  });

  await test.step('the same question: both answers are shown, and the second person chooses', async () => {
    const [hers, his] = [questionOf(contact, why), questionOf(auditor, why)];
    faults.expectLostConnection();
    await contact.page.context().setOffline(true);
    await hers.getByRole('textbox').fill('Reported missing by the placement from May on.');
    await saved(auditor.page, () =>
      his.getByRole('textbox').fill('Called to the home five times in the summer.'),
    );
    await contact.page.context().setOffline(false);
    await expect(hers.getByRole('alert')).toContainText('Joseph Adeyemi answered this as well');
    await expect(hers).toContainText('Called to the home five times in the summer.');
    await expect(hers).toContainText('Reported missing by the placement from May on.');
    await expectAccessible(contact.page, 'two answers to one question');
    await saved(contact.page, () => hers.getByRole('button', { name: 'Keep this answer' }).click());
    await expect(hers.getByRole('alert')).toHaveCount(0);
    await expect(his.getByRole('textbox')).toHaveValue(/Reported missing by the placement/);
  });
});
