import { expect, type Page } from '@playwright/test';

/** Waits until a page shows its heading and nothing of it is still being loaded. */
export async function settled(page: Page): Promise<void> {
  await expect(page.getByRole('heading', { level: 1 }).first()).toBeVisible();
  const loading = page.getByRole('status').filter({ hasText: /^\s*(Loading|Setting) / });
  await expect(loading).toHaveCount(0);
}
