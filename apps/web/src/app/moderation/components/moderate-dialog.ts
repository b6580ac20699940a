import { ChangeDetectionStrategy, Component, computed, inject, signal } from '@angular/core';
import { NonNullableFormBuilder, ReactiveFormsModule } from '@angular/forms';
import { MatButtonModule } from '@angular/material/button';
import { MAT_DIALOG_DATA, MatDialogModule, MatDialogRef } from '@angular/material/dialog';
import { MatFormFieldModule } from '@angular/material/form-field';
import { MatInputModule } from '@angular/material/input';
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
import { fromDto } from '../../shared/forms/from-dto';
import { errorWords } from '../../shared/forms/field-errors';
import { GradeMark } from '../../shared/ui/grade-mark';

export interface ModerateQuestion {
  readonly agency: string;
  readonly measure: GradeMeasure;
  readonly grade: ModeratedGradeView;
}

export type ModerateAnswer = Omit<ModerateGradeDto, 'measure' | 'revision'>;

type Choice = Grade | 'unmoderated' | 'not-agreed';

/** What the panel agreed of one grade; the outcome follows from the grade chosen. */
@Component({
  selector: 'sl-moderate-dialog',
  imports: [
    GradeMark,
    MatButtonModule,
    MatDialogModule,
    MatFormFieldModule,
    MatInputModule,
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

    .wrong {
      color: var(--sl-on-danger);
    }
  `,
})
export class ModerateDialog {
  protected readonly asked = inject<ModerateQuestion>(MAT_DIALOG_DATA);
  private readonly ref = inject<MatDialogRef<ModerateDialog, ModerateAnswer>>(MatDialogRef);

  protected readonly grades = [...grades].reverse();
  protected readonly gradeLabels = gradeLabels;
  protected readonly reasons = moderationReasons;
  protected readonly reasonLabels = moderationReasonLabels;
  protected readonly errorWords = errorWords;
  protected readonly wrong = signal('');
  protected readonly choice = signal<Choice | ''>(firstChoice(this.asked.grade));
  protected readonly outcome = computed(() => outcomeOf(this.choice(), this.asked.grade));
  protected readonly needsReason = computed(() =>
    ['lowered', 'raised'].includes(this.outcome() ?? ''),
  );
  protected readonly title = computed(() => {
    const what = this.asked.measure === 'own-practice' ? 'own practice' : 'joint working';
    return `${this.asked.agency}: ${what}`;
  });
  protected readonly form = inject(NonNullableFormBuilder).group({
    reason: [firstReason(this.asked.grade)],
    note: [this.asked.grade.note ?? '', fromDto(ModerateGradeDto, 'note')],
  });

  protected record(): void {
    const outcome = this.outcome();
    const choice = this.choice();
    const { reason, note } = this.form.getRawValue();
    if (!outcome) {
      this.wrong.set('Choose what the panel agreed');
    } else if (this.needsReason() && !reason) {
      this.wrong.set('Choose the reason for the change');
    } else if (this.form.valid) {
      this.ref.close({
        outcome,
        agreed: isGrade(choice) ? choice : undefined,
        reason: this.needsReason() && reason ? reason : undefined,
        note: note.trim() || undefined,
      });
    }
  }
}

function firstReason({ reason }: ModeratedGradeView): ModerationReason | '' {
  return reason ?? '';
}

function firstChoice({ outcome, agreed, self }: ModeratedGradeView): Choice | '' {
  if (outcome === 'unmoderated' || outcome === 'not-agreed') return outcome;
  return agreed ?? (isGrade(self) ? self : '');
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
