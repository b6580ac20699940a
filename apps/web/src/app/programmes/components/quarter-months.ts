import { CdkDrag, CdkDragDrop, CdkDragHandle, CdkDropList } from '@angular/cdk/drag-drop';
import { ChangeDetectionStrategy, Component, computed, inject, input, output } from '@angular/core';
import { MatButtonModule } from '@angular/material/button';
import type { AuditCardView } from '@sightline/contracts';
import { monthLabel } from '@sightline/domain';
import { SessionStore } from '../../shared/session/session-store';
import { Icon } from '../../shared/ui/icon';
import { placesOf, type Place, type PlaceWithAudits } from '../programme-months';
import { AuditCard, type CardAct } from './audit-card';

export interface CardMove {
  readonly audit: AuditCardView;
  readonly place: Place;
}
export interface CardStep {
  readonly audit: AuditCardView;
  /** 1 for a month later, -1 for a month earlier. */
  readonly by: 1 | -1;
}
export interface AskedOfCard {
  readonly audit: AuditCardView;
  readonly act: CardAct;
}

const steps: Readonly<Record<string, 1 | -1>> = {
  ...{ ArrowRight: 1, ArrowDown: 1, ArrowLeft: -1, ArrowUp: -1 },
};

/** The months of a quarter with their cards: a card is dragged, or moved by arrow keys. */
@Component({
  selector: 'sl-quarter-months',
  imports: [AuditCard, CdkDrag, CdkDragHandle, CdkDropList, Icon, MatButtonModule],
  changeDetection: ChangeDetectionStrategy.OnPush,
  template: `
    @for (place of places(); track place.month) {
      <div
        class="month"
        [class.empty]="place.audits.length === 0"
        cdkDropList
        [cdkDropListData]="place"
        [cdkDropListSortingDisabled]="true"
        [cdkDropListDisabled]="!canPlan()"
        (cdkDropListDropped)="drop($event)"
      >
        <h3>{{ place.month ? name(place.month) : 'No date yet' }}</h3>
        @for (audit of place.audits; track audit.id) {
          <div class="item" cdkDrag [cdkDragData]="audit" [cdkDragDisabled]="!isMovable(audit)">
            <sl-audit-card
              [audit]="audit"
              [alongside]="overlaps().get(audit.id) ?? []"
              (act)="act.emit({ audit, act: $event })"
            >
              @if (isMovable(audit)) {
                <button
                  matIconButton
                  cdkDragHandle
                  type="button"
                  class="sl-no-print grip"
                  [id]="'move-' + audit.id"
                  [attr.aria-label]="
                    'Move ' + audit.theme + ': drag it, or arrow keys for a month earlier or later'
                  "
                  (keydown)="pressed($event, audit)"
                >
                  <sl-icon name="move" />
                </button>
              }
            </sl-audit-card>
          </div>
        }
      </div>
    }
  `,
  styleUrl: './quarter-months.scss',
})
export class QuarterMonths {
  readonly financialYear = input.required<number>();
  readonly quarter = input.required<number>();
  readonly audits = input.required<readonly AuditCardView[]>();
  /** Themes under way at the same time, by audit. */
  readonly overlaps = input<ReadonlyMap<string, readonly string[]>>(new Map());
  readonly moved = output<CardMove>();
  readonly stepped = output<CardStep>();
  readonly act = output<AskedOfCard>();

  private readonly session = inject(SessionStore);

  protected readonly name = monthLabel;
  protected readonly canPlan = computed(() => this.session.can('audit.plan'));
  /** Whoever does not plan is shown no empty months. */
  protected readonly places = computed(() =>
    placesOf(this.financialYear(), this.quarter(), this.audits()).filter(
      ({ month, audits }) => audits.length > 0 || (month !== null && this.canPlan()),
    ),
  );

  protected isMovable({ status, ledBy }: AuditCardView): boolean {
    const open = ['planned', 'postponed', 'scoping', 'sampling', 'in-the-field'];
    return this.canPlan() && ledBy === null && open.includes(status);
  }

  protected drop({
    item,
    container,
    previousContainer,
  }: CdkDragDrop<PlaceWithAudits, PlaceWithAudits>): void {
    if (container === previousContainer) return;
    const { quarter, month } = container.data;
    this.moved.emit({ audit: item.data as AuditCardView, place: { quarter, month } });
  }

  protected pressed(event: KeyboardEvent, audit: AuditCardView): void {
    const by = steps[event.key];
    if (!by) return;
    event.preventDefault();
    this.stepped.emit({ audit, by });
  }
}
