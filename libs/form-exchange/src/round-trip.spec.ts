import type { FormDefinition, Question } from '@sightline/form-engine';
import { shippedTemplates } from '@sightline/shipped-templates';
import fc from 'fast-check';
import { exportForm } from './export-form';
import { importForm } from './import-form';
import type { Cell, Sheet } from './sheets';
import { anyDefinition } from './testing/any-definition';

const asStored = (form: FormDefinition) => JSON.parse(JSON.stringify(form)) as FormDefinition;

/** The sheets as a person leaves them who changed one cell of a row of the survey. */
function changed(form: FormDefinition, name: string, column: string, value: Cell): Sheet[] {
  return exportForm(form).map((sheet) => {
    if (sheet.name !== 'survey') return sheet;
    const [head = [], ...rows] = sheet.rows;
    const at = head.indexOf(column);
    const nameAt = head.indexOf('name');
    const other = rows.map((row) =>
      row[nameAt] === name ? row.map((cell, index) => (index === at ? value : cell)) : row,
    );
    return { ...sheet, rows: [head, ...other] };
  });
}

describe('a form exported and imported', () => {
  it.each(shippedTemplates.map((form) => [form.key, form] as const))(
    'is the same form, with nothing to say of it: %s',
    (_key, form) => {
      const imported = importForm(exportForm(form));
      expect(imported).toMatchObject({ ok: true, notes: [], rowsLeftOut: 0 });
      expect(imported.ok && imported.form).toEqual(asStored(form));
    },
  );

  it('is the same form whatever the schema of forms allows', () => {
    fc.assert(
      fc.property(anyDefinition, (form) => {
        const imported = importForm(exportForm(form));
        expect(imported.ok ? imported.notes : imported.problems).toEqual([]);
        expect(imported.ok && imported.form).toEqual(form);
      }),
      { numRuns: 300 },
    );
  });
});

describe('a form with rules for when questions must be answered', () => {
  const whenNo = { all: [{ question: 'A1', operator: 'equals', answer: 'no' }] } as const;
  const unsaid = { all: [{ agencyKind: ['police'] }] } as const;
  const ruled = (parts: Partial<Question>): FormDefinition => ({
    ...{ schemaVersion: 1, key: 'k', title: 'Form', unit: 'case-file', scales: {} },
    sections: [
      {
        ...{ id: 'A', title: 'Section' },
        questions: [
          { kind: 'compliance', id: 'A1', text: 'First' },
          { kind: 'text', id: 'A2', text: 'Why?', maxWords: 50, ...parts } as Question,
        ],
      },
    ],
  });
  const cellOf = (form: FormDefinition) => {
    const [head = [], _group, _first, row] = exportForm(form)[0]?.rows ?? [];
    return row?.[head.indexOf('required')];
  };
  const questionOf = (sheets: readonly Sheet[]) => {
    const imported = importForm(sheets);
    return imported.ok ? imported.form.sections[0]?.questions[1] : undefined;
  };

  it.each<[string, Partial<Question>]>([
    ["${A1} = 'no'", { requiredWhen: whenNo }],
    ["${A1} = 'no'", { requiredWhen: whenNo, required: true }],
    ["false() and (${A1} = 'no')", { requiredWhen: whenNo, required: false }],
    ['yes', { requiredWhen: unsaid }],
    ['false() and (true())', { requiredWhen: unsaid, required: false }],
    ["${A1} = 'no'", { requiredWhen: { all: [...whenNo.all, ...unsaid.all] } }],
    ['yes', { requiredWhen: { any: [...whenNo.all, ...unsaid.all] } }],
  ])('says %s, and is the same form again', (cell, parts) => {
    const form = ruled(parts);
    expect(cellOf(form)).toBe(cell);
    expect(importForm(exportForm(form))).toMatchObject({ ok: true, notes: [], form });
  });

  it.each<[string, Partial<Question>]>([
    ['expressed', { requiredWhen: whenNo }],
    ['not expressed', { requiredWhen: unsaid }],
  ])('takes a person who changed the cell at their word: a rule that is %s', (_how, parts) => {
    const form = ruled(parts);
    const no = questionOf(changed(form, 'A2', 'required', 'no'));
    expect(no).toMatchObject({ required: false });
    expect(no).not.toHaveProperty('requiredWhen');
    const other = questionOf(changed(form, 'A2', 'required', "${A1} = 'yes'"));
    expect(other?.requiredWhen).toEqual({
      all: [{ question: 'A1', operator: 'equals', answer: 'yes' }],
    });
  });
});

describe('a form that a person changed in between', () => {
  const form: FormDefinition = {
    ...{ schemaVersion: 1, key: 'k', title: 'Form', unit: 'case-file', scales: {} },
    sections: [
      {
        ...{ id: 'A', title: 'Section' },
        questions: [
          { kind: 'compliance', id: 'A1', text: ' First ' },
          {
            ...{ kind: 'text', id: 'A2', text: 'Why?', maxWords: 50 },
            showWhen: { all: [{ question: 'A1', operator: 'one-of', answer: ['no'] }] },
          },
        ],
      },
    ],
  };

  const questionsOf = (sheets: readonly Sheet[]) => {
    const imported = importForm(sheets);
    return imported.ok ? imported.form.sections[0]?.questions : imported.problems;
  };

  it('keeps what was not changed, to the space', () => {
    expect(questionsOf(exportForm(form))).toEqual(asStored(form).sections[0]?.questions);
  });

  it('takes a new label and a new condition at their word', () => {
    expect(questionsOf(changed(form, 'A1', 'label', 'Second'))?.[0]).toMatchObject({
      text: 'Second',
    });
    const other = changed(form, 'A2', 'relevant', "${A1} = 'partly'");
    expect(questionsOf(other)?.[1]).toMatchObject({
      showWhen: { all: [{ question: 'A1', operator: 'equals', answer: 'partly' }] },
    });
    expect(questionsOf(changed(form, 'A2', 'relevant', null))?.[1]).not.toHaveProperty('showWhen');
  });
});
