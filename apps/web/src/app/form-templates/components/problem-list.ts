import { ChangeDetectionStrategy, Component, computed, input, output } from '@angular/core';
import type { DefinitionProblem } from '@sightline/form-engine';
import { Icon } from '../../shared/ui/icon';

/** Problems shown at once; the rest is counted. */
const most = 60;

/** What is wrong with a form, each a button that goes to its place. */
@Component({
  selector: 'sl-problem-list',
  imports: [Icon],
  changeDetection: ChangeDetectionStrategy.OnPush,
  template: `
    @if (problems().length === 0) {
      <p class="fine"><sl-icon name="check" /> Nothing is wrong with this form</p>
    } @else {
      <ul>
        @for (problem of first(); track $index) {
          <li [class.warning]="problem.severity === 'warning'">
            <sl-icon [name]="problem.severity === 'warning' ? 'info' : 'alert'" />
            <button type="button" (click)="chosen.emit(problem)">
              @if (problem.questionId ?? problem.sectionId; as where) {
                <strong>{{ where }}</strong>
              }
              {{ problem.message }}
              @if (problem.severity === 'warning') {
                <span class="kind">(stops nothing)</span>
              }
            </button>
          </li>
        }
      </ul>
      @if (rest() > 0) {
        <p class="sl-soft">and {{ rest() }} more</p>
      }
    }
  `,
  styles: `
    :host {
      display: grid;
      gap: var(--sl-2);
    }

    ul {
      display: grid;
      gap: var(--sl-1);
      padding: 0;
      list-style: none;
    }

    li {
      display: flex;
      gap: var(--sl-2);
      align-items: start;
    }

    li > sl-icon {
      margin-top: 5px;
      color: var(--sl-danger-strong);
    }

    .warning > sl-icon {
      color: var(--sl-ink-soft);
    }

    button {
      min-height: 28px;
      padding: 2px 0;
      border: 0;
      background: none;
      color: inherit;
      font: inherit;
      text-align: start;
      text-decoration: underline;
      text-decoration-color: var(--sl-line-strong);
      text-underline-offset: 0.2em;
      cursor: pointer;
      overflow-wrap: anywhere;
    }

    button:hover {
      text-decoration-color: currentColor;
    }

    .kind {
      color: var(--sl-ink-soft);
    }

    .fine {
      display: flex;
      gap: var(--sl-2);
      align-items: center;
      color: var(--sl-on-done);
    }
  `,
})
export class ProblemList {
  readonly problems = input.required<readonly DefinitionProblem[]>();
  readonly chosen = output<DefinitionProblem>();

  private readonly ordered = computed(() => [...this.problems()].sort((a, b) => rank(a) - rank(b)));
  protected readonly first = computed(() => this.ordered().slice(0, most));
  protected readonly rest = computed(() => this.problems().length - this.first().length);
}

function rank({ severity }: DefinitionProblem): number {
  return severity === 'error' ? 0 : 1;
}
