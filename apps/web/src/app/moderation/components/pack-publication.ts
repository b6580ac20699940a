import { ChangeDetectionStrategy, Component, computed, input, output } from '@angular/core';
import { MatButtonModule } from '@angular/material/button';
import type { PackView } from '@sightline/contracts';
import { InstantPipe } from '../../shared/format/instant-pipe';
import { Chip } from '../../shared/ui/chip';

/** Who may read the pack, and the acts that change it. */
@Component({
  selector: 'sl-pack-publication',
  imports: [Chip, InstantPipe, MatButtonModule],
  changeDetection: ChangeDetectionStrategy.OnPush,
  host: { class: 'sl-row sl-no-print' },
  template: `
    @if (view().publication; as published) {
      <sl-chip tone="done" icon="done">Published</sl-chip>
      <span class="sl-small sl-soft">
        {{ published.at | slInstant }}{{ published.by ? ' by ' + published.by : '' }}
        @if (notAdmitted(); as names) {
          · not admitted: {{ names }}
        }
      </span>
      @if (view().canAdmit) {
        <button matButton type="button" (click)="admit.emit()">Who is admitted</button>
      }
      @if (view().canPublish) {
        <button matButton type="button" (click)="recall.emit()">Take the pack back</button>
      }
    } @else {
      <sl-chip tone="todo" icon="lock">Not published</sl-chip>
      <span class="sl-small sl-soft">Only those who prepare the panel can read it.</span>
      @if (view().canPublish) {
        <button matButton="filled" type="button" (click)="publish.emit()">Publish the pack</button>
      }
    }
  `,
})
export class PackPublication {
  readonly view = input.required<PackView>();
  readonly publish = output();
  readonly recall = output();
  readonly admit = output();

  protected readonly notAdmitted = computed(() =>
    (this.view().publication?.notAdmitted ?? []).map(({ agency }) => agency.shortName).join(', '),
  );
}
