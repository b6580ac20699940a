import { ChangeDetectionStrategy, Component, computed } from '@angular/core';
import {
  complianceAnswers,
  complianceLabels,
  naReasonLabels,
  naReasons,
  type AnswerProblem,
  type ComplianceQuestion,
} from '@sightline/form-engine';
import { AnswerControl } from './answer-control';
import { RadioList } from './radio-list';

const options = complianceAnswers.map((code) => ({ code, label: complianceLabels[code] }));
const reasons = naReasons.map((code) => ({ code, label: naReasonLabels[code] }));

/** Yes, partly, no, not evidenced on file, not applicable with its reason. */
@Component({
  selector: 'sl-question-compliance',
  imports: [RadioList],
  changeDetection: ChangeDetectionStrategy.OnPush,
  template: `
    <sl-radio-list
      layout="line"
      [options]="options"
      [name]="domId() + '-value'"
      [value]="value()"
      [hasDigits]="true"
      [describedBy]="describedBy()"
      (chosen)="choose($event)"
    />
    @if (value() === 'na') {
      <fieldset>
        <legend class="label">Why does it not apply?</legend>
        <sl-radio-list
          layout="line"
          [options]="reasons"
          [name]="domId() + '-reason'"
          [value]="answer()?.naReason ?? null"
          [hasDigits]="true"
          [describedBy]="reasonProblem() ? domId() + '-reason-problem' : null"
          (chosen)="give({ naReason: $event })"
        />
        @if (reasonProblem(); as problem) {
          <p class="wrong" [id]="domId() + '-reason-problem'">{{ problem.message }}</p>
        }
      </fieldset>
    }
  `,
  styleUrl: './controls.scss',
  styles: `
    :host {
      display: grid;
      gap: var(--sl-3);
    }

    fieldset {
      display: grid;
      gap: var(--sl-1);
      margin: 0;
      padding: 0;
      border: 0;
    }

    legend {
      padding: 0 0 var(--sl-1);
    }
  `,
})
export class QuestionCompliance extends AnswerControl<ComplianceQuestion> {
  protected readonly options = options;
  protected readonly reasons = reasons;
  protected readonly value = computed(() => {
    const value = this.answer()?.value;
    return typeof value === 'string' ? value : null;
  });
  protected readonly reasonProblem = computed<AnswerProblem | undefined>(() =>
    this.problems().find(({ part }) => part === 'naReason'),
  );

  /** A reason belongs to "not applicable" only; evidence stays, whatever is chosen. */
  protected choose(value: string): void {
    this.give({ value, naReason: value === 'na' ? this.answer()?.naReason : undefined });
  }
}
