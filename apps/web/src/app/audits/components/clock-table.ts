import { ChangeDetectionStrategy, Component, computed, input, output } from '@angular/core';
import { MatButtonModule } from '@angular/material/button';
import type { ClockStepDto, ClockStepView, ClockView } from '@sightline/contracts';
import { clockLength, clockStateLabels, type ClockState } from '@sightline/domain';
import { DayPipe } from '../../shared/format/day-pipe';
import { InstantPipe } from '../../shared/format/instant-pipe';
import { Chip, type Tone } from '../../shared/ui/chip';
import { DataTable } from '../../shared/ui/data-table';
import type { IconName } from '../../shared/ui/icons';

export interface ClockTiming {
  readonly key: string;
  readonly act: ClockStepDto['act'];
}

const looks: Record<ClockState, readonly [Tone, IconName]> = {
  'to-come': ['quiet', 'start'],
  due: ['attention', 'clock'],
  started: ['doing', 'half'],
  done: ['done', 'check'],
  'done-late': ['done', 'clock'],
  late: ['danger', 'alert'],
};

/** The inspectors' ten working days of a mock JTAI: each step started, done or late. */
@Component({
  selector: 'sl-clock-table',
  imports: [Chip, DataTable, DayPipe, InstantPipe, MatButtonModule],
  changeDetection: ChangeDetectionStrategy.OnPush,
  template: `
    <p class="sl-soft">{{ words() }}</p>
    <sl-data-table label="Ten-working-day clock">
      <table class="sl-table">
        <thead>
          <tr>
            <th scope="col">Step</th>
            <th scope="col">By</th>
            <th scope="col">State</th>
            <th scope="col">Started</th>
            <th scope="col">Done</th>
            @if (canTime()) {
              <th scope="col" class="sl-no-print">
                <span class="sl-visually-hidden">Time the step</span>
              </th>
            }
          </tr>
        </thead>
        <tbody>
          @for (step of clock().steps; track step.key) {
            <tr>
              <th scope="row">{{ step.label }}</th>
              <td class="sl-nowrap">{{ step.day | slDay }}</td>
              <td class="sl-nowrap">
                <sl-chip [tone]="look(step)[0]" [icon]="look(step)[1]">{{ state(step) }}</sl-chip>
              </td>
              <td class="sl-nowrap">{{ step.startedAt | slInstant }}</td>
              <td class="sl-nowrap">{{ step.doneAt | slInstant }}</td>
              @if (canTime()) {
                <td class="sl-nowrap sl-no-print">
                  @if (!step.startedAt) {
                    <button matButton type="button" (click)="time(step, 'start')">
                      Start<span class="sl-visually-hidden">: {{ step.label }}</span>
                    </button>
                  }
                  @if (!step.doneAt) {
                    <button matButton type="button" (click)="time(step, 'finish')">
                      Done<span class="sl-visually-hidden">: {{ step.label }}</span>
                    </button>
                  }
                  @if (step.startedAt) {
                    <button matButton type="button" (click)="time(step, 'undo')">
                      Undo<span class="sl-visually-hidden">: {{ step.label }}</span>
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
    p {
      margin-bottom: var(--sl-2);
    }
  `,
})
export class ClockTable {
  readonly clock = input.required<ClockView>();
  readonly canTime = input(false);
  readonly timed = output<ClockTiming>();

  protected readonly words = computed(() => {
    const { today, steps } = this.clock();
    const done = steps.filter(({ doneAt }) => doneAt !== null).length;
    const so = `${done} of ${steps.length} steps are done.`;
    if (today > clockLength) return `The ten working days are over. ${so}`;
    if (today > 0) return `Today is day ${today} of ${clockLength}. ${so}`;
    const days = today === -1 ? 'in 1 working day' : `in ${-today} working days`;
    return `The notice is given ${today === 0 ? 'on the next working day' : days}. ${so}`;
  });

  protected look({ state }: ClockStepView): readonly [Tone, IconName] {
    return looks[state];
  }

  protected state({ state, lateBy }: ClockStepView): string {
    if (lateBy === 0) return clockStateLabels[state];
    const days = lateBy === 1 ? '1 working day' : `${lateBy} working days`;
    return state === 'late' ? `${days} late` : `Done ${days} late`;
  }

  protected time({ key }: ClockStepView, act: ClockTiming['act']): void {
    this.timed.emit({ key, act });
  }
}
