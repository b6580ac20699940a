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
import { AddSettingDto, type AgencySettingView } from '@sightline/contracts';
import { agencySettingKinds, agencySettingLabels, type AgencySettingKind } from '@sightline/domain';
import { checkForm, errorWords } from '../../shared/forms/field-errors';
import { fromDto } from '../../shared/forms/from-dto';
import { SectionHeader } from '../../shared/ui/section-header';

/** The schools, practices, teams and placements of an agency. */
@Component({
  selector: 'sl-agency-settings-list',
  imports: [
    MatButton,
    MatFormFieldModule,
    MatInput,
    MatSelectModule,
    ReactiveFormsModule,
    SectionHeader,
  ],
  changeDetection: ChangeDetectionStrategy.OnPush,
  host: { class: 'sl-stack' },
  template: `
    <sl-section-header
      title="Settings"
      hint="Schools, practices, the emergency duty team, placements: parts of the agency with records of their own."
    />
    <ul class="sl-plain-list">
      @for (setting of settings(); track setting.id) {
        <li class="sl-row sl-spread">
          <span [class.sl-soft]="setting.isClosed">
            {{ setting.name }}, {{ labels[setting.kind] }}{{ setting.isClosed ? ', closed' : '' }}
          </span>
          <button
            type="button"
            matButton
            [attr.aria-label]="(setting.isClosed ? 'Open again: ' : 'Close: ') + setting.name"
            (click)="toggled.emit(setting)"
          >
            {{ setting.isClosed ? 'Open again' : 'Close' }}
          </button>
        </li>
      } @empty {
        <li class="sl-soft">None yet.</li>
      }
    </ul>
    <form class="sl-row" [formGroup]="form" (ngSubmit)="send()" novalidate>
      <mat-form-field>
        <mat-label>Kind of setting</mat-label>
        <mat-select formControlName="kind">
          @for (kind of kinds; track kind) {
            <mat-option [value]="kind">{{ labels[kind] }}</mat-option>
          }
        </mat-select>
      </mat-form-field>
      <mat-form-field>
        <mat-label>Name of the setting</mat-label>
        <input matInput autocomplete="off" maxlength="120" formControlName="name" />
        <mat-error>{{ errorWords(form.controls.name) }}</mat-error>
      </mat-form-field>
      <button type="submit" matButton="outlined">Add</button>
    </form>
  `,
})
export class AgencySettingsList {
  readonly settings = input.required<readonly AgencySettingView[]>();
  readonly added = output<AddSettingDto>();
  readonly toggled = output<AgencySettingView>();

  private readonly host = inject<ElementRef<HTMLElement>>(ElementRef);
  protected readonly kinds = agencySettingKinds;
  protected readonly labels = agencySettingLabels;
  protected readonly errorWords = errorWords;
  protected readonly form = inject(NonNullableFormBuilder).group({
    kind: ['school' as AgencySettingKind, fromDto(AddSettingDto, 'kind')],
    name: ['', fromDto(AddSettingDto, 'name')],
  });

  protected send(): void {
    if (!checkForm(this.form, this.host.nativeElement)) return;
    this.added.emit(this.form.getRawValue());
    this.form.controls.name.reset();
  }
}
