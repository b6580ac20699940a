import { TestbedHarnessEnvironment } from '@angular/cdk/testing/testbed';
import { ChangeDetectionStrategy, Component, signal } from '@angular/core';
import { TestBed } from '@angular/core/testing';
import type { AnswerConflictView } from '@sightline/contracts';
import type { Answer, AnswerProblem, Question as FormQuestion } from '@sightline/form-engine';
import axe from 'axe-core';
import { aForm, anchorDay, questions } from './testing/a-form';
import { QuestionHarness } from './testing/question-harness';
import { Question } from './question';

@Component({
  selector: 'sl-test-page',
  imports: [Question],
  changeDetection: ChangeDetectionStrategy.OnPush,
  template: `
    <sl-question
      [form]="form"
      [question]="question()"
      [answer]="answer()"
      [anchorDay]="anchorDay()"
      [problems]="problems()"
      [isSpared]="isSpared()"
      [conflict]="conflict()"
      (changed)="take($event)"
      (decided)="decided.set($event)"
    />
  `,
})
class TestPage {
  readonly form = aForm;
  readonly anchorDay = signal<string | null>(anchorDay);
  readonly question = signal<FormQuestion>(questions.compliance);
  readonly answer = signal<Answer | null>(null);
  readonly isSpared = signal(false);
  readonly problems = signal<readonly AnswerProblem[]>([]);
  readonly conflict = signal<AnswerConflictView | undefined>(undefined);
  readonly decided = signal<string>('');
  changes = 0;

  take(answer: Answer | null): void {
    this.changes += 1;
    this.answer.set(answer);
  }
}

async function shown(question: FormQuestion, answer: Answer | null = null) {
  const fixture = TestBed.createComponent(TestPage);
  const page = fixture.componentInstance;
  page.question.set(question);
  page.answer.set(answer);
  const loader = TestbedHarnessEnvironment.loader(fixture);
  const asked = await loader.getHarness(QuestionHarness);
  const host = fixture.nativeElement as HTMLElement;
  return { page, asked, host };
}

const wrong = (message: string, more: Partial<AnswerProblem> = {}): AnswerProblem => ({
  ...{ questionId: 'x', part: 'value', code: 'wrong-kind' },
  ...{ message, ...more },
});

describe('a compliance question', () => {
  it('names its group with the question, and says that it is a key question', async () => {
    const { asked } = await shown(questions.compliance);
    expect(await asked.name()).toBe('D1 Was the concern recognised promptly? Key question');
    expect(await asked.options()).toEqual([
      'Yes1',
      'Partly2',
      'No3',
      'Not evidenced on file4',
      'Not applicable5',
    ]);
  });

  it('is answered by number keys, but not by shortcuts of the browser', async () => {
    const { page, asked } = await shown(questions.compliance);
    await asked.press('2', { control: true });
    await asked.press('9');
    expect(page.answer()).toBeNull();
    await asked.press('2');
    expect(page.answer()).toEqual({ value: 'partly' });
    expect(await asked.chosen()).toEqual(['Partly2']);
  });

  it('asks why it does not apply, and forgets the reason with another answer', async () => {
    const { page, asked } = await shown(questions.compliance);
    await asked.choose('Not applicable');
    await asked.choose('Did not arise');
    expect(page.answer()).toEqual({ value: 'na', naReason: 'did-not-arise' });
    await asked.choose('Yes');
    expect(page.answer()).toEqual({ value: 'yes' });
  });

  it('asks for evidence where the answer demands it, and loses none of it afterwards', async () => {
    const { page, asked } = await shown(questions.compliance);
    expect(await asked.evidence()).toBeNull();
    await asked.choose('No');
    await asked.type('Supervision record');
    expect(page.answer()).toEqual({ value: 'no', evidence: 'Supervision record' });
    expect(await asked.words()).toContain('78 words left');
    await asked.choose('Yes');
    expect(page.answer()).toEqual({ value: 'yes', evidence: 'Supervision record' });
    await asked.pressButton('Clear');
    expect(page.answer()).toEqual({ value: null, evidence: 'Supervision record' });
  });

  it('offers evidence where it is not demanded', async () => {
    const { asked } = await shown(questions.compliance, { value: 'yes' });
    await asked.pressButton('Add evidence');
    expect(await asked.words()).toContain('(optional)');
  });

  it('is marked as optional while no condition requires it', async () => {
    const { page, asked, host } = await shown(questions.compliance);
    const mark = () => host.querySelector('legend .aside')?.textContent.trim();
    await asked.words();
    expect(mark()).toBeUndefined();
    page.isSpared.set(true);
    await asked.words();
    expect(mark()).toBe('(optional)');
  });

  it('opens its help beside the question, with what a key question is', async () => {
    const { asked, host } = await shown(questions.compliance);
    const help = host.querySelector<HTMLElement>('.help');
    expect(help?.hidden).toBe(true);
    await asked.pressButton('Help with D1');
    expect(help?.hidden).toBe(false);
    expect(help?.textContent).toContain('Yes: named at the first contact.');
    expect(help?.textContent).toContain('It never changes the grade you give.');
    expect(host.querySelector('.help-button')?.getAttribute('aria-expanded')).toBe('true');
  });

  it('ties what is wrong to its answers', async () => {
    const { page, asked, host } = await shown(questions.compliance);
    page.problems.set([wrong('Choose one of the answers')]);
    expect(await asked.words()).toContain('Choose one of the answers');
    const radio = host.querySelector('input');
    expect(radio?.getAttribute('aria-describedby')).toBe('q-D1-problem');
    expect(host.querySelector('#q-D1-problem')).not.toBeNull();
  });
});

