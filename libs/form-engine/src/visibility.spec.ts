import { aContext, aForm, aFormOf, answered, ask } from './testing/forms';
import { isVisible, visibleQuestions, visibleSections } from './visibility';

const hangsOn = (question: string, answer: string) => ({
  showWhen: { all: [{ question, operator: 'equals' as const, answer }] },
});

const ids = (...args: Parameters<typeof visibleQuestions>) =>
  visibleQuestions(...args).map(({ id }) => id);

describe('what a form shows', () => {
  it('shows every question that has no condition, guidance included, in form order', () => {
    const form = aFormOf(
      { id: 'A', title: 'A', questions: [ask.yesNo('A1'), ask.guidance('A2')] },
      { id: 'B', title: 'B', questions: [ask.text('B1')] },
    );
    expect(ids(form, {}, aContext())).toEqual(['A1', 'A2', 'B1']);
  });

  it('asks a question only of the agencies it names', () => {
    const form = aForm(
      ask.yesNo('A1', { askedOf: ['education'] }),
      ask.yesNo('A2', { askedOf: ['education', 'police'] }),
    );
    expect(ids(form, {}, aContext())).toEqual(['A2']);
  });

  it('asks a section only of the agencies it names, and of nobody where it names none', () => {
    const form = aFormOf(
      { id: 'A', title: 'A', askedOf: ['education'], questions: [ask.yesNo('A1')] },
      { id: 'B', title: 'B', askedOf: ['police'], questions: [ask.yesNo('B1')] },
      { id: 'C', title: 'C', askedOf: [], questions: [ask.yesNo('C1')] },
    );
    expect(ids(form, {}, aContext())).toEqual(['B1']);
  });

  it('shows a question when the answer it hangs on is given, and hides it when that changes', () => {
    const form = aForm(ask.yesNo('A1'), ask.text('A2', 50, hangsOn('A1', 'yes')));
    expect(ids(form, {}, aContext())).toEqual(['A1']);
    expect(ids(form, answered({ A1: 'yes' }), aContext())).toEqual(['A1', 'A2']);
    expect(ids(form, answered({ A1: 'no' }), aContext())).toEqual(['A1']);
  });

  it('takes the answer of a hidden question as absent, so that conditions chain', () => {
    const form = aForm(
      ask.yesNo('A1'),
      ask.yesNo('A2', hangsOn('A1', 'yes')),
      ask.yesNo('A3', hangsOn('A2', 'yes')),
    );
    const answers = answered({ A1: 'no', A2: 'yes' });
    expect(ids(form, answers, aContext())).toEqual(['A1']);
    expect(ids(form, { ...answers, ...answered({ A1: 'yes' }) }, aContext())).toEqual([
      'A1',
      'A2',
      'A3',
    ]);
  });

  it('takes the answer to a question of another agency as absent', () => {
    const form = aForm(
      ask.yesNo('A1', { askedOf: ['education'] }),
      ask.yesNo('A2', hangsOn('A1', 'yes')),
    );
    expect(ids(form, answered({ A1: 'yes' }), aContext())).toEqual([]);
  });

  it('hides a section whose condition fails, and the questions of it from later conditions', () => {
    const form = aFormOf(
      { id: 'A', title: 'A', questions: [ask.yesNo('A1')] },
      { id: 'B', title: 'B', questions: [ask.yesNo('B1')], ...hangsOn('A1', 'yes') },
      { id: 'C', title: 'C', questions: [ask.yesNo('C1', hangsOn('B1', 'yes'))] },
    );
    expect(ids(form, answered({ A1: 'no', B1: 'yes' }), aContext())).toEqual(['A1']);
    expect(ids(form, answered({ A1: 'yes', B1: 'yes' }), aContext())).toEqual(['A1', 'B1', 'C1']);
  });

  it('sees no answer of a question that comes later, or of the question itself', () => {
    const form = aForm(
      ask.yesNo('A1', hangsOn('A2', 'yes')),
      ask.yesNo('A2'),
      ask.yesNo('A3', hangsOn('A3', 'yes')),
    );
    expect(ids(form, answered({ A2: 'yes', A3: 'yes' }), aContext())).toEqual(['A2']);
  });

  it('comes to an end where conditions go in a circle', () => {
    const form = aForm(
      ask.yesNo('A1', hangsOn('A2', 'yes')),
      ask.yesNo('A2', hangsOn('A1', 'yes')),
    );
    expect(ids(form, answered({ A1: 'yes', A2: 'yes' }), aContext())).toEqual([]);
  });

  it('takes a blank text, an empty choice and a null as no answer', () => {
    const form = aForm(
      ask.text('A1'),
      ask.multiple('A2', ['a', 'b']),
      ask.text('B1', 50, { showWhen: { any: [{ question: 'A1', operator: 'answered' }] } }),
      ask.text('B2', 50, { showWhen: { any: [{ question: 'A2', operator: 'answered' }] } }),
    );
    const blank = { A1: { value: '  ' }, A2: { value: [] } };
    expect(ids(form, blank, aContext())).toEqual(['A1', 'A2']);
    expect(ids(form, { A1: { value: null } }, aContext())).toEqual(['A1', 'A2']);
    expect(ids(form, answered({ A1: 'x', A2: ['a'] }), aContext())).toHaveLength(4);
  });

  it('lists only sections that show something, each with what it shows', () => {
    const form = aFormOf(
      { id: 'A', title: 'A', questions: [ask.yesNo('A1'), ask.yesNo('A2', hangsOn('A1', 'yes'))] },
      { id: 'B', title: 'B', questions: [ask.yesNo('B1', hangsOn('A1', 'yes'))] },
    );
    const sections = visibleSections(form, {}, aContext());
    expect(sections.map(({ section }) => section.id)).toEqual(['A']);
    expect(sections[0]?.questions.map(({ id }) => id)).toEqual(['A1']);
  });

  it('says whether one question is shown, and never shows one the form lacks', () => {
    const form = aForm(ask.yesNo('A1'), ask.yesNo('A2', hangsOn('A1', 'yes')));
    expect(isVisible(form, 'A1', {}, aContext())).toBe(true);
    expect(isVisible(form, 'A2', {}, aContext())).toBe(false);
    expect(isVisible(form, 'Z9', {}, aContext())).toBe(false);
  });

  it('survives answers that are not answers', () => {
    const form = aForm(
      ask.rows('A1'),
      ask.yesNo('A2'),
      ask.yesNo('A3', { showWhen: { all: [{ question: 'A1', operator: 'at-least', answer: 1 }] } }),
      ask.yesNo('A4', { showWhen: { all: [{ question: 'A2', operator: 'at-least', answer: 1 }] } }),
    );
    const broken = { A1: { value: [null, 'x', 5] }, A2: { value: true }, A3: 7, A4: null } as never;
    expect(ids(form, broken, aContext())).toContain('A1');
  });

  it('takes an id that every object has as an id like any other', () => {
    const form = aForm(
      ask.yesNo('toString'),
      ask.yesNo('A2', { showWhen: { all: [{ question: 'toString', operator: 'answered' }] } }),
    );
    expect(ids(form, {}, aContext())).toEqual(['toString']);
  });

  it('lets the first of two questions with the same id answer for it', () => {
    const form = aForm(
      ask.yesNo('A1', { askedOf: ['education'] }),
      ask.single('A1', ['yes']),
      ask.yesNo('A2', hangsOn('A1', 'yes')),
    );
    expect(ids(form, answered({ A1: 'yes' }), aContext())).toEqual(['A1']);
  });
});
