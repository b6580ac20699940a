import { expect, type Page } from '@playwright/test';

/**
 * Waits until a page shows its heading and nothing of it is still being loaded. Where a link led
 * here, name a heading that the page before did not have.
 */
export async function settled(page: Page, heading?: string | RegExp): Promise<void> {
  const shown = heading ? { name: heading } : { level: 1 };
  await expect(page.getByRole('heading', shown).first()).toBeVisible();
  const loading = page.getByRole('status').filter({ hasText: /^\s*(Loading|Opening|Setting) / });
  await expect(loading).toHaveCount(0);
}
