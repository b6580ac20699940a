import { ChangeDetectionStrategy, Component, computed, input } from '@angular/core';
import { countWords } from '@sightline/form-engine';

/** Words left of those a text may have; too many are said in words, not in colour alone. */
@Component({
  selector: 'sl-word-count',
  changeDetection: ChangeDetectionStrategy.OnPush,
  host: { '[class.over]': 'left() < 0' },
  template: `{{ words() }}`,
  styles: `
    :host {
      margin-inline-start: auto;
      color: var(--sl-ink-soft);
      font-size: var(--sl-text-small);
      font-variant-numeric: tabular-nums;
      white-space: nowrap;
    }

    :host(.over) {
      color: var(--sl-danger-strong);
      font-weight: 600;
    }
  `,
})
export class WordCount {
  readonly text = input.required<string>();
  readonly most = input.required<number>();

  protected readonly left = computed(() => this.most() - countWords(this.text()));
  protected readonly words = computed(() => {
    const left = this.left();
    const count = Math.abs(left) === 1 ? '1 word' : `${Math.abs(left)} words`;
    return left < 0 ? `${count} too many` : `${count} left`;
  });
}
