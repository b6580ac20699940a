import { ChangeDetectionStrategy, Component, input, output } from '@angular/core';
import { MatButtonModule } from '@angular/material/button';
import {
  moderationReasonLabels,
  type ModeratedGradeView,
  type ModerationOutcome,
} from '@sightline/contracts';
import { GradeMark } from '../../shared/ui/grade-mark';
import { Icon } from '../../shared/ui/icon';
import { outcomeWords } from '../panel-words';

/** A self-grade and, beside it, what the panel agreed. */
@Component({
  selector: 'sl-grade-cell',
  imports: [GradeMark, Icon, MatButtonModule],
  changeDetection: ChangeDetectionStrategy.OnPush,
  template: `
    <div class="line">
      @if (grade().self; as self) {
        <sl-grade-mark [grade]="self" [showsLabel]="!grade().agreed" context="Self-grade:" />
      } @else {
        <span class="sl-soft">no grade</span>
      }
      @if (grade().agreed; as agreed) {
        <span aria-hidden="true">→</span>
        <sl-grade-mark [grade]="agreed" [showsLabel]="true" context="Agreed:" />
      }
    </div>
    @if (grade().outcome; as outcome) {
      <p class="sl-small sl-soft">
        {{ said(outcome) }}
      </p>
    }
    @if (canModerate() && grade().self) {
      <button
        matButton
        type="button"
        class="sl-no-print"
        [attr.aria-label]="(grade().outcome ? 'Change: ' : 'Moderate: ') + context()"
        (click)="moderate.emit()"
      >
        <sl-icon name="judge" /> {{ grade().outcome ? 'Change' : 'Moderate' }}
      </button>
    }
  `,
  styles: `
    :host {
      display: grid;
      gap: 2px;
      justify-items: start;
    }

    .line {
      display: flex;
      flex-wrap: wrap;
      gap: var(--sl-1) var(--sl-2);
      align-items: center;
    }

    button {
      margin-inline-start: calc(-1 * var(--sl-2));
    }
  `,
})
export class GradeCell {
  readonly grade = input.required<ModeratedGradeView>();
  readonly context = input('');
  readonly canModerate = input(false);
  readonly moderate = output();

  /** "lowered: The evidence is thin". */
  protected said(outcome: ModerationOutcome): string {
    const { reason } = this.grade();
    const words = outcomeWords[outcome];
    return reason ? `${words}: ${moderationReasonLabels[reason]}` : words;
  }
}
