import fc from 'fast-check';
import type { Answers, FormContext } from './answers';
import { clausesOf } from './conditions';
import { diffForms } from './diff-forms';
import { isRequired } from './count-answers';
import { explainRequirement, explainVisibility } from './explain';
import { formFlags } from './flags';
import { estimatedMinutes } from './length';
import { parseDefinition } from './parse-definition';
import { formProgress, nextUnanswered, problemsBySection, progressCounts } from './progress';
import { projectReturn } from './project-return';
import type { FormDefinition, Question } from './template';
import { anyAnswers, anyContext, anyForm } from './testing/any-form';
import { validateAnswers } from './validate-answers';
import { validateDefinition } from './validate-definition';
import { evaluateForm, visibleQuestions } from './visibility';

const copy = <T>(value: T): T => JSON.parse(JSON.stringify(value)) as T;

function always(check: (form: FormDefinition, answers: Answers, context: FormContext) => void) {
  fc.assert(fc.property(anyForm(), anyAnswers, anyContext, check), { numRuns: 300 });
}

const shown = (...args: Parameters<typeof visibleQuestions>) =>
  visibleQuestions(...args).map(({ id }) => id);

describe('whatever the form, the answers and the respondent', () => {
  it('the browser and the server, each with its own copy, say the same', () => {
    always((form, answers, context) => {
      const [theirs, given, where] = [copy(form), copy(answers), copy(context)];
      expect(shown(theirs, given, where)).toEqual(shown(form, answers, context));
      for (const mode of ['save', 'submit'] as const) {
        expect(validateAnswers(theirs, given, where, mode)).toEqual(
          validateAnswers(form, answers, context, mode),
        );
      }
      expect(formProgress(theirs, given, where)).toEqual(formProgress(form, answers, context));
      expect(nextUnanswered(theirs, given, where)).toEqual(nextUnanswered(form, answers, context));
      const facts = { auditorIndependent: false };
      expect(formFlags(theirs, given, where, facts)).toEqual(
        formFlags(form, answers, context, facts),
      );
      expect(projectReturn(theirs, given, where)).toEqual(projectReturn(form, answers, context));
    });
  });

  it('nothing is asked twice over: a second look at the same answers shows the same', () => {
    always((form, answers, context) => {
      expect(shown(form, answers, context)).toEqual(shown(form, answers, context));
    });
  });

  it('a question that stands first and is asked without conditions is shown', () => {
    always((form, answers, context) => {
      const first = form.sections.find(({ questions }) => questions.length > 0);
      const question = first?.questions[0];
      if ((!first || !question || first.showWhen) ?? first.askedOf) return;
      if (question.showWhen ?? question.askedOf) return;
      expect(shown(form, answers, context)).toContain(question.id);
    });
  });

  it('what is hidden decides nothing: without its answer the form shows the same', () => {
    always((form, answers, context) => {
      const { visibleIds } = evaluateForm(form, answers, context);
      const visible = Object.fromEntries(
        Object.entries(answers).filter(([id]) => visibleIds.has(id)),
      );
      expect(shown(form, visible, context)).toEqual(shown(form, answers, context));
    });
  });

  it('what is hidden is not validated on submission, not counted and not projected', () => {
    always((form, answers, context) => {
      const { visibleIds, questions } = evaluateForm(form, answers, context);
      const known = form.sections.flatMap((section) => section.questions.map(({ id }) => id));
      const hidden = known.filter((id) => !visibleIds.has(id));
      const problems = validateAnswers(form, answers, context, 'submit');
      expect(problems.filter(({ questionId }) => hidden.includes(questionId))).toEqual([]);
      const projected = projectReturn(form, answers, context).map(({ questionId }) => questionId);
      expect(projected).toEqual(
        questions.filter(({ kind }) => kind !== 'guidance').map(({ id }) => id),
      );
      const { required, answered } = formProgress(form, answers, context);
      expect(required).toBeLessThanOrEqual(projected.length);
      expect(answered).toBeLessThanOrEqual(required);
    });
  });

  it('the counts of a save are the counts of the progress', () => {
    always((form, answers, context) => {
      const { required, answered } = formProgress(form, answers, context);
      expect(progressCounts(form, answers, context)).toEqual({ required, answered });
    });
  });

  it('a form is complete exactly when submission finds nothing wrong', () => {
    always((form, answers, context) => {
      const problems = validateAnswers(form, answers, context, 'submit');
      expect(formProgress(form, answers, context).isComplete).toBe(problems.length === 0);
      const known = problems.filter(({ code }) => code !== 'unknown-question');
      expect(problemsBySection(form, problems).flatMap((group) => group.problems)).toEqual(known);
    });
  });

  it('what submission accepts, saving accepts, hidden answers apart', () => {
    always((form, answers, context) => {
      if (validateAnswers(form, answers, context, 'submit').length > 0) return;
      const saved = validateAnswers(form, answers, context, 'save');
      expect(saved.filter(({ code }) => code !== 'hidden')).toEqual([]);
    });
  });

  it('the tracer agrees with the form about every question', () => {
    always((form, answers, context) => {
      const ids = shown(form, answers, context);
      for (const { questions } of form.sections) {
        for (const { id } of questions) {
          const { visible, steps } = explainVisibility(form, id, answers, context);
          expect(visible).toBe(ids.includes(id));
          const outer = steps.filter(({ depth }) => depth === 0);
          expect(outer.every(({ holds }) => holds)).toBe(visible);
        }
      }
    });
  });

  it('the tracer agrees with the form about what must be answered', () => {
    always((form, answers, context) => {
      const evaluation = evaluateForm(form, answers, context);
      for (const question of evaluation.questions) {
        const { required } = explainRequirement(form, question.id, answers, context);
        expect(required).toBe(isRequired(question, evaluation));
      }
    });
  });

  it('a rule for when it must be answered asks for less, hides nothing, and changes no save', () => {
    always((form, answers, context) => {
      const free: FormDefinition = {
        ...form,
        sections: form.sections.map((section) => ({
          ...section,
          questions: section.questions.map(({ requiredWhen: _, ...rest }) => rest as Question),
        })),
      };
      expect(shown(free, answers, context)).toEqual(shown(form, answers, context));
      expect(validateAnswers(free, answers, context, 'save')).toEqual(
        validateAnswers(form, answers, context, 'save'),
      );
      const all = validateAnswers(free, answers, context, 'submit');
      const some = validateAnswers(form, answers, context, 'submit');
      expect(all).toEqual(expect.arrayContaining(some));
      expect(all.filter(({ code }) => code !== 'required' && code !== 'too-few-rows')).toEqual(
        some.filter(({ code }) => code !== 'required' && code !== 'too-few-rows'),
      );
      expect(progressCounts(form, answers, context).required).toBeLessThanOrEqual(
        progressCounts(free, answers, context).required,
      );
    });
  });

  it('no question found never to be required is ever required', () => {
    always((form, answers, context) => {
      const never = validateDefinition(form)
        .filter(({ code }) => code === 'never-required')
        .map(({ questionId }) => questionId);
      const evaluation = evaluateForm(form, answers, context);
      const required = evaluation.questions.filter((one) => isRequired(one, evaluation));
      expect(required.filter(({ id }) => never.includes(id))).toEqual([]);
    });
  });

  it('no question found dead is ever shown', () => {
    always((form, answers, context) => {
      const dead = validateDefinition(form)
        .filter(({ code }) => code === 'dead-question' || code === 'asked-of-nobody')
        .map(({ questionId }) => questionId);
      expect(shown(form, answers, context).filter((id) => dead.includes(id))).toEqual([]);
    });
  });

  it('no condition of a form without problems can loop', () => {
    always((form) => {
      const problems = validateDefinition(form);
      const circles = problems.filter(({ code }) => code === 'condition-cycle');
      const later = problems.filter(({ code }) => code === 'condition-later-question');
      // A circle needs a step forward: where all conditions look back, none can close.
      if (circles.length > 0) expect(later.length).toBeGreaterThan(0);
      if (problems.some(({ severity }) => severity === 'error')) return;
      const order = form.sections.flatMap((section) => section.questions.map(({ id }) => id));
      for (const { questions } of form.sections) {
        for (const { id, showWhen, requiredWhen } of questions) {
          for (const clause of [...clausesOf(showWhen), ...clausesOf(requiredWhen)]) {
            if (!('question' in clause)) continue;
            expect(order.indexOf(clause.question)).toBeLessThan(order.indexOf(id));
          }
        }
      }
    });
  });

  it('a form differs from itself in nothing, and every question compares', () => {
    always((form) => {
      const { changes, comparability } = diffForms(form, copy(form));
      expect(changes).toEqual([]);
      expect(Object.values(comparability)).toEqual(
        Object.values(comparability).map(() => ({ comparable: true, reasons: [] })),
      );
    });
  });

  it('the difference between two forms is empty only where they are the same', () => {
    fc.assert(
      fc.property(anyForm(), anyForm(), anyAnswers, anyContext, (one, two, answers, context) => {
        if (diffForms(one, two).changes.length > 0) return;
        expect(shown(one, answers, context)).toEqual(shown(two, answers, context));
        expect(progressCounts(one, answers, context)).toEqual(
          progressCounts(two, answers, context),
        );
      }),
    );
  });

  it('a form is read back as it was written, and has a length', () => {
    always((form, _answers, context) => {
      expect(parseDefinition(copy(form))).toEqual({ ok: true, form: copy(form) });
      expect(estimatedMinutes(form, context)).toBeGreaterThanOrEqual(0);
    });
  });
});

describe('whatever a client sends', () => {
  it('is answered with problems, never with a fault', () => {
    fc.assert(
      fc.property(
        anyForm(),
        fc.dictionary(fc.string(), fc.anything()),
        anyContext,
        (form, junk, who) => {
          for (const mode of ['save', 'submit'] as const) validateAnswers(form, junk, who, mode);
          const aimed = Object.fromEntries(
            Object.values(junk).map((value, n) => [`Q${n}`, { value }]),
          ) as never;
          for (const mode of ['save', 'submit'] as const) validateAnswers(form, aimed, who, mode);
        },
      ),
      { numRuns: 300 },
    );
  });
});
