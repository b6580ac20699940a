import type { AuditUnit } from '@sightline/domain';
import { schemaVersion } from '../definition-schema';
import type { FormDefinition, Question, QuestionKind, Section } from '../template';

const wordsOfNewText = 80;
const rowsOfNewTable = 10;

/** A form with one empty section, to begin a template from nothing. */
export function newForm(key: string, title: string, unit: AuditUnit): FormDefinition {
  return { schemaVersion, key, title, unit, scales: {}, sections: [newSection('A', 'Section A')] };
}

/** A section without questions. */
export function newSection(id: string, title = ''): Section {
  return { id, title, questions: [] };
}

/** A question without words, with what its kind must have; a grade is on the form's first scale. */
export function newQuestion(form: FormDefinition, kind: QuestionKind, id: string): Question {
  const base = { id, text: '' };
  switch (kind) {
    case 'grade':
      return { ...base, kind, scale: Object.keys(form.scales)[0] ?? 'grades' };
    case 'single':
    case 'multiple':
    case 'ticks':
      return { ...base, kind, options: [] };
    case 'text':
      return { ...base, kind, maxWords: wordsOfNewText };
    case 'rows':
      return { ...base, kind, columns: [], maxRows: rowsOfNewTable };
    default:
      return { ...base, kind };
  }
}
