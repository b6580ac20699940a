import { ChangeDetectionStrategy, Component, inject, input } from '@angular/core';
import type { Day } from '@sightline/domain';
import type { FormDefinition, Question } from '@sightline/form-engine';
import { InstantPipe } from '../../shared/format/instant-pipe';
import { loader } from '../../shared/http/loader';
import { AnswerReading } from '../../shared/questions/answer-reading';
import { Loading } from '../../shared/ui/loading';
import { ProblemNote } from '../../shared/ui/problem';
import { AnswerHistoryApi } from './answer-history-api';

/** The changes of one answer, the latest first: who, when, before and after. */
@Component({
  selector: 'sl-answer-changes',
  imports: [AnswerReading, InstantPipe, Loading, ProblemNote],
  changeDetection: ChangeDetectionStrategy.OnPush,
  template: `
    @if (history.value(); as view) {
      <ol>
        @for (change of view.changes; track change.revision) {
          <li>
            <p>
              <strong>{{ change.by }}</strong
              >, {{ change.at | slInstant }}
            </p>
            <div class="both">
              <div>
                <p class="sl-small sl-soft">Before</p>
                <sl-answer-reading
                  [form]="form()"
                  [question]="question()"
                  [answer]="change.before"
                  [anchorDay]="anchorDay()"
                />
              </div>
              <div>
                <p class="sl-small sl-soft">After</p>
                <sl-answer-reading
                  [form]="form()"
                  [question]="question()"
                  [answer]="change.after"
                  [anchorDay]="anchorDay()"
                />
              </div>
            </div>
            @if (change.hasRemovedWords) {
              <p class="sl-small sl-soft">
                Words that could say who somebody is were removed here for good: [removed].
              </p>
            }
          </li>
        } @empty {
          <li class="sl-soft">Nothing is saved for this question yet.</li>
        }
      </ol>
    } @else if (history.problem(); as problem) {
      <sl-problem [problem]="problem" (retry)="history.reload()" />
    } @else {
      <sl-loading label="Loading the history of the answer" [lines]="2" />
    }
  `,
  styles: `
    ol {
      display: grid;
      gap: var(--sl-3);
      padding: var(--sl-3);
      border-inline-start: 3px solid var(--sl-line-strong);
      background: var(--sl-sunken);
      list-style: none;
    }

    li {
      display: grid;
      gap: var(--sl-1);
    }

    .both {
      display: grid;
      grid-template-columns: repeat(auto-fit, minmax(min(100%, 16rem), 1fr));
      gap: var(--sl-2) var(--sl-6);
    }

    .both > div {
      min-width: 0;
    }
  `,
})
export class AnswerChanges {
  readonly returnId = input.required<string>();
  readonly form = input.required<FormDefinition>();
  readonly question = input.required<Question>();
  readonly anchorDay = input.required<Day | null>();

  private readonly api = inject(AnswerHistoryApi);

  /** Asked each time it is opened: it may have changed since. */
  protected readonly history = loader(() => this.api.read(this.returnId(), this.question().id));
}
