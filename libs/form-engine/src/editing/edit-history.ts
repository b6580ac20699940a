import type { FormDefinition } from '../template';
import { applyEdit } from './apply-edit';
import { describeEdit } from './describe-edit';
import type { EditOperation } from './edit-operation';
import { questionIds } from './form-ids';

/** Edits that can be undone; older ones are forgotten. */
export const longestHistory = 200;

/** Edits of the same part closer together than this are one step, as typing is. */
export const stepMilliseconds = 1000;

/** A step that can be undone or redone: the form it leads to, and the edit in words. */
export interface EditStep {
  readonly form: FormDefinition;
  readonly words: string;
}

/** A form being edited: every state is kept whole and shares what did not change. */
export interface EditHistory {
  readonly present: FormDefinition;
  /** Oldest first; the last is what undo leads to. */
  readonly past: readonly EditStep[];
  /** The last is what redo leads to. */
  readonly future: readonly EditStep[];
  /** Question ids that the form has, or ever had: none is proposed for a new question. */
  readonly usedIds: ReadonlySet<string>;
  /** The part that the last step changed and when, where the next may join it. */
  readonly open: { readonly part: string; readonly at: number } | null;
}

/** Begins with a form; "usedIds" are those of its earlier versions (DraftView.usedIds). */
export function startHistory(form: FormDefinition, usedIds: Iterable<string> = []): EditHistory {
  const used = new Set([...usedIds, ...questionIds(form)]);
  return { present: form, past: [], future: [], usedIds: used, open: null };
}

/**
 * The history after an edit at a moment (milliseconds of any clock). An edit that changes nothing
 * is no step, and one that goes on with the last step's part joins it.
 */
export function editForm(history: EditHistory, operation: EditOperation, at: number): EditHistory {
  const { present, past, open } = history;
  const next = applyEdit(present, operation);
  if (next === present) return history;
  const part = partOf(operation);
  const isSameStep =
    open !== null && open.part === part && at - open.at <= stepMilliseconds && past.length > 0;
  const step = { form: present, words: describeEdit(present, operation) };
  return {
    present: next,
    past: isSameStep ? past : [...past, step].slice(-longestHistory),
    future: [],
    usedIds: withIds(history.usedIds, next),
    open: part === null ? null : { part, at },
  };
}

/** One step back; the same history where there is none. */
export function undoEdit(history: EditHistory): EditHistory {
  const step = history.past.at(-1);
  if (!step) return history;
  return {
    ...history,
    present: step.form,
    past: history.past.slice(0, -1),
    future: [...history.future, { form: history.present, words: step.words }],
    open: null,
  };
}

/** One step forward again; the same history where there is none. */
export function redoEdit(history: EditHistory): EditHistory {
  const step = history.future.at(-1);
  if (!step) return history;
  return {
    ...history,
    present: step.form,
    past: [...history.past, { form: history.present, words: step.words }],
    future: history.future.slice(0, -1),
    open: null,
  };
}

/** What an edit changes, where typing on in it is the same step; null for edits of a single go. */
function partOf(operation: EditOperation): string | null {
  switch (operation.edit) {
    case 'change-form':
      return JSON.stringify([operation.edit, Object.keys(operation.parts)]);
    case 'change-section':
    case 'change-question':
      return JSON.stringify([operation.edit, operation.at, Object.keys(operation.parts)]);
    case 'set-scale':
      return JSON.stringify([operation.edit, operation.name]);
    default:
      return null;
  }
}

function withIds(used: ReadonlySet<string>, form: FormDefinition): ReadonlySet<string> {
  const fresh = questionIds(form).filter((id) => !used.has(id));
  return fresh.length === 0 ? used : new Set([...used, ...fresh]);
}
