import type { Page } from '@playwright/test';
import { expectAccessible } from '../support/accessibility';
import { expect, test } from '../support/journey';
import { chooseByKeys, expectFocusKept, tabTo } from '../support/keys';
import { settled } from '../support/settled';

const formTitle = 'Dip test by keyboard';
const words = 'Was the child told what the score means?';

const outline = (page: Page) => page.getByRole('navigation', { name: 'Outline of the form' });
const problems = (page: Page) => page.getByRole('region', { name: /^Problems/ });

test('a form is made by the keyboard alone, from a shipped one to its published version', async ({
  signIn,
}) => {
  const { page } = await signIn('coordinator');
  const { keyboard } = page;
  const editor = page.getByRole('region', { name: /^Question / });
  const lines = outline(page).locator('[data-place^="0."]');
  const ids = () =>
    lines.evaluateAll((all) => all.map((one) => one.textContent?.trim().split(/\s/)[0] ?? ''));
  let added = '';

  await test.step('begins from a form that ships', async () => {
    await page.goto('/forms');
    await settled(page);
    await tabTo(page, page.getByRole('link', { name: 'New form' }));
    await keyboard.press('Enter');
    await settled(page, 'New form');
    await chooseByKeys(page, page.getByLabel('Which form'), 'Exploitation toolkit: dip test');
    await tabTo(page, page.getByLabel('Title'));
    await keyboard.type('ab');
    await keyboard.press('Enter');
    await expect(page.getByText('Give the form a title in 3 to 200 characters')).toBeVisible();
    await expect(page.getByLabel('Title')).toBeFocused();
    await expectAccessible(page, 'new form whose title is too short');
    await keyboard.press('Control+a');
    await keyboard.type(formTitle);
    await tabTo(page, page.getByRole('button', { name: 'Begin the draft' }));
    await keyboard.press('Enter');
    await settled(page, formTitle);
  });

  await test.step('adds a question, and makes it what it is to be', async () => {
    await expect(lines.first()).toBeVisible();
    const before = await ids();
    await tabTo(
      page,
      outline(page)
        .getByRole('button', { name: /^Add a question/ })
        .first(),
    );
    await keyboard.press('Enter');
    await expect(page.getByLabel('What is asked')).toBeFocused();
    added = (await ids()).find((id) => !before.includes(id)) ?? '';
    expect(added).not.toBe('');
    await keyboard.type(words);
    await tabTo(page, editor.getByLabel('Help', { exact: false }).first());
    await keyboard.type('In the words of the child.');
    await chooseByKeys(page, editor.getByLabel('Kind of question'), 'One of a list');
    await tabTo(page, editor.getByRole('button', { name: 'Add an answer' }));
    await keyboard.press('Enter');
    await expect(editor.getByLabel('Answer 1', { exact: true })).toBeFocused();
    await keyboard.type('By letter');
    await tabTo(page, editor.getByRole('button', { name: 'Add an answer' }));
    await keyboard.press('Enter');
    await expect(editor.getByLabel('Answer 2', { exact: true })).toBeFocused();
    await keyboard.type('In person');
    await expectAccessible(page, 'a question with its answers');
  });

  await test.step('puts its answers in order and takes one out, and the keyboard stays', async () => {
    const up = (answer: string) => editor.getByRole('button', { name: `Move answer ${answer} up` });
    await tabTo(page, up('In person'));
    await keyboard.press('Enter');
    await expect(editor.getByLabel('Answer 1', { exact: true })).toHaveValue('In person');
    await expect(up('In person')).toBeFocused();
    await tabTo(page, editor.getByRole('button', { name: 'Add an answer' }));
    await keyboard.press('Enter');
    await expect(editor.getByLabel('Answer 3', { exact: true })).toBeFocused();
    await keyboard.type('By no one');
    await tabTo(page, editor.getByRole('button', { name: 'Remove answer By no one' }));
    await keyboard.press('Enter');
    await expect(editor.getByLabel('Answer 3', { exact: true })).toHaveCount(0);
    await expect(editor.getByRole('button', { name: 'Remove answer By letter' })).toBeFocused();
    await expect(problems(page)).toContainText('Nothing is wrong with this form');
  });

  await test.step('comes back to the outline, and moves the question up', async () => {
    await keyboard.press('Alt+o');
    const line = outline(page).getByRole('button', { name: new RegExp(`^${added} `) });
    await expect(line).toBeFocused();
    const from = (await ids()).indexOf(added);
    await keyboard.press('Alt+ArrowUp');
    await expect.poll(async () => (await ids()).indexOf(added)).toBe(from - 1);
    await expect(line).toBeFocused();
    await keyboard.press('ArrowUp');
    await expect(line).not.toBeFocused();
    await keyboard.press('ArrowDown');
    await expect(line).toBeFocused();
    await keyboard.press('Enter');
    await expect(page.getByRole('heading', { name: `Question ${added}` })).toBeFocused();
  });

  await test.step('says when it shows, from pickers', async () => {
    await tabTo(page, editor.locator('summary').filter({ hasText: 'When it shows' }));
    await keyboard.press('Enter');
    await chooseByKeys(
      page,
      editor.getByLabel('Shown', { exact: true }),
      'When all of these are so',
    );
    await chooseByKeys(page, editor.getByLabel('What the test looks at'), 'DIP-1 ');
    await chooseByKeys(page, editor.getByLabel('How it compares'), 'is not');
    await chooseByKeys(page, editor.getByLabel('Which answer'), 'No');
    await expect(editor).toContainText(/Shown when DIP-1 is not “No”/);
    await tabTo(page, editor.getByRole('button', { name: 'Add a test' }));
    await keyboard.press('Enter');
    await tabTo(page, editor.getByRole('button', { name: 'Remove test 2' }), 'Shift+Tab');
    await keyboard.press('Enter');
    await expect(editor.getByRole('button', { name: 'Remove test 1' })).toBeFocused();
    await expectAccessible(page, 'a condition made of pickers');
  });

  await test.step('undoes and does again, and never loses the keyboard', async () => {
    const sentence = editor.getByText(/^\s*Shown when DIP-1/);
    await expect(sentence).toBeVisible();
    let steps = 0;
    for (; steps < 12 && (await sentence.count()) > 0; steps += 1) {
      await keyboard.press('Control+z');
      await expectFocusKept(page, `undo ${steps + 1}`);
    }
    await expect(sentence).toHaveCount(0);
    for (let again = 0; again < steps; again += 1) {
      await keyboard.press('Control+Shift+z');
      await expectFocusKept(page, `redo ${again + 1}`);
    }
    await expect(sentence).toBeVisible();
    await expect(problems(page)).toContainText('Nothing is wrong with this form');
    await expect(page.getByText(/Saved \d\d:\d\d/)).toBeVisible();
  });

  await test.step('publishes it with a note', async () => {
    await tabTo(page, page.getByRole('link', { name: 'Check and publish' }), 'Shift+Tab');
    await keyboard.press('Enter');
    await expect(page.getByRole('heading', { name: 'Ready to be published' })).toBeVisible();
    await tabTo(page, page.getByLabel('What is new in this version'));
    await keyboard.type('Asks whether the child was told');
    await tabTo(page, page.getByRole('button', { name: 'Publish' }));
    await expectAccessible(page, 'ready to be published');
    await keyboard.press('Enter');
    await expect(page).toHaveURL(/\/forms\/versions\//);
    await settled(page, formTitle);
    await expect(page.getByRole('main')).not.toContainText(words);
    await tabTo(page, page.getByRole('group', { name: /DIP-1/ }).getByRole('radio').first());
    await keyboard.press('1');
    await expect(page.getByRole('main')).toContainText(words);
    await expectAccessible(page, 'the version made by keyboard');
  });
});
