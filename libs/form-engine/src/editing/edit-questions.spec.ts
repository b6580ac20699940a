import { mostQuestions } from '../definition-schema';
import { aForm, ask } from '../testing/forms';
import { applyEdit } from './apply-edit';
import type { EditOperation, QuestionAt } from './edit-operation';
import { after, at, questionAfter, unchanged, when } from '../testing/edited';

describe('editing questions', () => {
  it('adds one at its place', () => {
    const question = ask.day('X1');
    expect(after({ edit: 'add-question', at: at(0, 1), question })[0]).toBe('A1 X1 A2 A3');
    expect(after({ edit: 'add-question', at: at(1, 9), question })[1]).toBe('B1 B2 X1');
    expect(unchanged({ edit: 'add-question', at: at(2, 0), question })).toBe(true);
  });

  it('adds none beyond the limit', () => {
    const questions = Array.from({ length: mostQuestions - 1 }, (_, n) => ask.yesNo(`Q${n}`));
    const add: EditOperation = { edit: 'add-question', at: at(0, 0), question: ask.day('X1') };
    const full = applyEdit(aForm(...questions), add);
    expect(full.sections[0]!.questions).toHaveLength(mostQuestions);
    expect(unchanged(add, full)).toBe(true);
  });

  it('removes one, and conditions that look at it stay to be put right', () => {
    expect(after({ edit: 'remove-question', at: at(0, 1) })).toEqual(['A1 A3', 'B1 B2']);
    expect(questionAfter({ edit: 'remove-question', at: at(0, 1) }, at(1, 0)).showWhen).toEqual(
      when('A2'),
    );
  });

  it('moves one to where it is to stand, within its section and to another', () => {
    const move = (from: QuestionAt, to: QuestionAt) => after({ edit: 'move-question', from, to });
    expect(move(at(0, 0), at(0, 2))[0]).toBe('A2 A3 A1');
    expect(move(at(0, 2), at(0, 0))[0]).toBe('A3 A1 A2');
    expect(move(at(0, 0), at(1, 1))).toEqual(['A2 A3', 'B1 A1 B2']);
    expect(move(at(1, 0), at(0, 9))).toEqual(['A1 A2 A3 B1', 'B2']);
  });

  it('sets the parts that its kind has', () => {
    const parts = {
      text: 'How many?',
      min: 1,
      max: 4,
      help: 'Count',
      options: [],
      required: false,
    };
    expect(questionAfter({ edit: 'change-question', at: at(1, 1), parts }, at(1, 1))).toEqual({
      ...{ kind: 'integer', id: 'B2', text: 'How many?', showWhen: when('B1', ['a', 'b']) },
      ...{ min: 1, max: 4, help: 'Count', required: false },
    });
    const taken = { showWhen: null, other: '', text: null, options: null };
    expect(
      questionAfter({ edit: 'change-question', at: at(1, 0), parts: taken }, at(1, 0)),
    ).toEqual(ask.single('B1', ['a', 'b']));
    const identity = { id: 'X', kind: 'day' } as never;
    expect(unchanged({ edit: 'change-question', at: at(1, 0), parts: identity })).toBe(true);
  });

  it.each<EditOperation>([
    { edit: 'remove-question', at: at(0, 3) },
    { edit: 'remove-question', at: at(2, 0) },
    { edit: 'move-question', from: at(0, 3), to: at(0, 0) },
    { edit: 'move-question', from: at(0, 0), to: at(2, 0) },
    { edit: 'move-question', from: at(0, 1), to: at(0, 1) },
    { edit: 'change-question', at: at(0, 3), parts: { text: 'x' } },
    { edit: 'change-kind', at: at(0, 3), kind: 'day' },
    { edit: 'change-kind', at: at(0, 0), kind: 'yes-no' },
    { edit: 'rename-question', at: at(0, 3), id: 'X1' },
    { edit: 'rename-question', at: at(0, 0), id: 'B1' },
    { edit: 'rename-question', at: at(0, 0), id: 'A1' },
    { edit: 'rename-question', at: at(0, 0), id: 'two words' },
    { edit: 'rename-option', at: at(1, 9), from: 'a', to: 'c' },
    { edit: 'rename-option', at: at(0, 0), from: 'yes', to: 'c' },
    { edit: 'rename-option', at: at(1, 0), from: 'x', to: 'c' },
    { edit: 'rename-option', at: at(1, 0), from: 'a', to: 'b' },
    { edit: 'rename-option', at: at(1, 0), from: 'a', to: 'two words' },
  ])('leaves the form as it is where %p fits nothing', (edit) => {
    expect(unchanged(edit)).toBe(true);
  });
});
