import { ChangeDetectionStrategy, Component, signal } from '@angular/core';
import { TestBed } from '@angular/core/testing';
import type { Condition } from '@sightline/form-engine';
import axe from 'axe-core';
import { aForm } from '../../shared/questions/testing/a-form';
import { ConditionEditor } from './condition-editor';

@Component({
  selector: 'sl-test-page',
  imports: [ConditionEditor],
  changeDetection: ChangeDetectionStrategy.OnPush,
  template: `
    <sl-condition-editor
      [form]="form"
      [condition]="condition()"
      [at]="{ section: 2, question: 0 }"
      (changed)="condition.set($event)"
    />
  `,
})
class TestPage {
  readonly form = aForm;
  readonly condition = signal<Condition | undefined>(undefined);
}

async function shown(condition?: Condition) {
  const fixture = TestBed.createComponent(TestPage);
  const page = fixture.componentInstance;
  page.condition.set(condition);
  await fixture.whenStable();
  const host = fixture.nativeElement as HTMLElement;
  const labelled = <T extends HTMLElement>(words: string): T => {
    const labels = [...host.querySelectorAll('label')];
    const label = labels.find(({ textContent }) => textContent.trim() === words);
    const found = label && host.querySelector<T>(`#${label.htmlFor}`);
    if (!found) throw new Error(`Nothing is called “${words}”`);
    return found;
  };
  const pick = async (words: string, option: string) => {
    const box = labelled<HTMLSelectElement>(words);
    const found = [...box.options].find(({ text }) => text.trim() === option);
    if (!found) throw new Error(`“${words}” does not offer “${option}”`);
    box.value = found.value;
    box.dispatchEvent(new Event('change'));
    await fixture.whenStable();
  };
  const press = async (name: string) => {
    const button = [...host.querySelectorAll('button')].find(
      (one) => (one.getAttribute('aria-label') ?? one.textContent).trim() === name,
    );
    if (!button) throw new Error(`No button is called “${name}”`);
    button.click();
    await fixture.whenStable();
  };
  const sentence = () => host.querySelector('.sentence')?.textContent.trim();
  return { page, host, fixture, labelled, pick, press, sentence };
}

describe('a condition built from pickers', () => {
  it('begins with the question before, and says the sentence', async () => {
    const { pick, page, sentence } = await shown();
    await pick('Shown', 'When all of these are so');
    expect(page.condition()).toEqual({
      all: [{ question: 'D1', operator: 'equals', answer: 'yes' }],
    });
    expect(sentence()).toBe('Shown when D1 is “Yes”');
  });

  it('looks at a question, compares, and takes an answer in words', async () => {
    const { pick, page, sentence } = await shown({
      all: [{ question: 'D1', operator: 'equals', answer: 'yes' }],
    });
    await pick('What the test looks at', 'A5a – What is your role?');
    await pick('How it compares', 'is not');
    await pick('Which answer', 'Other');
    expect(page.condition()).toEqual({
      all: [{ question: 'A5a', operator: 'not-equals', answer: 'other' }],
    });
    expect(sentence()).toBe('Shown when A5a is not “Other”');
  });

  it('keeps the answer when one becomes several, and drops it where none is needed', async () => {
    const { pick, page } = await shown({
      all: [{ question: 'D1', operator: 'equals', answer: 'no' }],
    });
    await pick('How it compares', 'is one of');
    expect(page.condition()).toEqual({
      all: [{ question: 'D1', operator: 'one-of', answer: ['no'] }],
    });
    await pick('How it compares', 'is answered');
    expect(page.condition()).toEqual({ all: [{ question: 'D1', operator: 'answered' }] });
  });

  it('asks for a number where a number is measured', async () => {
    const { pick, labelled, page, fixture } = await shown({
      all: [{ question: 'D1', operator: 'answered' }],
    });
    await pick('What the test looks at', 'C5 – How many episodes?');
    const box = labelled<HTMLInputElement>('Which number');
    box.value = '3';
    box.dispatchEvent(new Event('input'));
    await fixture.whenStable();
    expect(page.condition()).toEqual({
      all: [{ question: 'C5', operator: 'at-least', answer: 3 }],
    });
  });

  it('looks at the agency, at whom it knows, and at the case', async () => {
    const { pick, page, host, fixture } = await shown({
      any: [{ question: 'D1', operator: 'answered' }],
    });
    await pick('What the test looks at', 'The kind of agency');
    host.querySelector<HTMLInputElement>('input[value="police"]')?.click();
    await fixture.whenStable();
    expect(page.condition()).toEqual({ any: [{ agencyKind: ['police'] }] });
    await pick('What the test looks at', 'Age band of the child');
    await pick('Which answer', '11 to 15');
    expect(page.condition()).toEqual({
      any: [{ unit: 'ageBand', operator: 'equals', answer: '11-15' }],
    });
  });

  it('offers no question that does not come before', async () => {
    const { labelled } = await shown({ all: [{ question: 'D1', operator: 'answered' }] });
    const offered = [...labelled<HTMLSelectElement>('What the test looks at').options];
    const ids = offered.map(({ value }) => value).filter((value) => value.startsWith('question:'));
    expect(ids).toEqual(['question:C1', 'question:C5', 'question:A5a', 'question:D1']);
  });

  it('says of a question that is gone that it is', async () => {
    const { labelled } = await shown({ all: [{ question: 'Z9', operator: 'answered' }] });
    const box = labelled<HTMLSelectElement>('What the test looks at');
    expect(box.selectedOptions[0]?.text.trim()).toBe('Z9 (not in this form)');
  });

  it('puts groups into a condition, and shows always once the last test is gone', async () => {
    const { press, page, sentence } = await shown({
      all: [{ question: 'D1', operator: 'answered' }],
    });
    await press('Add a group');
    expect(sentence()).toBe('Shown when D1 is answered and D1 is “Yes”');
    expect(page.condition()).toMatchObject({ all: [{}, { any: [{ question: 'D1' }] }] });
    await press('Remove group 2');
    await press('Remove test 1');
    expect(page.condition()).toBeUndefined();
  });

  it('has a name for every control', async () => {
    const { host } = await shown({
      all: [
        { question: 'D1', operator: 'one-of', answer: ['no'] },
        { any: [{ agencyKind: ['police'] }] },
      ],
    });
    const { violations } = await axe.run(host, { rules: { 'color-contrast': { enabled: false } } });
    expect(violations.map(({ id, help }) => `${id}: ${help}`)).toEqual([]);
  });
});
