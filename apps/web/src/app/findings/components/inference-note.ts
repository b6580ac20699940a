import { ChangeDetectionStrategy, Component, computed, input } from '@angular/core';
import { inferenceNote, type AuditFigures, type CountedUnit } from '@sightline/analysis';

/** What the sample lets the shares beside it say, in one line; nothing where it is not recorded. */
@Component({
  selector: 'sl-inference-note',
  changeDetection: ChangeDetectionStrategy.OnPush,
  template: `
    @if (note(); as words) {
      <p class="sl-soft sl-small">{{ words }}</p>
    }
  `,
})
export class InferenceNote {
  readonly figures = input.required<AuditFigures>();
  readonly unit = input<CountedUnit>('answers');

  protected readonly note = computed(() => inferenceNote(this.figures().sample, this.unit()));
}
