import { ChangeDetectionStrategy, Component, computed, input, output } from '@angular/core';
import { MatButton } from '@angular/material/button';
import type { GridResultView } from '@sightline/contracts';
import { resultWords } from '../grid-act-words';

/** What came of an act on several returns: how many, and each that was refused with the reason. */
@Component({
  selector: 'sl-grid-result',
  imports: [MatButton],
  changeDetection: ChangeDetectionStrategy.OnPush,
  host: { class: 'sl-panel sl-no-print', role: 'status' },
  template: `
    <p>
      <strong>{{ words() }}</strong>
    </p>
    @if (result().refused.length > 0) {
      <ul>
        @for (one of result().refused; track one.returnId) {
          <li>{{ one.reference }}, {{ one.agency }}: {{ one.why }}</li>
        }
      </ul>
    }
    <div><button type="button" matButton (click)="closed.emit()">Close</button></div>
  `,
  styles: `
    ul {
      max-height: 14rem;
      overflow: auto;
    }
  `,
})
export class GridResult {
  readonly result = input.required<GridResultView>();
  readonly closed = output();

  protected readonly words = computed(() => resultWords(this.result()));
}
