import type { RowValue } from './answers';
import { fixedRowKey, isBlankRow } from './answered';
import type { RowColumn, RowsQuestion } from './template';
import { dayFaults, integerFaults, oneOf, textFaults, type ValueFault } from './value-faults';

/** Words allowed in a cell where the template does not say. */
export const defaultCellWords = 30;

/** What is wrong with the rows given, complete or not. */
export function rowFaults(question: RowsQuestion, value: unknown): ValueFault[] {
  if (!Array.isArray(value)) return [{ code: 'wrong-kind', message: 'Fill in the table by rows' }];
  const maxRows = question.fixedRows?.length ?? question.maxRows;
  if (value.length > maxRows) {
    const message = `Keep to at most ${maxRows} rows; there are ${value.length}`;
    return [{ code: 'too-many-rows', message }];
  }
  const names = new Set<unknown>();
  return value.flatMap((row: unknown, index) => {
    if (typeof row !== 'object' || row === null || Array.isArray(row)) {
      return [{ code: 'wrong-kind' as const, row: index, message: `Fill in row ${index + 1}` }];
    }
    const cells = row as Record<string, unknown>;
    return [
      ...fixedRowFaults(question, cells, index, names),
      ...cellFaults(question, cells, index),
    ];
  });
}

function fixedRowFaults(
  question: RowsQuestion,
  cells: Record<string, unknown>,
  row: number,
  names: Set<unknown>,
): ValueFault[] {
  if (!question.fixedRows) return [];
  const name = Object.hasOwn(cells, fixedRowKey) ? cells[fixedRowKey] : undefined;
  const isKnown = question.fixedRows.some(({ code }) => code === name);
  const isRepeated = names.has(name);
  names.add(name);
  if (isKnown && !isRepeated) return [];
  const message = isKnown
    ? `Row ${row + 1} repeats an earlier row; fill in each row once`
    : `Row ${row + 1} is not a row of this table`;
  return [{ code: 'not-an-option', row, message }];
}

function cellFaults(
  question: RowsQuestion,
  cells: Record<string, unknown>,
  row: number,
): ValueFault[] {
  return Object.entries(cells).flatMap(([id, cell]): ValueFault[] => {
    if (id === fixedRowKey && question.fixedRows) return [];
    const column = question.columns.find((one) => one.id === id);
    if (!column) {
      return [{ code: 'wrong-kind', row, message: `Row ${row + 1} has a column this table lacks` }];
    }
    if (cell === null || cell === '') return [];
    return columnFaults(column, cell).map((fault) => ({
      ...fault,
      row,
      column: id,
      message: `Row ${row + 1}, ${column.label}: ${lowerFirst(fault.message)}`,
    }));
  });
}

function columnFaults(column: RowColumn, cell: unknown): ValueFault[] {
  switch (column.kind) {
    case 'text':
      return textFaults(cell, column.maxWords ?? defaultCellWords);
    case 'single':
      return oneOf(
        cell,
        column.options?.map(({ code }) => code) ?? [],
        'Choose one of the answers',
      );
    case 'yes-no':
      return oneOf(cell, ['yes', 'no'], 'Choose Yes or No');
    case 'integer':
      return integerFaults(column, cell);
    case 'day':
      return dayFaults(cell);
  }
}

/** What is still missing from rows that are otherwise sound; blank rows do not count. */
export function missingInRows(
  question: RowsQuestion,
  rows: readonly RowValue[],
  isNeeded: boolean,
): ValueFault[] {
  const filled = rows.filter((row) => !isBlankRow(row));
  return [...missingRows(question, filled, isNeeded), ...missingCells(question, rows)];
}

function missingRows(
  question: RowsQuestion,
  filled: readonly RowValue[],
  isNeeded: boolean,
): ValueFault[] {
  if (question.fixedRows) {
    if (!isNeeded) return [];
    const missing = question.fixedRows.filter(
      ({ code }) => !filled.some((row) => row[fixedRowKey] === code),
    );
    if (missing.length === 0) return [];
    const names = missing.map(({ label }) => `“${label}”`).join(', ');
    return [{ code: 'too-few-rows', message: `Fill in the row for ${names}` }];
  }
  const minRows = question.minRows ?? 0;
  if (filled.length >= minRows || (filled.length === 0 && !isNeeded)) return [];
  const message = `Fill in at least ${minRows} ${minRows === 1 ? 'row' : 'rows'}; there ${
    filled.length === 1 ? 'is 1' : `are ${filled.length}`
  }`;
  return [{ code: 'too-few-rows', message }];
}

function missingCells(question: RowsQuestion, rows: readonly RowValue[]): ValueFault[] {
  const needed = question.columns.filter(({ required }) => required);
  return rows.flatMap((cells, row) =>
    isBlankRow(cells)
      ? []
      : needed
          .filter(({ id }) => isBlankRow({ cell: cells[id] ?? null }))
          .map(({ id, label }) => ({
            code: 'required' as const,
            row,
            column: id,
            message: `Row ${row + 1}: fill in ${label}`,
          })),
  );
}

function lowerFirst(text: string): string {
  return text.charAt(0).toLowerCase() + text.slice(1);
}
