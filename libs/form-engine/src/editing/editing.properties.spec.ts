import fc from 'fast-check';
import { parseDraft } from '../parse-draft';
import { draftProblems } from '../draft-problems';
import type { FormDefinition } from '../template';
import { anyForm } from '../testing/any-form';
import { anyEdits } from '../testing/any-edit';
import { applyEdit } from './apply-edit';
import { describeEdit } from './describe-edit';
import { editForm, redoEdit, startHistory, undoEdit, type EditHistory } from './edit-history';
import type { EditOperation } from './edit-operation';
import { proposeQuestionId, questionIds } from './form-ids';

function always(check: (form: FormDefinition, edits: readonly EditOperation[]) => void) {
  fc.assert(fc.property(anyForm(), anyEdits, check), { numRuns: 500 });
}

const played = (form: FormDefinition, edits: readonly EditOperation[]) =>
  edits.reduce<EditHistory>(
    (history, edit, index) => editForm(history, edit, index * 10_000),
    startHistory(form),
  );

const repeated = (history: EditHistory, step: (history: EditHistory) => EditHistory) => {
  let at = history;
  for (let next = step(at); next !== at; next = step(at)) at = next;
  return at;
};

describe('whatever the form and the edits', () => {
  it('no edit breaks the form’s shape or changes it in place', () => {
    always((form, edits) => {
      const before = JSON.stringify(form);
      const last = edits.reduce(applyEdit, form);
      expect(JSON.stringify(form)).toBe(before);
      expect(parseDraft(JSON.parse(JSON.stringify(last)))).toEqual({ ok: true, form: last });
      expect(() => draftProblems(last)).not.toThrow();
    });
  });

  it('undoing every step leads back to the form itself, redoing to what it became', () => {
    always((form, edits) => {
      const done = played(form, edits);
      const undone = repeated(done, undoEdit);
      expect(undone.present).toBe(form);
      expect(undone.past).toEqual([]);
      const redone = repeated(undone, redoEdit);
      expect(redone.present).toBe(done.present);
      expect(redone.past.map(({ words }) => words)).toEqual(done.past.map(({ words }) => words));
    });
  });

  it('an edit and its undo leave the form as it was', () => {
    always((form, edits) => {
      let history = startHistory(form);
      for (const edit of edits) {
        const after = editForm(history, edit, 0);
        if (after !== history) expect(undoEdit(after).present).toBe(history.present);
        history = { ...after, open: null };
      }
    });
  });

  it('an id that the form has or ever had is not proposed for a new question', () => {
    always((form, edits) => {
      let history = startHistory(form);
      const seen = new Set(questionIds(form));
      for (const edit of edits) {
        history = editForm(history, edit, 0);
        questionIds(history.present).forEach((id) => seen.add(id));
      }
      for (const state of [history, repeated(history, undoEdit)]) {
        for (let section = -1; section <= state.present.sections.length; section += 1) {
          const proposed = proposeQuestionId(state.present, section, state.usedIds);
          expect(seen).not.toContain(proposed);
        }
      }
    });
  });

  it('every edit has words', () => {
    always((form, edits) => {
      for (const edit of edits) expect(describeEdit(form, edit)).toMatch(/^[a-z]/);
    });
  });
});
