import type { AnswerProblem } from './answers';
import { formProgress, nextUnanswered, problemsBySection } from './progress';
import { aContext, aForm, aFormOf, answered, ask } from './testing/forms';

const form = aFormOf(
  {
    id: 'A',
    title: 'First',
    questions: [
      ask.guidance('A0'),
      ask.compliance('A1'),
      ask.text('A2', 5, { required: false }),
      ask.yesNo('A3'),
    ],
  },
  {
    id: 'B',
    title: 'Second',
    showWhen: { all: [{ question: 'A3', operator: 'equals', answer: 'yes' }] },
    questions: [ask.yesNo('B1'), ask.text('B2', 5)],
  },
);

describe('how far a form is filled', () => {
  it('counts the questions that must be answered, of the sections that are shown', () => {
    expect(formProgress(form, {}, aContext())).toEqual({
      sections: [{ sectionId: 'A', title: 'First', answered: 0, required: 2, problems: 2 }],
      answered: 0,
      required: 2,
      isComplete: false,
    });
  });

  it('counts a section that comes into view', () => {
    const progress = formProgress(form, answered({ A3: 'yes', B1: 'no' }), aContext());
    expect(progress.sections).toEqual([
      { sectionId: 'A', title: 'First', answered: 1, required: 2, problems: 1 },
      { sectionId: 'B', title: 'Second', answered: 1, required: 2, problems: 1 },
    ]);
    expect(progress).toMatchObject({ answered: 2, required: 4, isComplete: false });
  });

  it('is complete when nothing stops submission, whatever is left out that may be', () => {
    const answers = answered({ A1: 'yes', A3: 'no' });
    expect(formProgress(form, answers, aContext())).toMatchObject({
      answered: 2,
      required: 2,
      isComplete: true,
    });
  });

  it('counts an answer that lacks its evidence as answered, with a problem', () => {
    const progress = formProgress(form, answered({ A1: 'no', A3: 'no' }), aContext());
    expect(progress).toMatchObject({ answered: 2, required: 2, isComplete: false });
    expect(progress.sections[0]).toMatchObject({ answered: 2, problems: 1 });
  });

  it('counts a problem of a question that need not be answered', () => {
    const answers = answered({ A1: 'yes', A2: 'one two three four five six', A3: 'no' });
    expect(formProgress(form, answers, aContext()).sections[0]?.problems).toBe(1);
  });
});

describe('problems by section', () => {
  const about = (questionId: string): AnswerProblem => ({
    questionId,
    part: 'value',
    code: 'required',
    message: questionId,
  });

  it('groups them in form order, and leaves out sections without any', () => {
    const groups = problemsBySection(form, [about('B2'), about('B1')]);
    expect(groups.map(({ section }) => section.id)).toEqual(['B']);
    expect(groups[0]?.problems.map(({ questionId }) => questionId)).toEqual(['B1', 'B2']);
  });

  it('leaves out what is about no question of the form', () => {
    expect(problemsBySection(form, [about('Z9')])).toEqual([]);
  });

  it('keeps the order of two problems with one question', () => {
    const two = [about('A1'), { ...about('A1'), message: 'second' }];
    expect(problemsBySection(form, two)[0]?.problems).toEqual(two);
  });
});

describe('the next question to answer', () => {
  const next = (answers: Parameters<typeof answered>[0], after?: string) =>
    nextUnanswered(form, answered(answers), aContext(), after)?.id;

  it('is the first that must be answered, guidance and optional ones apart', () => {
    expect(next({})).toBe('A1');
    expect(next({}, 'A1')).toBe('A3');
  });

  it('goes round from the end to the start', () => {
    expect(next({ A3: 'no' }, 'A3')).toBe('A1');
    expect(next({ A1: 'yes', A3: 'yes', B1: 'no' }, 'B2')).toBe('B2');
  });

  it('starts at the beginning for a question the form does not show', () => {
    expect(next({ A1: 'yes' }, 'Z9')).toBe('A3');
  });

  it('is none when all is answered', () => {
    expect(next({ A1: 'yes', A3: 'no' })).toBeUndefined();
    expect(nextUnanswered(aForm(ask.guidance('A1')), {}, aContext())).toBeUndefined();
  });
});
