import { ChangeDetectionStrategy, Component, output } from '@angular/core';
import { MatButton } from '@angular/material/button';
import { formKeys } from '../form-keys';

/** The keys of the form, in a panel above it. */
@Component({
  selector: 'sl-keyboard-help',
  imports: [MatButton],
  changeDetection: ChangeDetectionStrategy.OnPush,
  host: {
    role: 'region',
    'aria-labelledby': 'sl-keys-title',
    tabindex: '-1',
    id: 'sl-keys',
    '(keydown.escape)': 'closed.emit()',
  },
  template: `
    <h2 id="sl-keys-title">Keyboard</h2>
    <dl>
      @for (one of keys; track one.does) {
        <div>
          <dt>
            @for (key of one.keys; track key) {
              <kbd>{{ key }}</kbd>
            }
          </dt>
          <dd>{{ one.does }}</dd>
        </div>
      }
    </dl>
    <button type="button" matButton (click)="closed.emit()">Close</button>
  `,
  styles: `
    :host {
      display: grid;
      gap: var(--sl-3);
      justify-items: start;
      padding: var(--sl-4);
      border: 1px solid var(--sl-line);
      border-radius: var(--sl-radius);
      background: var(--sl-raised);
    }

    :host:focus {
      outline: none;
    }

    h2 {
      font-size: var(--sl-text);
    }

    dl {
      display: grid;
      grid-template-columns: repeat(auto-fill, minmax(min(100%, 24rem), 1fr));
      gap: var(--sl-1) var(--sl-6);
      width: 100%;
      margin: 0;
    }

    dl div {
      display: grid;
      grid-template-columns: 5.5rem minmax(0, 1fr);
      gap: var(--sl-2);
      align-items: baseline;
    }

    dt {
      display: flex;
      gap: var(--sl-1);
    }

    dd {
      margin: 0;
    }

    kbd {
      min-width: 1.5rem;
      padding: 0 0.375rem;
      border: 1px solid var(--sl-line-strong);
      border-radius: 3px;
      background: var(--sl-surface);
      font: inherit;
      font-size: var(--sl-text-small);
      text-align: center;
    }
  `,
})
export class KeyboardHelp {
  readonly closed = output();

  protected readonly keys = formKeys;
}
