import { ChangeDetectionStrategy, Component } from '@angular/core';

/** The name with its mark: one line of sight through an open eye of a case. */
@Component({
  selector: 'sl-brand',
  changeDetection: ChangeDetectionStrategy.OnPush,
  template: `
    <svg viewBox="0 0 28 28" aria-hidden="true" focusable="false">
      <path d="M2 14h24" />
      <circle cx="14" cy="14" r="6.2" />
      <circle class="dot" cx="14" cy="14" r="2" />
    </svg>
    <span>Sightline</span>
  `,
  styles: `
    :host {
      display: inline-flex;
      gap: var(--sl-2);
      align-items: center;
      font-size: var(--sl-text-large);
      font-weight: 600;
      letter-spacing: -0.01em;
    }

    svg {
      width: 28px;
      height: 28px;
      fill: var(--sl-surface);
      stroke: var(--sl-action);
      stroke-width: 2.2;
      stroke-linecap: round;
    }

    @media (width < 400px) {
      :host(.sl-compact) span {
        display: none;
      }
    }

    .dot {
      fill: var(--sl-action);
      stroke: none;
    }
  `,
})
export class Brand {}
