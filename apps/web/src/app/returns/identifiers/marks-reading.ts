import { ChangeDetectionStrategy, Component, computed, inject, input } from '@angular/core';
import { Icon } from '../../shared/ui/icon';
import { IdentifierWatch } from './identifier-watch';
import { KeptMark } from './kept-mark';

/** For those who read the form: which words stay and why, and which wait for their writer. */
@Component({
  selector: 'sl-marks-reading',
  imports: [Icon, KeptMark],
  changeDetection: ChangeDetectionStrategy.OnPush,
  template: `
    @if (waiting().length > 0) {
      <p>
        <sl-icon name="alert" />
        <span>
          Not decided by the writer:
          @for (mark of waiting(); track $index; let isLast = $last) {
            <mark>{{ mark.words }}</mark
            >{{ isLast ? '. ' : ', ' }}
          }
          This text stays out of the panel pack and the report.
        </span>
      </p>
    }
    @for (mark of kept(); track $index) {
      <sl-kept-mark [mark]="mark" [kept]="watch.keptFor(questionId(), mark)!" />
    }
  `,
  styles: `
    :host {
      display: grid;
      gap: var(--sl-1);
      padding: var(--sl-1) var(--sl-2);
      border-radius: var(--sl-radius-small);
      background: var(--sl-attention);
      color: var(--sl-on-attention);
      font-size: var(--sl-text-small);
    }

    p {
      display: flex;
      gap: var(--sl-2);
      align-items: flex-start;
    }

    mark {
      background: none;
      color: inherit;
      font-weight: 600;
      text-decoration: underline;
    }
  `,
})
export class MarksReading {
  readonly questionId = input.required<string>();

  protected readonly watch = inject(IdentifierWatch);
  private readonly marks = computed(() => this.watch.marks().get(this.questionId()) ?? []);
  protected readonly kept = computed(() =>
    this.marks().filter((mark) => this.watch.keptFor(this.questionId(), mark)),
  );
  protected readonly waiting = computed(() =>
    this.marks().filter((mark) => !this.watch.keptFor(this.questionId(), mark)),
  );
}
