import type { FormDefinition } from '../template';
import { aFormOf, ask } from './forms';
import { applyEdit } from '../editing/apply-edit';
import type { EditOperation, QuestionAt } from '../editing/edit-operation';

/** Shown for one answer of a question, or to the police. */
export const when = (question: string, answer: string | readonly string[] = 'yes') => ({
  all: [
    {
      any: [{ question, operator: 'one-of' as const, answer }, { agencyKind: ['police' as const] }],
    },
  ],
});

/** Two sections; the second hangs on the first. */
export const form = aFormOf(
  { id: 'A', title: 'About', questions: [ask.yesNo('A1'), ask.yesNo('A2'), ask.guidance('A3')] },
  {
    id: 'B',
    title: 'Before',
    showWhen: when('A1'),
    questions: [
      ask.single('B1', ['a', 'b'], { other: 'a', showWhen: when('A2') }),
      ask.integer('B2', { showWhen: when('B1', ['a', 'b']) }),
    ],
  },
);

/** The place of a question. */
export const at = (section: number, question: number): QuestionAt => ({ section, question });
/** Ids of the questions, a line a section. */
export const ids = ({ sections }: FormDefinition) =>
  sections.map(({ questions }) => questions.map(({ id }) => id).join(' '));
/** Ids once the form was edited. */
export const after = (edit: EditOperation) => ids(applyEdit(form, edit));
/** Whether the edit left the form as it is. */
export const unchanged = (edit: EditOperation, before = form) => applyEdit(before, edit) === before;
/** The question at a place once the form was edited. */
export const questionAfter = (
  edit: EditOperation,
  { section, question }: QuestionAt,
  before = form,
) => applyEdit(before, edit).sections[section]!.questions[question]!;
