import { ChangeDetectionStrategy, Component, input } from '@angular/core';
import type { KeptWordsView } from '@sightline/contracts';
import { InstantPipe } from '../../shared/format/instant-pipe';
import type { MarkedWords } from './marked-words';

/** Marked words that stay, and why. */
@Component({
  selector: 'sl-kept-mark',
  imports: [InstantPipe],
  changeDetection: ChangeDetectionStrategy.OnPush,
  template: `
    <p>
      “{{ mark().words }}” stays: {{ kept().because }}
      <span class="by">({{ kept().by }}, {{ kept().at | slInstant }})</span>
    </p>
  `,
  styles: `
    :host {
      display: block;
      font-size: var(--sl-text-small);
      overflow-wrap: anywhere;
    }

    .by {
      opacity: 0.85;
    }
  `,
})
export class KeptMark {
  readonly mark = input.required<MarkedWords>();
  readonly kept = input.required<KeptWordsView>();
}
