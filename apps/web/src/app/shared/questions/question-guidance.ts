import { ChangeDetectionStrategy, Component, input } from '@angular/core';
import type { GuidanceText } from '@sightline/form-engine';
import { Icon } from '../ui/icon';

/** Words between questions; they take no answer. */
@Component({
  selector: 'sl-question-guidance',
  imports: [Icon],
  changeDetection: ChangeDetectionStrategy.OnPush,
  template: `
    <sl-icon name="info" />
    <div>
      <p>{{ question().text }}</p>
      @if (question().help; as help) {
        <p class="sl-soft">{{ help }}</p>
      }
    </div>
  `,
  styles: `
    :host {
      display: flex;
      gap: var(--sl-2);
      padding: var(--sl-3);
      border-radius: var(--sl-radius);
      background: var(--sl-sunken);
    }
  `,
})
export class QuestionGuidance {
  readonly question = input.required<GuidanceText>();
}
