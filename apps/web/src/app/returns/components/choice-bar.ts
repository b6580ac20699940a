import { ChangeDetectionStrategy, Component, computed, input, output } from '@angular/core';
import { MatButton } from '@angular/material/button';
import type { GridCellView } from '@sightline/contracts';
import type { GridAct } from '@sightline/domain';
import { Icon } from '../../shared/ui/icon';
import { countOf, gridActWords, openTo } from '../grid-act-words';

const order: readonly GridAct[] = ['remind', 'extend', 'allocate', 'issue', 'withdraw', 'waive'];

/** What may be done with the returns that are chosen; it stays in sight while the grid scrolls. */
@Component({
  selector: 'sl-choice-bar',
  imports: [Icon, MatButton],
  changeDetection: ChangeDetectionStrategy.OnPush,
  host: {
    role: 'region',
    'aria-label': 'What to do with the returns chosen',
    class: 'sl-no-print',
  },
  template: `
    <p role="status">
      <strong class="sl-figure">{{ words() }}</strong> chosen
    </p>
    <div class="sl-row">
      @for (offer of offered(); track offer.act) {
        <button type="button" matButton="outlined" (click)="done.emit(offer.act)">
          <sl-icon [name]="actWords[offer.act].icon" /> {{ actWords[offer.act].verb }}
          @if (offer.able < cells().length) {
            <span class="sl-figure">({{ offer.able }})</span>
          }
        </button>
      }
      <button type="button" matButton (click)="cleared.emit()">Choose none</button>
    </div>
  `,
  styles: `
    :host {
      position: sticky;
      bottom: 0;
      z-index: 5;
      display: flex;
      flex-wrap: wrap;
      gap: var(--sl-2) var(--sl-4);
      align-items: center;
      padding: var(--sl-3) var(--sl-4);
      border: 1px solid var(--sl-action);
      border-radius: var(--sl-radius);
      background: var(--sl-raised);
    }
  `,
})
export class ChoiceBar {
  readonly cells = input.required<readonly GridCellView[]>();
  /** What the person's role may do at all. */
  readonly acts = input.required<readonly GridAct[]>();
  readonly done = output<GridAct>();
  readonly cleared = output();

  protected readonly actWords = gridActWords;
  protected readonly words = computed(() => countOf(this.cells().length));
  protected readonly offered = computed(() =>
    order
      .filter((act) => this.acts().includes(act))
      .map((act) => ({ act, able: openTo(this.cells(), act).length }))
      .filter(({ able }) => able > 0),
  );
}
