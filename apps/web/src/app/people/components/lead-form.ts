import {
  ChangeDetectionStrategy,
  Component,
  effect,
  ElementRef,
  inject,
  input,
  output,
  untracked,
} from '@angular/core';
import { NonNullableFormBuilder, ReactiveFormsModule } from '@angular/forms';
import { MatButton } from '@angular/material/button';
import { MatFormFieldModule } from '@angular/material/form-field';
import { MatInput } from '@angular/material/input';
import { WriteLeadDto, type AgencyLeadView } from '@sightline/contracts';
import { applyFieldProblems, checkForm, errorWords } from '../../shared/forms/field-errors';
import { fromDto } from '../../shared/forms/from-dto';
import type { ClientProblem } from '../../shared/http/client-problem';

/** The safeguarding lead of one agency. */
@Component({
  selector: 'sl-lead-form',
  imports: [MatButton, MatFormFieldModule, MatInput, ReactiveFormsModule],
  changeDetection: ChangeDetectionStrategy.OnPush,
  template: `
    <form class="sl-form" [formGroup]="form" (ngSubmit)="send()" novalidate>
      <mat-form-field>
        <mat-label>Name of the safeguarding lead</mat-label>
        <input matInput autocomplete="off" maxlength="120" formControlName="name" />
        <mat-error>{{ errorWords(form.controls.name) }}</mat-error>
      </mat-form-field>
      <mat-form-field>
        <mat-label>Role</mat-label>
        <input matInput autocomplete="off" maxlength="120" formControlName="role" />
        <mat-error>{{ errorWords(form.controls.role) }}</mat-error>
      </mat-form-field>
      <mat-form-field>
        <mat-label>Telephone</mat-label>
        <input matInput type="tel" autocomplete="off" maxlength="40" formControlName="phone" />
        <mat-error>{{ errorWords(form.controls.phone) }}</mat-error>
      </mat-form-field>
      <mat-form-field>
        <mat-label>E-mail (optional)</mat-label>
        <input matInput type="email" autocomplete="off" maxlength="254" formControlName="email" />
        <mat-hint>Told at once when a concern is raised, beside the contact and the chair</mat-hint>
        <mat-error>{{ errorWords(form.controls.email) }}</mat-error>
      </mat-form-field>
      <mat-form-field>
        <mat-label>At night and at weekends (optional)</mat-label>
        <textarea matInput rows="2" maxlength="400" formControlName="outOfHours"></textarea>
        <mat-hint>Whom your staff ring; empty for the words of the partnership</mat-hint>
        <mat-error>{{ errorWords(form.controls.outOfHours) }}</mat-error>
      </mat-form-field>
      <div class="sl-row">
        <button type="submit" matButton="filled">Save the lead</button>
        <button type="button" matButton (click)="left.emit()">Cancel</button>
      </div>
    </form>
  `,
})
export class LeadForm {
  readonly line = input.required<AgencyLeadView>();
  readonly problem = input<ClientProblem>();
  readonly written = output<WriteLeadDto>();
  readonly left = output();

  private readonly host = inject<ElementRef<HTMLElement>>(ElementRef);

  protected readonly errorWords = errorWords;
  protected readonly form = inject(NonNullableFormBuilder).group({
    name: ['', fromDto(WriteLeadDto, 'name')],
    role: ['', fromDto(WriteLeadDto, 'role')],
    phone: ['', fromDto(WriteLeadDto, 'phone')],
    email: ['', fromDto(WriteLeadDto, 'email')],
    outOfHours: ['', fromDto(WriteLeadDto, 'outOfHours')],
  });

  constructor() {
    effect(() => {
      const { lead, outOfHours, email } = this.line();
      const given = { ...lead, outOfHours: outOfHours ?? '', email: email ?? '' };
      untracked(() => this.form.patchValue(given));
    });
    effect(() => {
      const problem = this.problem();
      if (problem) untracked(() => applyFieldProblems(this.form, problem));
    });
  }

  protected send(): void {
    if (!checkForm(this.form, this.host.nativeElement)) return;
    const { outOfHours, email, ...lead } = this.form.getRawValue();
    const { revision } = this.line();
    this.written.emit({
      ...{ ...lead, revision },
      ...{ outOfHours: outOfHours.trim() || undefined, email: email.trim() || undefined },
    });
  }
}
