import {
  ChangeDetectionStrategy,
  Component,
  computed,
  DestroyRef,
  effect,
  inject,
  input,
  model,
  output,
  signal,
  untracked,
} from '@angular/core';
import { MatButton } from '@angular/material/button';
import type { IdentifierSpan } from '@sightline/disclosure';
import { Icon } from '../ui/icon';
import { NameFinder } from './name-finder';

/** Milliseconds after the last key: words are looked at when the hand rests. */
const pause = 700;

/**
 * Stands under a text that others will read. While it is written it marks what may say who somebody
 * is; the writer takes it out, puts a role in its place, or says why it stays.
 */
@Component({
  selector: 'sl-text-guard',
  imports: [Icon, MatButton],
  changeDetection: ChangeDetectionStrategy.OnPush,
  template: `
    @if (spans().length > 0) {
      <section aria-label="Words that may say who somebody is">
        <p role="status">
          <sl-icon name="alert" />
          {{ spans().length === 1 ? 'This' : 'These' }} may say who somebody is.
        </p>
        <ul>
          @for (span of spans(); track span.start) {
            <li>
              <span
                ><mark>{{ wordsOf(span) }}</mark> {{ span.reason }}</span
              >
              <span class="sl-row ways">
                <button type="button" matButton (click)="takeOut(span, '')">Take it out</button>
                @for (role of span.replacements.slice(0, 3); track role) {
                  <button type="button" matButton (click)="takeOut(span, role)">
                    Write “{{ role }}”
                  </button>
                }
              </span>
            </li>
          }
        </ul>
        <label>
          Or say why it stays, naming nobody
          <input
            type="text"
            maxlength="300"
            autocomplete="off"
            [value]="because()"
            (input)="because.set(valueOf($event))"
          />
        </label>
      </section>
    }
  `,
  styles: `
    section {
      display: grid;
      gap: var(--sl-2);
      padding: var(--sl-2) var(--sl-3);
      border-radius: var(--sl-radius-small);
      background: var(--sl-attention);
      color: var(--sl-on-attention);
      font-size: var(--sl-text-small);
    }

    ul {
      display: grid;
      gap: var(--sl-1);
      padding: 0;
      list-style: none;
    }

    .ways {
      gap: 0 var(--sl-1);
      margin-inline-start: calc(-1 * var(--sl-3));
    }

    mark {
      background: none;
      color: inherit;
      font-weight: 600;
      text-decoration: underline;
    }

    label {
      display: grid;
      gap: var(--sl-1);
    }

    input {
      min-height: 2rem;
      padding: 0 var(--sl-2);
      border: 1px solid currentColor;
      border-radius: var(--sl-radius-small);
      background: var(--sl-surface);
      color: var(--sl-ink);
      font: inherit;
    }
  `,
})
export class TextGuard {
  readonly text = input.required<string>();
  /** Why marked words stay. */
  readonly because = model('');
  /** The text without the words that were taken out. */
  readonly cleaned = output<string>();

  private readonly finder = inject(NameFinder);
  private readonly looked = signal<{
    readonly text: string;
    readonly spans: readonly IdentifierSpan[];
  }>({ text: '', spans: [] });
  private timer: ReturnType<typeof setTimeout> | undefined;

  /** Of the text that was looked at, while it is still there: a key may have been pressed since. */
  protected readonly spans = computed(() => {
    const { text, spans } = this.looked();
    return spans.filter((span) =>
      this.text().startsWith(text.slice(span.start, span.end), span.start),
    );
  });

  constructor() {
    effect(() => {
      const text = this.text();
      untracked(() => this.lookSoon(text));
    });
    inject(DestroyRef).onDestroy(() => clearTimeout(this.timer));
  }

  protected wordsOf({ start, end }: IdentifierSpan): string {
    return this.text().slice(start, end);
  }

  protected takeOut({ start, end }: IdentifierSpan, role: string): void {
    const text = this.text();
    const left = text.slice(0, start) + role + text.slice(end);
    this.cleaned.emit(role === '' ? left.replace(/ {2,}/g, ' ').trim() : left);
  }

  protected valueOf(event: Event): string {
    return (event.target as HTMLInputElement).value;
  }

  private lookSoon(text: string): void {
    clearTimeout(this.timer);
    if (text.trim() === '') return this.looked.set({ text, spans: [] });
    this.timer = setTimeout(() => void this.look(text), pause);
  }

  private async look(text: string): Promise<void> {
    const spans = await this.finder.find(text);
    if (text === this.text()) this.looked.set({ text, spans });
  }
}
