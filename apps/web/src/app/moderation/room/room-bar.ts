import { ChangeDetectionStrategy, Component, computed, inject, signal } from '@angular/core';
import { MatButtonModule } from '@angular/material/button';
import { RouterLink } from '@angular/router';
import type { RoomClock } from '@sightline/contracts';
import { Icon } from '../../shared/ui/icon';
import { goesOn } from './next-key';
import { RoomClockFace } from './room-clock';
import { RoomStore } from './room-store';

/** The head of the room: its clocks, and the way to the next case. */
@Component({
  selector: 'sl-room-bar',
  imports: [Icon, MatButtonModule, RoomClockFace, RouterLink],
  changeDetection: ChangeDetectionStrategy.OnPush,
  host: { '(document:keydown)': 'goOnByKey($event)' },
  template: `
    @if (store.room(); as room) {
      <div class="clocks">
        <span class="sl-row">
          <sl-room-clock label="Meeting" [clock]="room.meeting" />
          @if (room.canRun && room.hasBegun) {
            <button matButton type="button" (click)="turn('meeting', !room.meeting.isRunning)">
              <sl-icon [name]="room.meeting.isRunning ? 'pause' : 'start'" />
              {{ room.meeting.isRunning ? 'Pause the meeting' : 'Start the meeting' }}
            </button>
          }
        </span>
        @if (current(); as line) {
          <span class="sl-row">
            <sl-room-clock [label]="line.caseFile.reference" [clock]="line.clock" />
            @if (room.canRun) {
              <button matButton type="button" (click)="turn('case', !line.clock.isRunning)">
                <sl-icon [name]="line.clock.isRunning ? 'pause' : 'start'" />
                {{ line.clock.isRunning ? 'Pause the case' : 'Start the case' }}
              </button>
            }
          </span>
        }
      </div>
      @if (room.canRun) {
        <div class="sl-row">
          <a matButton="outlined" target="_blank" [routerLink]="['/room', room.auditId, 'screen']">
            <sl-icon name="system" /> Open the wall
          </a>
          @if (store.next(); as next) {
            <button matButton="filled" type="button" [disabled]="store.isSaving()" (click)="goOn()">
              {{ room.hasBegun ? 'Next case' : 'Begin with ' + next.caseFile.reference }}
              @if (room.hasBegun && usesKey()) {
                <kbd>N</kbd>
              }
            </button>
            @if (room.hasBegun) {
              <label class="sl-small">
                <input type="checkbox" [checked]="usesKey()" (change)="usesKey.set(!usesKey())" />
                The key N goes on
              </label>
            }
          } @else if (room.hasBegun) {
            <span class="sl-soft">This is the last case.</span>
          }
        </div>
      }
    }
  `,
  styles: `
    :host {
      display: flex;
      flex-wrap: wrap;
      gap: var(--sl-2) var(--sl-6);
      align-items: center;
      justify-content: space-between;
      padding: var(--sl-2) var(--sl-4);
      border: 1px solid var(--sl-line);
      border-radius: var(--sl-radius);
      background: var(--sl-surface);
    }

    .clocks {
      display: flex;
      flex-wrap: wrap;
      gap: var(--sl-1) var(--sl-6);
    }

    kbd {
      margin-inline-start: var(--sl-2);
      padding: 0 0.4em;
      border: 1px solid currentColor;
      border-radius: var(--sl-radius-small);
      font: inherit;
      font-size: var(--sl-text-small);
    }

    label {
      display: inline-flex;
      gap: var(--sl-1);
      align-items: center;
    }
  `,
})
export class RoomBar {
  protected readonly store = inject(RoomStore);
  /** A letter alone goes on: whoever speaks to their machine or types without looking turns it off. */
  protected readonly usesKey = signal(true);
  protected readonly current = computed(() => {
    const room = this.store.room();
    return room?.cases.find(({ caseFile }) => caseFile.id === room.caseId);
  });

  protected async turn(of: RoomClock, isRunning: boolean): Promise<void> {
    await this.store.runClock(of, isRunning);
  }

  protected async goOn(): Promise<void> {
    await this.store.goOn();
  }

  protected goOnByKey(event: KeyboardEvent): void {
    if (!this.usesKey() || !this.store.room()?.hasBegun || !goesOn(event)) return;
    event.preventDefault();
    void this.store.goOn();
  }
}
