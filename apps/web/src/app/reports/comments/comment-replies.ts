import { ChangeDetectionStrategy, Component, input } from '@angular/core';
import type { ReportCommentReplyView } from '@sightline/contracts';
import { InstantPipe } from '../../shared/format/instant-pipe';
import { saidBy } from './said-by';

/** What was said to a comment, oldest first. */
@Component({
  selector: 'sl-comment-replies',
  imports: [InstantPipe],
  changeDetection: ChangeDetectionStrategy.OnPush,
  template: `
    @if (replies().length > 0) {
      <ul aria-label="Replies">
        @for (reply of replies(); track reply.id) {
          <li>
            <p class="sl-small sl-soft">{{ saidBy(reply) }}, {{ reply.at | slInstant }}</p>
            <p class="words">{{ reply.words }}</p>
            @if (reply.because) {
              <p class="sl-small sl-soft">Names stay: {{ reply.because }}</p>
            }
          </li>
        }
      </ul>
    }
  `,
  styles: `
    ul {
      display: grid;
      gap: var(--sl-2);
      margin: 0;
      padding: 0;
      padding-inline-start: var(--sl-4);
      list-style: none;
    }

    .words {
      overflow-wrap: anywhere;
      white-space: pre-line;
    }
  `,
})
export class CommentReplies {
  readonly replies = input.required<readonly ReportCommentReplyView[]>();

  protected readonly saidBy = saidBy;
}
