import { ChangeDetectionStrategy, Component, computed, input, output } from '@angular/core';
import { cleanText, otherWords, type AnswerProblem } from '@sightline/form-engine';
import { WordCount } from './word-count';

/** Says what "other" is. */
@Component({
  selector: 'sl-other-field',
  imports: [WordCount],
  changeDetection: ChangeDetectionStrategy.OnPush,
  template: `
    <label class="label" [for]="domId() + '-other'">Say what it is</label>
    <input
      type="text"
      autocomplete="off"
      [id]="domId() + '-other'"
      [value]="text()"
      [attr.aria-invalid]="problem() ? 'true' : null"
      [attr.aria-describedby]="problem() ? domId() + '-other-problem' : null"
      (input)="type($event)"
    />
    <div class="sl-row sl-spread">
      @if (problem(); as wrong) {
        <p class="wrong" [id]="domId() + '-other-problem'">{{ wrong.message }}</p>
      }
      <sl-word-count [text]="text()" [most]="most" />
    </div>
  `,
  styleUrl: './controls.scss',
  styles: `
    :host {
      display: grid;
      gap: var(--sl-1);
      max-width: 30rem;
    }
  `,
})
export class OtherField {
  readonly domId = input.required<string>();
  readonly text = input.required<string>();
  readonly problems = input<readonly AnswerProblem[]>([]);
  readonly typed = output<string>();

  protected readonly most = otherWords;
  protected readonly problem = computed(() => this.problems().find(({ part }) => part === 'other'));

  protected type(event: Event): void {
    this.typed.emit(cleanText((event.target as HTMLInputElement).value));
  }
}
