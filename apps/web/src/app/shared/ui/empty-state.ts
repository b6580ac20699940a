import { ChangeDetectionStrategy, Component, input } from '@angular/core';
import { Icon } from './icon';
import type { IconName } from './icons';

/** Says what will be here and how to begin; the way to begin is the projected button or link. */
@Component({
  selector: 'sl-empty-state',
  imports: [Icon],
  changeDetection: ChangeDetectionStrategy.OnPush,
  template: `
    <sl-icon [name]="icon()" />
    <div class="words">
      <p class="title">{{ title() }}</p>
      @if (hint(); as words) {
        <p class="hint">{{ words }}</p>
      }
      <div class="begin"><ng-content /></div>
    </div>
  `,
  styles: `
    :host {
      display: flex;
      gap: var(--sl-4);
      align-items: start;
      padding: var(--sl-6);
      border: 1px dashed color-mix(in srgb, var(--sl-line-strong) 55%, transparent);
      border-radius: var(--sl-radius);
      background: var(--sl-surface);
    }

    sl-icon {
      width: 28px;
      height: 28px;
      color: var(--sl-ink-soft);
    }

    .title {
      font-size: var(--sl-text-large);
      font-weight: 600;
      line-height: 1.4;
    }

    .hint {
      margin-top: var(--sl-1);
      color: var(--sl-ink-soft);
    }

    .begin:not(:empty) {
      margin-top: var(--sl-4);
    }
  `,
})
export class EmptyState {
  readonly icon = input<IconName>('info');
  readonly title = input.required<string>();
  readonly hint = input('');
}
