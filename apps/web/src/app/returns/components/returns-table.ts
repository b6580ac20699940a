import {
  ChangeDetectionStrategy,
  Component,
  computed,
  ElementRef,
  inject,
  input,
  output,
  signal,
} from '@angular/core';
import type { CaseFileView, GridCellView, GridView } from '@sightline/contracts';
import { type CaseStatus, nilKindLabels } from '@sightline/domain';
import { DataTable } from '../../shared/ui/data-table';
import { StatusChip } from '../../shared/ui/status-chip';
import { faceOf } from '../../shared/ui/status-faces';
import {
  cellWords,
  fitsChoice,
  type GridChoice,
  placeOf,
  talliesBy,
  tallyOf,
  tallyWords,
  whyWords,
} from '../grid-figures';

interface Place {
  readonly row: number;
  readonly column: number;
}

/** What is chosen now, or no longer. */
export interface Choosing {
  readonly returnIds: readonly string[];
  readonly isChosen: boolean;
}

const steps: Readonly<Record<string, Place>> = {
  ArrowLeft: { row: 0, column: -1 },
  ArrowRight: { row: 0, column: 1 },
  ArrowUp: { row: -1, column: 0 },
  ArrowDown: { row: 1, column: 0 },
};

const leftStatuses: readonly CaseStatus[] = ['replaced', 'withdrawn'];

/** Cases by agencies as one grid: a single tab stop, arrows, Space to choose, Enter to open. */
@Component({
  selector: 'sl-returns-table',
  imports: [DataTable, StatusChip],
  changeDetection: ChangeDetectionStrategy.OnPush,
  host: {
    '(keydown)': 'move($event)',
    '(click)': 'press($event)',
    '(focusin)': 'settle($event)',
  },
  templateUrl: './returns-table.html',
  styleUrl: './returns-table.scss',
})
export class ReturnsTable {
  readonly grid = input.required<GridView>();
  readonly byPlace = input.required<ReadonlyMap<string, GridCellView>>();
  readonly choice = input.required<GridChoice>();
  readonly chosen = input.required<ReadonlySet<string>>();
  readonly choosing = output<Choosing>();
  readonly opened = output<string>();

  /** Whoever may do nothing to many returns at once has no reason to choose any. */
  protected readonly canChoose = computed(() => this.grid().acts.length > 0);

  private readonly host = inject<ElementRef<HTMLElement>>(ElementRef);
  private readonly here = signal<Place>({ row: 0, column: 0 });

  /** The cases by stratum, in the order they were drawn. */
  protected readonly strata = computed(() => {
    const groups = new Map<string, { key: string; label: string; cases: CaseFileView[] }>();
    for (const row of this.grid().cases) {
      const group = groups.get(row.stratum.key) ?? { ...row.stratum, cases: [] };
      group.cases.push(row);
      groups.set(row.stratum.key, group);
    }
    let index = 0;
    return [...groups.values()].map(({ key, label, cases }) => ({
      ...{ key, label },
      rows: cases.map((caseFile) => ({ caseFile, index: index++ })),
    }));
  });
  private readonly rows = computed(() => this.strata().flatMap(({ rows }) => rows));
  /** Of a case that left the audit nothing is counted, whatever was answered before. */
  private readonly counted = computed(() => {
    const left = this.grid().cases.filter(({ status }) => leftStatuses.includes(status));
    const ids = new Set(left.map(({ id }) => id));
    return this.grid().cells.filter(({ caseId }) => !ids.has(caseId));
  });
  protected readonly byCase = computed(() => talliesBy(this.counted(), 'caseId'));
  protected readonly byAgency = computed(() => talliesBy(this.counted(), 'agencyId'));
  protected readonly total = computed(() => tallyWords(tallyOf(this.counted())));

  protected cell(caseId: string, agencyId: string): GridCellView | undefined {
    return this.byPlace().get(placeOf(caseId, agencyId));
  }

  protected wordsOf(cell: GridCellView): string {
    return cellWords(cell, this.grid().today);
  }

