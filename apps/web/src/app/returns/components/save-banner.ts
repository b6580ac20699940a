import { ChangeDetectionStrategy, Component, computed, input, output } from '@angular/core';
import { MatButton } from '@angular/material/button';
import type { Day } from '@sightline/domain';
import { questionOf, type Answers, type FormDefinition } from '@sightline/form-engine';
import type { ClientProblem } from '../../shared/http/client-problem';
import { Icon } from '../../shared/ui/icon';
import type { SavePhase } from '../saving/answer-sync';
import { AnswerReading } from '../../shared/questions/answer-reading';

/** More than this nobody reads in a banner. */
const mostNamed = 6;

/**
 * Above the form while saving does not work: what happened, what waits, what to do. Where nothing
 * can be saved any more it shows the answers that were not, to be copied.
 */
@Component({
  selector: 'sl-save-banner',
  imports: [AnswerReading, Icon, MatButton],
  changeDetection: ChangeDetectionStrategy.OnPush,
  templateUrl: './save-banner.html',
  styles: `
    :host {
      display: contents;
    }

    .banner {
      display: flex;
      gap: var(--sl-3);
      align-items: start;
      padding: var(--sl-2) var(--sl-4);
      border: 1px solid color-mix(in srgb, var(--sl-on-attention) 40%, transparent);
      border-radius: var(--sl-radius);
      background: var(--sl-attention);
      color: var(--sl-on-attention);
    }

    .banner > sl-icon {
      margin-top: 2px;
    }

    .banner > button {
      flex: none;
      margin-inline-start: auto;
    }

    .banner p {
      max-width: none;
    }

    .words {
      display: grid;
      gap: var(--sl-2);
      justify-items: start;
      min-width: 0;
    }

    .title {
      font-weight: 600;
    }

    .kept {
      display: grid;
      gap: var(--sl-3);
      width: 100%;
      padding: var(--sl-3);
      border-radius: var(--sl-radius-small);
      background: var(--sl-surface);
      color: var(--sl-ink);
    }
  `,
})
export class SaveBanner {
  readonly phase = input.required<SavePhase>();
  readonly failure = input<ClientProblem>();
  readonly unsaved = input.required<readonly string[]>();
  readonly form = input.required<FormDefinition>();
  readonly answers = input.required<Answers>();
  readonly anchorDay = input.required<Day | null>();
  readonly retry = output();

  /** What waits, by the ids that stand beside the questions. */
  protected readonly waiting = computed(() => {
    const ids = this.unsaved();
    if (ids.length === 0) return 'Everything written so far is saved.';
    const named = ids.slice(0, mostNamed).join(', ');
    const more = ids.length > mostNamed ? ` and ${ids.length - mostNamed} more` : '';
    return ids.length === 1
      ? `1 answer waits to be saved: ${named}.`
      : `${ids.length} answers wait to be saved: ${named}${more}.`;
  });
  protected readonly isReachable = computed(() => this.failure()?.status !== 0);
  protected readonly kept = computed(() =>
    this.unsaved().flatMap((id) => {
      const question = questionOf(this.form(), id);
      return question ? [{ question, answer: this.answers()[id] ?? null }] : [];
    }),
  );
}
