import { aForm, ask } from '../testing/forms';
import { editForm, longestHistory, redoEdit, startHistory, undoEdit } from './edit-history';
import type { EditOperation } from './edit-operation';

const form = aForm(ask.yesNo('A1'), ask.yesNo('A2'));
const at = { section: 0, question: 0 };
const text = (words: string, question = 0): EditOperation => ({
  ...{ edit: 'change-question', at: { section: 0, question }, parts: { text: words } },
});

describe('the history of a form being edited', () => {
  it('begins with nothing to undo or redo', () => {
    const history = startHistory(form, ['A0']);
    expect(undoEdit(history)).toBe(history);
    expect(redoEdit(history)).toBe(history);
    expect([...history.usedIds]).toEqual(['A0', 'A1', 'A2']);
  });

  it('says what undo and redo do', () => {
    const done = editForm(startHistory(form), { edit: 'remove-question', at }, 0);
    expect(done.past.map(({ words }) => words)).toEqual(['remove A1']);
    const undone = undoEdit(done);
    expect(undone).toMatchObject({ present: form, past: [] });
    expect(undone.future.map(({ words }) => words)).toEqual(['remove A1']);
    expect(redoEdit(undone)).toMatchObject({ present: done.present, future: [] });
  });

  it('takes typing on in one part as one step, until there is a pause or another part', () => {
    let history = startHistory(form);
    history = editForm(history, text('W'), 0);
    history = editForm(history, text('Wa'), 1000);
    expect(history.past).toHaveLength(1);
    expect(undoEdit(history).present).toBe(form);
    history = editForm(history, text('Was'), 2001);
    expect(history.past).toHaveLength(2);
    history = editForm(history, text('Who', 1), 2002);
    expect(history.past).toHaveLength(3);
    const help: EditOperation = { edit: 'change-question', at, parts: { help: 'H' } };
    history = editForm(history, help, 2003);
    expect(history.past).toHaveLength(4);
  });

  it.each<[string, EditOperation, EditOperation]>([
    ['the form', ...bothOf((title) => ({ edit: 'change-form', parts: { title } }))],
    ['a section', ...bothOf((title) => ({ edit: 'change-section', at: 0, parts: { title } }))],
    [
      'a scale',
      ...bothOf((label) => ({ edit: 'set-scale', name: 'a', scale: { label, points: [] } })),
    ],
  ])('takes typing on in %s as one step', (_what, one, other) => {
    const first = editForm(startHistory(form), one, 0);
    expect(editForm(first, other, 10).past).toHaveLength(1);
  });

  it('keeps single acts apart, however quick', () => {
    const add = (id: string): EditOperation => ({
      edit: 'add-question',
      at,
      question: ask.day(id),
    });
    const history = editForm(editForm(startHistory(form), add('X1'), 0), add('X2'), 0);
    expect(history.past).toHaveLength(2);
    const sections = [0, 1].reduce(
      (before) =>
        editForm(before, { edit: 'move-question', from: at, to: { ...at, question: 1 } }, 0),
      history,
    );
    expect(sections.past).toHaveLength(4);
  });

  it('does not join what was undone, and forgets what could be redone', () => {
    const typed = editForm(editForm(startHistory(form), text('W'), 0), text('V', 1), 1);
    const undone = undoEdit(typed);
    const again = editForm(undone, text('W2'), 2);
    expect(again.past).toHaveLength(2);
    expect(again.future).toEqual([]);
    const redone = redoEdit(undone);
    expect(editForm(redone, text('V2', 1), 3).past).toHaveLength(3);
  });

  it('is the same history where an edit changes nothing', () => {
    const history = editForm(startHistory(form), text('W'), 0);
    expect(editForm(history, text('W'), 10)).toBe(history);
  });

  it('forgets the oldest steps', () => {
    let history = startHistory(form);
    for (let n = 0; n < longestHistory + 5; n += 1) {
      history = editForm(history, text(`Text ${n}`), n * 5000);
    }
    expect(history.past).toHaveLength(longestHistory);
    expect(history.past[0]!.form.sections[0]!.questions[0]!.text).toBe('Text 4');
  });

  it('remembers ids of questions that are gone', () => {
    const question = ask.day('X1');
    const added = editForm(startHistory(form), { edit: 'add-question', at, question }, 0);
    const removed = editForm(added, { edit: 'remove-question', at }, 0);
    expect([...removed.usedIds]).toEqual(['A1', 'A2', 'X1']);
    expect([...undoEdit(undoEdit(removed)).usedIds]).toEqual(['A1', 'A2', 'X1']);
    expect(editForm(removed, text('W'), 0).usedIds).toBe(removed.usedIds);
  });
});

function bothOf(edit: (words: string) => EditOperation): [EditOperation, EditOperation] {
  return [edit('One'), edit('Other')];
}
