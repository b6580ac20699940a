import {
  ChangeDetectionStrategy,
  Component,
  computed,
  ElementRef,
  inject,
  signal,
} from '@angular/core';
import { NonNullableFormBuilder, ReactiveFormsModule } from '@angular/forms';
import { MatButtonModule } from '@angular/material/button';
import { MAT_DIALOG_DATA, MatDialogModule, MatDialogRef } from '@angular/material/dialog';
import { MatFormFieldModule } from '@angular/material/form-field';
import { MatRadioModule } from '@angular/material/radio';
import { MatSelectModule } from '@angular/material/select';
import {
  ModerateGradeDto,
  moderationReasonLabels,
  moderationReasons,
  type GradeMeasure,
  type ModeratedGradeView,
  type ModerationOutcome,
  type ModerationReason,
} from '@sightline/contracts';
import { grades, gradeLabels, gradeRank, isGrade, type Grade } from '@sightline/domain';
import { checkForm, refusalWords } from '../../shared/forms/field-errors';
import { fromDto } from '../../shared/forms/from-dto';
import type { ClientProblem } from '../../shared/http/client-problem';
import { GradeMark } from '../../shared/ui/grade-mark';
import { whyTheyStay } from '../../shared/words/because';
import { GuardedField } from '../../shared/words/guarded-field';

export interface ModerateQuestion {
  readonly agency: string;
  readonly measure: GradeMeasure;
  readonly grade: ModeratedGradeView;
  /** What keeps it from being recorded, or null. */
  readonly send: (answer: ModerateAnswer) => Promise<ClientProblem | null>;
}

export type ModerateAnswer = Omit<ModerateGradeDto, 'measure' | 'revision'>;

type Choice = Grade | 'unmoderated' | 'not-agreed';

/** What the panel agreed of one grade; the outcome follows from the grade chosen. */
@Component({
  selector: 'sl-moderate-dialog',
  imports: [
    GradeMark,
    GuardedField,
    MatButtonModule,
    MatDialogModule,
    MatFormFieldModule,
    MatRadioModule,
    MatSelectModule,
    ReactiveFormsModule,
  ],
  changeDetection: ChangeDetectionStrategy.OnPush,
  templateUrl: './moderate-dialog.html',
  styles: `
    mat-radio-group {
      display: grid;
    }

    form {
      display: grid;
      gap: var(--sl-4);
    }

    blockquote {
      margin: 0;
      padding-inline-start: var(--sl-3);
      border-inline-start: 2px solid var(--sl-line-strong);
    }

    .wrong {
      color: var(--sl-danger-strong);
      font-weight: 600;
    }
  `,
})
export class ModerateDialog {
  private readonly host = inject<ElementRef<HTMLElement>>(ElementRef);
  protected readonly asked = inject<ModerateQuestion>(MAT_DIALOG_DATA);
  private readonly ref = inject<MatDialogRef<ModerateDialog>>(MatDialogRef);

  protected readonly grades = [...grades].reverse();
  protected readonly gradeLabels = gradeLabels;
  protected readonly reasons = moderationReasons;
  protected readonly reasonLabels = moderationReasonLabels;
  protected readonly wrong = signal('');
  private isSending = false;
  protected readonly choice = signal<Choice | ''>(firstChoice(this.asked.grade));
  protected readonly outcome = computed(() => outcomeOf(this.choice(), this.asked.grade));
  protected readonly needsReason = computed(() =>
    ['lowered', 'raised', 'not-agreed'].includes(this.outcome() ?? ''),
  );
  protected readonly reasonLabel = computed(() =>
    this.outcome() === 'not-agreed'
      ? 'Why the panel does not agree'
      : `Why it is ${this.outcome()}`,
  );
  protected readonly because = signal(this.asked.grade.because ?? '');
  protected readonly title = computed(() => {
    const what = this.asked.measure === 'own-practice' ? 'own practice' : 'joint working';
    return `${this.asked.agency}: ${what}`;
  });
  protected readonly form = inject(NonNullableFormBuilder).group({
    reason: [firstReason(this.asked.grade)],
    note: [this.asked.grade.note ?? '', fromDto(ModerateGradeDto, 'note')],
  });

  protected async record(): Promise<void> {
    const outcome = this.outcome();
    const choice = this.choice();
    const { reason, note } = this.form.getRawValue();
    if (!outcome) {
      this.wrong.set('Choose what the panel agreed');
    } else if (this.needsReason() && !reason) {
      this.wrong.set(reasonIsMissing(outcome));
    } else if (checkForm(this.form, this.host.nativeElement)) {
      await this.send({
        outcome,
        agreed: isGrade(choice) ? choice : undefined,
        reason: this.needsReason() && reason ? reason : undefined,
        ...(note.trim() === '' ? {} : { note: note.trim(), ...whyTheyStay(this.because()) }),
      });
    }
  }

  /** Refused, what was written stays to be mended. */
  private async send(answer: ModerateAnswer): Promise<void> {
    if (this.isSending) return;
    this.isSending = true;
    this.wrong.set('');
    const problem = await this.asked.send(answer);
    this.isSending = false;
    if (problem) this.wrong.set(refusalWords(this.form, problem));
    else this.ref.close();
  }
}

function firstReason({ reason }: ModeratedGradeView): ModerationReason | '' {
  return reason ?? '';
}

function firstChoice({ outcome, agreed, self }: ModeratedGradeView): Choice | '' {
  if (outcome === 'unmoderated' || outcome === 'not-agreed') return outcome;
  return agreed ?? (isGrade(self) ? self : '');
}

/** A change and a disagreement each want a reason; the words say of which. */
function reasonIsMissing(outcome: ModerationOutcome): string {
  return outcome === 'not-agreed'
    ? 'Choose why the panel does not agree'
    : 'Choose the reason for the change';
}

/** Confirmed, lowered or raised against the self-grade. */
function outcomeOf(choice: Choice | '', { self }: ModeratedGradeView): ModerationOutcome | null {
  if (choice === '') return null;
  if (!isGrade(choice)) return choice;
  if (!isGrade(self)) return 'raised';
  const step = gradeRank(choice) - gradeRank(self);
  if (step === 0) return 'confirmed';
  return step < 0 ? 'lowered' : 'raised';
}
