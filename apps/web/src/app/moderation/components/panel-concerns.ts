import { ChangeDetectionStrategy, Component, input } from '@angular/core';
import type { PanelConcernView } from '@sightline/contracts';
import { InstantPipe } from '../../shared/format/instant-pipe';

/** Where the safeguarding concerns of a return stand, on the panel's clock; words are in the return. */
@Component({
  selector: 'sl-panel-concerns',
  imports: [InstantPipe],
  changeDetection: ChangeDetectionStrategy.OnPush,
  template: `
    <ul>
      @for (concern of concerns(); track $index) {
        <li>
          @if (concern.closedAt) {
            Concern of {{ concern.raisedAt | slInstant }} closed {{ concern.closedAt | slInstant }}
          } @else {
            Concern raised {{ concern.raisedAt | slInstant }},
            @if (concern.actionedAt) {
              acted on {{ concern.actionedAt | slInstant }}
            } @else if (concern.acknowledgedAt) {
              acknowledged {{ concern.acknowledgedAt | slInstant }}
            } @else if (concern.isOverdue) {
              <strong>not acknowledged by {{ concern.acknowledgeBy | slInstant }}</strong>
            } @else {
              to be acknowledged by {{ concern.acknowledgeBy | slInstant }}
            }
          }
        </li>
      }
    </ul>
  `,
  styles: `
    ul {
      padding: 0;
      margin-top: var(--sl-1);
      font-size: var(--sl-text-small);
      font-weight: 400;
      list-style: none;
    }
  `,
})
export class PanelConcerns {
  readonly concerns = input.required<readonly PanelConcernView[]>();
}
