import { ChangeDetectionStrategy, Component, computed, inject, input, output } from '@angular/core';
import type { BeginEntryDto, ConfirmEntryDto, ReturnView } from '@sightline/contracts';
import { entryWords } from '@sightline/domain';
import type { Observable } from 'rxjs';
import { Icon } from '../../shared/ui/icon';
import { ReturnDeeds } from '../return-deeds';
import { ReturnsApi } from '../returns-api';
import { EntryBeginForm } from './entry-begin-form';
import { EntryConfirmForm } from './entry-confirm-form';

/** A return of an agency without people: that it was entered, by whom, and who stands by it. */
@Component({
  selector: 'sl-entry-desk',
  imports: [EntryBeginForm, EntryConfirmForm, Icon],
  changeDetection: ChangeDetectionStrategy.OnPush,
  template: `
    @if (view().entry; as entry) {
      <p class="entered"><sl-icon name="edit" /> {{ words() }}</p>
      @if (entry.confirmed?.independence === 'not-independent') {
        <p class="entered">
          <sl-icon name="alert" /> Whoever read the file is not independent of the work:
          {{ entry.confirmed?.note }}
        </p>
      }
    }
    @if (view().mayEnter) {
      <sl-entry-begin-form class="sl-no-print" [view]="view()" (begun)="begin($event)" />
    } @else if (isToConfirm()) {
      <sl-entry-confirm-form class="sl-no-print" [view]="view()" (confirmed)="confirm($event)" />
    }
  `,
  styles: `
    :host {
      display: grid;
      gap: var(--sl-3);
    }

    /* Nothing to say takes no room. */
    :host(:empty) {
      display: none;
    }

    .entered {
      color: var(--sl-ink-soft);
    }
  `,
})
export class EntryDesk {
  readonly view = input.required<ReturnView>();
  readonly changed = output<ReturnView>();

  private readonly api = inject(ReturnsApi);
  private readonly deeds = inject(ReturnDeeds);

  protected readonly words = computed(() => {
    const { entry } = this.view();
    return entry ? entryWords(entry) : '';
  });
  protected readonly isToConfirm = computed(() => this.view().acts.includes('confirm-for-agency'));

  protected begin(dto: BeginEntryDto): Promise<void> {
    return this.send(this.api.beginEntry(this.view().id, dto), 'You enter it for the agency');
  }

  protected confirm(dto: ConfirmEntryDto): Promise<void> {
    return this.send(this.api.confirmEntry(this.view().id, dto), 'Confirmed by the agency');
  }

  private async send(write: Observable<ReturnView>, done: string): Promise<void> {
    const changed = await this.deeds.do(write, () => done);
    if (changed) this.changed.emit(changed);
  }
}
