import { ChangeDetectionStrategy, Component, computed, input } from '@angular/core';

/** A person's name with their initials, and the role or agency they act for. */
@Component({
  selector: 'sl-person',
  changeDetection: ChangeDetectionStrategy.OnPush,
  template: `
    <span class="initials" aria-hidden="true">{{ initials() }}</span>
    <span class="words">
      <span class="name">{{ name() }}</span>
      @if (detail(); as words) {
        <span class="detail">{{ words }}</span>
      }
    </span>
  `,
  styles: `
    :host {
      display: inline-flex;
      gap: var(--sl-2);
      align-items: center;
      min-width: 0;
    }

    .initials {
      display: grid;
      flex: none;
      place-items: center;
      width: 28px;
      height: 28px;
      border-radius: 50%;
      background: var(--sl-action-tint);
      color: var(--sl-on-action-tint);
      font-size: var(--sl-text-small);
      font-weight: 600;
    }

    .words {
      display: grid;
      min-width: 0;
      line-height: 1.3;
    }

    .detail {
      color: var(--sl-ink-soft);
      font-size: var(--sl-text-small);
    }
  `,
})
export class Person {
  readonly name = input.required<string>();
  readonly detail = input('');

  protected readonly initials = computed(() => {
    const words = this.name()
      .split(/\s+/)
      .filter((word) => /^\p{L}/u.test(word));
    const ends = words.length > 1 ? [words[0], words.at(-1)] : words;
    return ends.map((word) => word?.charAt(0).toUpperCase()).join('');
  });
}
