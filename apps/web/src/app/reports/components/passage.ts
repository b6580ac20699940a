import { ChangeDetectionStrategy, Component, input } from '@angular/core';
import type { AccuracyPassage } from '@sightline/contracts';

/** A passage of a draft as an agency and the chair read it: words, or figures with what they are. */
@Component({
  selector: 'sl-passage',
  changeDetection: ChangeDetectionStrategy.OnPush,
  host: { class: 'sl-stack sl-stack-tight' },
  template: `
    <p class="sl-small sl-soft">{{ passage().section }}</p>
    @if (passage().kind === 'figures') {
      <p>
        <strong>{{ passage().text }}</strong>
      </p>
      <dl>
        @for (figure of passage().figures; track $index) {
          <div>
            <dt>{{ figure.label }}</dt>
            <dd>{{ figure.value }}</dd>
          </div>
        }
      </dl>
    } @else {
      <p class="words">{{ passage().text }}</p>
    }
  `,
  styles: `
    dl {
      display: flex;
      flex-wrap: wrap;
      gap: var(--sl-2) var(--sl-6);
      margin: 0;
    }

    dt {
      color: var(--sl-ink-soft);
      font-size: var(--sl-text-small);
    }

    dd {
      margin: 0;
      font-variant-numeric: tabular-nums;
    }

    .words {
      max-width: 75ch;
      overflow-wrap: anywhere;
      white-space: pre-line;
    }
  `,
})
export class Passage {
  readonly passage = input.required<AccuracyPassage>();
}
