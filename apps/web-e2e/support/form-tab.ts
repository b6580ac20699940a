import { expect, type Locator, type Page } from '@playwright/test';
import type { SaveAnswersDto } from '@sightline/contracts';

/** Every word typed is another, so that each can be looked for at the end. */
export const wordsIn = (text: string): string[] => text.match(/\b[ab]\dw\d+\b/g) ?? [];

/** What everybody together typed, was told is saved, and gave up knowingly. */
export interface Words {
  readonly typed: Map<string, string>;
  readonly acknowledged: Set<string>;
  readonly givenUp: Set<string>;
}

/** The form open in a tab of a browser, used as somebody uses it. */
export class FormTab {
  private count = 0;

  constructor(
    readonly name: string,
    readonly page: Page,
    private readonly words: Words,
  ) {
    page.on('response', (response) => {
      if (response.request().method() !== 'PATCH' || !response.ok()) return;
      const { changes } = response.request().postDataJSON() as SaveAnswersDto;
      for (const word of wordsIn(JSON.stringify(changes))) words.acknowledged.add(word);
    });
    // Whoever leaves with something unsaved is asked; here nobody does.
    page.on('dialog', (dialog) => void dialog.dismiss());
  }

  private box(questionId: string): Locator {
    return this.page.locator(
      `#q-${questionId} > textarea, #q-${questionId} sl-question-text textarea`,
    );
  }

  async type(questionId: string): Promise<void> {
    const box = this.box(questionId);
    if ((await box.count()) === 0) return;
    this.count += 1;
    const word = `${this.name}w${this.count}`;
    this.words.typed.set(word, questionId);
    await box.focus();
    await this.page.keyboard.press('Control+End');
    await this.page.keyboard.type(` ${word}`, { delay: 15 });
  }

  /** Decides a conflict that is offered; what is seen of the other answer and not taken is given up. */
  async decide(answer: 'mine' | 'theirs'): Promise<boolean> {
    // In one go: the offer may give way to another between reading it and choosing.
    const read = await this.page.evaluate((isMine) => {
      const offer = document.querySelector('sl-answer-conflict');
      const sides = offer ? Array.from(offer.querySelectorAll('section')) : [];
      sides
        .at(isMine ? 0 : -1)
        ?.querySelector('button')
        ?.click();
      return sides.map((side) => side.querySelector('sl-answer-reading')?.textContent ?? '');
    }, answer === 'mine');
    if (read.length === 0) return false;
    const [mine = [], theirs = []] = read.map(wordsIn);
    const [kept, left] = answer === 'mine' ? [mine, theirs] : [theirs, mine];
    for (const word of left) if (!kept.includes(word)) this.words.givenUp.add(word);
    return true;
  }

  /** Reloads once everything is saved, as a person would; stays where it cannot be. */
  async reload(): Promise<void> {
    if (!(await this.page.evaluate(() => navigator.onLine))) return;
    if (!(await this.isSaved(5000))) return;
    await this.page.reload();
    await expect(this.page.locator('sl-question').first()).toBeVisible();
  }

  /** Whether the page says that everything is saved, or says so before long. */
  async isSaved(within: number): Promise<boolean> {
    const status = this.page.locator('sl-save-status');
    try {
      await expect(status).toContainText(/^Saved|^Nothing/, { timeout: within });
      return true;
    } catch {
      return false; // It says that something is not: that is an answer, too.
    }
  }
}
