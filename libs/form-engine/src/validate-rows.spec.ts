import type { AnswerProblem, RowValue } from './answers';
import { isBlankRow } from './answered';
import type { RowsQuestion } from './template';
import { aContext, aForm, ask } from './testing/forms';
import { validateAnswers, type ValidationMode } from './validate-answers';

const services = [
  { code: 'gp', label: 'General practice' },
  { code: 'dental', label: 'Dental' },
];

function problems(question: RowsQuestion, value: unknown, mode: ValidationMode = 'save') {
  return validateAnswers(aForm(question), { T: { value } }, aContext(), mode);
}

function first(question: RowsQuestion, value: unknown, mode?: ValidationMode): AnswerProblem {
  const found = problems(question, value, mode);
  expect(found).toHaveLength(1);
  expect(found[0]).toMatchObject({ questionId: 'T', part: 'value' });
  return found[0] as AnswerProblem;
}

describe('a table', () => {
  const table = ask.rows('T');

  it('refuses what is not a list of rows', () => {
    const kind = { code: 'wrong-kind', message: 'Fill in the table by rows' };
    expect(first(table, 'core')).toMatchObject(kind);
    expect(first(table, { type: 'core' })).toMatchObject(kind);
    for (const row of ['core', null, 4, ['core']]) {
      expect(first(table, [{ type: 'core' }, row])).toMatchObject({
        code: 'wrong-kind',
        row: 1,
        message: 'Fill in row 2',
      });
    }
  });

  it('accepts rows up to the most, and refuses one more', () => {
    const rows = [{ type: 'core' }, { type: 'review' }, { held: -3 }];
    expect(problems(table, rows)).toEqual([]);
    expect(first(table, [...rows, {}])).toMatchObject({
      code: 'too-many-rows',
      message: 'Keep to at most 3 rows; there are 4',
    });
  });

  it('refuses a column the table lacks', () => {
    expect(first(table, [{ type: 'core', name: 'x' }])).toMatchObject({
      code: 'wrong-kind',
      row: 0,
      message: 'Row 1 has a column this table lacks',
    });
    expect(first(table, [{ row: 'gp' }])).toMatchObject({ code: 'wrong-kind' });
  });

  it('checks each cell by the kind of its column, and names row and column', () => {
    expect(first(table, [{}, { type: 'other' }])).toEqual({
      questionId: 'T',
      part: 'value',
      code: 'not-an-option',
      row: 1,
      column: 'type',
      message: 'Row 2, Type: choose one of the answers',
    });
    expect(first(table, [{ held: 'today' }]).message).toBe('Row 1, Held on: enter a date');
    expect(first(table, [{ note: 'one two three four five six' }]).message).toBe(
      'Row 1, Note: shorten this to at most 5 words; it has 6',
    );
    expect(first(table, [{ count: 10 }]).message).toBe(
      'Row 1, Number: enter a whole number from 0 to 9',
    );
    expect(first(table, [{ sent: 'maybe' }]).message).toBe('Row 1, Sent: choose Yes or No');
    expect(problems(table, [{ type: 'core', held: 3, note: 'a', count: 9, sent: 'no' }])).toEqual(
      [],
    );
  });

  it('allows thirty words in a cell where the template does not say', () => {
    const notes = ask.rows('T', { columns: [{ id: 'note', label: 'Note', kind: 'text' }] });
    expect(problems(notes, [{ note: 'w '.repeat(30) }])).toEqual([]);
    expect(first(notes, [{ note: 'w '.repeat(31) }]).code).toBe('too-long');
  });

  it('takes a choice without answers as offering none', () => {
    const none = ask.rows('T', { columns: [{ id: 'pick', label: 'Pick', kind: 'single' }] });
    expect(first(none, [{ pick: 'a' }]).code).toBe('not-an-option');
  });

  it('accepts empty cells while a person is filling it in', () => {
    expect(problems(table, [{ type: null, held: null, note: '' }, {}])).toEqual([]);
  });

  it('asks on submission for the cells that must be filled, blank rows apart', () => {
    expect(first(table, [{}, { held: 4 }], 'submit')).toEqual({
      questionId: 'T',
      part: 'value',
      code: 'required',
      row: 1,
      column: 'type',
      message: 'Row 2: fill in Type',
    });
    expect(first(table, [{ type: ' ', held: 4 }], 'save').code).toBe('not-an-option');
    expect(problems(table, [{ type: 'core' }, { type: null }], 'submit')).toEqual([]);
  });

  it('counts only rows that hold something', () => {
    const two = ask.rows('T', { minRows: 2 });
    expect(first(two, [{ type: 'core' }, { note: '' }], 'submit')).toMatchObject({
      code: 'too-few-rows',
      message: 'Fill in at least 2 rows; there is 1',
    });
    expect(problems(two, [{ type: 'core' }, { type: 'core' }], 'submit')).toEqual([]);
    expect(problems(two, [{ type: 'core' }], 'save')).toEqual([]);
    expect(first(two, [{}], 'submit').code).toBe('required');
    const three = ask.rows('T', { minRows: 3 });
    expect(first(three, [{ type: 'core' }, { type: 'core' }], 'submit').message).toBe(
      'Fill in at least 3 rows; there are 2',
    );
  });

  it('asks for no rows where it need not be filled in, and for enough once one is', () => {
    const optional = ask.rows('T', { minRows: 2, required: false });
    expect(problems(optional, [], 'submit')).toEqual([]);
    expect(problems(optional, [{ type: null }], 'submit')).toEqual([]);
    expect(first(optional, [{ type: 'core' }], 'submit').code).toBe('too-few-rows');
  });

  it('says "row" for one and "rows" for more', () => {
    const one = ask.rows('T', { minRows: 1 });
    expect(problems(one, [{ type: 'core' }], 'submit')).toEqual([]);
  });
});

