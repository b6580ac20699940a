import type { FormDefinition, Question } from '@sightline/form-engine';
import type { ImportedForm } from '../import-form';
import { placeOfNote, type Cell, type Sheet } from '../sheets';

/** Rows of a sheet. */
export type Rows = readonly (readonly Cell[])[];

/** The columns that the tests of import use. */
export const head = ['type', 'name', 'label', 'hint', 'required', 'relevant', 'constraint'];

/** Lists of answers that they choose from. */
export const lists: Rows = [
  ['list_name', 'name', 'label'],
  ['plan', 'cin', 'Child in need'],
  ['plan', 'cp', 'Child protection'],
  ['risk', 'neglect', 'Neglect'],
  ['risk', 'none', 'None of these'],
  ['yn', 'yes', 'Yes'],
  ['yn', 'no', 'No'],
];

/** A workbook that another tool's author made. */
export function workbook(rows: Rows, over: { choices?: Rows; settings?: Rows } = {}): Sheet[] {
  const { choices = lists, settings = [['form_title'], ['Dip test']] } = over;
  return [
    { name: 'survey', rows: [head, ...rows] },
    { name: 'choices', rows: choices },
    { name: 'settings', rows: settings },
  ];
}

/** What is said of a workbook: refusals, or notes on what was left out. */
export function said(imported: ImportedForm): string[] {
  const notes = imported.ok ? imported.notes : imported.problems;
  return notes.map((note) => `${placeOfNote(note)}: ${note.message}`);
}

/** The form that was read; throws with what is said where none was. */
export function taken(imported: ImportedForm): FormDefinition {
  if (!imported.ok) throw new Error(said(imported).join('\n'));
  return imported.form;
}

/** Its questions, in order. */
export function questionsOf(imported: ImportedForm): readonly Question[] {
  return taken(imported).sections.flatMap(({ questions }) => questions);
}
