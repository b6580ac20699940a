import type { Locator, Page } from '@playwright/test';

/** Picks options of a list that opens from a field; a list of several stays open until Escape. */
export async function choose(
  within: Page | Locator,
  field: string | RegExp,
  ...options: readonly (string | RegExp)[]
): Promise<void> {
  const page = 'page' in within ? within.page() : within;
  await within.getByRole('combobox', { name: field }).click();
  const list = page.getByRole('listbox');
  for (const name of options) await list.getByRole('option', { name }).click();
  if (await list.isVisible()) await page.keyboard.press('Escape');
  await list.waitFor({ state: 'hidden' });
}
