import { ChangeDetectionStrategy, Component, input } from '@angular/core';
import { Icon } from './icon';
import type { IconName } from './icons';

/** What a state means to the reader; each has its tint in tokens.scss. */
export type Tone = 'quiet' | 'todo' | 'doing' | 'waiting' | 'attention' | 'done' | 'danger';

/** A word with its icon on a tint: never colour alone. */
@Component({
  selector: 'sl-chip',
  imports: [Icon],
  changeDetection: ChangeDetectionStrategy.OnPush,
  host: { '[attr.data-tone]': 'tone()', '[class.small]': 'isSmall()' },
  template: `
    @if (icon(); as name) {
      <sl-icon [name]="name" />
    }
    <span><ng-content /></span>
  `,
  styles: `
    :host {
      display: inline-flex;
      gap: 0.375rem;
      align-items: center;
      max-width: 100%;
      padding: 0.125rem 0.5rem 0.125rem 0.375rem;
      border: 1px solid color-mix(in srgb, currentColor 28%, transparent);
      border-radius: var(--sl-radius-small);
      background: var(--sl-quiet);
      color: var(--sl-on-quiet);
      font-size: var(--sl-text-small);
      font-weight: 600;
      line-height: 1.25rem;
    }

    :host(.small) {
      padding-block: 0;
    }

    span {
      min-width: 0;
    }

    :host([data-tone='todo']) {
      background: var(--sl-todo);
      color: var(--sl-on-todo);
      border-color: var(--sl-line-strong);
    }

    :host([data-tone='doing']) {
      background: var(--sl-doing);
      color: var(--sl-on-doing);
    }

    :host([data-tone='waiting']) {
      background: var(--sl-waiting);
      color: var(--sl-on-waiting);
    }

    :host([data-tone='attention']) {
      background: var(--sl-attention);
      color: var(--sl-on-attention);
    }

    :host([data-tone='done']) {
      background: var(--sl-done);
      color: var(--sl-on-done);
    }

    :host([data-tone='danger']) {
      background: var(--sl-danger);
      color: var(--sl-on-danger);
    }
  `,
})
export class Chip {
  readonly tone = input<Tone>('quiet');
  readonly icon = input<IconName>();
  readonly isSmall = input(false);
}
