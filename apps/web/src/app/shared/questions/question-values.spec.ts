import { anchorDay, questions } from './testing/a-form';
import { shown, wrong } from './testing/shown-question';

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
