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

/** Said of a date half entered; no number of days, so it is kept here and not saved. */
const halfEntered = 'half a date';

/**
 * A date, given and taken as whole days from the anchor day: people see dates, the store keeps
 * offsets (domain brief, Settled 7).
 */
@Component({
  selector: 'sl-date-field',
  changeDetection: ChangeDetectionStrategy.OnPush,
  template: `
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
    <span class="label">{{ weekday() }}</span>
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
  `,
})
export class DateField {
  readonly value = input.required<unknown>();
  readonly anchorDay = input.required<Day>();
  readonly boxId = input<string | null>(null);
  readonly labelledBy = input<string | null>(null);
  readonly describedBy = input<string | null>(null);
  readonly isWrong = input(false);
  /** Days from the anchor; words where the date is not whole or not a day; null where there is none. */
  readonly changed = output<number | string | null>();

  private readonly box = viewChild.required<ElementRef<HTMLInputElement>>('box');

  /** The date in words: browsers differ in whether day or month stands first. */
  protected readonly weekday = computed(() => {
    const value = this.value();
    return typeof value === 'number' ? dayLabel(addDays(this.anchorDay(), value)) : '';
  });

  constructor() {
    effect(() => this.show(this.value(), this.box().nativeElement));
  }

  protected read(box: HTMLInputElement): void {
    if (box.validity.badInput) this.changed.emit(halfEntered);
    else if (box.value === '') this.changed.emit(null);
    else if (isDay(box.value)) this.changed.emit(daysBetween(this.anchorDay(), box.value));
    else this.changed.emit(box.value);
  }

  /** Never rewrites what is being typed: a date half entered has no value to put there. */
  private show(value: unknown, box: HTMLInputElement): void {
    if (typeof value === 'string') return;
    const day = typeof value === 'number' ? addDays(this.anchorDay(), value) : '';
    if (box.value !== day || box.validity.badInput) box.value = day;
  }
}
