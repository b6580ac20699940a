import { ChangeDetectionStrategy, Component, computed, input, output } from '@angular/core';
import { MatButton } from '@angular/material/button';
import type { ClientProblem } from '../http/client-problem';
import { Icon } from './icon';
import type { IconName } from './icons';

const notFoundHint =
  'It may have been removed, or it belongs to an agency or partnership you cannot see.';

/** A problem in the place of the content it kept away: what happened, what to do, the request id. */
@Component({
  selector: 'sl-problem',
  imports: [Icon, MatButton],
  changeDetection: ChangeDetectionStrategy.OnPush,
  host: { role: 'alert', '[class.calm]': 'isCalm()' },
  template: `
    <sl-icon [name]="icon()" />
    <div class="words">
      <p class="title">{{ problem().title }}</p>
      @if (detail(); as words) {
        <p>{{ words }}</p>
      }
      @for (field of problem().fields ?? []; track $index) {
        <p>{{ field.message }}</p>
      }
      @if (requestId(); as id) {
        <p class="id">Request {{ id }}</p>
      }
      @if (canRetry() && !isCalm()) {
        <button type="button" matButton="outlined" (click)="retry.emit()">Try again</button>
      }
      <ng-content />
    </div>
  `,
  styles: `
    :host {
      display: flex;
      gap: var(--sl-3);
      align-items: start;
      padding: var(--sl-4);
      border: 1px solid color-mix(in srgb, var(--sl-on-danger) 35%, transparent);
      border-radius: var(--sl-radius);
      background: var(--sl-danger);
      color: var(--sl-on-danger);
    }

    :host(.calm) {
      border-color: var(--sl-line);
      background: var(--sl-surface);
      color: var(--sl-ink);
    }

    .words {
      display: grid;
      gap: var(--sl-2);
      justify-items: start;
    }

    .title {
      font-weight: 600;
    }

    .id {
      font-size: var(--sl-text-small);
      font-variant-numeric: tabular-nums;
    }
  `,
})
export class ProblemNote {
  readonly problem = input.required<ClientProblem>();
  readonly canRetry = input(true);
  readonly retry = output();

  /** A refusal: asking again changes nothing. */
  protected readonly isCalm = computed(() => [403, 404].includes(this.problem().status));
  protected readonly icon = computed<IconName>(() => {
    if (this.problem().status === 403) return 'lock';
    return this.problem().status === 404 ? 'finding' : 'alert';
  });
  /** Only where somebody would have to look it up: a fault, not a refusal. */
  protected readonly requestId = computed(() =>
    this.problem().status >= 500 ? this.problem().requestId : '',
  );
  protected readonly detail = computed(
    () => this.problem().detail ?? (this.problem().status === 404 ? notFoundHint : ''),
  );
}
