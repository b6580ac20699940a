import { expect, type Locator, type Page } from '@playwright/test';

/** More stops than any page has between two things a person goes from one to the other of. */
const mostStops = 120;

/** Presses Tab until the keyboard is there; with Shift it goes back. */
export async function tabTo(
  page: Page,
  target: Locator,
  key: 'Tab' | 'Shift+Tab' = 'Tab',
): Promise<void> {
  await expect(target.first()).toBeVisible();
  for (let stop = 0; stop < mostStops; stop += 1) {
    const isThere = await target
      .first()
      .evaluate((element) => element === document.activeElement)
      .catch(() => false);
    if (isThere) return;
    await page.keyboard.press(key);
  }
  throw new Error(`The keyboard does not come to ${String(target)}`);
}

/** Goes to a native list and types until the option with these words is chosen. */
export async function chooseByKeys(page: Page, list: Locator, words: string): Promise<void> {
  await tabTo(page, list);
  await page.keyboard.type(words);
  const chosen = () => list.evaluate((box: HTMLSelectElement) => box.selectedOptions[0]?.label);
  await expect.poll(chosen).toContain(words);
  // A list forgets what was typed a second later; the next list must not hear the rest.
}

/** Whether something has the keyboard: it must never be lost to the page. */
export async function expectFocusKept(page: Page, after: string): Promise<void> {
  const at = await page.evaluate(() => document.activeElement?.tagName ?? 'BODY');
  expect(at, `what has the keyboard after ${after}`).not.toBe('BODY');
}