describe('a table with fixed rows', () => {
  const table = ask.rows('T', { fixedRows: services, maxRows: 1 });
  const gp: RowValue = { row: 'gp', type: 'core' };
  const dental: RowValue = { row: 'dental', type: 'core' };

  it('takes each row once, by its code, whatever the most rows says', () => {
    expect(problems(table, [gp, dental], 'submit')).toEqual([]);
    expect(first(table, [gp, gp])).toMatchObject({
      code: 'not-an-option',
      row: 1,
      message: 'Row 2 repeats an earlier row; fill in each row once',
    });
    const message = 'Row 1 is not a row of this table';
    expect(first(table, [{ row: 'optical', type: 'core' }])).toMatchObject({
      code: 'not-an-option',
      row: 0,
      message,
    });
    expect(first(table, [{ type: 'core' }])).toMatchObject({ code: 'not-an-option', message });
    expect(first(table, [gp, dental, {}])).toMatchObject({ code: 'too-many-rows' });
  });

  it('asks on submission for every row, by name', () => {
    expect(first(table, [gp], 'submit')).toMatchObject({
      code: 'too-few-rows',
      message: 'Fill in the row for “Dental”',
    });
    expect(problems(table, [gp], 'save')).toEqual([]);
    const three = ask.rows('T', { fixedRows: [...services, { code: 'eye', label: 'Optical' }] });
    expect(first(three, [gp], 'submit').message).toBe('Fill in the row for “Dental”, “Optical”');
  });

  it('takes a row with only its name as not filled in', () => {
    expect(first(table, [gp, { row: 'dental', type: null }], 'submit').code).toBe('too-few-rows');
    expect(isBlankRow({ row: 'dental', type: null, note: ' ' })).toBe(true);
    expect(isBlankRow({ row: 'dental', held: 0 })).toBe(false);
  });

  it('asks for no row where it need not be filled in', () => {
    const optional = ask.rows('T', { fixedRows: services, required: false });
    expect(problems(optional, [gp], 'submit')).toEqual([]);
  });
});
