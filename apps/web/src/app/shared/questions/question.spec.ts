import type { Answer } from '@sightline/form-engine';
import axe from 'axe-core';
import { questions } from './testing/a-form';
import { shown, wrong } from './testing/shown-question';

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
