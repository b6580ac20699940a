import type { GridCellView } from '@sightline/contracts';
import { isOutstanding, lateIssueWords, type ReturnStatus, waitsFor } from '@sightline/domain';
import { dueWords } from '../shared/format/due';

/** What the grid can be narrowed to. */
export const gridFilters = ['all', 'outstanding', 'late', 'to-sign-off', 'in'] as const;
export type GridFilter = (typeof gridFilters)[number];

export const gridFilterLabels: Record<GridFilter, string> = {
  all: 'All',
  outstanding: 'Still to come',
  late: 'Late',
  'to-sign-off': 'To sign off',
  in: 'In',
};

/** Everything that the grid is narrowed by; each part that is there must fit. */
export interface GridChoice {
  readonly filter: GridFilter;
  readonly status?: ReturnStatus;
  readonly agencyId?: string;
}

/** How many of the expected returns are in: nil counts, unless the record could not be opened. */
export interface Tally {
  readonly in: number;
  readonly expected: number;
}

const notExpected: readonly ReturnStatus[] = ['not-issued', 'waived', 'withdrawn'];

function isInCell({ status, nilKind }: GridCellView): boolean {
  if (status === 'nil') return nilKind !== 'record-not-accessible';
  return status === 'signed-off' || status === 'moderated';
}

export function tallyOf(cells: readonly GridCellView[]): Tally {
  const expected = cells.filter(({ status }) => !notExpected.includes(status));
  return { in: expected.filter(isInCell).length, expected: expected.length };
}

/** "3 of 4, 75%"; empty where nothing is expected. */
export function tallyWords({ in: inNow, expected }: Tally): string {
  return expected === 0 ? '' : `${inNow} of ${expected}, ${Math.round((100 * inNow) / expected)}%`;
}

/** Tallies by case, or by agency. */
export function talliesBy(
  cells: readonly GridCellView[],
  key: 'caseId' | 'agencyId',
): ReadonlyMap<string, string> {
  const groups = new Map<string, GridCellView[]>();
  for (const cell of cells) {
    const group = groups.get(cell[key]);
    if (group) group.push(cell);
    else groups.set(cell[key], [cell]);
  }
  return new Map([...groups].map(([id, group]) => [id, tallyWords(tallyOf(group))]));
}

export function fits(cell: GridCellView, filter: GridFilter): boolean {
  switch (filter) {
    case 'all':
      return true;
    case 'outstanding':
      return isOutstanding(cell.status);
    case 'late':
      return cell.isLate;
    case 'to-sign-off':
      return cell.status === 'submitted';
    case 'in':
      return isInCell(cell);
  }
}

export function fitsChoice(cell: GridCellView, choice: GridChoice): boolean {
  return (
    fits(cell, choice.filter) &&
    (choice.status === undefined || cell.status === choice.status) &&
    (choice.agencyId === undefined || cell.agencyId === choice.agencyId)
  );
}

export function placeOf(caseId: string, agencyId: string): string {
  return `${caseId} ${agencyId}`;
}

/** What stands under the state of a cell: how far, how long still, that it was extended. */
export function cellWords(cell: GridCellView, today: string): string {
  const isFilling = cell.status === 'in-progress' && cell.required > 0;
  const share = isFilling ? `${Math.round((100 * cell.answered) / cell.required)}%` : '';
  const isOwed = isOutstanding(cell.status) && cell.dueDay !== null;
  const due = isOwed ? dueWords(cell.dueDay, today).words.replace('working ', '') : '';
  const extended = isOwed && cell.extensionReason !== null ? 'extended' : '';
  const entered = cell.isEntered ? 'entered' : '';
  const late = isOwed && cell.lateIssue !== null ? 'own day' : '';
  const moves = { 'to-decide': 'moved: decide', decided: 'moved' };
  const moved = cell.areaMove ? moves[cell.areaMove] : '';
  return [share, due, extended, late, entered, moved].filter((words) => words !== '').join(', ');
}

/** Why it has not come, and what was agreed about it. */
export function whyWords(cell: GridCellView): string {
  const waits = waitsFor(cell.status, cell.auditors.length > 0);
  const agreed = cell.extensionReason && isOutstanding(cell.status) ? cell.extensionReason : '';
  const late = cell.lateIssue && isOutstanding(cell.status) ? lateIssueWords[cell.lateIssue] : '';
  return [waits, agreed, late].filter((words) => words !== '').join('. ');
}
