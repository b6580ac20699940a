import { completeAnswers } from './complete-answers';
import { explainRequirement } from './explain';
import { diffForms } from './diff-forms';
import { parseDefinition } from './parse-definition';
import { formProgress, nextUnanswered, progressCounts } from './progress';
import type { Condition, ConditionTerm, FormDefinition, Question } from './template';
import { aContext, aForm, aFormOf, answered, ask } from './testing/forms';
import { checkSave, validateAnswers } from './validate-answers';
import { validateDefinition } from './validate-definition';

const whenNo: Condition = { all: [{ question: 'A1', operator: 'equals', answer: 'no' }] };
const form = aForm(ask.yesNo('A1'), ask.text('A2', 50, { requiredWhen: whenNo }));

const errorsOf = (given: FormDefinition) =>
  validateDefinition(given).filter(({ severity }) => severity === 'error');
const problemsOf = (given: FormDefinition) =>
  errorsOf(given).map(({ code, place, message }) => ({ code, place, message }));

/** Problems of a question with this rule, after a question A1 and before a question A3. */
function problemsWith(requiredWhen: Condition, extra: Partial<Question> = {}) {
  const asked = { ...ask.yesNo('A2', extra), requiredWhen };
  return problemsOf(aForm(ask.yesNo('A1'), asked, ask.yesNo('A3')));
}

const on = (question: string): Condition => ({ all: [{ question, operator: 'answered' }] });

describe('a rule for when a question must be answered', () => {
  it('is refused on a question that need never be answered', () => {
    expect(problemsWith(whenNo, { required: false })).toEqual([
      {
        code: 'required-twice',
        place: 'sections[0].questions[1].requiredWhen',
        message: 'The question need never be answered, and yet a condition requires an answer',
      },
    ]);
    expect(problemsWith(whenNo, { required: true })).toEqual([]);
  });

  it('is refused on guidance, which has no answer', () => {
    const guidance = ask.guidance('A2', { requiredWhen: whenNo });
    expect(problemsOf(aForm(ask.yesNo('A1'), guidance))).toEqual([
      expect.objectContaining({
        code: 'required-twice',
        message: 'Guidance has no answer, so no condition can require one',
      }),
    ]);
  });

  it('is refused where it looks at a question that is not there, or says nothing', () => {
    expect(problemsWith(on('Z9'))).toEqual([
      {
        code: 'condition-unknown-question',
        place: 'sections[0].questions[1].requiredWhen.all[0]',
        message: 'The condition looks at “Z9”, which is not in this form',
      },
    ]);
    expect(problemsWith({ any: [] })).toEqual([
      expect.objectContaining({
        code: 'condition-empty',
        place: 'sections[0].questions[1].requiredWhen',
      }),
    ]);
  });

  it('is refused where it looks at a later question or at its own, so that none can go in a circle', () => {
    for (const question of ['A3', 'A2']) {
      expect(problemsWith(on(question))).toEqual([
        expect.objectContaining({
          code: 'condition-later-question',
          place: 'sections[0].questions[1].requiredWhen.all[0]',
        }),
      ]);
    }
    const circle = aForm(
      ask.yesNo('A1', { requiredWhen: on('A2') }),
      ask.yesNo('A2', { requiredWhen: on('A1') }),
    );
    expect(problemsOf(circle).map(({ code }) => code)).toEqual(['condition-later-question']);
  });

  it('is refused where it names an answer that the question does not have', () => {
    const clause: ConditionTerm = { question: 'A1', operator: 'equals', answer: 'maybe' };
    expect(problemsWith({ all: [clause] })).toEqual([
      expect.objectContaining({ code: 'condition-answer' }),
    ]);
  });

  it('is refused where it cannot hold, by itself or where the question shows', () => {
    const conflict = {
      code: 'never-required',
      place: 'sections[0].questions[1].requiredWhen',
      message: 'No answers can require this question: its conditions conflict',
    };
    const yes: ConditionTerm = { question: 'A1', operator: 'equals', answer: 'yes' };
    expect(problemsWith({ all: [...('all' in whenNo ? whenNo.all : []), yes] })).toEqual([
      conflict,
    ]);
    expect(problemsWith(whenNo, { showWhen: { all: [yes] } })).toEqual([conflict]);
    expect(problemsWith({ all: [{ agencyKind: ['police'] }] }, { askedOf: ['education'] })).toEqual(
      [conflict],
    );
    expect(problemsWith({ any: [...('all' in whenNo ? whenNo.all : []), yes] })).toEqual([]);
  });

  it('says of a question that nothing can show only that', () => {
    const never = { all: [on('A1'), { question: 'A1', operator: 'not-answered' as const }] };
    expect(problemsWith(whenNo, { showWhen: never }).map(({ code }) => code)).toEqual([
      'dead-question',
    ]);
  });

  it('has the shape of a condition', () => {
    const bad = aForm({ ...ask.yesNo('A2'), requiredWhen: 'always' } as unknown as Question);
    expect(parseDefinition(bad)).toMatchObject({
      ok: false,
      problems: [{ code: 'shape', place: 'sections[0].questions[0].requiredWhen' }],
    });
    expect(parseDefinition(form)).toEqual({ ok: true, form });
  });
});

