import { ChangeDetectionStrategy, Component, inject, input } from '@angular/core';
import { MatButtonModule } from '@angular/material/button';
import type { PanelRoomCaseView } from '@sightline/contracts';
import { Icon } from '../../shared/ui/icon';
import { RoomApi } from './room-api';
import { RoomStore } from './room-store';

/** Who presents when; and who has left the room for this case, which the wall goes by. */
@Component({
  selector: 'sl-room-presenting',
  imports: [Icon, MatButtonModule],
  changeDetection: ChangeDetectionStrategy.OnPush,
  host: { class: 'sl-panel' },
  template: `
    <h3 id="room-presenting">Presenting order</h3>
    <ol aria-labelledby="room-presenting">
      @for (agency of view().presenting; track agency.id) {
        <li>
          <div class="place">
            <span>{{ agency.name }}</span>
            @if (mayChange()) {
              <span class="moves">
                <button
                  matIconButton
                  type="button"
                  [disabled]="$first"
                  [attr.aria-label]="agency.shortName + ' presents earlier'"
                  (click)="swap($index, -1)"
                >
                  <sl-icon name="sort-up" />
                </button>
                <button
                  matIconButton
                  type="button"
                  [disabled]="$last"
                  [attr.aria-label]="agency.shortName + ' presents later'"
                  (click)="swap($index, 1)"
                >
                  <sl-icon name="sort-down" />
                </button>
              </span>
            }
          </div>
        </li>
      }
    </ol>
    @if (mayChange()) {
      <details>
        <summary>
          Left the room for this case
          @if (view().aside.length > 0) {
            <span class="sl-soft">({{ view().aside.length }})</span>
          }
        </summary>
        <p class="sl-small sl-soft">
          The wall shows nothing of a case while an agency is here that may not see it.
        </p>
        @for (agency of view().agencies; track agency.id) {
          <label>
            <input type="checkbox" [checked]="isAside(agency.id)" (change)="turn(agency.id)" />
            {{ agency.shortName }} has left
          </label>
        }
      </details>
    }
  `,
  styles: `
    ol {
      display: grid;
      gap: var(--sl-1);
      padding-inline-start: var(--sl-6);
    }

    li {
      padding-inline-start: var(--sl-1);
    }

    .place {
      display: flex;
      gap: var(--sl-2);
      align-items: center;
      justify-content: space-between;
    }

    .moves {
      flex: none;
    }

    label {
      display: flex;
      gap: var(--sl-2);
      align-items: center;
      padding-block: var(--sl-1);
    }

    summary {
      cursor: pointer;
    }
  `,
})
export class RoomPresenting {
  readonly view = input.required<PanelRoomCaseView>();

  private readonly api = inject(RoomApi);
  private readonly store = inject(RoomStore);

  protected mayChange(): boolean {
    return this.view().canRun && this.store.room()?.hasBegun === true;
  }

  protected isAside(agencyId: string): boolean {
    return this.view().aside.some(({ id }) => id === agencyId);
  }

  protected async swap(place: number, by: number): Promise<void> {
    const agencyIds = this.view().presenting.map(({ id }) => id);
    const [moved] = agencyIds.splice(place, 1);
    if (moved) agencyIds.splice(place + by, 0, moved);
    await this.store.actOnCase((id, revision) => this.api.present(id, { agencyIds, revision }));
  }

  protected async turn(agencyId: string): Promise<void> {
    const ids = this.view().aside.map(({ id }) => id);
    const agencyIds = this.isAside(agencyId)
      ? ids.filter((id) => id !== agencyId)
      : [...ids, agencyId];
    await this.store.actOnCase((id, revision) => this.api.standAside(id, { agencyIds, revision }));
  }
}
