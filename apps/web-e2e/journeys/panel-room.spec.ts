import { expectAccessible, expectNoSidewaysScroll } from '../support/accessibility';
import { expect, test } from '../support/journey';
import { settled } from '../support/settled';

/** What one records the others see within two seconds. */
const soon = { timeout: 2000 };

test('the chair and a member in the room: what one records the other sees, and a key goes on', async ({
  signIn,
}) => {
  const { page: chair } = await signIn('chair');
  const { page: member } = await signIn('panelMember');
  let first = '';
  let address = '';
  const here = (page: typeof chair) =>
    page.getByRole('region', { name: /C\d+$/ }).getByRole('heading', { level: 3 }).first();

  await test.step('both come into the room before it has begun', async () => {
    await chair.goto('/');
    await chair.getByRole('link', { name: 'Open the panel: Children placed under SGO' }).click();
    await chair.getByRole('link', { name: 'The room' }).click();
    await settled(chair, 'The room');
    address = new URL(chair.url()).pathname;
    await member.goto(address);
    await settled(member, 'The room');
    await expect(member.getByText('has not begun the meeting yet')).toBeVisible();
    await expect(member.getByRole('button', { name: /^Begin with/ })).toHaveCount(0);
  });

  await test.step('the chair begins, and the member is taken along', async () => {
    await chair.getByRole('button', { name: /^Begin with/ }).click();
    await expect(here(chair)).toBeVisible();
    first = (await here(chair).textContent()) ?? '';
    await expect(here(member)).toHaveText(first, soon);
    await expect(chair.getByRole('main')).toContainText('Here: ');
    await expectAccessible(chair, 'the room, as the chair');
    await expectAccessible(member, 'the room, as a member');
    await expectNoSidewaysScroll(chair, 'the room');
  });

  await test.step('a clock that the chair starts runs for both, and outlives a reload', async () => {
    await chair.getByRole('button', { name: 'Start the meeting' }).click();
    const clock = member.getByRole('timer', { name: /^Meeting/ });
    await expect(clock).not.toHaveText('0:00', { timeout: 4000 });
    await member.reload();
    await expect(clock).not.toHaveText('0:00');
    await chair.getByRole('button', { name: 'Pause the meeting' }).click();
    await expect(member.getByText('paused')).toHaveCount(2, soon);
  });

  await test.step('a note of the chair is there for the member, under the chair’s name', async () => {
    await chair.getByLabel('Add a note').fill('The history was known and was not asked for.');
    await chair.getByRole('button', { name: 'Add the note' }).click();
    const notes = member.getByRole('list', { name: 'Notes' });
    await expect(notes).toContainText('The history was known and was not asked for.', soon);
    await expect(notes.getByRole('button', { name: 'Change' })).toHaveCount(0);
  });

  await test.step('two returns stand side by side, differences first', async () => {
    await member.getByRole('combobox', { name: 'One agency' }).click();
    await member.getByRole('option').first().click();
    await member.getByRole('combobox', { name: 'Another agency' }).click();
    await member.getByRole('option', { disabled: false }).first().click();
    await expect(member.getByRole('region', { name: 'They differ' })).toBeVisible();
    await expectAccessible(member, 'two returns side by side');
  });

  await test.step('the key is a letter in a note, and the next case outside one', async () => {
    const note = chair.getByLabel('Add a note');
    await note.pressSequentially('n');
    await expect(note).toHaveValue('n');
    await expect(here(chair)).toHaveText(first);
    await note.fill('');
    await chair.getByRole('heading', { name: 'The room' }).click();
    await chair.keyboard.press('n');
    await expect(here(chair)).not.toHaveText(first);
    const second = (await here(chair).textContent()) ?? '';
    await expect(here(member)).toHaveText(second, soon);
  });

  await test.step('the member looks elsewhere, and follows the chair again', async () => {
    await member.getByRole('button', { name: new RegExp(`^${first}`) }).click();
    await expect(here(member)).toHaveText(first);
    await member.getByRole('button', { name: 'Follow the chair' }).click();
    await expect(here(member)).not.toHaveText(first);
  });

  await test.step('the wall shows the case large, without the frame, and without a note', async () => {
    await chair.goto(address.replace(/^\/audits\/([^/]+)\/.*/, '/room/$1/screen'));
    await expect(chair.getByRole('heading', { level: 1 })).toHaveText(/C\d+$/);
    await expect(chair.getByRole('navigation')).toHaveCount(0);
    await expect(chair.getByRole('main')).not.toContainText('was not asked for');
    await expectAccessible(chair, 'the wall');
  });
});
