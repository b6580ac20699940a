import { aForm, aFormOf, ask } from '../testing/forms';
import { isFormId, keyOf, proposeId, proposeQuestionId, questionIds } from './form-ids';

describe('ids', () => {
  it('are letters, digits, dots, dashes and underscores, a letter or digit first', () => {
    for (const id of ['A1', 'CSE-3', 'a_b.c', '9', 'x'.repeat(64)]) expect(isFormId(id)).toBe(true);
    for (const id of ['', ' A1', 'A 1', '-A1', 'Ä1', 'A1\n', 'x'.repeat(65)]) {
      expect(isFormId(id)).toBe(false);
    }
  });

  it('lists those of a form in its order', () => {
    expect(questionIds(aForm(ask.yesNo('B2'), ask.day('A1')))).toEqual(['B2', 'A1']);
  });

  it.each([
    ['Children in care', 'children-in-care'],
    ['  Neglect: under 5s!  ', 'neglect-under-5s'],
    ['Children’s views', 'childrens-views'],
    ['Née Müller', 'nee-muller'],
    ['???', 'form'],
    ['', 'form'],
    [`${'a'.repeat(49)} bc`, 'a'.repeat(49)],
  ])('makes a key of the title “%s”', (title, key) => {
    expect(keyOf(title)).toBe(key);
    expect(isFormId(key)).toBe(true);
  });

  const form = aFormOf(
    { id: 'A', title: 'A', questions: [ask.yesNo('A1'), ask.yesNo('A10'), ask.yesNo('A2a')] },
    { id: 'S1', title: 'B', questions: [] },
    { id: 'C', title: 'C', questions: [] },
    { id: 'D', title: 'D', questions: [ask.yesNo('CSE-1'), ask.yesNo('CSE-2')] },
    { id: 'E', title: 'E', questions: [ask.yesNo('7')] },
  );

  it.each([
    [0, [], 'A11'],
    [0, ['A12', 'B99', 'A'], 'A13'],
    [1, [], 'S1.1'],
    [1, ['S1.4'], 'S1.5'],
    [2, [], 'C1'],
    [3, [], 'CSE-3'],
    [4, [], 'Q1'],
    [9, [], 'Q1'],
    [9, ['Q1', 'Q9999999999'], 'Q2'],
    [2, ['C999999999', 'C1000000000'], 'C1000000001'],
  ])('proposes for section %p, with %p used before, %s', (section, used, proposed) => {
    expect(proposeQuestionId(form, section, used)).toBe(proposed);
  });

  it('proposes ids of other things beside those there are', () => {
    expect(proposeId('option', [])).toBe('option1');
    expect(proposeId('option', ['option1', 'option3', 'optional'])).toBe('option4');
    expect(proposeId('not an id', ['X1'])).toBe('X2');
  });
});
