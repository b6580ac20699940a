import { ChangeDetectionStrategy, Component, computed, input, output } from '@angular/core';
import type { SignatureView } from '@sightline/contracts';
import { InstantPipe } from '../../shared/format/instant-pipe';
import { Icon } from '../../shared/ui/icon';

/** Whose signature stands under a return, or that it stands there no longer and since what. */
@Component({
  selector: 'sl-signature-note',
  imports: [Icon, InstantPipe],
  changeDetection: ChangeDetectionStrategy.OnPush,
  host: { '[class.broken]': '!signature().isIntact' },
  template: `
    @if (signature().isIntact) {
      <p>
        <sl-icon name="check" />
        @if (signature().confirmedBy; as who) {
          Confirmed by {{ who }}, written down by {{ signature().by }},
        } @else {
          Signed by {{ signature().by }},
        }
        {{ signature().at | slInstant }}. Nothing has changed since.
      </p>
    } @else {
      <p>
        <sl-icon name="alert" />
        <strong>The signature is broken.</strong>
        {{ signature().confirmedBy ?? signature().by }} stood by other content,
        {{ signature().at | slInstant }}.
        @if (changed().length > 0) {
          Saved since:
          @for (id of changed(); track id; let isLast = $last) {
            <a href="?section=" (click)="follow($event, id)">{{ id }}</a
            >{{ isLast ? '.' : ', ' }}
          }
        }
        It is to be signed again.
      </p>
    }
  `,
  styles: `
    :host {
      display: block;
      color: var(--sl-ink-soft);
    }

    :host(.broken) {
      padding: var(--sl-2) var(--sl-3);
      border-radius: var(--sl-radius);
      background: var(--sl-attention);
      color: var(--sl-on-attention);
    }

    a {
      color: inherit;
    }
  `,
})
export class SignatureNote {
  readonly signature = input.required<SignatureView>();
  readonly questionChosen = output<string>();

  protected readonly changed = computed(() => this.signature().changed);

  protected follow(event: Event, questionId: string): void {
    event.preventDefault();
    this.questionChosen.emit(questionId);
  }
}
