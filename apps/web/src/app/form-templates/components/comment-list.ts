import { ChangeDetectionStrategy, Component, computed, input, output, signal } from '@angular/core';
import { MatButton } from '@angular/material/button';
import type { DraftCommentView } from '@sightline/contracts';
import { InstantPipe } from '../../shared/format/instant-pipe';
import type { ClientProblem } from '../../shared/http/client-problem';
import { ProblemNote } from '../../shared/ui/problem';
import { TextField } from '../fields/text-field';

/** What people say about a question while the form is consulted on; open ones block publishing. */
@Component({
  selector: 'sl-comment-list',
  imports: [InstantPipe, MatButton, ProblemNote, TextField],
  changeDetection: ChangeDetectionStrategy.OnPush,
  template: `
    <ul>
      @for (comment of open(); track comment.id) {
        <li>
          <p class="by">{{ comment.by.name }}, {{ comment.at | slInstant }}</p>
          <p>{{ comment.text }}</p>
          @if (mayResolve()) {
            <button type="button" matButton (click)="resolved.emit(comment.id)">
              Resolve<span class="sl-visually-hidden"> the comment of {{ comment.by.name }}</span>
            </button>
          }
        </li>
      }
    </ul>
    @if (closed().length > 0) {
      <details>
        <summary>Resolved ({{ closed().length }})</summary>
        <ul>
          @for (comment of closed(); track comment.id) {
            <li class="done">
              <p class="by">{{ comment.by.name }}, {{ comment.at | slInstant }}</p>
              <p>{{ comment.text }}</p>
              @if (comment.resolved; as deed) {
                <p class="by">Resolved by {{ deed.by.name }}, {{ deed.at | slInstant }}</p>
              }
            </li>
          }
        </ul>
      </details>
    }
    @if (problem(); as refusal) {
      <sl-problem [problem]="refusal" [canRetry]="false" />
    }
    <sl-text-field
      [label]="'Comment on ' + subject()"
      [isLong]="true"
      blank="allowed"
      [value]="draft()"
      (typed)="draft.set($event)"
    />
    <div>
      <button type="button" matButton="outlined" (click)="send()">Add the comment</button>
    </div>
  `,
  styles: `
    :host {
      display: grid;
      gap: var(--sl-3);
    }

    ul {
      display: grid;
      gap: var(--sl-2);
      padding: 0;
      list-style: none;
    }

    ul:empty {
      display: none;
    }

    li {
      padding: var(--sl-2) var(--sl-3);
      border-inline-start: 3px solid var(--sl-on-attention);
      background: var(--sl-sunken);
      white-space: pre-line;
    }

    .done {
      margin-top: var(--sl-2);
      border-color: var(--sl-line);
    }

    .by,
    summary {
      color: var(--sl-ink-soft);
      font-size: var(--sl-text-small);
    }

    summary {
      cursor: pointer;
    }
  `,
})
export class CommentList {
  readonly comments = input.required<readonly DraftCommentView[]>();
  /** What is commented on, in words: "D3". */
  readonly subject = input.required<string>();
  readonly mayResolve = input(true);
  readonly problem = input<ClientProblem>();
  readonly written = output<string>();
  readonly resolved = output<string>();

  protected readonly draft = signal('');
  protected readonly open = computed(() => this.comments().filter(({ resolved }) => !resolved));
  protected readonly closed = computed(() => this.comments().filter(({ resolved }) => resolved));

  /** Empties the box; what was refused is put back by the page. */
  protected send(): void {
    const text = this.draft().trim();
    if (text === '') return;
    this.written.emit(text);
    this.draft.set('');
  }
}
