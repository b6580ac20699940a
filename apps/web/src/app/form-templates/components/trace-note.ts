import { ChangeDetectionStrategy, Component, computed, input } from '@angular/core';
import type { Reasons } from '@sightline/form-engine';
import { Icon } from '../../shared/ui/icon';

/** Why a question shows or hides, or must be answered: the reason in a sentence, and test by test. */
@Component({
  selector: 'sl-trace-note',
  imports: [Icon],
  changeDetection: ChangeDetectionStrategy.OnPush,
  host: { '[class.hidden]': '!holds()' },
  template: `
    @if (why().steps.length > 1) {
      <details>
        <summary>{{ why().summary }}</summary>
        <ul>
          @for (step of why().steps; track $index) {
            <li [attr.data-depth]="step.depth > 3 ? 3 : step.depth">
              <sl-icon
                [name]="step.holds ? 'check' : 'close'"
                [label]="step.holds ? 'Holds:' : 'Does not hold:'"
              />
              {{ step.of === 'section' ? 'Section: ' : '' }}{{ step.words }}
            </li>
          }
        </ul>
      </details>
    } @else {
      <p>{{ words() }}</p>
    }
  `,
  styles: `
    :host {
      display: block;
      padding: var(--sl-1) var(--sl-3);
      border-inline-start: 3px solid var(--sl-on-doing);
      background: var(--sl-doing);
      color: var(--sl-on-doing);
      font-size: var(--sl-text-small);
    }

    :host(.hidden) {
      border-color: var(--sl-on-quiet);
      background: var(--sl-quiet);
      color: var(--sl-on-quiet);
    }

    summary {
      cursor: pointer;
    }

    ul {
      display: grid;
      gap: var(--sl-1);
      padding: var(--sl-1) 0;
      list-style: none;
    }

    li[data-depth='1'] {
      padding-inline-start: var(--sl-4);
    }

    li[data-depth='2'] {
      padding-inline-start: calc(2 * var(--sl-4));
    }

    li[data-depth='3'] {
      padding-inline-start: calc(3 * var(--sl-4));
    }
  `,
})
export class TraceNote {
  readonly why = input.required<Reasons>();
  readonly holds = input.required<boolean>();

  /** With one test the sentence says it all, but for what was found. */
  protected readonly words = computed(() => {
    const { summary, steps } = this.why();
    const [only] = steps;
    return only && !summary.includes(only.words) ? `${summary}: ${only.words}` : summary;
  });
}
