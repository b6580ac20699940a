import { ChangeDetectionStrategy, Component, input, output, signal } from '@angular/core';
import { FormsModule } from '@angular/forms';
import { MatButtonModule } from '@angular/material/button';
import type { MilestoneView } from '@sightline/contracts';
import { DayPipe } from '../../shared/format/day-pipe';
import { Chip } from '../../shared/ui/chip';
import { DataTable } from '../../shared/ui/data-table';
import { Icon } from '../../shared/ui/icon';

export interface MilestoneChange {
  readonly key: string;
  /** Undefined gives the milestone back to the plan. */
  readonly day: string | undefined;
}

/** The dated steps of an audit; a day can be set by hand or given back to the plan. */
@Component({
  selector: 'sl-milestone-table',
  imports: [Chip, DataTable, DayPipe, FormsModule, Icon, MatButtonModule],
  changeDetection: ChangeDetectionStrategy.OnPush,
  template: `
    <sl-data-table label="Milestones">
      <table class="sl-table">
        <thead>
          <tr>
            <th scope="col">Step</th>
            <th scope="col">Day</th>
            <th scope="col">Plan</th>
            <th scope="col">Owner</th>
            @if (canEdit()) {
              <th scope="col" class="sl-no-print">
                <span class="sl-visually-hidden">Change</span>
              </th>
            }
          </tr>
        </thead>
        <tbody>
          @for (milestone of milestones(); track milestone.key) {
            <tr [class.past]="milestone.isPast">
              <th scope="row">{{ milestone.label }}</th>
              <td class="sl-nowrap">
                @if (editing() === milestone.key) {
                  <input
                    type="date"
                    [attr.aria-label]="'Day of ' + milestone.label"
                    [(ngModel)]="day"
                  />
                } @else {
                  {{ milestone.day | slDay }}
                  @if (milestone.isHandSet) {
                    <sl-chip tone="quiet" icon="edit">Set by hand</sl-chip>
                  }
                }
              </td>
              <td class="sl-nowrap sl-soft">{{ milestone.offsetLabel }}</td>
              <td>{{ milestone.owner }}</td>
              @if (canEdit()) {
                <td class="sl-nowrap sl-no-print">
                  @if (editing() === milestone.key) {
                    <button matButton type="button" (click)="save(milestone.key)">
                      Set the day
                    </button>
                    @if (milestone.isHandSet) {
                      <button matButton type="button" (click)="giveBack(milestone.key)">
                        Back to the plan
                      </button>
                    }
                    <button matButton type="button" (click)="editing.set('')">Leave it</button>
                  } @else if (milestone.key !== 'panel') {
                    <button
                      matIconButton
                      type="button"
                      [attr.aria-label]="'Change the day of ' + milestone.label"
                      (click)="edit(milestone)"
                    >
                      <sl-icon name="edit" />
                    </button>
                  }
                </td>
              }
            </tr>
          }
        </tbody>
      </table>
    </sl-data-table>
  `,
  styles: `
    .past th,
    .past td {
      color: var(--sl-ink-soft);
    }

    sl-chip {
      margin-inline-start: var(--sl-2);
    }

    input {
      padding: var(--sl-1) var(--sl-2);
      border: 1px solid var(--sl-line-strong);
      border-radius: var(--sl-radius-small);
      background: var(--sl-surface);
      color: inherit;
      font: inherit;
    }
  `,
})
export class MilestoneTable {
  readonly milestones = input.required<readonly MilestoneView[]>();
  readonly canEdit = input(false);
  readonly changed = output<MilestoneChange>();

  protected readonly editing = signal('');
  protected day = '';

  protected edit({ key, day }: MilestoneView): void {
    this.day = day;
    this.editing.set(key);
  }

  protected save(key: string): void {
    if (this.day) this.changed.emit({ key, day: this.day });
    this.editing.set('');
  }

  protected giveBack(key: string): void {
    this.changed.emit({ key, day: undefined });
    this.editing.set('');
  }
}
