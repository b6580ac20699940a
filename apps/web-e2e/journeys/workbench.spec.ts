import type { DraftSummaryView, DraftView, TemplateView } from '@sightline/contracts';
import type { Page } from '@playwright/test';
import { expectAccessible } from '../support/accessibility';
import { expect, test } from '../support/journey';
import type { Person } from '../support/person';

const formTitle = 'Our exploitation dip test';

const outline = (page: Page) => page.getByRole('navigation', { name: 'Outline of the form' });
const problems = (page: Page) => page.getByRole('region', { name: /^Problems/ });
const saved = (page: Page) => expect(page.getByText(/Saved \d\d:\d\d/)).toBeVisible();

/** A draft made of a shipped form, without a browser. */
async function beginDraft(person: Person, key: string): Promise<DraftSummaryView> {
  const forms = await person.get<TemplateView[]>('templates');
  const versionId = forms.find((form) => form.key === key)?.versions[0]?.id;
  return person.post<DraftSummaryView>('template-drafts', { versionId, title: formTitle });
}

test('the co-ordinator makes a form of a shipped one, and publishes it', async ({ signIn }) => {
  const { page } = await signIn('coordinator');
  const editor = page.getByRole('region', { name: /^Question / });

  await test.step('a draft begins as a copy', async () => {
    await page.goto('/');
    await page.getByRole('link', { name: 'Forms', exact: true }).click();
    await expect(page.getByRole('region', { name: 'Forms that ship' })).toContainText(
      'Exploitation toolkit: dip test',
    );
    await expectAccessible(page, 'forms');
    await page.getByRole('link', { name: 'New form' }).click();
    await page.getByLabel('Which form').selectOption({
      label: 'Exploitation toolkit: dip test, version 1',
    });
    await page.getByLabel('Title').fill(formTitle);
    await expectAccessible(page, 'new form');
    await page.getByRole('button', { name: 'Begin the draft' }).click();
    await expect(page.getByRole('heading', { level: 1, name: formTitle })).toBeVisible();
    await expect(problems(page)).toContainText('Nothing is wrong with this form');
    await expectAccessible(page, 'workbench with the form');
  });

  await test.step('a question more, and a listed problem that leads to it', async () => {
    await outline(page).getByRole('button', { name: 'Add a question' }).first().click();
    await expect(page.getByLabel('What is asked')).toBeFocused();
    await outline(page).getByRole('button', { name: 'The form, its scales' }).click();
    await problems(page)
      .getByRole('button', { name: /text is missing/ })
      .click();
    await page.getByLabel('What is asked').fill('Was the score explained to the child?');
    await expect(problems(page)).toContainText('Nothing is wrong with this form');
    await editor.getByText('When it shows').click();
    await editor.getByLabel('Shown', { exact: true }).selectOption('When all of these are so');
    await editor.getByLabel('What the test looks at').selectOption('The kind of agency');
    await expect(problems(page)).toContainText('The condition names nothing to look for');
    await editor.getByLabel('Police', { exact: true }).check();
    await expect(editor).toContainText('Shown when the agency is Police');
    await saved(page);
    await expectAccessible(page, 'workbench with a question and its condition');
  });

  await test.step('undo and redo by keyboard', async () => {
    const sentence = editor.getByText('Shown when the agency is Police');
    await page.keyboard.press('Control+z');
    await expect(sentence).toHaveCount(0);
    await page.keyboard.press('Control+Shift+z');
    await expect(sentence).toBeVisible();
    await expect(problems(page)).toContainText('Nothing is wrong with this form');
  });

  await test.step('previewed as police and as a school, with the reason', async () => {
    await page.getByRole('link', { name: 'Preview' }).click();
    await page.getByLabel('As this agency').selectOption('Police');
    await expect(page.getByRole('group', { name: /Was the score explained/ })).toBeVisible();
    await page.getByLabel('As this agency').selectOption('Schools and education');
    await expect(page.getByRole('group', { name: /Was the score explained/ })).toHaveCount(0);
    await page.getByLabel('Say why questions show or hide').check();
    await expect(page.getByRole('main')).toContainText(
      'Hidden because it needs: the agency is Police',
    );
    await expect(page.getByRole('main')).toContainText(/About \d+ minutes to fill/);
    await expectAccessible(page, 'preview with the tracer');
  });

  await test.step('published with a note, and compared with the form it was made of', async () => {
    await page.getByRole('link', { name: 'Check and publish' }).click();
    await expect(page.getByRole('heading', { name: 'Ready to be published' })).toBeVisible();
    await expect(page.getByRole('main')).toContainText('Not asked before');
    await page
      .getByLabel('What is new in this version')
      .fill('Asks whether the score was explained');
    await expectAccessible(page, 'draft ready to be published');
    await page.getByRole('button', { name: 'Publish' }).click();
    await expect(page).toHaveURL(/\/forms\/versions\//);
    await expect(page.getByRole('main')).toContainText('Version 1');
    await expectAccessible(page, 'published version');
    await page.getByRole('link', { name: /^Compare with “Exploitation toolkit/ }).click();
    const row = page.getByRole('row', { name: /Was the score explained/ });
    await expect(row).toContainText('Not asked before');
    await expectAccessible(page, 'two versions side by side');
    await page.getByRole('navigation', { name: 'Breadcrumb' }).getByRole('link').click();
    await expect(page.getByRole('region', { name: 'Our own forms' })).toContainText(formTitle);
  });
});

test('questions are moved by mouse and by keyboard', async ({ signIn }) => {
  const coordinator = await signIn('coordinator');
  const { page } = coordinator;
  const { id } = await beginDraft(coordinator, 'cse-dip-test');
  await page.goto(`/forms/drafts/${id}`);
  const questions = outline(page).locator('[data-place^="0."]');
  const ids = () =>
    questions.evaluateAll((all) => all.map((one) => one.textContent?.trim().split(/\s/)[0]));
  await expect(questions.first()).toBeVisible();
  const firstThree = async () => (await ids()).slice(0, 3);
  const [first, second, third] = await firstThree();

  await test.step('dragged below the next one', async () => {
    const handle = questions.first().locator('xpath=ancestor::li[1]');
    await handle.hover();
    const from = await handle.locator('.handle').boundingBox();
    const to = await questions.nth(1).boundingBox();
    if (!from || !to) throw new Error('The outline is not in view');
    await page.mouse.move(from.x + from.width / 2, from.y + from.height / 2);
    await page.mouse.down();
    await page.mouse.move(from.x + 12, from.y + 24, { steps: 4 });
    await page.mouse.move(to.x + 20, to.y + to.height - 4, { steps: 8 });
    await page.mouse.up();
    await expect.poll(firstThree).toEqual([second, first, third]);
  });

  await test.step('moved on by keyboard, and back by undo', async () => {
    await questions.nth(1).focus();
    await page.keyboard.press('Alt+ArrowDown');
    await expect.poll(firstThree).toEqual([second, third, first]);
    await expect(questions.nth(2)).toBeFocused();
    await page.keyboard.press('Control+z');
    await expect.poll(firstThree).toEqual([second, first, third]);
    await saved(page);
  });
});

test('two people make one form: both are offered, and what is said is resolved', async ({
  signIn,
  faults,
}) => {
  const coordinator = await signIn('coordinator');
  const { page } = coordinator;
  const { id } = await beginDraft(coordinator, 'cse-dip-test');
  const { page: other } = await signIn('subgroupMember');
  await page.goto(`/forms/drafts/${id}`);
  await other.goto(`/forms/drafts/${id}`);
  faults.expectRefusals(409);

  await test.step('the second to save chooses, and loses nothing', async () => {
    await other.getByLabel('Title of the form').fill('Theirs');
    const stored = async () =>
      (await coordinator.get<DraftView>(`template-drafts/${id}`)).definition.title;
    await expect.poll(stored).toBe('Theirs');
    await page.getByLabel('Title of the form').fill('Mine');
    const conflict = page.getByRole('alert').filter({ hasText: 'changed this draft' });
    await expect(conflict).toContainText('Title changed from “Theirs” to “Mine”');
    await expectAccessible(page, 'draft that somebody else changed');
    await conflict.getByRole('button', { name: 'Load theirs' }).click();
    await expect(page.getByRole('heading', { level: 1, name: 'Theirs' })).toBeVisible();
    await page.getByRole('button', { name: 'Undo' }).click();
    await expect(page.getByRole('heading', { level: 1, name: 'Mine' })).toBeVisible();
    await saved(page);
  });

  await test.step('an open comment stands in the way until it is resolved', async () => {
    await other.getByLabel('Comment on the form as a whole').fill('Shorter, please');
    await other.getByRole('button', { name: 'Add the comment' }).click();
    await expect(other.getByRole('main')).toContainText('Leila Haddad');
    await page.goto(`/forms/drafts/${id}/publish`);
    await expect(page.getByRole('main')).toContainText('Shorter, please');
    await expect(page.getByRole('button', { name: 'Publish' })).toHaveCount(0);
    await page.getByRole('button', { name: /^Go to it/ }).click();
    await page.getByRole('button', { name: /^Resolve/ }).click();
    await page.getByRole('link', { name: 'Check and publish' }).click();
    await expect(page.getByRole('button', { name: 'Publish' })).toBeVisible();
  });
});

test('an auditor who is consulted previews and comments, and changes nothing', async ({
  signIn,
}) => {
  const coordinator = await signIn('coordinator');
  const { id } = await beginDraft(coordinator, 'cse-dip-test');
  const { page } = await signIn('policeAuditor');
  await page.goto(`/forms/drafts/${id}`);
  await expect(page).toHaveURL(/preview$/);
  await expect(page.getByRole('link', { name: 'Edit', exact: true })).toHaveCount(0);
  await page
    .getByText(/Comments on /)
    .first()
    .click();
  await page
    .getByLabel(/Comment on /)
    .first()
    .fill('We record this elsewhere');
  await page.getByRole('button', { name: 'Add the comment' }).first().click();
  await expect(page.getByRole('main')).toContainText('We record this elsewhere');
  await expect(page.getByRole('button', { name: /^Resolve/ })).toHaveCount(0);
  await expectAccessible(page, 'preview for those consulted');
});
