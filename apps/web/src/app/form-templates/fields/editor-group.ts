import { ChangeDetectionStrategy, Component, input } from '@angular/core';

/** Parts of a thing that are often left as they are: folded, with what they say in a few words. */
@Component({
  selector: 'sl-editor-group',
  changeDetection: ChangeDetectionStrategy.OnPush,
  template: `
    <details [open]="isOpen()">
      <summary>
        <span class="title">{{ title() }}</span>
        <span class="state">{{ state() }}</span>
      </summary>
      <div class="body" role="group" [attr.aria-label]="title()"><ng-content /></div>
    </details>
  `,
  styles: `
    :host {
      display: block;
      border-top: 1px solid var(--sl-line);
    }

    summary {
      display: flex;
      flex-wrap: wrap;
      gap: 0 var(--sl-3);
      align-items: baseline;
      padding: var(--sl-2) 0 var(--sl-2) 1.25rem;
      cursor: pointer;
    }

    summary::before {
      content: '';
      align-self: center;
      width: 0.45rem;
      height: 0.45rem;
      margin-inline-start: -1rem;
      border: solid var(--sl-ink-soft);
      border-width: 0 2px 2px 0;
      transform: rotate(-45deg);
    }

    details[open] > summary::before {
      transform: rotate(45deg);
    }

    summary::-webkit-details-marker {
      display: none;
    }

    .title {
      font-weight: 600;
    }

    .state {
      flex: 1 1 14rem;
      color: var(--sl-ink-soft);
      overflow-wrap: anywhere;
    }

    .body {
      display: grid;
      gap: var(--sl-4);
      padding: var(--sl-2) 0 var(--sl-4);
    }
  `,
})
export class EditorGroup {
  readonly title = input.required<string>();
  readonly state = input('');
  readonly isOpen = input(false);
}
