import { ChangeDetectionStrategy, Component, computed, input } from '@angular/core';
import { Chip } from './chip';
import { faceOf, type StatusKind, type StatusOf } from './status-faces';

/**
 * The status of a return, an audit or a case: `<sl-status-chip kind="return" [status]="..." />`.
 * `isLate` adds the word and turns the chip to danger, because late is derived and not a status.
 */
@Component({
  selector: 'sl-status-chip',
  imports: [Chip],
  changeDetection: ChangeDetectionStrategy.OnPush,
  template: `
    <sl-chip
      [tone]="isLate() ? 'danger' : face().tone"
      [icon]="isLate() ? 'clock' : face().icon"
      [isSmall]="isSmall()"
      >{{ face().label }}{{ isLate() ? ', late' : '' }}</sl-chip
    >
  `,
  styles: `
    :host {
      display: inline-flex;
      max-width: 100%;
    }
  `,
})
export class StatusChip<K extends StatusKind> {
  readonly kind = input.required<K>();
  readonly status = input.required<StatusOf<K>>();
  readonly isLate = input(false);
  readonly isSmall = input(false);

  protected readonly face = computed(() => faceOf(this.kind(), this.status()));
}
