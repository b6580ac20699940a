import { expect, type Page } from '@playwright/test';
import axe from 'axe-core';

declare global {
  interface Window {
    axe: typeof axe;
  }
}

const tags = ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa'];

/** Expects no violation of WCAG 2.2 AA that axe can see; the journey goes on and fails at its end. */
export async function expectAccessible(page: Page, name: string): Promise<void> {
  // A notice is kept from readers of the screen until it is announced, a moment after it shows.
  await expect(page.locator('mat-snack-bar-container [aria-hidden]')).toHaveCount(0);
  await page.evaluate(axe.source);
  const violations = await page.evaluate(async (values) => {
    const { violations } = await window.axe.run(document, {
      runOnly: { type: 'tag', values },
      resultTypes: ['violations'],
    });
    return violations.flatMap(({ id, help, nodes }) =>
      nodes.map(
        ({ target, failureSummary }) => `${id}: ${help}: ${target.join(' ')} ${failureSummary}`,
      ),
    );
  }, tags);
  expect.soft(violations, `accessibility of ${name}`).toEqual([]);
}

/** Expects that the page needs no sideways scrolling; tables scroll in frames of their own. */
export async function expectNoSidewaysScroll(page: Page, name: string): Promise<void> {
  const { content, window: room } = await page.evaluate(() => ({
    content: document.documentElement.scrollWidth,
    window: document.documentElement.clientWidth,
  }));
  expect.soft(content, `width of ${name} in a window of ${room}`).toBeLessThanOrEqual(room);
}
