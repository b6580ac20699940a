import { ChangeDetectionStrategy, Component, input } from '@angular/core';
import type { AccuracyCommentView } from '@sightline/contracts';
import { accuracyAnswerLabels } from '@sightline/domain';
import { InstantPipe } from '../../shared/format/instant-pipe';
import { Chip } from '../../shared/ui/chip';

/** What an agency says of a passage, and the chair’s answer under it; buttons are projected. */
@Component({
  selector: 'sl-accuracy-comment',
  imports: [Chip, InstantPipe],
  changeDetection: ChangeDetectionStrategy.OnPush,
  host: { class: 'sl-stack sl-stack-tight' },
  template: `
    <blockquote>{{ comment().words }}</blockquote>
    <p class="sl-small sl-soft">{{ comment().by }}, {{ comment().at | slInstant }}</p>
    @if (comment().answer; as answer) {
      <div class="answer sl-stack sl-stack-tight">
        <p class="sl-row">
          <sl-chip
            [tone]="answer.answer === 'not-accepted' ? 'attention' : 'done'"
            [icon]="answer.answer === 'not-accepted' ? 'decline' : 'done'"
            >{{ labels[answer.answer] }}</sl-chip
          >
          <span class="sl-small sl-soft">{{ answer.by }}, {{ answer.at | slInstant }}</span>
        </p>
        <p class="words">{{ answer.words }}</p>
      </div>
    } @else {
      <p><sl-chip tone="waiting" icon="clock">Not answered yet</sl-chip></p>
    }
    <ng-content />
  `,
  styles: `
    blockquote,
    .answer {
      margin: 0;
      padding-inline-start: var(--sl-3);
      border-inline-start: 2px solid var(--sl-line-strong);
    }

    .answer {
      margin-inline-start: var(--sl-4);
    }

    blockquote,
    .words {
      max-width: 75ch;
      overflow-wrap: anywhere;
      white-space: pre-line;
    }
  `,
})
export class AccuracyComment {
  readonly comment = input.required<AccuracyCommentView>();

  protected readonly labels = accuracyAnswerLabels;
}
