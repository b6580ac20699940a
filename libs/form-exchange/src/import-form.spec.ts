import type { FormDefinition, Question } from '@sightline/form-engine';
import { exportForm } from './export-form';
import { importForm, type ImportedForm } from './import-form';
import { placeOfNote, type Cell, type Sheet } from './sheets';

type Rows = readonly (readonly Cell[])[];

const head = ['type', 'name', 'label', 'hint', 'required', 'relevant', 'constraint'];

const lists: Rows = [
  ['list_name', 'name', 'label'],
  ['plan', 'cin', 'Child in need'],
  ['plan', 'cp', 'Child protection'],
  ['risk', 'neglect', 'Neglect'],
  ['risk', 'none', 'None of these'],
  ['yn', 'yes', 'Yes'],
  ['yn', 'no', 'No'],
];

/** A workbook that another tool's author made. */
function workbook(rows: Rows, over: { choices?: Rows; settings?: Rows } = {}): Sheet[] {
  const { choices = lists, settings = [['form_title'], ['Dip test']] } = over;
  return [
    { name: 'survey', rows: [head, ...rows] },
    { name: 'choices', rows: choices },
    { name: 'settings', rows: settings },
  ];
}

/** What is said of a workbook: refusals, or notes on what was left out. */
function said(imported: ImportedForm): string[] {
  const notes = imported.ok ? imported.notes : imported.problems;
  return notes.map((note) => `${placeOfNote(note)}: ${note.message}`);
}

function taken(imported: ImportedForm): FormDefinition {
  if (!imported.ok) throw new Error(said(imported).join('\n'));
  return imported.form;
}

function questionsOf(imported: ImportedForm): readonly Question[] {
  return taken(imported).sections.flatMap(({ questions }) => questions);
}

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

describe('a workbook that is refused', () => {
  it.each<[string, Sheet[], string]>([
    [
      'without a survey sheet',
      [{ name: 'Sheet1', rows: [head] }],
      'survey: the sheet “survey” is missing',
    ],
    [
      'without the choices it asks for',
      [{ name: 'survey', rows: [head, ['select_one plan', 'a', 'A']] }],
      'choices: the sheet “choices” is missing, and the survey asks for choices',
    ],
    [
      'without a column of names',
      [
        {
          name: 'survey',
          rows: [
            ['type', 'label'],
            ['text', 'A'],
          ],
        },
      ],
      'survey, row 1, column name: this column is missing',
    ],
    [
      'with a name twice',
      workbook([
        ['text', 'a', 'A'],
        ['text', 'b', 'B'],
        ['integer', 'a', 'C'],
      ]),
      'survey, row 4, column name: “a” is the name of row 2 already',
    ],
    [
      'with a choice twice',
      workbook([['select_one plan', 'a', 'A']], { choices: [...lists, ['plan', 'cp', 'Again']] }),
      'choices, row 8, column name: the list plan has the choice “cp” twice',
    ],
    [
      'with a group that never ends',
      workbook([
        ['begin_group', 'g', 'G'],
        ['text', 'a', 'A'],
      ]),
      'survey, row 2, column type: begin_group is never ended',
    ],
    [
      'with an end of nothing',
      workbook([['text', 'a', 'A'], ['end_repeat']]),
      'survey, row 3, column type: end_repeat ends nothing that was begun as a repeat',
    ],
    [
      'of which no row is a question',
      workbook([['geopoint', 'a', 'A']]),
      'survey: not one row could be read as a question',
    ],
  ])('%s', (_what, sheets, message) => {
    const imported = importForm(sheets);
    expect(imported.ok).toBe(false);
    expect(said(imported)).toContain(message);
  });

  it('names the row where a text is longer than a form takes', () => {
    const imported = importForm(
      workbook([
        ['text', 'a', 'A'],
        ['text', 'b', 'x'.repeat(2001)],
      ]),
    );
    expect(imported).toMatchObject({ ok: false, problems: [{ sheet: 'survey', row: 3 }] });
  });
});

describe('words that cannot be taken as they stand', () => {
  it.each([
    ['a control character', 'Seen\u0000 weekly'],
    ['marks that turn text round', 'Seen \u202eylkeew\u202c'],
    ['marks of right-to-left writing', '\u200fSeen weekly'],
  ])('lose %s, and it is said where', (_what, label) => {
    const imported = importForm(workbook([['text', 'a', label]]));
    expect(questionsOf(imported)[0]?.text).toMatch(/^Seen [a-z]+$/);
    expect(said(imported)).toEqual([
      'survey, row 2, column label: hidden characters were taken out of the words',
    ]);
  });

  it('are left out where a cell holds a megabyte, and it is said where', () => {
    const imported = importForm(workbook([['text', 'a', 'A', 'x'.repeat(1_000_000)]]));
    expect(questionsOf(imported)[0]).not.toHaveProperty('help');
    expect(said(imported)).toEqual([
      'survey, row 2, column hint: the cell has more than 32,767 characters; its words were left out',
    ]);
  });

  it('keep the line ends of another system without a word', () => {
    const imported = importForm(workbook([['text', 'a', 'One\r\ntwo']]));
    expect([questionsOf(imported)[0]?.text, said(imported)]).toEqual(['One\ntwo', []]);
  });
});

describe('a row that cannot be read', () => {
  it.each([
    ['geopoint', 'places on a map are not asked for here'],
    ['image', 'files, pictures and sound are not asked for here'],
    ['calculate', 'nothing is calculated or hidden in a form here'],
    ['start', 'start is recorded by a device, not asked; there is no such here'],
    ['slect_one plan', 'the type “slect_one plan” is not known'],
    ['select_one', 'the type does not say which list of choices'],
    [
      'select_one nowhere',
      'the list “nowhere” is not in the choices sheet; the question was left out',
    ],
  ])('is left out and named: %s', (type, reason) => {
    const imported = importForm(
      workbook([
        ['text', 'a', 'A'],
        [type, 'b', 'B'],
      ]),
    );
    expect(imported).toMatchObject({ ok: true, rowsRead: 1, rowsLeftOut: 1 });
    expect(said(imported)).toEqual([`survey, row 3, column type: ${reason}`]);
    expect(questionsOf(imported).map(({ id }) => id)).toEqual(['a']);
  });

  it('keeps its number where rows above it are blank', () => {
    const imported = importForm(
      workbook([[null], ['text', 'a', 'A'], [null, null], ['time', 'b', 'B']]),
    );
    expect(said(imported)[0]).toMatch(/^survey, row 5, column type/);
  });

  it('is told once for each column that has no place here', () => {
    const sheets = workbook([
      ['text', 'a', 'A'],
      ['text', 'b', 'B'],
    ]).map((sheet) =>
      sheet.name === 'survey'
        ? {
            ...sheet,
            rows: sheet.rows.map((row, at) =>
              at === 0
                ? [...row, 'default', 'label::French']
                : [...row, null, null, null, null, '5', 'Un'],
            ),
          }
        : sheet,
    );
    expect(said(importForm(sheets))).toEqual([
      'survey, column label::French: a form has one language here: these words were left out',
      'survey, row 2, column default: an answer that stands there from the start is not possible here (2 rows)',
    ]);
  });
});

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
