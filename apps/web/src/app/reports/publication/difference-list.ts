import { ChangeDetectionStrategy, Component, computed, input } from '@angular/core';
import { differenceKinds, type PublicationDifferenceView } from '@sightline/contracts';
import { differenceTitles } from './clue-words';

/** How the publishable report differs from the restricted one, kind by kind. */
@Component({
  selector: 'sl-difference-list',
  changeDetection: ChangeDetectionStrategy.OnPush,
  template: `
    @for (group of groups(); track group.kind) {
      <h4>
        {{ group.title }} <span class="sl-soft">({{ group.lines.length }})</span>
      </h4>
      <ul>
        @for (line of group.lines; track $index) {
          <li>
            <strong>{{ line.what }}:</strong> {{ line.how }}
          </li>
        }
      </ul>
    }
  `,
  styles: `
    :host {
      display: grid;
      gap: var(--sl-2);
      max-width: 68rem;
    }

    ul {
      columns: 24rem 2;
      column-gap: var(--sl-6);
      margin: 0;
      padding-inline-start: var(--sl-6);
    }

    li {
      break-inside: avoid;
      padding-block-end: var(--sl-1);
    }

    strong {
      font-weight: 600;
    }
  `,
})
export class DifferenceList {
  readonly differences = input.required<readonly PublicationDifferenceView[]>();

  protected readonly groups = computed(() =>
    differenceKinds
      .map((kind) => ({
        ...{ kind, title: differenceTitles[kind] },
        lines: this.differences().filter((line) => line.kind === kind),
      }))
      .filter(({ lines }) => lines.length > 0),
  );
}
