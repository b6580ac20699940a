import { ComponentHarness, type TestElement, type TestKey } from '@angular/cdk/testing';

/** A question of the form as a person uses it: by its words, not by its elements. For specs only. */
export class QuestionHarness extends ComponentHarness {
  static readonly hostSelector = 'sl-question';

  /** The name of the group, as a screen reader says it. */
  async name(): Promise<string> {
    return (await (await this.locatorFor('legend')()).text()).replace(/\s+/g, ' ');
  }

  async options(): Promise<string[]> {
    const labels = await this.optionLabels();
    return Promise.all(labels.map((label) => label.text()));
  }

  async chosen(): Promise<string[]> {
    const names: string[] = [];
    for (const label of await this.optionLabels()) {
      const isChecked = await (await this.inputIn(label)).getProperty<boolean>('checked');
      if (isChecked) names.push(await label.text());
    }
    return names;
  }

  async choose(words: string): Promise<void> {
    for (const label of await this.optionLabels()) {
      if ((await label.text()).startsWith(words)) return (await this.inputIn(label)).click();
    }
    throw new Error(`There is no option “${words}”`);
  }

  async press(key: string | TestKey, keys: { control?: boolean } = {}): Promise<void> {
    const [first] = await this.locatorForAll('input')();
    await first?.sendKeys(keys, key);
  }

  /** Types over what stands in the box of that number, from 0. */
  async type(text: string, box = 0): Promise<void> {
    const target = await this.box(box);
    await target.setInputValue(text);
    await target.dispatchEvent('input');
  }

  async text(box = 0): Promise<string> {
    return (await this.box(box)).getProperty<string>('value');
  }

  async attribute(name: string, box = 0): Promise<string | null> {
    return (await this.box(box)).getAttribute(name);
  }

  async pick(label: string, box = 0): Promise<void> {
    const selects = await this.locatorForAll('select')();
    const options = await this.locatorForAll('option')();
    const words = await Promise.all(options.map((option) => option.text()));
    await selects[box]?.selectOptions(words.indexOf(label));
  }

  async pressButton(words: string): Promise<void> {
    for (const button of await this.locatorForAll('button')()) {
      const label = (await button.getAttribute('aria-label')) ?? (await button.text());
      if (label.replace(/\s+/g, ' ').includes(words)) return button.click();
    }
    throw new Error(`There is no button “${words}”`);
  }

  async evidence(): Promise<TestElement | null> {
    return this.locatorForOptional('sl-evidence-field textarea')();
  }

  async words(): Promise<string> {
    return (await (await this.host()).text()).replace(/\s+/g, ' ');
  }

  private async box(index: number): Promise<TestElement> {
    const boxes = await this.locatorForAll(
      'textarea, input:not([type=radio]):not([type=checkbox])',
    )();
    const box = boxes[index];
    if (!box) throw new Error(`There is no box ${index}`);
    return box;
  }

  private optionLabels(): Promise<TestElement[]> {
    return this.locatorForAll('label:has(input[type=radio]), label:has(input[type=checkbox])')();
  }

  private async inputIn(label: TestElement): Promise<TestElement> {
    const labels = await this.optionLabels();
    const inputs = await this.locatorForAll('input[type=radio], input[type=checkbox]')();
    const words = await Promise.all(labels.map((one) => one.text()));
    const input = inputs[words.indexOf(await label.text())];
    if (!input) throw new Error('The option has no box');
    return input;
  }
}
