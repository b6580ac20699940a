import {
  ChangeDetectionStrategy,
  Component,
  computed,
  ElementRef,
  inject,
  input,
  output,
} from '@angular/core';
import { digitOf, mostDigits } from './digit-keys';
import type { ListedOption } from './radio-list';

const steps: Readonly<Record<string, number>> = { ArrowDown: 1, ArrowUp: -1 };

/**
 * Tick boxes as boxes that are easy to hit; one option may exclude the others ("none of these").
 * Arrows move from box to box, as they do among radio buttons; in a form number keys tick.
 */
@Component({
  selector: 'sl-check-list',
  changeDetection: ChangeDetectionStrategy.OnPush,
  host: { 'data-layout': 'columns', '(keydown)': 'followKey($event)' },
  template: `
    @for (option of options(); track option.code; let index = $index) {
      <label>
        <input
          type="checkbox"
          [value]="option.code"
          [checked]="ticked().has(option.code)"
          [attr.aria-describedby]="describedBy()"
          (change)="toggle(option.code)"
        />
        <span class="words">
          <span>{{ option.label }}</span>
          @if (option.hint) {
            <span class="hint">{{ option.hint }}</span>
          }
        </span>
        @if (hasDigits() && index < mostDigits) {
          <kbd aria-hidden="true">{{ index + 1 }}</kbd>
        }
      </label>
    }
  `,
  styleUrl: './option-list.scss',
})
export class CheckList {
  readonly options = input.required<readonly ListedOption[]>();
  readonly values = input.required<readonly string[]>();
  readonly exclusive = input<string>();
  readonly describedBy = input<string | null>(null);
  /** Whether the keys 1 to 9 tick while the focus is in the group. */
  readonly hasDigits = input(false);
  /** The codes ticked now, in the order of the options. */
  readonly changed = output<readonly string[]>();

  protected readonly mostDigits = mostDigits;
  private readonly host = inject<ElementRef<HTMLElement>>(ElementRef);

  protected readonly ticked = computed(() => new Set(this.values()));

  protected followKey(event: KeyboardEvent): void {
    const boxes = [...this.host.nativeElement.querySelectorAll('input')];
    const digit = this.hasDigits() ? digitOf(event) : undefined;
    const option = digit === undefined ? undefined : this.options()[digit];
    if (digit === undefined || !option) return this.move(event, boxes);
    event.preventDefault();
    boxes[digit]?.focus();
    this.toggle(option.code);
  }

  private move(event: KeyboardEvent, boxes: readonly HTMLInputElement[]): void {
    const step = steps[event.key];
    if (step === undefined || event.altKey || event.ctrlKey || event.metaKey) return;
    const at = boxes.findIndex((box) => box === event.target);
    if (at < 0) return;
    event.preventDefault();
    boxes[(at + step + boxes.length) % boxes.length]?.focus();
  }

  protected toggle(code: string): void {
    const ticked = new Set(this.ticked());
    const exclusive = this.exclusive();
    if (ticked.has(code)) ticked.delete(code);
    else if (code === exclusive) {
      ticked.clear();
      ticked.add(code);
    } else {
      ticked.add(code);
      if (exclusive !== undefined) ticked.delete(exclusive);
    }
    const codes = this.options().map((option) => option.code);
    this.changed.emit(codes.filter((one) => ticked.has(one)));
  }
}
