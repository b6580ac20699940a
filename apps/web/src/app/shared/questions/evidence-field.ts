import { ChangeDetectionStrategy, Component, computed, input, output } from '@angular/core';
import { cleanText, type AnswerProblem, type EvidenceRule } from '@sightline/form-engine';
import { WordCount } from './word-count';

const usualPrompt = 'What on the file shows this?';

/** Evidence under the answer that demands it: what kind of record, and what it shows. */
@Component({
  selector: 'sl-evidence-field',
  imports: [WordCount],
  changeDetection: ChangeDetectionStrategy.OnPush,
  template: `
    <label [for]="domId() + '-evidence'">
      {{ rule().prompt ?? usualPrompt }}
      @if (!isNeeded()) {
        <span class="label">(optional)</span>
      }
    </label>
    <textarea
      rows="2"
      spellcheck="true"
      [id]="domId() + '-evidence'"
      [value]="text()"
      [attr.aria-describedby]="domId() + '-evidence-hint'"
      [attr.aria-invalid]="problem() ? 'true' : null"
      (input)="type($event)"
    ></textarea>
    <div class="below" [id]="domId() + '-evidence-hint'">
      @if (problem(); as wrong) {
        <p class="wrong">{{ wrong.message }}</p>
      } @else {
        <p class="label">The type of record and what it shows. No names.</p>
      }
      <sl-word-count [text]="text()" [most]="rule().maxWords" />
    </div>
  `,
  styleUrl: './controls.scss',
  styles: `
    :host {
      display: grid;
      gap: var(--sl-1);
      padding-inline-start: var(--sl-3);
      border-inline-start: 3px solid var(--sl-line-strong);
    }

    .below {
      display: flex;
      gap: var(--sl-3);
      justify-content: space-between;
    }
  `,
})
export class EvidenceField {
  readonly domId = input.required<string>();
  readonly rule = input.required<EvidenceRule>();
  readonly text = input.required<string>();
  /** Whether the answer demands it. */
  readonly isNeeded = input.required<boolean>();
  readonly problems = input<readonly AnswerProblem[]>([]);
  readonly typed = output<string>();

  protected readonly usualPrompt = usualPrompt;
  protected readonly problem = computed(() =>
    this.problems().find(({ part }) => part === 'evidence'),
  );

  protected type(event: Event): void {
    this.typed.emit(cleanText((event.target as HTMLTextAreaElement).value));
  }
}
