import type { FormDefinition } from '@sightline/form-engine';
import { exportForm } from './export-form';
import { importForm } from './import-form';
import { questionsOf, said, taken, workbook } from './testing/workbook';

/** The condition read for a question that comes after one of each kind. */
function conditionOf(relevant: string) {
  const imported = importForm(
    workbook([
      ['select_one plan', 'plan', 'Plan'],
      ['select_multiple risk', 'risk', 'Risks'],
      ['integer', 'visits', 'Visits'],
      ['text', 'why', 'Why'],
      ['note', 'told', 'Told'],
      ['text', 'last', 'Last', null, null, relevant],
    ]),
  );
  return imported.ok
    ? { condition: questionsOf(imported).at(-1)?.showWhen, notes: said(imported) }
    : { condition: undefined, notes: said(imported) };
}

describe('questions of another tool', () => {
  it('are read with their kind, words and limits', () => {
    const imported = importForm(
      workbook([
        ['select_one plan or_other', 'plan', 'Plan', 'As recorded', 'yes'],
        [
          'select_multiple risk',
          'risk',
          'Risks',
          null,
          null,
          null,
          "not(selected(., 'none') and count-selected(.) > 1)",
        ],
        ['integer', 'visits', 'Visits', null, null, null, '. >= 1 and . < 10'],
        ['date', 'seen', 'Seen on'],
        ['text', 'why', 'Why'],
        ['note', 'told', 'Read the file first'],
        ['select_one yn', 'met', 'Met?'],
      ]),
    );
    expect(said(imported)).toEqual([]);
    expect(questionsOf(imported)).toMatchObject([
      { kind: 'single', id: 'plan', text: 'Plan', help: 'As recorded', other: 'other' },
      { kind: 'multiple', id: 'risk', required: false, exclusive: 'none' },
      { kind: 'integer', id: 'visits', min: 1, max: 9 },
      { kind: 'day', id: 'seen' },
      { kind: 'text', id: 'why', maxWords: 100 },
      { kind: 'guidance', id: 'told', text: 'Read the file first' },
      { kind: 'yes-no', id: 'met' },
    ]);
    expect(questionsOf(imported)[0]).not.toHaveProperty('required');
    expect(taken(imported)).toMatchObject({ title: 'Dip test', key: 'dip-test' });
  });

  it('are read as whole numbers where they are decimal, which is said', () => {
    const imported = importForm(workbook([['decimal', 'hours', 'Hours']]));
    expect(questionsOf(imported)).toMatchObject([{ kind: 'integer', id: 'hours' }]);
    expect(said(imported)).toEqual([
      'survey, row 2, column type: numbers are whole here: the question asks for one',
    ]);
  });

  it('stand in sections made of groups, and of rows in no group', () => {
    const imported = importForm(
      workbook([
        ['text', 'a', 'A'],
        ['begin group', 'g', 'Group', null, null, "${a} != ''"],
        ['text', 'b', 'B'],
        ['begin_group', 'inner', 'Inner', null, null, "${b} != ''"],
        ['text', 'c', 'C', null, null, "${a} = ''"],
        ['end_group'],
        ['end group'],
        ['text', 'd', 'D'],
      ]),
    );
    expect(taken(imported).sections).toMatchObject([
      { title: 'Questions', questions: [{ id: 'a' }] },
      {
        id: 'g',
        title: 'Group',
        showWhen: { all: [{ question: 'a', operator: 'answered' }] },
        questions: [{ id: 'b' }, { kind: 'guidance', text: 'Inner' }, { id: 'c' }],
      },
      { title: 'More questions', questions: [{ id: 'd' }] },
    ]);
    expect(questionsOf(imported).find(({ id }) => id === 'c')?.showWhen).toEqual({
      all: [
        { all: [{ question: 'b', operator: 'answered' }] },
        { all: [{ question: 'a', operator: 'not-answered' }] },
      ],
    });
    expect(said(imported)).toEqual([
      'survey, row 5, column type: a group inside a group becomes part of the section; its label became guidance',
    ]);
  });

  it('are columns of a table where they repeat; what no column can be is named', () => {
    const imported = importForm(
      workbook([
        ['begin_repeat', 'visits', 'Visits'],
        ['date', 'day', 'Day', null, 'yes'],
        ['select_one plan', 'plan', 'Plan', null, null, "${day} != ''"],
        ['select_multiple risk', 'risk', 'Risks'],
        ['end_repeat'],
      ]),
    );
    expect(questionsOf(imported)).toMatchObject([
      {
        kind: 'rows',
        maxRows: 20,
        columns: [
          { id: 'day', kind: 'day', required: true },
          { id: 'plan', kind: 'single', options: [{ code: 'cin' }, { code: 'cp' }] },
        ],
      },
    ]);
    expect(said(imported)).toEqual([
      'survey, row 5, column type: a column of a table is text, one choice, a whole number or a date',
      'survey, row 4, column relevant: a column of a table has no condition: it always shows',
    ]);
  });
});

