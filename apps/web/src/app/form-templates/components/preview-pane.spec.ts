import { TestbedHarnessEnvironment } from '@angular/cdk/testing/testbed';
import { ChangeDetectionStrategy, Component, signal } from '@angular/core';
import { TestBed } from '@angular/core/testing';
import type { FormDefinition } from '@sightline/form-engine';
import axe from 'axe-core';
import { aForm, questions } from '../../shared/questions/testing/a-form';
import { QuestionHarness } from '../../shared/questions/testing/question-harness';
import { PreviewPane } from './preview-pane';

const [first, second, third] = aForm.sections;
if (!first || !second || !third) throw new Error('The form has three sections');

const form: FormDefinition = {
  ...aForm,
  sections: [third, { ...second, askedOf: ['police'] }, first],
};

@Component({
  selector: 'sl-test-page',
  imports: [PreviewPane],
  changeDetection: ChangeDetectionStrategy.OnPush,
  template: `<sl-preview-pane [form]="form()" />`,
})
class TestPage {
  readonly form = signal(form);
}

/** The form with the core's question on what connects the auditor with the work. */
const connected: FormDefinition = {
  ...form,
  sections: [
    {
      id: 'A',
      title: 'About you',
      questions: [
        {
          kind: 'single',
          id: 'A5',
          text: 'What is your connection?',
          options: [
            { code: 'none', label: 'None' },
            { code: 'supervised', label: 'I supervised a worker' },
          ],
          breach: { answers: ['supervised'], rule: 'The auditor is independent.' },
        },
      ],
    },
  ],
};

async function shown(given = form) {
  const fixture = TestBed.createComponent(TestPage);
  fixture.componentInstance.form.set(given);
  await fixture.whenStable();
  const host = fixture.nativeElement as HTMLElement;
  const text = () => host.textContent.replace(/\s+/g, ' ');
  const set = async (label: string, value: string) => {
    const found = [...host.querySelectorAll('label')].find(
      ({ textContent }) => textContent.trim() === label,
    );
    const box = found && host.querySelector<HTMLSelectElement>(`#${found.htmlFor}`);
    if (!box) throw new Error(`Nothing is called “${label}”`);
    box.value = value;
    box.dispatchEvent(new Event('change'));
    await fixture.whenStable();
  };
  const press = async (words: string) => {
    const all = [...host.querySelectorAll<HTMLElement>('button, label')];
    const found = all.find(({ textContent }) => textContent.trim().startsWith(words));
    if (!found) throw new Error(`Nothing is called “${words}”`);
    found.click();
    await fixture.whenStable();
  };
  const sections = () =>
    [...host.querySelectorAll('nav li span:first-child')].map((one) => one.textContent.trim());
  const loader = TestbedHarnessEnvironment.loader(fixture);
  const answer = async (which: number, words: string) => {
    const asked = (await loader.getAllHarnesses(QuestionHarness))[which];
    await asked?.choose(words);
    await fixture.whenStable();
  };
  return { host, text, set, press, sections, answer };
}

describe('a form previewed', () => {
  it('hides from an agency what is asked of another', async () => {
    const { sections, set } = await shown();
    expect(sections()).toEqual(['Judgement', 'Involvement']);
    await set('As this agency', 'police');
    expect(sections()).toEqual(['Judgement', 'Recognition', 'Involvement']);
  });

  it('is filled for real: an answer shows what hangs on it', async () => {
    const { text, answer } = await shown();
    expect(text()).not.toContain(questions.hanging.text);
    await answer(1, 'Yes');
    expect(text()).toContain(questions.hanging.text);
  });

  it('says why a question hides, and what was found', async () => {
    const { text, press } = await shown();
    await press('Say why questions show or hide');
    expect(text()).toContain('Hidden because it needs: N8 is “Yes” (it is not answered)');
  });

  it('marks what may be left as the answers stand, and says why it must be answered', async () => {
    const ruled: FormDefinition = {
      ...form,
      sections: [
        {
          ...{ id: 'R', title: 'Rules' },
          questions: [
            { kind: 'yes-no', id: 'R1', text: 'Seen?' },
            {
              ...{ kind: 'yes-no', id: 'R2', text: 'Alone?' },
              requiredWhen: { all: [{ question: 'R1', operator: 'equals', answer: 'yes' }] },
            },
          ],
        },
      ],
    };
    const { text, press, answer } = await shown(ruled);
    await press('Say why questions show or hide');
    expect(text()).toContain('Alone? (optional)');
    expect(text()).toContain('May be left because it would need: R1 is “Yes”');
    expect(text()).toContain('0 of 1 answered');
    await answer(0, 'Yes');
    expect(text()).not.toContain('Alone? (optional)');
    expect(text()).toContain('Must be answered because R1 is “Yes”');
    expect(text()).toContain('1 of 2 answered');
  });

  it('says what the auditor would be warned of', async () => {
    const { text, answer } = await shown();
    expect(text()).toContain('No warnings with these answers.');
    await answer(0, 'O');
    expect(text()).toContain('Own practice is graded Outstanding');
  });

  it('warns of an auditor who is not independent in the words of the return', async () => {
    const { text, answer } = await shown(connected);
    await answer(0, 'I supervised a worker');
    expect(text()).toContain('The auditor is not independent of the case');
    expect(text()).not.toContain('breaks a rule');
  });

  it('says what stops it from being handed in, at the questions', async () => {
    const { text, press } = await shown();
    await press('Try to hand it in');
    expect(text()).toMatch(/\d+ things stop it from being handed in/);
    expect(text()).toContain('minutes to fill');
  });

  it('is clean to axe, tracing too', async () => {
    const { host, press } = await shown();
    await press('Say why questions show or hide');
    const { violations } = await axe.run(host, { rules: { 'color-contrast': { enabled: false } } });
    expect(violations.map(({ id, help }) => `${id}: ${help}`)).toEqual([]);
  });
});
