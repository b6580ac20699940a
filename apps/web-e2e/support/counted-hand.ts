import type { Locator, Page } from '@playwright/test';

/** Does what a person does and counts it: a click, a key that types no word, a field filled. */
export class CountedHand {
  private done = 0;

  constructor(private readonly page: Page) {}

  get interactions(): number {
    return this.done;
  }

  /** Types an address. */
  async open(address: string): Promise<void> {
    this.done += 1;
    await this.page.goto(address);
  }

  async click(on: Locator): Promise<void> {
    this.done += 1;
    await on.click();
  }

  async fill(field: Locator, words: string): Promise<void> {
    this.done += 1;
    await field.fill(words);
  }

  async press(on: Locator, key: string): Promise<void> {
    this.done += 1;
    await on.press(key);
  }

  /** Opens a list and picks one of it. */
  async choose(field: string | RegExp, option: string | RegExp): Promise<void> {
    await this.click(this.page.getByRole('combobox', { name: field }));
    await this.click(this.page.getByRole('option', { name: option }));
    const list = this.page.getByRole('listbox');
    if (!(await list.isVisible())) return;
    this.done += 1;
    await this.page.keyboard.press('Escape');
    await list.waitFor({ state: 'hidden' });
  }
}