  /** Whether the filter leaves the cell out: it keeps its place and stands back. */
  protected isOutside(cell: GridCellView): boolean {
    return !fitsChoice(cell, this.choice());
  }

  /** The whole of a cell in words, for a person who hears it; what is seen comes first, as it is. */
  protected nameOf(cell: GridCellView, reference: string, agency: string): string {
    const { label } = faceOf('return', cell.status);
    const kind = cell.nilKind ? nilKindLabels[cell.nilKind] : '';
    const parts = [
      ...[`${reference}, ${agency}: ${label}`, cell.isLate ? 'late' : '', this.wordsOf(cell)],
      ...[kind, whyWords(cell), this.isOutside(cell) ? 'not in the filter' : ''],
    ];
    return parts.filter((part) => part !== '').join(', ');
  }

  protected tabAt(row: number, column: number): 0 | -1 {
    const { row: atRow, column: atColumn } = this.here();
    return row === atRow && column === atColumn ? 0 : -1;
  }

  /** The tab stop goes with the focus. */
  protected settle(event: FocusEvent): void {
    const place = placeOfTarget(event);
    if (place) this.here.set(place);
  }

  protected move(event: KeyboardEvent): void {
    const place = placeOfTarget(event);
    if (!place || event.altKey || event.metaKey) return;
    const next = this.nextOf(place, event);
    if (next) this.focus(next);
    else if (event.key === ' ') this.toggle(place);
    else if (event.key === 'Enter') this.open(place);
    else return;
    event.preventDefault();
  }

  protected press(event: MouseEvent): void {
    const place = placeOfTarget(event);
    if (!place) return;
    const isPick = (event.target as HTMLElement).closest('[data-pick]') !== null;
    if (isPick || place.row < 0 || place.column < 0) this.toggle(place);
    else this.open(place);
  }

  private nextOf({ row, column }: Place, { key, ctrlKey }: KeyboardEvent): Place | undefined {
    const [lastRow, lastColumn] = [this.rows().length - 1, this.grid().agencies.length - 1];
    if (key === 'Home') return { row: ctrlKey ? 0 : row, column: row < 0 ? 0 : -1 };
    if (key === 'End') return { row: ctrlKey ? lastRow : row, column: lastColumn };
    const step = steps[key];
    if (!step) return undefined;
    const next = {
      row: Math.min(Math.max(row + step.row, -1), lastRow),
      column: Math.min(Math.max(column + step.column, -1), lastColumn),
    };
    // The corner is no place to be.
    return next.row < 0 && next.column < 0 ? { row, column } : next;
  }

  private focus({ row, column }: Place): void {
    this.host.nativeElement
      .querySelector<HTMLElement>(`[data-row="${row}"][data-column="${column}"]`)
      ?.focus();
  }

  /** Of a head, all of its returns that the filter shows; chosen together, or let go together. */
  private toggle(place: Place): void {
    if (!this.canChoose()) return;
    const returnIds = this.cellsAt(place).map(({ returnId }) => returnId);
    if (returnIds.length === 0) return;
    const isChosen = !returnIds.every((id) => this.chosen().has(id));
    this.choosing.emit({ returnIds, isChosen });
  }

  private open(place: Place): void {
    const [cell] = place.row < 0 || place.column < 0 ? [] : this.cellsAt(place);
    if (cell) this.opened.emit(cell.returnId);
    else this.toggle(place);
  }

  private cellsAt({ row, column }: Place): GridCellView[] {
    const caseId = this.rows()[row]?.caseFile.id;
    const agencyId = this.grid().agencies[column]?.id;
    if (row >= 0 && column >= 0) return [this.cell(caseId ?? '', agencyId ?? '') ?? []].flat();
    return this.grid().cells.filter(
      (cell) =>
        (row < 0 ? cell.agencyId === agencyId : cell.caseId === caseId) && !this.isOutside(cell),
    );
  }
}

function placeOfTarget({ target }: Event): Place | undefined {
  const cell = (target as HTMLElement).closest<HTMLElement>('[data-row]');
  if (!cell) return undefined;
  return { row: Number(cell.dataset['row']), column: Number(cell.dataset['column']) };
}
