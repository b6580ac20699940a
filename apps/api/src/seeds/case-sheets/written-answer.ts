import type { Answer, Question, RowColumn, RowsQuestion, RowValue } from '@sightline/form-engine';

type CellValue = RowValue[string];

/** What is written for a question, as the form engine takes it. */
export function writtenAnswer(question: Question, written: readonly string[]): Answer {
  const [first = '', ...others] = written;
  if (question.kind === 'rows') return { value: written.map((row) => rowOf(question, row)) };
  if (others.length > 0) throw new Error(`${question.id} is answered twice`);
  if (question.kind === 'text') return { value: first };
  const [said = '', more] = partsOf(first, 2);
  switch (question.kind) {
    case 'compliance':
      return said === 'na' ? withPart('naReason', said, more) : withPart('evidence', said, more);
    case 'integer':
    case 'day':
      return { value: wholeNumber(question.id, said) };
    case 'x-of-y': {
      const [x, y] = said.split('/').map((part) => wholeNumber(question.id, part));
      return { value: { x: x ?? 0, y: y ?? 0 } };
    }
    case 'multiple':
    case 'ticks':
      return withPart('other', said.split(', '), more);
    case 'single':
      return withPart(question.other === said ? 'other' : 'evidence', said, more);
    case 'grade':
    case 'yes-no':
    case 'guidance':
      return withPart('evidence', said, more);
  }
}

function withPart(
  part: 'evidence' | 'naReason' | 'other',
  value: string | string[],
  words: string | undefined,
): Answer {
  return words === undefined ? { value } : { value, [part]: words };
}

function rowOf(question: RowsQuestion, written: string): RowValue {
  const cells = partsOf(written, Infinity);
  if (cells.length > question.columns.length) {
    throw new Error(`${question.id} has more cells than columns: ${written}`);
  }
  return Object.fromEntries(
    question.columns.flatMap((column, index): [string, CellValue][] => {
      const cell = cells[index];
      return cell ? [[column.id, cellOf(question, column, cell)]] : [];
    }),
  );
}

function cellOf(question: RowsQuestion, column: RowColumn, cell: string): CellValue {
  const isNumber = column.kind === 'integer' || column.kind === 'day';
  return isNumber ? wholeNumber(question.id, cell) : cell;
}

/** The parts between bars; the last of so many parts keeps bars of its own. */
function partsOf(written: string, most: number): string[] {
  const parts = written.split('|').map((part) => part.trim());
  return parts.length <= most
    ? parts
    : [...parts.slice(0, most - 1), parts.slice(most - 1).join('|')];
}

function wholeNumber(questionId: string, written: string): number {
  const number = Number(written);
  if (!Number.isInteger(number) || written === '') {
    throw new Error(`${questionId} wants a whole number, not "${written}"`);
  }
  return number;
}