describe('a grade', () => {
  it('shows what each grade means beside it and is chosen by number', async () => {
    const { page, asked, host } = await shown(questions.grade);
    expect(await asked.words()).toContain('Timely and proportionate');
    const meaning = host.querySelectorAll('input')[1]?.getAttribute('aria-describedby');
    expect(host.querySelector(`#${meaning ?? ''}`)?.textContent).toContain('Timely');
    await asked.press('4');
    expect(page.answer()).toEqual({ value: 'I' });
    expect(await asked.evidence()).not.toBeNull();
  });
});

describe('choices', () => {
  it('asks what "other" is and forgets it with another choice', async () => {
    const { page, asked } = await shown(questions.single);
    await asked.choose('Other');
    await asked.type('Reviewing officer');
    expect(page.answer()).toEqual({ value: 'other', other: 'Reviewing officer' });
    await asked.choose('Practitioner');
    expect(page.answer()).toEqual({ value: 'practitioner' });
  });

  it('lets "none of these" exclude the rest, both ways', async () => {
    const { page, asked } = await shown(questions.multiple);
    await asked.choose('The worker');
    await asked.choose('The record');
    expect(page.answer()).toEqual({ value: ['file', 'worker'] });
    await asked.choose('None of these');
    expect(page.answer()).toEqual({ value: ['none'] });
    await asked.choose('The record');
    expect(page.answer()).toEqual({ value: ['file'] });
    await asked.choose('The record');
    expect(page.answer()).toBeNull();
  });

  it('moves from box to box by the arrows, round and round, and leaves other keys alone', async () => {
    await shown(questions.multiple);
    const boxes = [...document.querySelectorAll<HTMLInputElement>('sl-check-list input')];
    boxes[0]!.focus();
    const press = (init: KeyboardEventInit) => {
      const event = new KeyboardEvent('keydown', { bubbles: true, cancelable: true, ...init });
      document.activeElement?.dispatchEvent(event);
      return [boxes.indexOf(document.activeElement as HTMLInputElement), event.defaultPrevented];
    };
    expect(press({ key: 'ArrowDown', altKey: true })).toEqual([0, false]);
    expect(press({ key: 'a' })).toEqual([0, false]);
    expect(press({ key: 'ArrowDown' })).toEqual([1, true]);
    expect(press({ key: 'ArrowUp' })).toEqual([0, true]);
    expect(press({ key: 'ArrowUp' })).toEqual([boxes.length - 1, true]);
  });

  it('tells nothing in place from not answered in a tick list', async () => {
    const { page, asked } = await shown(questions.ticks);
    expect(await asked.chosen()).toEqual([]);
    await asked.choose('None of these is in place');
    expect(page.answer()).toEqual({ value: [] });
    expect(await asked.chosen()).toEqual(['None of these is in place']);
    await asked.choose('Police');
    expect(page.answer()).toEqual({ value: ['police'] });
    await asked.choose('Police');
    expect(page.answer()).toBeNull();
  });

  it('answers yes and no', async () => {
    const { page, asked } = await shown(questions.yesNo);
    await asked.press('1');
    expect(page.answer()).toEqual({ value: 'yes' });
  });
});

