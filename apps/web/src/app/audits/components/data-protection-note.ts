import { ChangeDetectionStrategy, Component, input } from '@angular/core';
import type { DataProtectionGateView } from '@sightline/contracts';
import { dataProtectionLabels } from '@sightline/domain';
import { DayPipe } from '../../shared/format/day-pipe';
import { InstantPipe } from '../../shared/format/instant-pipe';
import { Chip } from '../../shared/ui/chip';

/** Which data protection papers the audit stands on, and why it was issued without one. */
@Component({
  selector: 'sl-data-protection-note',
  imports: [Chip, DayPipe, InstantPipe],
  changeDetection: ChangeDetectionStrategy.OnPush,
  host: { class: 'sl-stack sl-stack-tight' },
  template: `
    <h3>Data protection</h3>
    <ul class="sl-plain-list">
      @for (paper of gate().records; track paper.kind) {
        <li>
          {{ labels[paper.kind] }}: {{ paper.title }}, agreed {{ paper.agreedOn | slDay }}, to be
          reviewed by {{ paper.reviewBy | slDay }}
        </li>
      }
      @for (gap of gate().gaps; track gap) {
        <li>
          <sl-chip tone="attention" icon="alert" [isSmall]="true">
            {{ labels[gap] }}: not in force today
          </sl-chip>
        </li>
      }
    </ul>
    @if (gate().exception; as without) {
      <p>
        Issued without by {{ without.by }}, {{ without.at | slInstant }}: “{{ without.reason }}”
      </p>
    }
  `,
})
export class DataProtectionNote {
  readonly gate = input.required<DataProtectionGateView>();
  protected readonly labels = dataProtectionLabels;
}
