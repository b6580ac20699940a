import { ChangeDetectionStrategy, Component, input, signal } from '@angular/core';
import type { Day } from '@sightline/domain';
import type { FormDefinition, Question } from '@sightline/form-engine';
import { AnswerChanges } from './answer-changes';

/** At a question: what became of its answer, fetched only when somebody wants to see it. */
@Component({
  selector: 'sl-answer-history',
  imports: [AnswerChanges],
  changeDetection: ChangeDetectionStrategy.OnPush,
  host: { class: 'sl-no-print', '[class.shown]': 'isOpen()' },
  template: `
    <button type="button" [attr.aria-expanded]="isOpen()" (click)="isOpen.set(!isOpen())">
      History<span class="sl-visually-hidden"> of the answer to {{ question().id }}</span>
    </button>
    @if (isOpen()) {
      @defer (on immediate) {
        <sl-answer-changes
          [returnId]="returnId()"
          [form]="form()"
          [question]="question()"
          [anchorDay]="anchorDay()"
        />
      } @error {
        <p class="sl-soft sl-small">
          This could not be fetched. Reload the page when you are connected.
        </p>
      }
    }
  `,
  styles: `
    :host {
      display: block;
      min-width: 0;
    }

    button {
      min-height: 28px;
      padding: 0;
      border: 0;
      background: none;
      color: var(--sl-ink-soft);
      font: inherit;
      font-size: var(--sl-text-small);
      text-decoration: underline;
      text-underline-offset: 0.15em;
      cursor: pointer;
    }

    button:hover {
      color: var(--sl-ink);
    }
  `,
})
export class AnswerHistory {
  readonly returnId = input.required<string>();
  readonly form = input.required<FormDefinition>();
  readonly question = input.required<Question>();
  readonly anchorDay = input.required<Day | null>();

  protected readonly isOpen = signal(false);
}
