import { ChangeDetectionStrategy, Component, inject, input, output, signal } from '@angular/core';
import { MatButton } from '@angular/material/button';
import { MatFormFieldModule } from '@angular/material/form-field';
import { MatInput } from '@angular/material/input';
import { MatSelectModule } from '@angular/material/select';
import type { AssignmentView, RegisteredPersonView } from '@sightline/contracts';
import { roleLabels } from '@sightline/domain';
import { DayPipe } from '../../shared/format/day-pipe';
import { localToday } from '../../shared/format/today';
import { SectionHeader } from '../../shared/ui/section-header';

/** A role that ends on a day, or passes to somebody else from a day on. */
export interface RoleChange {
  readonly held: AssignmentView;
  readonly day: string;
  /** Who takes over; null where it only ends. */
  readonly toAccountId: string | null;
}

type Deed = 'end' | 'hand-over';

/** The roles of a person, each with what can be done to it. */
@Component({
  selector: 'sl-held-roles',
  imports: [DayPipe, MatButton, MatFormFieldModule, MatInput, MatSelectModule, SectionHeader],
  changeDetection: ChangeDetectionStrategy.OnPush,
  host: { class: 'sl-stack' },
  template: `
    <sl-section-header title="Roles" />
    <ul class="sl-plain-list">
      @for (held of person().roles; track held.id) {
        <li class="sl-panel">
          <div class="sl-row sl-spread">
            <div>
              <strong>{{ nameOf(held) }}</strong>
              <div class="sl-soft">
                {{ held.fromDay | slDay }} to {{ held.toDay | slDay: 'no set end' }}
                @if (held.when === 'over') {
                  (over)
                } @else if (held.when === 'later') {
                  (not yet)
                }
              </div>
            </div>
            @if (held.mayChange && !isOpen(held)) {
              <div class="sl-row">
                <button
                  type="button"
                  matButton="outlined"
                  [attr.aria-label]="'Hand over: ' + nameOf(held)"
                  (click)="begin(held, 'hand-over')"
                >
                  Hand over
                </button>
                <button
                  type="button"
                  matButton
                  [attr.aria-label]="'Set the last day: ' + nameOf(held)"
                  (click)="begin(held, 'end')"
                >
                  Set the last day
                </button>
              </div>
            }
          </div>
          @if (open(); as now) {
            @if (now.held.id === held.id) {
              <form class="sl-form" (submit)="send($event)">
                @if (now.deed === 'hand-over') {
                  <mat-form-field>
                    <mat-label>To</mat-label>
                    <mat-select [value]="toId()" (selectionChange)="toId.set($event.value)">
                      @for (other of others(); track other.id) {
                        <mat-option [value]="other.id">{{ other.name }}</mat-option>
                      }
                    </mat-select>
                    <mat-hint>Invite them first if they are not in the list</mat-hint>
                  </mat-form-field>
                }
                <mat-form-field>
                  <mat-label>
                    {{ now.deed === 'hand-over' ? 'Their first day' : 'Last day in the role' }}
                  </mat-label>
                  <input matInput type="date" [value]="day()" (input)="type($event)" />
                </mat-form-field>
                <div class="sl-row">
                  <button
                    type="submit"
                    matButton="filled"
                    [disabled]="!day() || (now.deed === 'hand-over' && !toId())"
                  >
                    {{ now.deed === 'hand-over' ? 'Hand over' : 'Save the last day' }}
                  </button>
                  <button type="button" matButton (click)="open.set(null)">Cancel</button>
                </div>
              </form>
            }
          }
        </li>
      }
    </ul>
  `,
})
export class HeldRoles {
  readonly person = input.required<RegisteredPersonView>();
  readonly others = input.required<readonly RegisteredPersonView[]>();
  readonly changed = output<RoleChange>();

  private readonly today = inject(localToday);
  protected readonly open = signal<{ held: AssignmentView; deed: Deed } | null>(null);
  protected readonly day = signal('');
  protected readonly toId = signal('');

  protected nameOf({ role, agency, standsInFor }: AssignmentView): string {
    const name = standsInFor ? `Deputy chair for ${standsInFor.name}` : roleLabels[role];
    return agency ? `${name}, ${agency.name}` : name;
  }

  protected isOpen({ id }: AssignmentView): boolean {
    return this.open()?.held.id === id;
  }

  protected begin(held: AssignmentView, deed: Deed): void {
    this.day.set(held.toDay ?? this.today());
    this.toId.set('');
    this.open.set({ held, deed });
  }

  protected type(event: Event): void {
    this.day.set((event.target as HTMLInputElement).value);
  }

  protected send(event: Event): void {
    event.preventDefault();
    const now = this.open();
    if (!now) return;
    const toAccountId = now.deed === 'hand-over' ? this.toId() : null;
    this.changed.emit({ held: now.held, day: this.day(), toAccountId });
    this.open.set(null);
  }
}
