import {
  ChangeDetectionStrategy,
  Component,
  ElementRef,
  inject,
  input,
  output,
} from '@angular/core';
import { NonNullableFormBuilder, ReactiveFormsModule } from '@angular/forms';
import { MatButton } from '@angular/material/button';
import { MatFormFieldModule } from '@angular/material/form-field';
import { MatInput } from '@angular/material/input';
import { MatSelectModule } from '@angular/material/select';
import { LeaveDto, type LeaverWorkView } from '@sightline/contracts';
import { checkForm, errorWords } from '../../shared/forms/field-errors';
import { fromDto } from '../../shared/forms/from-dto';

/** Somebody leaves: who takes on what they had in hand, and why. */
@Component({
  selector: 'sl-leave-form',
  imports: [MatButton, MatFormFieldModule, MatInput, MatSelectModule, ReactiveFormsModule],
  changeDetection: ChangeDetectionStrategy.OnPush,
  template: `
    <form class="sl-form" [formGroup]="form" (ngSubmit)="send()" novalidate>
      @for (line of work(); track line.agencyId) {
        <section class="sl-panel">
          <p>
            <strong>{{ line.agencyName }}</strong
            >: {{ line.returns }} {{ line.returns === 1 ? 'return' : 'returns' }} to write
          </p>
          <ul class="sl-small sl-soft">
            @for (audit of line.audits; track audit.theme) {
              <li>{{ audit.theme }}: {{ audit.returns }}</li>
            }
          </ul>
          <mat-form-field class="below">
            <mat-label>Who takes them on</mat-label>
            <mat-select (selectionChange)="heirs.set(line.agencyId, $event.value)">
              <mat-option value="">The agency’s contact gives them out</mat-option>
              @for (other of line.successors; track other.id) {
                <mat-option [value]="other.id">{{ other.name }}</mat-option>
              }
            </mat-select>
          </mat-form-field>
        </section>
      } @empty {
        <p>They have no return to write.</p>
      }
      <mat-form-field>
        <mat-label>Why (kept on the trail)</mat-label>
        <input matInput maxlength="500" formControlName="reason" />
        <mat-error>{{ errorWords(form.controls.reason) }}</mat-error>
      </mat-form-field>
      <div class="sl-row">
        <button type="submit" matButton="filled" class="sl-danger-button">End access now</button>
        <button type="button" matButton (click)="left.emit()">Cancel</button>
      </div>
    </form>
  `,
  styles: `
    /* Its label stands on the edge, and would touch the list above. */
    .below {
      margin-block-start: var(--sl-2);
    }
  `,
})
export class LeaveForm {
  readonly work = input.required<readonly LeaverWorkView[]>();
  readonly asked = output<LeaveDto>();
  readonly left = output();

  private readonly host = inject<ElementRef<HTMLElement>>(ElementRef);
  /** Agency -> who takes its returns on. */
  protected readonly heirs = new Map<string, string>();
  protected readonly errorWords = errorWords;
  protected readonly form = inject(NonNullableFormBuilder).group({
    reason: ['', fromDto(LeaveDto, 'reason')],
  });

  protected send(): void {
    if (!checkForm(this.form, this.host.nativeElement)) return;
    const handOn = [...this.heirs].flatMap(([agencyId, accountId]) =>
      accountId ? [{ agencyId, accountId }] : [],
    );
    this.asked.emit({ reason: this.form.getRawValue().reason, handOn });
  }
}
