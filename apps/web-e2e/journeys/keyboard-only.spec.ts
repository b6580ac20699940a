import type { Page } from '@playwright/test';
import type { PersonView, ReturnView } from '@sightline/contracts';
import { issueAudit } from '../support/issued-audit';
import { expect, test } from '../support/journey';
import { settled } from '../support/settled';

/** More questions than any form of ours asks. */
const mostQuestions = 300;

/** What the keyboard is at: the kind of question, by the element that holds its answer. */
function focusedKind(page: Page): Promise<string> {
  return page.evaluate(() => {
    const at = document.activeElement;
    if (at?.id === 'sl-section-title') return 'review';
    if (at?.closest('sl-evidence-field')) return 'sl-question-text';
    const frame = at?.closest('sl-question > fieldset');
    const holder = Array.from(frame?.children ?? []).find(({ tagName }) =>
      tagName.startsWith('SL-QUESTION-'),
    );
    return holder?.tagName.toLowerCase() ?? `nothing: ${at?.outerHTML.slice(0, 80) ?? ''}`;
  });
}

/** Which box of which question the keyboard is in. */
function placeOf(page: Page): Promise<string> {
  return page.evaluate(() => {
    const at = document.activeElement;
    return `${at?.closest('fieldset[id]')?.id ?? at?.id ?? ''} ${at?.tagName ?? ''}`;
  });
}

/** Answers the question that the keyboard is at, as its kind is answered. */
async function answerByKeys(page: Page, kind: string): Promise<void> {
  const { keyboard } = page;
  switch (kind) {
    case 'sl-question-compliance':
      return keyboard.press('1');
    case 'sl-question-grade':
    case 'sl-question-yes-no':
      return keyboard.press('2');
    case 'sl-question-single':
    case 'sl-question-multiple':
      return keyboard.press('Space');
    case 'sl-question-text':
      return keyboard.type('Seen on the file, with dates.');
    case 'sl-question-integer':
      return keyboard.type('2');
    case 'sl-question-x-of-y':
      await keyboard.type('2');
      await keyboard.press('Tab');
      return keyboard.type('3');
    case 'sl-question-day':
      return keyboard.type('01102026');
    case 'sl-question-rows':
      return fillRow(page);
    default:
      throw new Error(`The keyboard is at ${kind}`);
  }
}

/** Adds a row and fills its cells, going from one to the next by Tab. */
async function fillRow(page: Page): Promise<void> {
  const { keyboard } = page;
  if ((await focusedCell(page)) === '') await keyboard.press('Enter');
  await expect(page.locator('sl-row-cell').first()).toBeVisible();
  let last = '';
  for (let tabs = 0; tabs < 40; tabs += 1) {
    const [id = '', kind] = (await focusedCell(page)).split(' ');
    if (id === '' && last !== '') return;
    if (id !== '' && id !== last) {
      last = id;
      if (kind === 'select-one') await keyboard.press('ArrowDown');
      else await keyboard.type(typedInto[kind ?? ''] ?? '2');
    }
    await keyboard.press('Tab');
  }
}

const typedInto: Readonly<Record<string, string>> = {
  date: '01102026',
  textarea: 'Seen at home.',
};

/** Id and type of the cell that the keyboard is in; empty outside of rows. */
function focusedCell(page: Page): Promise<string> {
  return page.evaluate(() => {
    const at = document.activeElement as HTMLInputElement | null;
    return at?.closest('sl-row-cell') ? `${at.id} ${at.type}` : '';
  });
}

test('the whole CSE form by the keyboard alone, from open to submitted', async ({ signIn }) => {
  const coordinator = await signIn('coordinator');
  const id = await issueAudit(coordinator, 'cse', 'police');
  const [contact, auditor] = [await signIn('policeContact'), await signIn('policeAuditor')];
  const revision = async () => (await contact.get<ReturnView>(`returns/${id}`)).revision;
  await contact.post(`returns/${id}/known-check`, {
    ...{ revision: await revision(), involvement: 'child', systemsSearched: ['Main record'] },
    ...{ searchedAlternatives: true, shouldHaveKnown: false },
  });
  const people = await contact.get<PersonView[]>('people');
  const accountIds = [people.find(({ name }) => name.includes('Adeyemi'))?.id];
  await contact.post(`returns/${id}/allocate`, { accountIds, revision: await revision() });

  const { page } = auditor;
  const { keyboard } = page;
  await page.goto(`/returns/${id}`);
  await settled(page);

  await test.step('the list of keys opens and closes by keys', async () => {
    await keyboard.press('Alt+k');
    await expect(page.getByRole('region', { name: 'Keyboard' })).toBeFocused();
    await keyboard.press('Escape');
    await expect(page.getByRole('region', { name: 'Keyboard' })).toHaveCount(0);
  });

  await test.step('a question is found by its words, and its help is read where it stands', async () => {
    await keyboard.press('Alt+f');
    await keyboard.type('involved, and over what');
    await keyboard.press('Enter');
    const why = page.getByRole('group', { name: /Why was your agency involved/ });
    await expect(why.getByRole('textbox')).toBeFocused();
    await keyboard.press('Alt+h');
    await expect(page.locator('#q-C1-help')).toBeVisible();
    await expect(why.getByRole('textbox')).toBeFocused();
    await keyboard.press('Alt+h');
    await expect(page.locator('#q-C1-help')).toBeHidden();
    await keyboard.press('Alt+ArrowDown');
    await expect(page.locator('#q-C2').getByRole('button', { name: 'Add a row' })).toBeFocused();
    await keyboard.press('Alt+ArrowUp');
    await expect(why.getByRole('textbox')).toBeFocused();
  });

  await test.step('every question is answered, each reached by one key', async () => {
    for (let answered = 0; answered < mostQuestions; answered += 1) {
      const before = await placeOf(page);
      await keyboard.press('Alt+n');
      await expect.poll(() => placeOf(page)).not.toBe(before);
      const kind = await focusedKind(page);
      if (kind === 'review') return;
      await answerByKeys(page, kind);
    }
    throw new Error('The form does not come to an end');
  });

  await test.step('it is submitted by Tab and Enter', async () => {
    await expect(page.getByRole('heading', { name: 'Review and submit' })).toBeFocused();
    await expect(page.getByRole('main')).toContainText('Everything is answered');
    const submit = page.getByRole('button', { name: 'Submit for sign-off' });
    for (let tabs = 0; tabs < 40; tabs += 1) {
      await keyboard.press('Tab');
      if (await submit.evaluate((button) => button === document.activeElement)) break;
    }
    await expect(submit).toBeFocused();
    await keyboard.press('Enter');
    await expect(page.getByRole('main')).toContainText('To sign off');
    const { status } = await auditor.get<ReturnView>(`returns/${id}`);
    expect(status).toBe('submitted');
  });
});
