import { ChangeDetectionStrategy, Component, computed, inject, input, output } from '@angular/core';
import { MatButton } from '@angular/material/button';
import type { AnswerConflictView } from '@sightline/contracts';
import type { Day } from '@sightline/domain';
import type { Answer, FormDefinition, Question } from '@sightline/form-engine';
import { InstantPipe } from '../format/instant-pipe';
import { SessionStore } from '../session/session-store';
import { AnswerReading } from './answer-reading';

/** Two answers to one question: both are shown, nothing is lost, and the person chooses. */
@Component({
  selector: 'sl-answer-conflict',
  imports: [AnswerReading, InstantPipe, MatButton],
  changeDetection: ChangeDetectionStrategy.OnPush,
  template: `
    <p class="lead" role="alert">
      {{ isOwn() ? 'You answered this' : conflict().by + ' answered this' }}
      @if (isOwn()) {
        in another window
      }
      as well. Choose which answer stays; yours is not saved yet.
    </p>
    <div class="sides">
      <section>
        <p class="side">Here</p>
        <sl-answer-reading
          [form]="form()"
          [question]="question()"
          [answer]="mine()"
          [anchorDay]="anchorDay()"
        />
        <button type="button" matButton="outlined" (click)="decided.emit('mine')">
          Keep this answer
        </button>
      </section>
      <section>
        <p class="side">
          {{ isOwn() ? 'Your other window' : conflict().by }},
          {{ conflict().at | slInstant: 'time' }}
        </p>
        <sl-answer-reading
          [form]="form()"
          [question]="question()"
          [answer]="conflict().theirs"
          [anchorDay]="anchorDay()"
        />
        <button type="button" matButton="outlined" (click)="decided.emit('theirs')">
          Take that answer
        </button>
      </section>
    </div>
  `,
  styles: `
    :host {
      display: grid;
      gap: var(--sl-3);
      padding: var(--sl-3);
      border: 1px solid color-mix(in srgb, var(--sl-on-attention) 40%, transparent);
      border-radius: var(--sl-radius);
      background: var(--sl-attention);
      color: var(--sl-on-attention);
    }

    .lead {
      font-weight: 600;
    }

    .side {
      font-weight: 600;
    }

    .sides {
      display: grid;
      grid-template-columns: repeat(auto-fit, minmax(min(100%, 15rem), 1fr));
      gap: var(--sl-3);
    }

    section {
      display: grid;
      grid-template-rows: auto 1fr auto;
      gap: var(--sl-2);
      justify-items: start;
      min-width: 0;
      padding: var(--sl-3);
      border-radius: var(--sl-radius-small);
      background: var(--sl-surface);
      color: var(--sl-ink);
    }
  `,
})
export class AnswerConflict {
  readonly form = input.required<FormDefinition>();
  readonly question = input.required<Question>();
  readonly conflict = input.required<AnswerConflictView>();
  readonly mine = input.required<Answer | null>();
  readonly anchorDay = input.required<Day | null>();
  readonly decided = output<'mine' | 'theirs'>();

  private readonly session = inject(SessionStore);

  protected readonly isOwn = computed(() => this.conflict().by === this.session.account()?.name);
}
