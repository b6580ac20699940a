import { ChangeDetectionStrategy, Component, input, output, signal } from '@angular/core';
import { MatButton } from '@angular/material/button';
import { Icon } from '../../shared/ui/icon';

/**
 * On every page of the form: what to do for a child who may be unsafe now. The call comes first; the
 * form never replaces it (domain brief 2.14, Settled 4).
 */
@Component({
  selector: 'sl-concern-line',
  imports: [Icon, MatButton],
  changeDetection: ChangeDetectionStrategy.OnPush,
  host: { '(keydown.escape)': 'isOpen.set(false)' },
  template: `
    <button
      type="button"
      class="line"
      aria-controls="sl-concern-words"
      [attr.aria-expanded]="isOpen()"
      (click)="isOpen.set(!isOpen())"
    >
      {{ hasOpenConcern() ? 'A concern is open: what to do' : 'Worried about a child now?' }}
      <sl-icon name="chevron-down" />
    </button>
    <div id="sl-concern-words" class="words" [hidden]="!isOpen()">
      <ol>
        <li>If a child is in danger now, ring <strong>999</strong>.</li>
        <li>
          Otherwise act today: tell your own agency’s safeguarding lead and children’s social care.
        </li>
        <li>
          At night and at weekends ring the out-of-hours Emergency Duty Team of children’s social
          care.
        </li>
      </ol>
      <p>This form never replaces that call. Write it down here afterwards.</p>
      <div class="sl-row">
        @if (canRecord()) {
          <button type="button" matButton="outlined" (click)="record()">
            Record it at question N8
          </button>
        }
        <button type="button" matButton (click)="isOpen.set(false)">Close</button>
      </div>
    </div>
  `,
  styles: `
    :host {
      display: block;
    }

    .line {
      display: inline-flex;
      gap: var(--sl-1);
      align-items: center;
      min-height: 32px;
      padding: 0;
      border: 0;
      background: none;
      color: var(--sl-ink);
      font: inherit;
      text-decoration: underline;
      text-decoration-thickness: 1px;
      text-underline-offset: 0.2em;
      white-space: nowrap;
      cursor: pointer;
    }

    .line sl-icon {
      width: 1em;
      height: 1em;
    }

    .words {
      position: absolute;
      inset-inline-start: 0;
      top: 100%;
      width: min(100%, 44rem);
      display: grid;
      gap: var(--sl-3);
      justify-items: start;
      max-height: 70vh;
      overflow: auto;
      padding: var(--sl-4);
      border: 1px solid var(--sl-line);
      border-radius: 0 0 var(--sl-radius) var(--sl-radius);
      background: var(--sl-raised);
      box-shadow: var(--sl-shadow-over);
    }

    .words[hidden] {
      display: none;
    }

    ol {
      display: grid;
      gap: var(--sl-1);
      padding-inline-start: 1.3em;
    }
  `,
})
export class ConcernLine {
  readonly hasOpenConcern = input.required<boolean>();
  /** Whether the form asks for it here (question N8). */
  readonly canRecord = input.required<boolean>();
  readonly recorded = output();

  protected readonly isOpen = signal(false);

  protected record(): void {
    this.isOpen.set(false);
    this.recorded.emit();
  }
}
