import { ChangeDetectionStrategy, Component, ElementRef, inject, signal } from '@angular/core';
import { NonNullableFormBuilder, ReactiveFormsModule } from '@angular/forms';
import { MatButtonModule } from '@angular/material/button';
import { MAT_DIALOG_DATA, MatDialogModule, MatDialogRef } from '@angular/material/dialog';
import { MatFormFieldModule } from '@angular/material/form-field';
import { MatInputModule } from '@angular/material/input';
import { MatSelectModule } from '@angular/material/select';
import {
  priorities,
  WriteRecommendationDto,
  type Priority,
  type RecommendationView,
} from '@sightline/contracts';
import { firstValueFrom, type Observable } from 'rxjs';
import { applyFieldProblems, checkForm, errorWords } from '../../shared/forms/field-errors';
import { fromDto } from '../../shared/forms/from-dto';
import { problemOf } from '../../shared/http/client-problem';
import type { Choice } from './finding-dialog';

export interface RecommendationDialogData {
  readonly title: string;
  readonly from: RecommendationView | null;
  readonly findings: readonly Choice[];
  readonly bodies: readonly string[];
  readonly save: (dto: WriteRecommendationDto) => Observable<RecommendationView>;
}

export const priorityLabels: Record<Priority, string> = {
  high: 'High',
  medium: 'Medium',
  low: 'Low',
};

/** Writing a recommendation: what should change, addressed to one body, resting on findings. */
@Component({
  selector: 'sl-recommendation-dialog',
  imports: [
    MatButtonModule,
    MatDialogModule,
    MatFormFieldModule,
    MatInputModule,
    MatSelectModule,
    ReactiveFormsModule,
  ],
  changeDetection: ChangeDetectionStrategy.OnPush,
  templateUrl: './recommendation-dialog.html',
  styles: `
    form {
      display: grid;
      gap: var(--sl-4);
      padding-top: var(--sl-2);
    }
  `,
})
export class RecommendationDialog {
  protected readonly data = inject<RecommendationDialogData>(MAT_DIALOG_DATA);
  private readonly host = inject<ElementRef<HTMLElement>>(ElementRef);
  private readonly ref =
    inject<MatDialogRef<RecommendationDialog, RecommendationView>>(MatDialogRef);

  protected readonly priorities = priorities;
  protected readonly priorityLabels = priorityLabels;
  protected readonly errorWords = errorWords;
  protected readonly wrong = signal<readonly string[]>([]);
  protected readonly isSaving = signal(false);
  protected readonly form = inject(NonNullableFormBuilder).group({
    text: [this.data.from?.text ?? '', fromDto(WriteRecommendationDto, 'text')],
    rationale: [this.data.from?.rationale ?? '', fromDto(WriteRecommendationDto, 'rationale')],
    findingIds: [
      [...(this.data.from?.findingIds ?? [])],
      fromDto(WriteRecommendationDto, 'findingIds'),
    ],
    priority: [this.data.from?.priority ?? ('medium' as const)],
    addressedTo: [
      this.data.from?.addressedTo ?? '',
      fromDto(WriteRecommendationDto, 'addressedTo'),
    ],
    accepted: [acceptedOf(this.data.from)],
    answerReason: [
      this.data.from?.answerReason ?? '',
      fromDto(WriteRecommendationDto, 'answerReason'),
    ],
  });

  protected async save(): Promise<void> {
    if (this.isSaving() || !checkForm(this.form, this.host.nativeElement)) return;
    this.isSaving.set(true);
    this.wrong.set([]);
    const { accepted, ...dto } = this.form.getRawValue();
    const isAccepted = accepted === '' ? undefined : accepted === 'yes';
    try {
      this.ref.close(await firstValueFrom(this.data.save({ ...dto, isAccepted })));
    } catch (thrown) {
      const problem = problemOf(thrown);
      const words = applyFieldProblems(this.form, problem);
      this.wrong.set(problem.status === 422 ? words : [problem.detail ?? problem.title]);
    } finally {
      this.isSaving.set(false);
    }
  }
}

function acceptedOf(from: RecommendationView | null): '' | 'yes' | 'no' {
  if (!from || from.isAccepted === null) return '';
  return from.isAccepted ? 'yes' : 'no';
}
