import { ChangeDetectionStrategy, Component, inject, input } from '@angular/core';
import type { AuditFigures, ItemPart } from '@sightline/analysis';
import { ReturnsBehind } from '../returns-behind';

/** A figure that opens what it was made from; words alone where nothing is behind it. */
@Component({
  selector: 'sl-figure-button',
  changeDetection: ChangeDetectionStrategy.OnPush,
  template: `
    @if (part() || returnIds().length > 0 || caseIds().length > 0) {
      <button
        type="button"
        class="sl-figure"
        [attr.aria-label]="of() + ': ' + text() + '. Open the returns behind it'"
        (click)="open()"
      >
        {{ text() }}
      </button>
    } @else {
      <span class="sl-figure">{{ text() }}</span>
    }
  `,
  styles: `
    button {
      min-height: 24px;
      margin-inline: calc(-1 * var(--sl-1));
      padding: 0 var(--sl-1);
      border: 0;
      border-radius: var(--sl-radius-small);
      background: none;
      color: var(--sl-action);
      font: inherit;
      text-decoration: underline;
      text-decoration-color: color-mix(in srgb, currentColor 40%, transparent);
      text-underline-offset: 3px;
      cursor: pointer;
    }

    button:hover {
      text-decoration-color: currentColor;
    }

    @media print {
      button {
        color: inherit;
        text-decoration: none;
      }
    }
  `,
})
export class FigureButton {
  private readonly behind = inject(ReturnsBehind);

  readonly figures = input.required<AuditFigures>();
  /** What the figure is of, for its name and the title of what it opens. */
  readonly of = input.required<string>();
  readonly text = input.required<string>();
  readonly returnIds = input<readonly string[]>([]);
  readonly caseIds = input<readonly string[]>([]);
  /** The part of an item's figure that this is; its returns are found by it. */
  readonly part = input<ItemPart>();

  protected open(): Promise<void> {
    return this.behind.open({
      title: `${this.of()}: ${this.text()}`,
      figures: this.figures(),
      returnIds: this.returnIds(),
      caseIds: this.caseIds(),
      part: this.part(),
    });
  }
}
