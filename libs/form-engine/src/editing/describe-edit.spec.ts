import { aFormOf, ask, fourGrades } from '../testing/forms';
import { describeEdit, questionKindLabels } from './describe-edit';
import type { EditOperation } from './edit-operation';

const form = aFormOf(
  { id: 'A', title: 'About', questions: [ask.yesNo('A1')] },
  { id: 'B', title: '', questions: [] },
);
const at = { section: 0, question: 0 };
const nowhere = { section: 5, question: 0 };

describe('an edit in words', () => {
  it.each<[string, EditOperation]>([
    ['take over another version', { edit: 'replace-form', form }],
    ['change the title of the form', { edit: 'change-form', parts: { title: 'x' } }],
    [
      'change the introduction and unit of audit of the form',
      { edit: 'change-form', parts: { intro: 'x', unit: 'agency' } },
    ],
    [
      'add section “New”',
      { edit: 'add-section', at: 0, section: { id: 'N', title: 'New', questions: [] } },
    ],
    ['remove section “About”', { edit: 'remove-section', at: 0 }],
    ['remove section “B”', { edit: 'remove-section', at: 1 }],
    ['move section “About”', { edit: 'move-section', from: 0, to: 1 }],
    [
      'change the agencies of section “About”',
      { edit: 'change-section', at: 0, parts: { askedOf: null } },
    ],
    ['give section “About” the id Z', { edit: 'rename-section', at: 0, id: 'Z' }],
    [
      'change the numbers of the checks of the form',
      { edit: 'change-form', parts: { settings: null } },
    ],
    [
      'choose what grades own practice',
      { edit: 'set-measure', measures: 'own-practice', at: null },
    ],
    [
      'choose what grades multi-agency working',
      { edit: 'set-measure', measures: 'multi-agency', at },
    ],
    ['change the scale “Four grades”', { edit: 'set-scale', name: 'grades', scale: fourGrades }],
    ['add the scale “Four grades”', { edit: 'set-scale', name: 'more', scale: fourGrades }],
    ['remove the scale “Four grades”', { edit: 'remove-scale', name: 'grades' }],
    ['remove the scale “gone”', { edit: 'remove-scale', name: 'gone' }],
    ['rename the scale grades', { edit: 'rename-scale', from: 'grades', to: 'x' }],
    ['rename the grade O', { edit: 'rename-grade', scale: 'grades', from: 'O', to: 'x' }],
    ['add X1', { edit: 'add-question', at, question: ask.day('X1') }],
    ['remove A1', { edit: 'remove-question', at }],
    ['remove a question', { edit: 'remove-question', at: nowhere }],
    ['move A1', { edit: 'move-question', from: at, to: nowhere }],
    [
      'change the key mark and condition of A1',
      { edit: 'change-question', at, parts: { key: null, showWhen: null } },
    ],
    [
      'change the limits of A1',
      { edit: 'change-question', at, parts: { min: 1, max: 2, minRows: 1, maxRows: 3 } },
    ],
    ['make A1 “Whole number”', { edit: 'change-kind', at, kind: 'integer' }],
    ['give A1 the id Z', { edit: 'rename-question', at, id: 'Z' }],
    ['rename an answer of A1', { edit: 'rename-option', at, from: 'a', to: 'b' }],
  ])('is “%s”', (words, edit) => {
    expect(describeEdit(form, edit)).toBe(words);
  });

  it('calls each kind of question something else', () => {
    const labels = Object.values(questionKindLabels);
    expect(new Set(labels).size).toBe(labels.length);
    expect(labels.every((label) => label.length > 2)).toBe(true);
  });
});