describe('a condition of another tool', () => {
  const clause = (question: string, operator: string, answer?: string | number) => ({
    ...{ question, operator },
    ...(answer !== undefined && { answer }),
  });
  const open = (question: string, operator: string, answer: string | number) => ({
    any: [clause(question, 'not-answered'), clause(question, operator, answer)],
  });

  it.each<[string, unknown]>([
    ["${plan} = 'cp'", { all: [clause('plan', 'equals', 'cp')] }],
    ["'cp' = ${plan}", { all: [clause('plan', 'equals', 'cp')] }],
    ["${plan} != 'cp'", open('plan', 'not-equals', 'cp')],
    ["not(${plan} = 'cp')", open('plan', 'not-equals', 'cp')],
    ["${plan} != '' and ${plan} != 'cp'", { all: [clause('plan', 'not-equals', 'cp')] }],
    ["selected(${risk}, 'neglect')", { all: [clause('risk', 'equals', 'neglect')] }],
    ["not(selected(${risk}, 'neglect'))", open('risk', 'not-equals', 'neglect')],
    ['count-selected(${risk}) > 1', { all: [clause('risk', 'at-least', 2)] }],
    ['count-selected(${risk}) < 2', open('risk', 'at-most', 1)],
    ['${visits} > 2', { all: [clause('visits', 'at-least', 3)] }],
    ['not(${visits} > 2)', open('visits', 'at-most', 2)],
    ['${visits} = 0', { all: [clause('visits', 'equals', 0)] }],
    ["${why} != ''", { all: [clause('why', 'answered')] }],
    [
      "(${plan} = 'cp' or ${visits} >= 2) and ${why} = ''",
      {
        all: [
          { any: [clause('plan', 'equals', 'cp'), clause('visits', 'at-least', 2)] },
          clause('why', 'not-answered'),
        ],
      },
    ],
    [
      "not(${plan} = 'cp' and ${visits} >= 2)",
      {
        any: [open('plan', 'not-equals', 'cp'), open('visits', 'at-most', 1)],
      },
    ],
    ['true()', undefined],
  ])('is read: %s', (relevant, condition) => {
    expect(conditionOf(relevant)).toEqual({ condition, notes: [] });
  });

  it.each([
    ["${plan} = 'cp", 'it breaks off at'],
    ["(${plan} = 'cp'", 'a bracket is not closed'],
    ['${plan} =', 'it ends too early'],
    ["${plan} = 'cp' ${why}", '“why” is not expected there'],
    ["${nobody} = 'cp'", 'there is no question ${nobody} that was read'],
    ["${plan} = 'nothing'", '${plan} has no choice “nothing”'],
    ["${plan} > 'cp'", '${plan} has no order to compare by'],
    ["${risk} = 'neglect'", "use selected(${risk}, 'neglect')"],
    ["${why} = 'because'", '${why} can only be asked whether it is answered'],
    ["${told} != ''", '${told} is a note and has no answer'],
    ['${visits} = ${why}', 'it compares a question with something other than a value'],
    ["regex(${why}, 'a')", 'regex() is not understood here'],
    ['false()', 'it never holds'],
  ])('is left out and named where it cannot be read: %s', (relevant, reason) => {
    const { condition, notes } = conditionOf(relevant);
    expect(condition).toBeUndefined();
    expect(notes).toEqual([expect.stringContaining(reason)]);
    expect(notes[0]).toMatch(/^survey, row 7, column relevant: “/);
  });
});

describe('a constraint of another tool', () => {
  it.each([
    ['. > ${visits}', 'only “.” compared with a number is read here'],
    ["regex(., '[0-9]')", 'only ranges are read here'],
    ['. > 1 or . < 9', 'only ranges are read here'],
  ])('is left out and named where it is no range: %s', (constraint, reason) => {
    const imported = importForm(workbook([['integer', 'n', 'N', null, null, null, constraint]]));
    expect(said(imported)).toEqual([
      `survey, row 2, column constraint: “${constraint}” was left out: ${reason}`,
    ]);
  });
});

describe('what is written for other tools', () => {
  it('says in XPath what it can, and shows too much rather than too little', () => {
    const form: FormDefinition = {
      ...{ schemaVersion: 1, key: 'k', title: 'Form', unit: 'case-file', scales: {} },
      sections: [
        {
          ...{ id: 'A', title: 'Section' },
          questions: [
            { kind: 'yes-no', id: '1', text: 'One' },
            {
              ...{ kind: 'integer', id: 'A2', text: 'Two', min: 0, max: 9 },
              showWhen: {
                all: [
                  { agencyKind: ['police'] },
                  { question: '1', operator: 'not-equals', answer: 'no' },
                ],
              },
            },
          ],
        },
      ],
    };
    const survey = exportForm(form).find(({ name }) => name === 'survey');
    const [columns = [], , , second = []] = survey?.rows ?? [];
    const cell = (column: string) => second[columns.indexOf(column)];
    expect(cell('type')).toBe('integer');
    expect(cell('relevant')).toBe("${_1} != '' and not(${_1} = 'no')");
    expect(cell('constraint')).toBe('. >= 0 and . <= 9');
  });
});
