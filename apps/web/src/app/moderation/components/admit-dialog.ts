import { ChangeDetectionStrategy, Component, inject, signal } from '@angular/core';
import { FormArray, NonNullableFormBuilder, ReactiveFormsModule } from '@angular/forms';
import { MatButtonModule } from '@angular/material/button';
import { MatCheckboxModule } from '@angular/material/checkbox';
import { MAT_DIALOG_DATA, MatDialogModule, MatDialogRef } from '@angular/material/dialog';
import { MatFormFieldModule } from '@angular/material/form-field';
import { MatInputModule } from '@angular/material/input';
import { NotAdmittedDto, type AgencyRef } from '@sightline/contracts';
import { errorWords } from '../../shared/forms/field-errors';
import { fromDto } from '../../shared/forms/from-dto';

export interface AdmitQuestion {
  readonly agencies: readonly AgencyRef[];
  readonly notAdmitted: readonly { readonly agency: AgencyRef; readonly reason: string }[];
}

export type AdmitAnswer = readonly NotAdmittedDto[];

/** Which agencies in a case come to its pack; leaving one out needs a reason. */
@Component({
  selector: 'sl-admit-dialog',
  imports: [
    MatButtonModule,
    MatCheckboxModule,
    MatDialogModule,
    MatFormFieldModule,
    MatInputModule,
    ReactiveFormsModule,
  ],
  changeDetection: ChangeDetectionStrategy.OnPush,
  template: `
    <h2 mat-dialog-title>Who is admitted to the pack</h2>
    <mat-dialog-content>
      <form id="admit" class="sl-stack" [formGroup]="form" (ngSubmit)="record()">
        <p class="sl-soft">Give roles in the reason, never names.</p>
        @for (line of lines.controls; track $index) {
          <div [formGroup]="line">
            <mat-checkbox formControlName="isAdmitted">
              {{ asked.agencies[$index]?.name }}
            </mat-checkbox>
            @if (!line.controls.isAdmitted.value) {
              <mat-form-field>
                <mat-label>Why {{ asked.agencies[$index]?.shortName }} is not admitted</mat-label>
                <input matInput formControlName="reason" />
                <mat-error>{{ errorWords(line.controls.reason) }}</mat-error>
              </mat-form-field>
            }
          </div>
        }
        @if (wrong(); as words) {
          <p role="alert">{{ words }}</p>
        }
      </form>
    </mat-dialog-content>
    <mat-dialog-actions align="end">
      <button matButton type="button" mat-dialog-close>Leave it</button>
      <button matButton="filled" type="submit" form="admit">Record who is admitted</button>
    </mat-dialog-actions>
  `,
  styles: `
    mat-form-field {
      width: 100%;
    }
  `,
})
export class AdmitDialog {
  protected readonly asked = inject<AdmitQuestion>(MAT_DIALOG_DATA);
  private readonly ref = inject<MatDialogRef<AdmitDialog, AdmitAnswer>>(MatDialogRef);
  private readonly build = inject(NonNullableFormBuilder);

  protected readonly errorWords = errorWords;
  protected readonly wrong = signal('');
  protected readonly lines = new FormArray(
    this.asked.agencies.map(({ id }) => {
      const left = this.asked.notAdmitted.find(({ agency }) => agency.id === id);
      return this.build.group({
        isAdmitted: [left === undefined],
        reason: [left?.reason ?? '', fromDto(NotAdmittedDto, 'reason')],
      });
    }),
  );
  protected readonly form = this.build.group({ lines: this.lines });

  protected record(): void {
    const left = this.lines.controls.flatMap(({ controls }, index) => {
      const agencyId = this.asked.agencies[index]?.id;
      if (controls.isAdmitted.value || !agencyId) return [];
      controls.reason.markAsTouched();
      return [{ agencyId, reason: controls.reason.value, isValid: controls.reason.valid }];
    });
    if (left.some(({ isValid }) => !isValid)) {
      this.wrong.set('Say why each agency that is left out is not admitted');
      return;
    }
    this.ref.close(left.map(({ agencyId, reason }) => ({ agencyId, reason })));
  }
}
