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
import { BeginEntryDto, type ReturnView } from '@sightline/contracts';
import { checkForm, errorWords } from '../../shared/forms/field-errors';
import { fromDto } from '../../shared/forms/from-dto';
import { printLinks } from '../print-links';

/** Offers to enter a return for an agency that has nobody in Sightline; the paper comes first. */
@Component({
  selector: 'sl-entry-begin-form',
  imports: [MatButton, MatFormFieldModule, MatInput, ReactiveFormsModule],
  changeDetection: ChangeDetectionStrategy.OnPush,
  host: { class: 'sl-panel' },
  template: `
    <h2>Nobody of {{ view().agency.name }} has an account</h2>
    <p>
      It may answer on paper or by telephone, and you enter what it gives. Send the form to fill in
      by hand; it carries the case reference, never a name. A key-holder tells the agency which
      child it is, by telephone or in person.
    </p>
    <p class="sl-row">
      @for (link of papers(); track link.url) {
        <a matButton="outlined" [href]="link.url" download>{{ link.label }}</a>
      }
    </p>
    <form class="sl-form" [formGroup]="form" (ngSubmit)="send()" novalidate>
      <mat-form-field>
        <mat-label>Who in the agency answers</mat-label>
        <input matInput autocomplete="off" maxlength="80" formControlName="contactName" />
        <mat-error>{{ errorWords(form.controls.contactName) }}</mat-error>
      </mat-form-field>
      <mat-form-field>
        <mat-label>Their role there</mat-label>
        <input matInput autocomplete="off" maxlength="80" formControlName="contactRole" />
        <mat-error>{{ errorWords(form.controls.contactRole) }}</mat-error>
      </mat-form-field>
      <mat-form-field>
        <mat-label>Who keeps the paper</mat-label>
        <input matInput autocomplete="off" maxlength="120" formControlName="paperKeptBy" />
        <mat-hint>Usually the agency, in the child’s own file</mat-hint>
        <mat-error>{{ errorWords(form.controls.paperKeptBy) }}</mat-error>
      </mat-form-field>
      <div class="sl-row">
        <button type="submit" matButton="filled">Enter it for the agency</button>
      </div>
    </form>
  `,
  styles: `
    h2 {
      font-size: var(--sl-text-large);
    }
  `,
})
export class EntryBeginForm {
  readonly view = input.required<ReturnView>();
  readonly begun = output<BeginEntryDto>();

  private readonly host = inject<ElementRef<HTMLElement>>(ElementRef);

  protected readonly errorWords = errorWords;
  protected readonly form = inject(NonNullableFormBuilder).group({
    contactName: ['', fromDto(BeginEntryDto, 'contactName')],
    contactRole: ['', fromDto(BeginEntryDto, 'contactRole')],
    paperKeptBy: ['the agency', fromDto(BeginEntryDto, 'paperKeptBy')],
  });

  protected papers() {
    return printLinks(this.view().id).filter(({ label }) => label.startsWith('To fill in'));
  }

  protected send(): void {
    if (!checkForm(this.form, this.host.nativeElement)) return;
    this.begun.emit({ ...this.form.getRawValue(), revision: this.view().revision });
  }
}