describe('a question that is required in some cases', () => {
  const check = (values: Parameters<typeof answered>[0], given = form) =>
    validateAnswers(given, answered(values), aContext(), 'submit').map(
      ({ questionId, code }) => `${questionId} ${code}`,
    );

  it('stops submission while its condition holds, and at no other time', () => {
    expect(check({ A1: 'no' })).toEqual(['A2 required']);
    expect(check({ A1: 'no', A2: ' ' })).toEqual(['A2 required']);
    expect(check({ A1: 'yes' })).toEqual([]);
    expect(check({})).toEqual(['A1 required']);
    expect(check({ A1: 'no', A2: 'Because' })).toEqual([]);
  });

  it('never stops a save', () => {
    expect(validateAnswers(form, answered({ A1: 'no' }), aContext(), 'save')).toEqual([]);
  });

  it('is checked when it was answered though it need not be', () => {
    const short = aForm(ask.yesNo('A1'), ask.text('A2', 1, { requiredWhen: whenNo }));
    expect(check({ A1: 'yes', A2: 'two words' }, short)).toEqual(['A2 too-long']);
    const graded = aForm(ask.yesNo('A1'), ask.grade('A2', { requiredWhen: whenNo }));
    expect(check({ A1: 'yes', A2: 'I' }, graded)).toEqual(['A2 evidence-required']);
  });

  it('has as few rows as it likes while it is not required', () => {
    const fixedRows = ['gp', 'school'].map((code) => ({ code, label: code }));
    const table = aForm(
      ask.yesNo('A1'),
      ask.rows('A2', { requiredWhen: whenNo, fixedRows }),
      ask.rows('A3', { requiredWhen: whenNo, minRows: 2 }),
    );
    const some = (A1: string) =>
      check({ A1, A2: [{ row: 'gp', type: 'core' }], A3: [{ type: null }] }, table);
    expect(some('yes')).toEqual([]);
    expect(some('no')).toEqual(['A2 too-few-rows', 'A3 required']);
  });

  it('counts, and is the next to go to, only while it is required', () => {
    const counts = (A1: string) => progressCounts(form, answered({ A1 }), aContext());
    expect(counts('no')).toEqual({ answered: 1, required: 2 });
    expect(counts('yes')).toEqual({ answered: 1, required: 1 });
    const next = (A1: string) => nextUnanswered(form, answered({ A1 }), aContext())?.id;
    expect([next('no'), next('yes')]).toEqual(['A2', undefined]);
    expect(formProgress(form, answered({ A1: 'yes' }), aContext()).isComplete).toBe(true);
    const saved = checkSave(form, answered({ A1: 'no' }), answered({ A1: 'no' }), aContext());
    expect(saved).toEqual({ answered: 1, required: 2, problems: [] });
  });

  it('is judged by questions that nothing else looks at, and not by hidden ones', () => {
    const hiding = aForm(
      ask.yesNo('A0'),
      ask.yesNo('A1', {
        showWhen: { all: [{ question: 'A0', operator: 'equals', answer: 'yes' }] },
      }),
      ask.text('A2', 50, { requiredWhen: whenNo }),
    );
    const required = (A0: string) =>
      progressCounts(hiding, answered({ A0, A1: 'no' }), aContext()).required;
    expect([required('yes'), required('no')]).toEqual([3, 1]);
  });

  it('can hang on the agency, the branch and the case', () => {
    const here = aForm(
      ask.text('A1', 50, {
        requiredWhen: {
          all: [
            { agencyKind: ['police'] },
            { involvement: ['child'] },
            { unit: 'stratum', operator: 'equals', answer: 'recent' },
          ],
        },
      }),
    );
    const required = (over: Parameters<typeof aContext>[0]) =>
      progressCounts(here, {}, aContext(over)).required;
    const unit = { stratum: 'recent' };
    expect(required({ unit })).toBe(1);
    expect(required({ unit, agencyKind: 'education' })).toBe(0);
    expect(required({ unit, involvement: 'adult' })).toBe(0);
    expect(required({})).toBe(0);
  });

  it('sees only what stands before it, even in a form with a fault', () => {
    const later = aForm(ask.text('A1', 50, { requiredWhen: on('A2') }), ask.yesNo('A2'));
    const answers = answered({ A2: 'yes' });
    expect(progressCounts(later, answers, aContext()).required).toBe(1);
    expect(formProgress(later, answers, aContext())).toMatchObject({
      required: 1,
      isComplete: true,
    });
  });

  it('is filled in for a trial only where it must be', () => {
    expect(Object.keys(completeAnswers(form, aContext(), {}))).toEqual(['A1']);
    const given = answered({ A1: 'no' });
    expect(Object.keys(completeAnswers(form, aContext(), given))).toEqual(['A1', 'A2']);
  });
});

