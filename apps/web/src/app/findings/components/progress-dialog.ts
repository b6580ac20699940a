import { ChangeDetectionStrategy, Component, ElementRef, inject, signal } from '@angular/core';
import { NonNullableFormBuilder, ReactiveFormsModule } from '@angular/forms';
import { MatButtonModule } from '@angular/material/button';
import { MAT_DIALOG_DATA, MatDialogModule, MatDialogRef } from '@angular/material/dialog';
import { MatFormFieldModule } from '@angular/material/form-field';
import { MatInputModule } from '@angular/material/input';
import { JudgeProgressDto, type EarlierRecommendationView } from '@sightline/contracts';
import { progressLabels, progressStates, type ProgressState } from '@sightline/domain';
import { firstValueFrom, type Observable } from 'rxjs';
import { ChoiceField } from '../../shared/forms/choice-field';
import { checkForm, errorWords, refusalWords } from '../../shared/forms/field-errors';
import { fromDto } from '../../shared/forms/from-dto';
import { problemOf } from '../../shared/http/client-problem';

export interface ProgressDialogData {
  readonly of: EarlierRecommendationView;
  readonly save: (dto: JudgeProgressDto) => Observable<EarlierRecommendationView[]>;
}

/** What became of one recommendation of the earlier audit, and what shows it. */
@Component({
  selector: 'sl-progress-dialog',
  imports: [
    ChoiceField,
    MatButtonModule,
    MatDialogModule,
    MatFormFieldModule,
    MatInputModule,
    ReactiveFormsModule,
  ],
  changeDetection: ChangeDetectionStrategy.OnPush,
  template: `
    <h2 mat-dialog-title>What became of it?</h2>
    <form [formGroup]="form" (ngSubmit)="save()" novalidate>
      <mat-dialog-content>
        <div class="sl-stack">
          <p>{{ data.of.text }}</p>
          <sl-choice-field
            legend="Progress"
            name="progress"
            [options]="options"
            [value]="form.controls.progress.value"
            (chosen)="choose($event)"
          />
          <mat-form-field>
            <mat-label>What shows it</mat-label>
            <textarea matInput rows="3" formControlName="note"></textarea>
            <mat-error>{{ errorWords(form.controls.note) }}</mat-error>
          </mat-form-field>
          @if (refusal(); as words) {
            <p role="alert">{{ words }}</p>
          }
        </div>
      </mat-dialog-content>
      <mat-dialog-actions align="end">
        <button matButton type="button" mat-dialog-close>Leave it</button>
        <button matButton="filled" type="submit">
          {{ isSaving() ? 'Saving…' : 'Keep the judgement' }}
        </button>
      </mat-dialog-actions>
    </form>
  `,
})
export class ProgressDialog {
  protected readonly data = inject<ProgressDialogData>(MAT_DIALOG_DATA);
  private readonly ref =
    inject<MatDialogRef<ProgressDialog, EarlierRecommendationView[]>>(MatDialogRef);
  private readonly host = inject<ElementRef<HTMLElement>>(ElementRef);

  protected readonly options = progressStates.map((state) => ({
    code: state,
    label: progressLabels[state],
  }));
  protected readonly errorWords = errorWords;
  protected readonly isSaving = signal(false);
  protected readonly refusal = signal('');
  /** Empty until it is judged. */
  private readonly before: ProgressState | '' = this.data.of.progress ?? '';
  protected readonly form = inject(NonNullableFormBuilder).group({
    progress: [this.before],
    note: [this.data.of.note, fromDto(JudgeProgressDto, 'note')],
  });

  protected choose(state: string): void {
    this.form.patchValue({ progress: progressStates.find((each) => each === state) });
    this.refusal.set('');
  }

  protected async save(): Promise<void> {
    const { progress, note } = this.form.getRawValue();
    if (this.isSaving() || !checkForm(this.form, this.host.nativeElement)) return;
    if (progress === '') {
      this.refusal.set('Choose embedded, improving, no change or worse');
      return;
    }
    this.isSaving.set(true);
    try {
      const { revision } = this.data.of;
      this.ref.close(await firstValueFrom(this.data.save({ progress, note, revision })));
    } catch (thrown) {
      this.refusal.set(refusalWords(this.form, problemOf(thrown)));
    } finally {
      this.isSaving.set(false);
    }
  }
}
