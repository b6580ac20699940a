import { ChangeDetectionStrategy, Component, input } from '@angular/core';
import type { JudgementView } from '@sightline/contracts';
import { practiceDomainLabels } from '@sightline/form-engine';
import { GradeMark } from '../../shared/ui/grade-mark';

/** What the panel decided of a case, for those who read it. */
@Component({
  selector: 'sl-judgement-reading',
  imports: [GradeMark],
  changeDetection: ChangeDetectionStrategy.OnPush,
  host: { class: 'sl-stack sl-stack-tight' },
  template: `
    <h3>The panel’s judgement</h3>
    @if (decided(); as judgement) {
      <p><sl-grade-mark [grade]="judgement.grade" size="large" [showsLabel]="true" /></p>
      @if (judgement.domains.length > 0) {
        <ul class="sl-plain-list" aria-label="By domain of practice">
          @for (each of judgement.domains; track each.domain) {
            <li><sl-grade-mark [grade]="each.grade" size="small" /> {{ labels[each.domain] }}</li>
          }
        </ul>
      }
      <p class="rationale">{{ judgement.rationale }}</p>
      @if (judgement.differenceReason; as words) {
        <h4>Why it differs from the grade offered</h4>
        <p>{{ words }}</p>
      }
    } @else {
      <p class="sl-soft">Not judged yet.</p>
    }
  `,
  styles: `
    .rationale {
      white-space: pre-line;
      overflow-wrap: anywhere;
    }
  `,
})
export class JudgementReading {
  readonly decided = input.required<JudgementView | null>();

  protected readonly labels = practiceDomainLabels;
}
