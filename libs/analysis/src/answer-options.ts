import {
  complianceAnswers,
  complianceLabels,
  type AnswerValue,
  type FormDefinition,
  type Option,
  type Question,
  type RowColumn,
  type RowValue,
  type XOfY,
} from '@sightline/form-engine';

const yesNo: readonly Option[] = [
  { code: 'yes', label: 'Yes' },
  { code: 'no', label: 'No' },
];

const compliance: readonly Option[] = complianceAnswers.map((code) => ({
  code,
  label: complianceLabels[code],
}));

/** The codes that a question may be answered with; none for words, numbers and rows. */
export function optionsOf(question: Question, form?: FormDefinition): readonly Option[] {
  switch (question.kind) {
    case 'single':
    case 'multiple':
    case 'ticks':
      return question.options;
    case 'yes-no':
      return yesNo;
    case 'compliance':
      return compliance;
    case 'grade':
      return form?.scales[question.scale]?.points ?? [];
    default:
      return [];
  }
}

/** The codes that an answer says: several for a list, none for a number or rows. */
export function saidCodes(value: AnswerValue): readonly string[] {
  if (typeof value === 'string') return [value];
  return isCodeList(value) ? value : [];
}

function isCodeList(value: AnswerValue): value is readonly string[] {
  return Array.isArray(value) && value.every((one) => typeof one === 'string');
}

/** The rows of an answer; none where it is no table. */
export function rowsOf(value: AnswerValue): readonly RowValue[] {
  if (!Array.isArray(value)) return [];
  const isRow = (one: unknown): one is RowValue => typeof one === 'object' && one !== null;
  return (value as readonly unknown[]).filter(isRow);
}

/** Whether an answer is "x of y". */
export function isXOfY(value: AnswerValue): value is XOfY {
  return typeof value === 'object' && !Array.isArray(value) && 'x' in value;
}

/** The label of a code among options; the code itself where it has none. */
export function labelOf(options: readonly Option[], code: string): string {
  return options.find((option) => option.code === code)?.label ?? code;
}

/** The column of a question of rows, where it has it. */
export function columnOf(question: Question | undefined, columnId: string): RowColumn | undefined {
  return question?.kind === 'rows' ? question.columns.find(({ id }) => id === columnId) : undefined;
}

/** What a person reads for an answer: labels, not codes. */
export function answerInWords(
  question: Question,
  value: AnswerValue,
  form?: FormDefinition,
): string {
  if (typeof value === 'number') return String(value);
  if (isXOfY(value)) return `${value.x} of ${value.y}`;
  const options = optionsOf(question, form);
  const codes = saidCodes(value);
  if (codes.length === 0) return question.kind === 'ticks' ? 'None ticked' : '';
  return codes.map((code) => labelOf(options, code)).join('; ');
}

/** The text of a cell of a row, trimmed; empty where there is none. */
export function cellText(row: RowValue, columnId: string): string {
  const cell = Object.hasOwn(row, columnId) ? row[columnId] : null;
  return cell === null || cell === undefined ? '' : String(cell).trim();
}
