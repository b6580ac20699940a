import { questions } from './testing/a-form';
import { shown } from './testing/shown-question';

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

  it('is chosen of a list, or ticked and unticked, by number keys too', async () => {
    const { page, asked } = await shown(questions.single);
    await asked.press('2');
    expect(page.answer()).toEqual({ value: 'other' });
    page.question.set(questions.multiple);
    page.answer.set(null);
    await asked.press('2');
    await asked.press('1');
    expect(page.answer()).toEqual({ value: ['file', 'worker'] });
    await asked.press('2', { control: true });
    await asked.press('9');
    await asked.press('2');
    expect(page.answer()).toEqual({ value: ['file'] });
  });

  it('tells nothing in place from not answered in a tick list', async () => {
    const { page, asked } = await shown(questions.ticks);
    expect(await asked.chosen()).toEqual([]);
    await asked.choose('None of these is in place');
    expect(page.answer()).toEqual({ value: [] });
    expect(await asked.chosen()).toEqual(['None of these is in place3']);
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
