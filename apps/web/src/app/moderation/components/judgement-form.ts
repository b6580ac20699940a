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
import { MatFormFieldModule } from '@angular/material/form-field';
import { MatSelectModule } from '@angular/material/select';
import { JudgeCaseDto, type PanelCaseView } from '@sightline/contracts';
import { grades, gradeLabels, type Grade } from '@sightline/domain';
import { practiceDomainLabels, type PracticeDomain } from '@sightline/form-engine';
import { applyFieldProblems, checkForm, errorWords } from '../../shared/forms/field-errors';
import { fromDto } from '../../shared/forms/from-dto';
import type { ClientProblem } from '../../shared/http/client-problem';
import { GradeMark } from '../../shared/ui/grade-mark';
import { whyTheyStay } from '../../shared/words/because';
import { GuardedField } from '../../shared/words/guarded-field';

/** The panel's judgement of a case, with its rationale and, off the offer, the reason. */
@Component({
  selector: 'sl-judgement-form',
  imports: [
    GradeMark,
    GuardedField,
    MatButtonModule,
    MatFormFieldModule,
    MatSelectModule,
    ReactiveFormsModule,
  ],
  changeDetection: ChangeDetectionStrategy.OnPush,
  host: { '(input)': 'writing.emit(true)' },
  templateUrl: './judgement-form.html',
  styleUrl: './judgement-form.scss',
})
export class JudgementForm {
  readonly view = input.required<PanelCaseView>();
  readonly isSaving = input(false);
  readonly problem = input<ClientProblem | null>(null);
  readonly judged = output<JudgeCaseDto>();
  /** Whether something is written that is not recorded. */
  readonly writing = output<boolean>();

  private readonly host = inject<ElementRef<HTMLElement>>(ElementRef);

  protected readonly grades = [...grades].reverse();
  protected readonly gradeLabels = gradeLabels;
  protected readonly errorWords = errorWords;
  protected readonly unplaced = signal<readonly string[]>([]);
  protected readonly chosen = signal<Grade | null>(null);
  /** Why marked words of either text stay. */
  protected readonly because = signal('');
  protected readonly byDomain = signal<Readonly<Partial<Record<PracticeDomain, Grade>>>>({});
  protected readonly domainLabels = practiceDomainLabels;
  protected readonly differs = computed(() => {
    const offered = this.view().offer.grade;
    const chosen = this.chosen();
    return offered !== null && chosen !== null && chosen !== offered;
  });
  protected readonly form = inject(NonNullableFormBuilder).group({
    grade: ['' as Grade | '', fromDto(JudgeCaseDto, 'grade')],
    rationale: ['', fromDto(JudgeCaseDto, 'rationale')],
    differenceReason: ['', fromDto(JudgeCaseDto, 'differenceReason')],
  });

  /** What was recorded of which case: the form starts anew only where that is another. */
  private readonly recorded = computed(
    () => ({ caseId: this.view().caseFile.id, decided: this.view().decided }),
    { equal: (one, other) => JSON.stringify(one) === JSON.stringify(other) },
  );

  constructor() {
    effect(() => {
      const { decided } = this.recorded();
      untracked(() => {
        this.chosen.set(decided?.grade ?? null);
        this.because.set(decided?.because ?? '');
        this.form.setValue({
          grade: decided?.grade ?? '',
          rationale: decided?.rationale ?? '',
          differenceReason: decided?.differenceReason ?? '',
        });
        this.byDomain.set(
          Object.fromEntries((decided?.domains ?? []).map((one) => [one.domain, one.grade])),
        );
        this.form.reset(this.form.getRawValue());
        this.writing.emit(false);
      });
    });
    effect(() => {
      const problem = this.problem();
      untracked(() => this.unplaced.set(problem ? applyFieldProblems(this.form, problem) : []));
    });
  }

  protected verb(): string {
    if (this.isSaving()) return 'Recording…';
    const { decided, outdatedBy } = this.view();
    if (!decided) return 'Record the judgement';
    return outdatedBy.length > 0 ? 'Confirm the judgement' : 'Change the judgement';
  }

  protected choose(grade: Grade): void {
    this.chosen.set(grade);
    this.writing.emit(true);
    this.form.controls.grade.setValue(grade);
  }

  protected chooseOf(domain: PracticeDomain, grade: Grade | null): void {
    this.writing.emit(true);
    this.byDomain.update((before) => ({ ...before, [domain]: grade ?? undefined }));
  }

  protected submit(): void {
    if (!checkForm(this.form, this.host.nativeElement)) return;
    const { grade, rationale, differenceReason } = this.form.getRawValue();
    if (grade === '') return;
    if (this.differs() && differenceReason.trim() === '') {
      this.form.controls.differenceReason.setErrors({
        server: 'Say why the panel differs from the grade offered',
      });
      this.form.controls.differenceReason.markAsTouched();
      return;
    }
    this.judged.emit({
      grade,
      rationale,
      domains: this.view().domains.flatMap((domain) => {
        const given = this.byDomain()[domain];
        return given ? [{ domain, grade: given }] : [];
      }),
      differenceReason: this.differs() ? differenceReason : undefined,
      ...whyTheyStay(this.because()),
      revision: this.view().revision,
    });
  }
}
