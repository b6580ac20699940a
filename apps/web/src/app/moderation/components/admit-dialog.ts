import { ChangeDetectionStrategy, Component, inject, signal } from '@angular/core';
import { FormArray, NonNullableFormBuilder, ReactiveFormsModule } from '@angular/forms';
import { MatButtonModule } from '@angular/material/button';
import { MatCheckboxModule } from '@angular/material/checkbox';
import { MAT_DIALOG_DATA, MatDialogModule, MatDialogRef } from '@angular/material/dialog';
import { NotAdmittedDto, type AgencyRef, type NotAdmittedView } from '@sightline/contracts';
import { fromDto } from '../../shared/forms/from-dto';
import { whyTheyStay } from '../../shared/words/because';
import { GuardedField } from '../../shared/words/guarded-field';

export interface AdmitQuestion {
  readonly agencies: readonly AgencyRef[];
  readonly notAdmitted: readonly NotAdmittedView[];
}

export type AdmitAnswer = readonly NotAdmittedDto[];

/** Which agencies in a case come to its pack; leaving one out needs a reason. */
@Component({
  selector: 'sl-admit-dialog',
  imports: [GuardedField, MatButtonModule, MatCheckboxModule, MatDialogModule, ReactiveFormsModule],
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
              <sl-guarded-field
                [label]="'Why ' + asked.agencies[$index]?.shortName + ' is not admitted'"
                [control]="line.controls.reason"
                [rows]="1"
                [longest]="300"
                [because]="line.controls.because.value"
                (becauseChange)="line.controls.because.setValue($event)"
              />
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
})
export class AdmitDialog {
  protected readonly asked = inject<AdmitQuestion>(MAT_DIALOG_DATA);
  private readonly ref = inject<MatDialogRef<AdmitDialog, AdmitAnswer>>(MatDialogRef);
  private readonly build = inject(NonNullableFormBuilder);

  protected readonly wrong = signal('');
  protected readonly lines = new FormArray(
    this.asked.agencies.map(({ id }) => {
      const left = this.asked.notAdmitted.find(({ agency }) => agency.id === id);
      return this.build.group({
        isAdmitted: [left === undefined],
        reason: [left?.reason ?? '', fromDto(NotAdmittedDto, 'reason')],
        because: [left?.because ?? ''],
      });
    }),
  );
  protected readonly form = this.build.group({ lines: this.lines });

  protected record(): void {
    const left = this.lines.controls.flatMap(({ controls }, index) => {
      const agencyId = this.asked.agencies[index]?.id;
      if (controls.isAdmitted.value || !agencyId) return [];
      controls.reason.markAsTouched();
      const said = { reason: controls.reason.value, ...whyTheyStay(controls.because.value) };
      return [{ dto: { agencyId, ...said }, isValid: controls.reason.valid }];
    });
    if (left.some(({ isValid }) => !isValid)) {
      this.wrong.set('Say why each agency that is left out is not admitted');
      return;
    }
    this.ref.close(left.map(({ dto }) => dto));
  }
}
