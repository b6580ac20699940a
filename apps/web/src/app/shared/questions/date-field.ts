import {
  ChangeDetectionStrategy,
  Component,
  computed,
  effect,
  type ElementRef,
  input,
  output,
  viewChild,
} from '@angular/core';
import { addDays, type Day, dayLabel, daysBetween, isDay } from '@sightline/domain';
import { dayInWords } from '@sightline/form-engine';

/** Said of a date half entered; no number of days, so it is kept here and not saved. */
const halfEntered = 'half a date';

/**
 * A date, given and taken as whole days from the anchor day: people see dates, the store keeps
 * offsets (domain brief, Settled 7). Where the anchor day went with the identities of the audit,
 * the days are read as days and can no more be changed.
 */
@Component({
  selector: 'sl-date-field',
  changeDetection: ChangeDetectionStrategy.OnPush,
  template: `
    @if (anchorDay() === null) {
      <input
        type="text"
        readonly
        [id]="boxId()"
        [attr.aria-labelledby]="labelledBy()"
        [attr.aria-describedby]="describedBy()"
        [value]="words()"
      />
      <span class="label">No date can be given any more</span>
    } @else {
      <input
        #box
        type="date"
        [id]="boxId()"
        [attr.aria-labelledby]="labelledBy()"
        [attr.aria-describedby]="describedBy()"
        [attr.aria-invalid]="isWrong() ? 'true' : null"
        (input)="read(box)"
        (blur)="box.validity.badInput && read(box)"
      />
      <span class="label">{{ words() }}</span>
    }
  `,
  styleUrl: './controls.scss',
  styles: `
    :host {
      display: flex;
      flex-wrap: wrap;
      gap: 0 var(--sl-2);
      align-items: center;
    }

    input[type='date'] {
      width: 11rem;
    }

    input[readonly] {
      width: 18rem;
    }
  `,
})
export class DateField {
  readonly value = input.required<unknown>();
  readonly anchorDay = input.required<Day | null>();
  readonly boxId = input<string | null>(null);
  readonly labelledBy = input<string | null>(null);
  readonly describedBy = input<string | null>(null);
  readonly isWrong = input(false);
  /** Days from the anchor; words where the date is not whole or not a day; null where there is none. */
  readonly changed = output<number | string | null>();

  private readonly box = viewChild<ElementRef<HTMLInputElement>>('box');

  private readonly day = computed(() => {
    const [anchorDay, value] = [this.anchorDay(), this.value()];
    return anchorDay !== null && typeof value === 'number' ? addDays(anchorDay, value) : '';
  });
  /** The date in words: browsers differ in whether day or month stands first. */
  protected readonly words = computed(() => {
    const [anchorDay, value] = [this.anchorDay(), this.value()];
    if (typeof value !== 'number') return '';
    return anchorDay === null ? dayInWords(value) : dayLabel(this.day());
  });

  constructor() {
    effect(() => this.show(this.value(), this.box()?.nativeElement));
  }

  protected read(box: HTMLInputElement): void {
    const anchorDay = this.anchorDay();
    if (anchorDay === null) return;
    if (box.validity.badInput) this.changed.emit(halfEntered);
    else if (box.value === '') this.changed.emit(null);
    else if (isDay(box.value)) this.changed.emit(daysBetween(anchorDay, box.value));
    else this.changed.emit(box.value);
  }

  /** Never rewrites what is being typed: a date half entered has no value to put there. */
  private show(value: unknown, box: HTMLInputElement | undefined): void {
    if (box === undefined || typeof value === 'string') return;
    if (box.value !== this.day() || box.validity.badInput) box.value = this.day();
  }
}
