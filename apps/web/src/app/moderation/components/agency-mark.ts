import { ChangeDetectionStrategy, Component, computed, input } from '@angular/core';
import { colourOf, shapeOf } from '../agency-marks';

/** An agency’s own colour and shape; the name stands beside it. */
@Component({
  selector: 'sl-agency-mark',
  changeDetection: ChangeDetectionStrategy.OnPush,
  template: `
    <svg viewBox="0 0 16 16" aria-hidden="true" [style.color]="colour()">
      <path [attr.d]="shape()" fill="currentColor" />
    </svg>
  `,
  styles: `
    :host {
      display: inline-flex;
      flex: none;
      width: 14px;
      height: 14px;
    }

    svg {
      width: 100%;
      height: 100%;
      print-color-adjust: exact;
    }
  `,
})
export class AgencyMark {
  /** The agency’s place among those of the audit. */
  readonly place = input.required<number>();

  protected readonly shape = computed(() => shapeOf(this.place()));
  protected readonly colour = computed(() => colourOf(this.place()));
}
