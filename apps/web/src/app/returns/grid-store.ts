import { DOCUMENT } from '@angular/common';
import { computed, inject, Injectable, type OnDestroy, signal } from '@angular/core';
import type { GridCellView, GridView, LiveGridView } from '@sightline/contracts';
import { firstValueFrom } from 'rxjs';
import { type ClientProblem, problemOf } from '../shared/http/client-problem';
import { LiveLine, openEventSource } from '../shared/http/live-line';
import { GridApi } from './grid-api';
import { placeOf } from './grid-figures';

/** The grid of an audit on the page: read once, then only what changed, and what is chosen in it. */
@Injectable()
export class GridStore implements OnDestroy {
  private readonly api = inject(GridApi);

  private readonly held = signal<GridView | undefined>(undefined);
  private readonly failure = signal<ClientProblem | undefined>(undefined);
  private readonly picked = signal<ReadonlySet<string>>(new Set());
  private auditId: string | undefined;
  private isReading = false;
  private isBehind = false;
  private readonly line = new LiveLine(inject(DOCUMENT), inject(openEventSource), {
    url: () => (this.auditId ? this.api.liveUrl(this.auditId) : undefined),
    hear: (data) => this.hear(data),
  });

  readonly grid = this.held.asReadonly();
  readonly problem = this.failure.asReadonly();
  readonly cells = computed(() => this.held()?.cells ?? []);
  readonly byPlace = computed(
    () => new Map(this.cells().map((cell) => [placeOf(cell.caseId, cell.agencyId), cell])),
  );
  /** Ids of the returns that are chosen. */
  readonly chosen = this.picked.asReadonly();
  readonly chosenCells = computed(() =>
    this.cells().filter(({ returnId }) => this.picked().has(returnId)),
  );

  async open(auditId: string | undefined): Promise<void> {
    if (auditId === this.auditId) return;
    this.auditId = auditId;
    this.held.set(undefined);
    this.clear();
    await this.reload();
    if (this.held()) this.line.connect();
  }

  async reload(): Promise<void> {
    const id = this.auditId;
    this.failure.set(undefined);
    if (!id) return;
    try {
      const grid = await firstValueFrom(this.api.grid(id));
      if (id === this.auditId) this.held.set(grid);
    } catch (thrown) {
      this.failure.set(problemOf(thrown));
    }
  }

  /** Reads what has changed since it was read last, once at a time. */
  async refresh(): Promise<void> {
    this.isBehind = true;
    if (this.isReading) return;
    this.isReading = true;
    while (this.isBehind) {
      this.isBehind = false;
      await this.readChanges();
    }
    this.isReading = false;
  }

  choose(returnIds: readonly string[], isChosen: boolean): void {
    const next = new Set(this.picked());
    for (const id of returnIds) {
      if (isChosen) next.add(id);
      else next.delete(id);
    }
    this.picked.set(next);
  }

  clear(): void {
    this.picked.set(new Set());
  }

  ngOnDestroy(): void {
    this.auditId = undefined;
    this.line.end();
  }

  private hear(data: string): void {
    const { revision } = JSON.parse(data) as LiveGridView;
    if (revision !== this.held()?.revision) void this.refresh();
  }

  private async readChanges(): Promise<void> {
    const [id, before] = [this.auditId, this.held()];
    if (!id || !before) return;
    // Where it fails the page has been told; the next change is read together with this one.
    const read = firstValueFrom(this.api.grid(id, before.readAt));
    const changes = await read.catch(() => undefined);
    if (changes && id === this.auditId) this.held.set(merged(before, changes));
  }
}

/** The grid with the cells that changed; those that nobody touched stay the same objects. */
export function merged(before: GridView, changes: GridView): GridView {
  const changed = new Map<string, GridCellView>(changes.cells.map((cell) => [cell.returnId, cell]));
  const kept = before.cells.map((cell) => {
    const now = changed.get(cell.returnId);
    changed.delete(cell.returnId);
    return now && JSON.stringify(now) !== JSON.stringify(cell) ? now : cell;
  });
  return { ...changes, cells: [...kept, ...changed.values()] };
}