describe('why a question must be answered', () => {
  const why = (id: string, values: Parameters<typeof answered>[0] = {}, given = form) =>
    explainRequirement(given, id, answered(values), aContext());

  it('is said where nothing decides it', () => {
    const plain = aForm(
      ask.yesNo('A1'),
      ask.text('A2', 5, { required: false }),
      ask.guidance('A3'),
    );
    const never = { required: false, summary: 'Never has to be answered', steps: [] };
    expect(['A1', 'A2', 'A3', 'Z9'].map((id) => why(id, {}, plain))).toEqual([
      { required: true, summary: 'Must be answered wherever it shows', steps: [] },
      ...[never, never, never],
    ]);
  });

  it('is said test by test, with what was found', () => {
    const words = 'A1 is “No” (the answer is “Yes”)';
    expect(why('A2', { A1: 'yes' })).toEqual({
      required: false,
      summary: `May be left because it would need: ${words}`,
      steps: [{ of: 'question', holds: false, words, depth: 0 }],
    });
    expect(why('A2', { A1: 'no' })).toMatchObject({
      required: true,
      summary: 'Must be answered because A1 is “No” (the answer is “No”)',
    });
  });

  it('looks at nothing that comes later', () => {
    const later = aFormOf(
      { id: 'A', title: 'A', questions: [ask.text('A1', 50, { requiredWhen: on('B1') })] },
      { id: 'B', title: 'B', questions: [ask.yesNo('B1')] },
    );
    expect(why('A1', { B1: 'yes' }, later)).toMatchObject({
      required: false,
      summary: expect.stringContaining('B1 comes later, so it cannot be looked at') as string,
    });
  });
});

describe('the difference that a rule for answering makes', () => {
  const asked = (extra: Partial<Question>) => aForm(ask.yesNo('A1'), ask.text('A2', 50, extra));
  const said = (before: FormDefinition, after: FormDefinition) => {
    const { changes, comparability } = diffForms(before, after);
    expect(comparability['A2']).toEqual({ comparable: true, reasons: [] });
    return changes.map(({ code, words }) => `${code}: ${words}`);
  };

  it('is none to a form with the same rule, its tests in another order', () => {
    const terms: readonly ConditionTerm[] = [
      { agencyKind: ['police'] },
      { involvement: ['child'] },
    ];
    const turned = asked({ requiredWhen: { all: [...terms].reverse() } });
    expect(said(asked({ requiredWhen: { all: terms } }), turned)).toEqual([]);
  });

  it('is said in words, and leaves the answers comparable', () => {
    const is = (requiredWhen: Condition | undefined) => asked({ requiredWhen });
    expect(said(is(undefined), is(whenNo))).toEqual([
      'required-changed: A2 required when A1 is “No”; before: always',
    ]);
    expect(said(is(whenNo), is(on('A1')))).toEqual([
      'required-changed: A2 required when A1 is answered; before: when A1 is “No”',
    ]);
    expect(said(is(whenNo), asked({ required: false }))).toEqual([
      'required-changed: A2 required never; before: when A1 is “No”',
    ]);
  });
});
