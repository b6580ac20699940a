import {
  ChangeDetectionStrategy,
  Component,
  computed,
  effect,
  ElementRef,
  inject,
  input,
  output,
  signal,
  untracked,
} from '@angular/core';
import { NonNullableFormBuilder, ReactiveFormsModule } from '@angular/forms';
import { MatButtonModule } from '@angular/material/button';
import { type CalibrationView, GradeCalibrationDto } from '@sightline/contracts';
import type { GradeQuestion } from '@sightline/form-engine';
import { checkForm, errorWords, refusalWords } from '../../shared/forms/field-errors';
import { fromDto } from '../../shared/forms/from-dto';
import type { ClientProblem } from '../../shared/http/client-problem';
import { QuestionGrade } from '../../shared/questions/question-grade';
import { whyTheyStay } from '../../shared/words/because';
import { GuardedField } from '../../shared/words/guarded-field';

const question: GradeQuestion = {
  id: 'calibration',
  kind: 'grade',
  text: 'How well did the agencies work together?',
  scale: 'joint',
  measures: 'multi-agency',
};

/** A person's own grade of the shared case, and why. */
@Component({
  selector: 'sl-calibration-grade-form',
  imports: [GuardedField, MatButtonModule, QuestionGrade, ReactiveFormsModule],
  changeDetection: ChangeDetectionStrategy.OnPush,
  template: `
    <form class="sl-stack" [formGroup]="form" (ngSubmit)="submit()" novalidate>
      <fieldset>
        <legend id="calibration-question">{{ question.text }}</legend>
        <sl-question-grade
          domId="calibration"
          describedBy="calibration-question"
          [question]="question"
          [scale]="view().scale"
          [answer]="{ value: form.controls.grade.value }"
          (changed)="choose($event?.value)"
        />
        @if (form.controls.grade.touched && form.controls.grade.invalid) {
          <p class="wrong" role="alert">{{ errorWords(form.controls.grade) }}</p>
        }
      </fieldset>
      <sl-guarded-field
        label="Why"
        [control]="form.controls.rationale"
        [rows]="4"
        [longest]="2000"
        [(because)]="because"
      />
      @if (refused(); as words) {
        <p class="wrong" role="alert">{{ words }}</p>
      }
      <div class="sl-row">
        <button matButton="filled" type="submit">{{ verb() }}</button>
        <span class="sl-small sl-soft">Nobody else sees it until the calibration is closed.</span>
      </div>
    </form>
  `,
  styles: `
    fieldset {
      margin: 0;
      padding: 0;
      border: 0;
    }

    legend {
      padding: 0 0 var(--sl-2);
      font-weight: 600;
    }

    sl-guarded-field {
      max-width: 48rem;
    }

    .wrong {
      color: var(--sl-danger-strong);
      font-weight: 600;
    }
  `,
})
export class CalibrationGradeForm {
  readonly view = input.required<CalibrationView>();
  readonly isSaving = input(false);
  readonly problem = input<ClientProblem | null>(null);
  readonly graded = output<GradeCalibrationDto>();

  private readonly host = inject<ElementRef<HTMLElement>>(ElementRef);

  protected readonly question = question;
  protected readonly errorWords = errorWords;
  protected readonly refused = signal('');
  protected readonly because = signal('');
  protected readonly verb = computed(() => {
    if (this.isSaving()) return 'Recording…';
    return this.view().own ? 'Change your grade' : 'Record your grade';
  });
  protected readonly form = inject(NonNullableFormBuilder).group({
    grade: ['', fromDto(GradeCalibrationDto, 'grade')],
    rationale: ['', fromDto(GradeCalibrationDto, 'rationale')],
  });

  constructor() {
    effect(() => {
      const { own } = this.view();
      untracked(() => {
        this.form.reset({ grade: own?.grade ?? '', rationale: own?.rationale ?? '' });
        this.because.set(own?.because ?? '');
      });
    });
    effect(() => {
      const problem = this.problem();
      untracked(() => this.refused.set(problem ? refusalWords(this.form, problem) : ''));
    });
  }

  protected choose(code: unknown): void {
    this.form.controls.grade.setValue(typeof code === 'string' ? code : '');
  }

  protected submit(): void {
    if (!checkForm(this.form, this.host.nativeElement)) return;
    this.graded.emit({ ...this.form.getRawValue(), ...whyTheyStay(this.because()) });
  }
}
