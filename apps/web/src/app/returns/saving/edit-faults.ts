import { signal } from '@angular/core';
import {
  answerProblems,
  questionOf,
  type Answer,
  type AnswerProblem,
  type FormDefinition,
} from '@sightline/form-engine';
import type { Edits } from '../../shared/questions/answer-draft';
import { withoutIds, type ById } from './merging';

/** Edits that cannot be saved as they are, with what is wrong: found here, or by the server. */
export class EditFaults {
  private readonly wrong = signal<ById<readonly AnswerProblem[]>>(new Map());

  readonly all = this.wrong.asReadonly();

  clear(): void {
    this.wrong.set(new Map());
  }

  add(more: ById<readonly AnswerProblem[]>): void {
    this.wrong.set(new Map([...this.wrong(), ...more]));
  }

  drop(questionId: string): void {
    if (this.wrong().has(questionId)) this.wrong.set(withoutIds(this.wrong(), [questionId]));
  }

  /** Those of edits that there still are, and those just found. */
  keepOf(edits: Edits, found: ById<readonly AnswerProblem[]>): void {
    const refused = [...this.wrong()].filter(([id]) => edits.has(id));
    this.wrong.set(new Map([...refused, ...found]));
  }

  /** A fault goes as soon as its cause does, and is looked for again at the next pause. */
  forgive(form: FormDefinition | undefined, questionId: string, answer: Answer | null): void {
    if (!this.wrong().has(questionId)) return;
    const question = form && questionOf(form, questionId);
    const found = form && question ? answerProblems(form, question, answer) : [];
    const left = withoutIds(this.wrong(), [questionId]);
    this.wrong.set(found.length > 0 ? new Map([...left, [questionId, found]]) : left);
  }
}
