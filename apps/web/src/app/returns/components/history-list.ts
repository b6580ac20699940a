import { ChangeDetectionStrategy, Component, computed, input } from '@angular/core';
import type { ReturnEventView } from '@sightline/contracts';
import { InstantPipe } from '../../shared/format/instant-pipe';
import { eventWords } from '../return-words';

/** The life of a return: who did what, when and why; the latest first. */
@Component({
  selector: 'sl-history-list',
  imports: [InstantPipe],
  changeDetection: ChangeDetectionStrategy.OnPush,
  template: `
    <ol>
      @for (event of latestFirst(); track $index) {
        <li>
          <p class="deed">{{ words(event) }}</p>
          <p class="by">{{ event.by }}, {{ event.at | slInstant }}</p>
          @if (event.reason; as reason) {
            <p class="reason">{{ reason }}</p>
          }
        </li>
      }
    </ol>
  `,
  styles: `
    ol {
      display: grid;
      gap: var(--sl-3);
      padding: 0;
      list-style: none;
    }

    li {
      padding-inline-start: var(--sl-3);
      border-inline-start: 2px solid var(--sl-line-strong);
    }

    .deed {
      font-weight: 600;
    }

    .by {
      color: var(--sl-ink-soft);
      font-size: var(--sl-text-small);
    }

    .reason {
      margin-top: var(--sl-1);
      white-space: pre-line;
    }
  `,
})
export class HistoryList {
  readonly events = input.required<readonly ReturnEventView[]>();

  protected readonly latestFirst = computed(() => [...this.events()].reverse());
  protected readonly words = eventWords;
}
