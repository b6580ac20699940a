import { ChangeDetectionStrategy, Component, input, output } from '@angular/core';
import type { FormFlag } from '@sightline/form-engine';
import { Icon } from '../ui/icon';

/** Questions named at a flag; more are counted. */
const mostNamed = 8;

/** Warnings that the form raises by itself (domain brief 1.5); they block nothing. */
@Component({
  selector: 'sl-flag-list',
  imports: [Icon],
  changeDetection: ChangeDetectionStrategy.OnPush,
  template: `
    <ul>
      @for (flag of flags(); track $index) {
        <li>
          <sl-icon name="alert" />
          <div>
            <p>{{ flag.message }}</p>
            @if (flag.questionIds.length > 0) {
              <p class="where">
                @for (id of named(flag); track id) {
                  <button type="button" (click)="questionChosen.emit(id)">
                    <span class="sl-visually-hidden">Go to question </span>{{ id }}
                  </button>
                }
                @if (flag.questionIds.length > most) {
                  <span>and {{ flag.questionIds.length - most }} more</span>
                }
              </p>
            }
          </div>
        </li>
      }
    </ul>
  `,
  styles: `
    ul {
      display: grid;
      gap: var(--sl-3);
      padding: 0;
      list-style: none;
    }

    li {
      display: flex;
      gap: var(--sl-2);
    }

    li > sl-icon {
      margin-top: 2px;
      color: var(--sl-on-attention);
    }

    .where {
      display: flex;
      flex-wrap: wrap;
      gap: 0 var(--sl-1);
      align-items: center;
      color: var(--sl-ink-soft);
      font-size: var(--sl-text-small);
    }

    button {
      min-width: 28px;
      min-height: 28px;
      padding: 0;
      border: 0;
      background: none;
      color: var(--sl-action);
      font: inherit;
      text-decoration: underline;
      text-underline-offset: 0.15em;
      cursor: pointer;
    }
  `,
})
export class FlagList {
  readonly flags = input.required<readonly FormFlag[]>();
  readonly questionChosen = output<string>();

  protected readonly most = mostNamed;

  protected named({ questionIds }: FormFlag): readonly string[] {
    return questionIds.slice(0, mostNamed);
  }
}
