import type { ReturnView } from '@sightline/contracts';
import {
  answerProblems,
  questionOf,
  validateChanges,
  type Answer,
  type AnswerProblem,
  type Answers,
  type FormContext,
  type FormDefinition,
} from '@sightline/form-engine';
import { isSameAnswer, type Changes, type Edits } from '../../shared/questions/answer-draft';

/** What is held by question. */
export type ById<T> = ReadonlyMap<string, T>;

export function withoutIds<T>(map: ById<T>, ids: Iterable<string>): ById<T> {
  const left = new Map(map);
  for (const id of ids) left.delete(id);
  return left;
}

/** The answers with changes put over them. */
export function withChanges(answers: Answers, changes: Iterable<[string, Answer | null]>): Answers {
  const merged: Record<string, Answer> = { ...answers };
  for (const [questionId, answer] of changes) {
    if (answer === null) delete merged[questionId];
    else merged[questionId] = answer;
  }
  return merged;
}

/** What of the edits the server would take, and what is wrong with the rest. */
export interface Sorted {
  readonly changes: Changes;
  readonly faults: ReadonlyMap<string, readonly AnswerProblem[]>;
}

/**
 * Sorts edits by what can be saved now. An answer that lacks its evidence can; one of the wrong
 * kind ("1a" for a count, a date half entered) waits with its fault; one whose question another
 * edit has hidden waits without, and goes when the question is shown again.
 */
export function sortEdits(
  form: FormDefinition,
  stored: Answers,
  edits: Edits,
  context: FormContext,
): Sorted {
  const faults = new Map<string, readonly AnswerProblem[]>();
  const changes: Record<string, Answer | null> = {};
  for (const [questionId, answer] of edits) {
    const question = questionOf(form, questionId);
    const found = question ? answerProblems(form, question, answer) : [];
    if (found.length > 0) faults.set(questionId, found);
    else changes[questionId] = answer;
  }
  return { changes: withoutHidden(form, stored, changes, context), faults };
}

/** The server takes 400 answers at a time. */
const mostAtOnce = 300;

/** What can be sent next of the edits that nothing holds back. */
export function nextChanges(
  view: ReturnView | undefined,
  form: FormDefinition | undefined,
  edits: Edits,
): Sorted {
  if (!view || !form) return { changes: {}, faults: new Map() };
  const { changes, faults } = sortEdits(form, view.answers, edits, view.context);
  return { changes: Object.fromEntries(Object.entries(changes).slice(0, mostAtOnce)), faults };
}

/** The edits that say the same as these answers. */
export function sameAs(edits: Edits, answers: Changes): readonly string[] {
  return [...edits].flatMap(([id, edit]) => (isSameAnswer(edit, answers[id]) ? [id] : []));
}

/** Leaving one out may hide another, so this goes on until the server would have no objection. */
function withoutHidden(
  form: FormDefinition,
  stored: Answers,
  changes: Changes,
  context: FormContext,
): Changes {
  const refused = new Set(
    validateChanges(form, stored, changes, context).map(({ questionId }) => questionId),
  );
  if (refused.size === 0) return changes;
  const kept = Object.entries(changes).filter(([questionId]) => !refused.has(questionId));
  return withoutHidden(form, stored, Object.fromEntries(kept), context);
}

/**
 * Edits that stand against what somebody else has saved since: the server's answer is no longer the
 * one the edit began from, and is not what the edit says either.
 */
export function clashing(edits: Edits, before: Answers, theirs: Changes): readonly string[] {
  return Object.entries(theirs)
    .filter(
      ([questionId, answer]) =>
        edits.has(questionId) &&
        !isSameAnswer(before[questionId], answer) &&
        !isSameAnswer(edits.get(questionId), answer),
    )
    .map(([questionId]) => questionId);
}

/** Every answer that differs, with null where the second side has none. */
function differences(before: Answers, after: Answers): Changes {
  const ids = new Set([...Object.keys(before), ...Object.keys(after)]);
  const changed = [...ids].filter((id) => !isSameAnswer(before[id], after[id]));
  return Object.fromEntries(changed.map((id) => [id, after[id] ?? null]));
}

/** What changed on the server, less what this page itself sent and never heard the answer to. */
export function changesOfOthers(before: Answers, after: Answers, own: Changes): Changes {
  const changed = Object.entries(differences(before, after));
  return Object.fromEntries(
    changed.filter(([id, answer]) => !(id in own) || !isSameAnswer(own[id], answer)),
  );
}
