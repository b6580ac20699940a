import { compileForm } from '../compile';
import { mostQuestions } from '../definition-schema';
import { partsOfKind } from '../question-schema';
import type { FormDefinition, Question } from '../template';
import { asKind } from './change-kind';
import type { EditOperation, QuestionAt, QuestionParts } from './edit-operation';
import { isFormId } from './form-ids';
import { inserted, replaced, without, withParts } from './parts';
import { withRecodedAnswer, withRenamedQuestion } from './references';

type QuestionEdit = Extract<
  EditOperation,
  { edit: `${string}-question` | 'change-kind' | 'rename-option' }
>;

/** Whether the edit is one of a question. */
export function isQuestionEdit(operation: EditOperation): operation is QuestionEdit {
  const { edit } = operation;
  return edit.endsWith('-question') || edit === 'change-kind' || edit === 'rename-option';
}

/** The form after an edit of a question. */
export function editQuestions(form: FormDefinition, operation: QuestionEdit): FormDefinition {
  switch (operation.edit) {
    case 'add-question':
      return addQuestion(form, operation.at, operation.question);
    case 'remove-question':
      return questionAt(form, operation.at) ? withoutQuestion(form, operation.at) : form;
    case 'move-question':
      return moveQuestion(form, operation.from, operation.to);
    case 'change-question':
      return onQuestion(form, operation.at, (question) => changed(question, operation.parts));
    case 'change-kind':
      return onQuestion(form, operation.at, (question) => asKind(form, question, operation.kind));
    case 'rename-question':
      return renameQuestion(form, operation.at, operation.id);
    case 'rename-option':
      return renameOption(form, operation.at, operation.from, operation.to);
  }
}

/** The question that stands there, or undefined. */
export function questionAt(
  form: FormDefinition,
  { section, question }: QuestionAt,
): Question | undefined {
  return form.sections[section]?.questions[question];
}

function onQuestion(
  form: FormDefinition,
  at: QuestionAt,
  change: (question: Question) => Question,
): FormDefinition {
  const question = questionAt(form, at);
  const next = question && change(question);
  if (!next || next === question) return form;
  return withQuestions(form, at.section, (questions) => replaced(questions, at.question, next));
}

function withQuestions(
  form: FormDefinition,
  at: number,
  change: (questions: readonly Question[]) => readonly Question[],
): FormDefinition {
  const section = form.sections[at];
  if (!section) return form;
  const next = { ...section, questions: change(section.questions) };
  return { ...form, sections: replaced(form.sections, at, next) };
}

function addQuestion(form: FormDefinition, at: QuestionAt, question: Question): FormDefinition {
  if (compileForm(form).places.length >= mostQuestions) return form;
  return withQuestions(form, at.section, (questions) => inserted(questions, at.question, question));
}

function withoutQuestion(form: FormDefinition, at: QuestionAt): FormDefinition {
  return withQuestions(form, at.section, (questions) => without(questions, at.question));
}

function moveQuestion(form: FormDefinition, from: QuestionAt, to: QuestionAt): FormDefinition {
  const question = questionAt(form, from);
  if (!question || !form.sections[to.section]) return form;
  if (from.section === to.section && from.question === to.question) return form;
  return withQuestions(withoutQuestion(form, from), to.section, (questions) =>
    inserted(questions, to.question, question),
  );
}

function changed(question: Question, parts: QuestionParts): Question {
  return withParts(question, parts, partsOfKind(question.kind));
}

function renameQuestion(form: FormDefinition, at: QuestionAt, id: string): FormDefinition {
  const question = questionAt(form, at);
  const { byId } = compileForm(form);
  if (!question || !isFormId(id) || byId.has(id)) return form;
  const renamed = onQuestion(form, at, () => ({ ...question, id }));
  // Where two questions share an id, conditions look at the first: only they follow it.
  const isLookedAt = byId.get(question.id)?.question === question;
  return isLookedAt ? withRenamedQuestion(renamed, question.id, id) : renamed;
}

function renameOption(
  form: FormDefinition,
  at: QuestionAt,
  from: string,
  to: string,
): FormDefinition {
  const question = questionAt(form, at);
  if (!question || !('options' in question) || !isFormId(to)) return form;
  const codes = question.options.map(({ code }) => code);
  if (!codes.includes(from) || codes.includes(to)) return form;
  return withRecodedAnswer(form, (one) => one === question, from, to);
}
