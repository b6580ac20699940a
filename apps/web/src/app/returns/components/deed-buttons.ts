import { ChangeDetectionStrategy, Component, computed, input, output } from '@angular/core';
import { MatButton } from '@angular/material/button';
import type { ReturnView } from '@sightline/contracts';
import { Icon } from '../../shared/ui/icon';
import { type Deed, deeds } from '../return-deeds';

/** The buttons of what this person may do with the return now; the main one last. */
@Component({
  selector: 'sl-deed-buttons',
  imports: [Icon, MatButton],
  changeDetection: ChangeDetectionStrategy.OnPush,
  template: `
    @for (deed of offered(); track deed.act) {
      @switch (deed.weight) {
        @case ('filled') {
          <button type="button" matButton="filled" (click)="chosen.emit(deed)">
            <sl-icon [name]="deed.icon" /> {{ deed.verb }}
          </button>
        }
        @case ('outlined') {
          <button type="button" matButton="outlined" (click)="chosen.emit(deed)">
            <sl-icon [name]="deed.icon" /> {{ deed.verb }}…
          </button>
        }
        @default {
          <button type="button" matButton (click)="chosen.emit(deed)">{{ deed.verb }}…</button>
        }
      }
    }
  `,
  styles: `
    :host {
      display: contents;
    }
  `,
})
export class DeedButtons {
  readonly view = input.required<ReturnView>();
  readonly weights = input.required<readonly Deed['weight'][]>();
  readonly chosen = output<Deed>();

  protected readonly offered = computed(() =>
    deeds
      .filter(
        ({ act, weight }) => this.view().acts.includes(act) && this.weights().includes(weight),
      )
      .reverse(),
  );
}