describe('numbers and dates', () => {
  it('keeps what is no number in the box, as it was typed', async () => {
    const { page, asked } = await shown(questions.integer, { value: 3 });
    expect(await asked.text()).toBe('3');
    await asked.type('3a');
    expect([page.answer(), await asked.text()]).toEqual([{ value: '3a' }, '3a']);
    await asked.type(' ');
    expect(page.answer()).toBeNull();
  });

  it('rewrites nothing under the hands of the person', async () => {
    const { page, asked } = await shown(questions.integer);
    await asked.type('007');
    expect([page.answer(), await asked.text()]).toEqual([{ value: 7 }, '007']);
  });

  it('shows a number that came from somewhere else', async () => {
    const { page, asked } = await shown(questions.integer);
    await asked.type('007');
    page.answer.set({ value: 8 });
    expect(await asked.text()).toBe('8');
  });

  it('is x of y once both numbers are there, and loses neither before', async () => {
    const { page, asked } = await shown(questions.xOfY);
    await asked.type('3', 0);
    expect(page.answer()?.value).toBe('3 of ');
    expect([await asked.text(0), await asked.text(1)]).toEqual(['3', '']);
    await asked.type('5', 1);
    expect(page.answer()).toEqual({ value: { x: 3, y: 5 } });
    await asked.type('', 0);
    await asked.type('', 1);
    expect(page.answer()).toBeNull();
  });

  it('shows dates and keeps days from the anchor day', async () => {
    const { page, asked } = await shown(questions.day, { value: -7 });
    expect(await asked.text()).toBe('2017-09-21');
    expect(await asked.words()).toContain('Thu 21 Sep 2017');
    await asked.type('2017-09-30');
    expect(page.answer()).toEqual({ value: 2 });
    page.answer.set(null);
    expect(await asked.text()).toBe('');
  });

  it('reads as days, and takes no date, where nobody knows the day they are counted from', async () => {
    const { page, asked, host } = await shown(questions.day, { value: -75 });
    page.anchorDay.set(null);
    expect(await asked.text()).toBe('75 days before the index date');
    expect(await asked.words()).toContain('No date can be given any more');
    expect(host.querySelector('input')?.readOnly).toBe(true);
    expect(host.querySelector('input[type=date]')).toBeNull();
    page.anchorDay.set(anchorDay);
    expect(await asked.text()).toBe('2017-07-15');
    expect(page.changes).toBe(0);
  });

  it('takes a year that is not whole yet for no date', async () => {
    const { page, asked } = await shown(questions.day);
    await asked.type('0201-09-30');
    expect(typeof page.answer()?.value).toBe('string');
  });
});

describe('text', () => {
  it('counts the words that are left, and says when there are too many', async () => {
    const { page, asked } = await shown(questions.text);
    await asked.type('Three reports in');
    expect(await asked.words()).toContain('3 words left');
    await asked.type('Three reports in the window so far');
    expect(await asked.words()).toContain('1 word too many');
    expect(page.answer()?.value).toBe('Three reports in the window so far');
  });

  it('takes hidden characters out of what is pasted', async () => {
    const { page, asked } = await shown(questions.text);
    await asked.type('Three\u0000 reports');
    expect(page.answer()?.value).toBe('Three reports');
  });

  it('marks the box that is wrong', async () => {
    const { page, asked } = await shown(questions.text);
    page.problems.set([wrong('Shorten this', { code: 'too-long' })]);
    expect(await asked.attribute('aria-invalid')).toBe('true');
    expect(await asked.attribute('aria-describedby')).toBe('q-C1-problem');
    expect(await asked.attribute('aria-labelledby')).toBe('q-C1-words');
  });
});

