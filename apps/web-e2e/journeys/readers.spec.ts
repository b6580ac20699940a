import { expectAccessible } from '../support/accessibility';
import { expect, test } from '../support/journey';

test('the administrator reads the trail', async ({ signIn }) => {
  const { page } = await signIn('administrator');
  await page.goto('/trail');
  await expect(page.getByRole('heading', { level: 1, name: 'Trail' })).toBeVisible();
  await expectAccessible(page, 'trail');
});
