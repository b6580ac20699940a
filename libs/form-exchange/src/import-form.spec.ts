import { importForm } from './import-form';
import { type Sheet } from './sheets';
import { head, lists, questionsOf, said, workbook } from './testing/workbook';

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
