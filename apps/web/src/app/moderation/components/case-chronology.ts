import { ChangeDetectionStrategy, Component, computed, input, signal } from '@angular/core';
import { MatButtonModule } from '@angular/material/button';
import { MatFormFieldModule } from '@angular/material/form-field';
import { MatSelectModule } from '@angular/material/select';
import {
  countedFromWords,
  type AgencyRef,
  type ChronologyEventView,
  type CountedFrom,
} from '@sightline/contracts';
import { DataTable } from '../../shared/ui/data-table';
import { Icon } from '../../shared/ui/icon';
import {
  dayWords,
  moved,
  placeOf,
  ticksOf,
  wholeRange,
  zoomed,
  type DayRange,
} from '../chronology-range';
import { AgencyMark } from './agency-mark';

/** All agencies’ key events of a case in one order, as lanes and as a table; filtered and zoomed. */
@Component({
  selector: 'sl-case-chronology',
  imports: [AgencyMark, DataTable, Icon, MatButtonModule, MatFormFieldModule, MatSelectModule],
  changeDetection: ChangeDetectionStrategy.OnPush,
  host: { class: 'sl-stack' },
  templateUrl: './case-chronology.html',
  styleUrl: './case-chronology.scss',
})
export class CaseChronology {
  readonly events = input.required<readonly ChronologyEventView[]>();
  /** Agencies of the audit, in their order: an agency keeps its colour and shape in every case. */
  readonly agencies = input.required<readonly AgencyRef[]>();
  readonly countedFrom = input.required<CountedFrom>();

  private readonly left = signal<ReadonlySet<string>>(new Set());
  private readonly chosen = signal<DayRange | null>(null);
  protected readonly type = signal('');

  protected readonly lanes = computed(() =>
    this.agencies()
      .map((agency, place) => ({ agency, place }))
      .filter(({ agency }) => this.events().some(({ agencyId }) => agencyId === agency.id)),
  );
  protected readonly types = computed(() => {
    const labels = new Map(this.events().map(({ type, typeLabel }) => [type, typeLabel]));
    return [...labels].map(([code, label]) => ({ code, label }));
  });
  private readonly whole = computed(() => wholeRange(this.events().map(({ day }) => day)));
  protected readonly range = computed(() => this.chosen() ?? this.whole());
  protected readonly isWhole = computed(() => {
    const { from, to } = this.range();
    return from <= this.whole().from && to >= this.whole().to;
  });
  protected readonly ticks = computed(() =>
    ticksOf(this.range()).map((day) => ({ day, at: placeOf(day, this.range()) })),
  );
  protected readonly shown = computed(() => {
    const { from, to } = this.range();
    return this.events().filter(
      ({ agencyId, type, day }) =>
        !this.left().has(agencyId) &&
        (this.type() === '' || type === this.type()) &&
        day >= from &&
        day <= to,
    );
  });
  protected readonly dayWords = dayWords;
  protected readonly dayZero = computed(() => countedFromWords[this.countedFrom()]);

  protected isShown(agencyId: string): boolean {
    return !this.left().has(agencyId);
  }

  protected toggle(agencyId: string): void {
    this.left.update((left) => {
      const next = new Set(left);
      if (!next.delete(agencyId)) next.add(agencyId);
      return next;
    });
  }

  protected zoom(by: 'in' | 'out'): void {
    this.chosen.set(zoomed(this.range(), by, this.whole()));
  }

  protected move(by: 'earlier' | 'later'): void {
    this.chosen.set(moved(this.range(), by, this.whole()));
  }

  protected showWhole(): void {
    this.chosen.set(null);
  }

  protected eventsOf(agencyId: string): readonly ChronologyEventView[] {
    return this.shown().filter((event) => event.agencyId === agencyId);
  }

  protected at(day: number): number {
    return placeOf(day, this.range());
  }

  protected placeOfAgency(agencyId: string): number {
    return this.agencies().findIndex(({ id }) => id === agencyId);
  }

  protected nameOf(agencyId: string): string {
    return this.agencies().find(({ id }) => id === agencyId)?.shortName ?? '';
  }
}
