import { scaleOf } from '../compile';
import type { FormDefinition, GradeMeasure, QuestionKind } from '../template';
import type { EditOperation, QuestionAt } from './edit-operation';
import { questionAt } from './edit-questions';

/** What kinds of question are called where a template is made. */
export const questionKindLabels: Record<QuestionKind, string> = {
  compliance: 'Compliance',
  grade: 'Grade',
  single: 'One of a list',
  multiple: 'Several of a list',
  ticks: 'Tick list',
  'yes-no': 'Yes or no',
  integer: 'Whole number',
  'x-of-y': 'x of y',
  day: 'Date',
  text: 'Text',
  rows: 'Table of rows',
  guidance: 'Guidance',
};

const measureNames: Record<GradeMeasure, string> = {
  'own-practice': 'own practice',
  'multi-agency': 'multi-agency working',
};

const partNames: Readonly<Record<string, string>> = {
  askedOf: 'agencies',
  showWhen: 'condition',
  required: 'requirement',
  requiredWhen: 'requirement',
  options: 'answers',
  other: 'answers',
  exclusive: 'answers',
  key: 'key mark',
  breach: 'breach rule',
  maxWords: 'word limit',
  min: 'limits',
  max: 'limits',
  minRows: 'limits',
  maxRows: 'limits',
  fixedRows: 'rows',
  unitLabel: 'unit',
  measures: 'grade measured',
  domain: 'practice domain',
  intro: 'introduction',
  unit: 'unit of audit',
  settings: 'numbers of the checks',
};

/** An edit in words, of the form before it, for "Undo: …": 'change the text of A1'. */
export function describeEdit(form: FormDefinition, operation: EditOperation): string {
  switch (operation.edit) {
    case 'replace-form':
      return 'take over another version';
    case 'change-form':
      return `change the ${partWords(operation.parts)} of the form`;
    case 'add-section':
      return `add section ${quoted(operation.section.title)}`;
    case 'remove-section':
      return `remove section ${sectionWords(form, operation.at)}`;
    case 'move-section':
      return `move section ${sectionWords(form, operation.from)}`;
    case 'change-section':
      return `change the ${partWords(operation.parts)} of section ${sectionWords(form, operation.at)}`;
    case 'rename-section':
      return `give section ${sectionWords(form, operation.at)} the id ${operation.id}`;
    case 'set-measure':
      return `choose what grades ${measureNames[operation.measures]}`;
    case 'set-scale':
      return scaleOf(form, operation.name)
        ? `change the scale ${quoted(operation.scale.label)}`
        : `add the scale ${quoted(operation.scale.label)}`;
    case 'remove-scale':
      return `remove the scale ${quoted(scaleOf(form, operation.name)?.label ?? operation.name)}`;
    case 'rename-scale':
      return `rename the scale ${operation.from}`;
    case 'rename-grade':
      return `rename the grade ${operation.from}`;
    default:
      return questionEditWords(form, operation);
  }
}

function questionEditWords(
  form: FormDefinition,
  operation: Extract<
    EditOperation,
    { edit: `${string}-question` | 'change-kind' | 'rename-option' }
  >,
): string {
  switch (operation.edit) {
    case 'add-question':
      return `add ${operation.question.id}`;
    case 'remove-question':
      return `remove ${idAt(form, operation.at)}`;
    case 'move-question':
      return `move ${idAt(form, operation.from)}`;
    case 'change-question':
      return `change the ${partWords(operation.parts)} of ${idAt(form, operation.at)}`;
    case 'change-kind':
      return `make ${idAt(form, operation.at)} ${quoted(questionKindLabels[operation.kind])}`;
    case 'rename-question':
      return `give ${idAt(form, operation.at)} the id ${operation.id}`;
    case 'rename-option':
      return `rename an answer of ${idAt(form, operation.at)}`;
  }
}

function partWords(parts: object): string {
  const names = Object.keys(parts).map((name) => partNames[name] ?? name);
  return [...new Set(names)].join(' and ');
}

function idAt(form: FormDefinition, at: QuestionAt): string {
  return questionAt(form, at)?.id ?? 'a question';
}

function sectionWords(form: FormDefinition, at: number): string {
  const section = form.sections[at];
  return section ? quoted(section.title || section.id) : '';
}

function quoted(text: string): string {
  return `“${text}”`;
}
