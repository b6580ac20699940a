import type { GridCellView, GridView } from '@sightline/contracts';
import { isOutstanding, type ReturnStatus } from '@sightline/domain';

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

/** How many of the expected returns are in: nil counts, unless the record could not be opened. */
export interface Tally {
  readonly in: number;
  readonly expected: number;
}

export function isInCell({ status, nilKind }: GridCellView): boolean {
  if (status === 'nil') return nilKind !== 'record-not-accessible';
  return status === 'signed-off' || status === 'moderated';
}

export function isExpectedCell({ status }: GridCellView): boolean {
  const outside: readonly ReturnStatus[] = ['not-issued', 'waived', 'withdrawn'];
  return !outside.includes(status);
}

export function tallyOf(cells: readonly GridCellView[]): Tally {
  const expected = cells.filter(isExpectedCell);
  return { in: expected.filter(isInCell).length, expected: expected.length };
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

/** The cells by case and agency, for a table. */
export function cellsByPlace(grid: GridView): ReadonlyMap<string, GridCellView> {
  return new Map(grid.cells.map((cell) => [placeOf(cell.caseId, cell.agencyId), cell]));
}

export function placeOf(caseId: string, agencyId: string): string {
  return `${caseId} ${agencyId}`;
}