describe('rows', () => {
  it('adds, fills and removes rows', async () => {
    const { page, asked } = await shown(questions.rows);
    await asked.pressButton('Add a row');
    await asked.type('2017-09-27', 0);
    await asked.pick('Home visit');
    await asked.type('Seen at home', 1);
    await asked.type('2', 2);
    expect(page.answer()).toEqual({
      value: [{ day: -1, type: 'visit', action: 'Seen at home', count: 2 }],
    });
    await asked.pressButton('Add another row');
    expect(page.answer()?.value).toHaveLength(2);
    await asked.pressButton('Remove row 2');
    expect(page.answer()?.value).toHaveLength(1);
  });

  it('adds no row beyond the most', async () => {
    const rows = [{ count: 1 }, { count: 2 }, { count: 3 }];
    const { asked } = await shown(questions.rows, { value: rows });
    await expect(asked.pressButton('Add another row')).rejects.toThrow();
    expect(await asked.words()).toContain('3 of at most 3');
  });

  it('says what is wrong with a cell at the cell', async () => {
    const rows = [{ count: 1 }, { count: 'two' }];
    const { page, asked, host } = await shown(questions.rows, { value: rows });
    const message = 'Row 2, How many: enter a whole number';
    page.problems.set([wrong(message, { row: 1, column: 'count' })]);
    expect(await asked.words()).toContain('enter a whole number');
    const cell = host.querySelector('#q-C2-1-count');
    expect(cell?.getAttribute('aria-invalid')).toBe('true');
    expect(cell?.getAttribute('aria-describedby')).toBe('q-C2-1-count-problem');
    expect(host.querySelector('#q-C2-0-count')?.getAttribute('aria-invalid')).toBeNull();
  });

  it('keeps fixed rows in place and leaves out those that say nothing', async () => {
    const { page, asked } = await shown(questions.fixedRows);
    await asked.type('4', 1);
    expect(page.answer()).toEqual({ value: [{ row: 'dental', offered: 4 }] });
    await asked.type('', 1);
    expect(page.answer()).toBeNull();
  });
});

describe('two answers to one question', () => {
  it('shows both and lets the person choose', async () => {
    const { page, asked } = await shown(questions.integer, { value: 7 });
    page.conflict.set({
      ...{ questionId: 'C5', yours: { value: 7 }, theirs: { value: 5 } },
      ...{ by: 'Priya Nair', at: '2017-09-01T13:02:00.000Z' },
    });
    expect(await asked.words()).toContain('Priya Nair answered this as well');
    expect(await asked.words()).toContain('7 episodes');
    expect(await asked.words()).toContain('5 episodes');
    expect(await asked.words()).toContain('14:02');
    await asked.pressButton('Take that answer');
    expect(page.decided()).toBe('theirs');
  });
});

describe('every kind of question', () => {
  const answers: Readonly<Partial<Record<keyof typeof questions, Answer>>> = {
    compliance: { value: 'na' },
    grade: { value: 'O' },
    single: { value: 'other' },
    day: { value: 0 },
    rows: { value: [{ count: 1 }] },
  };
  const kinds = Object.keys(questions) as (keyof typeof questions)[];

  it.each(kinds)('is sound for a screen reader: %s', async (kind) => {
    const { page, asked, host } = await shown(questions[kind], answers[kind] ?? null);
    page.problems.set([wrong('This is wrong')]);
    if (questions[kind].kind !== 'guidance') await asked.name();
    const rules = { 'color-contrast': { enabled: false } };
    const { violations } = await axe.run(host, { rules });
    expect(violations.map(({ id, nodes }) => [id, nodes.map(({ html }) => html)])).toEqual([]);
  });

  it('changes nothing by being looked at', async () => {
    for (const kind of kinds) {
      const { page } = await shown(questions[kind], answers[kind] ?? null);
      expect(page.changes).toBe(0);
    }
  });
});
