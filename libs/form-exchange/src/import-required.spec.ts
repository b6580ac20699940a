import type { Question } from '@sightline/form-engine';
import { importForm, type ImportedForm } from './import-form';
import { questionsOf, said, workbook, type Rows } from './testing/workbook';

/** A survey that another tool's author made, imported. */
const imported = (...rows: Rows): ImportedForm => importForm(workbook(rows));

const lastOf = (form: ImportedForm): Question | undefined => questionsOf(form).at(-1);

/** What a question asks for that comes after a choice and has this in its column `required`. */
function requiredOf(required: string, type = 'text') {
  const form = imported(
    ['select_one plan', 'plan', 'Plan'],
    [type, 'last', 'Last', null, required],
  );
  const last = lastOf(form);
  return { required: last?.required, when: last?.requiredWhen, notes: said(form) };
}

describe('what stands under required', () => {
  it('is named and left out where it cannot be read, and then nothing is required', () => {
    for (const [cell, fault] of [
      ["${gone} = 'x'", 'there is no question ${gone} that was read'],
      ['once(1)', 'once() is not understood here'],
      ["${plan} = 'gone'", '${plan} has no choice “gone”'],
    ] as const) {
      expect(requiredOf(cell)).toEqual({
        required: false,
        when: undefined,
        notes: [
          `survey, row 3, column required: “${cell}” was left out, so that it need not be answered: ${fault}`,
        ],
      });
    }
    expect(requiredOf("${plan} = 'cp'", 'note').notes).toEqual([
      'survey, row 3, column required: a note has no answer, so that none can be required',
    ]);
  });

  it('is yes, no, or the condition under which it must be answered', () => {
    expect(requiredOf('yes')).toEqual({ required: undefined, when: undefined, notes: [] });
    expect(requiredOf('true()')).toEqual({ required: undefined, when: undefined, notes: [] });
    expect(requiredOf('not(false())')).toMatchObject({ required: undefined, when: undefined });
    for (const no of ['', 'no', 'FALSE', 'false()']) {
      expect(requiredOf(no)).toEqual({ required: false, when: undefined, notes: [] });
    }
    expect(requiredOf("${plan} = 'cp'")).toEqual({
      ...{ required: undefined, notes: [] },
      when: { all: [{ question: 'plan', operator: 'equals', answer: 'cp' }] },
    });
  });

  it('is not narrowed by a group around it, which decides what shows', () => {
    const form = imported(
      ['begin_group', 'g', 'Group'],
      ['select_one plan', 'plan', 'Plan'],
      ['begin_group', 'inner', null, null, null, "${plan} = 'cin'"],
      ['text', 'last', 'Last', null, "${plan} != ''"],
      ['end_group'],
      ['end_group'],
    );
    expect(lastOf(form)).toMatchObject({
      showWhen: { all: [{ question: 'plan', operator: 'equals', answer: 'cin' }] },
      requiredWhen: { all: [{ question: 'plan', operator: 'answered' }] },
    });
  });

  it('can be no condition in a column of a table', () => {
    const form = imported(
      ['text', 'why', 'Why'],
      ['begin_repeat', 't', 'Table'],
      ['text', 'a', 'A', null, "${why} != ''"],
      ['end_repeat'],
    );
    expect(said(form)).toContain(
      'survey, row 4, column required: in a column it can be yes or no; it was read as no',
    );
  });
});
