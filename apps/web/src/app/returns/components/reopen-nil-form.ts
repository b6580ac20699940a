import {
  ChangeDetectionStrategy,
  Component,
  ElementRef,
  inject,
  input,
  output,
  signal,
} from '@angular/core';
import { NonNullableFormBuilder, ReactiveFormsModule } from '@angular/forms';
import { MatButton } from '@angular/material/button';
import { MatFormFieldModule } from '@angular/material/form-field';
import { MatInput } from '@angular/material/input';
import { ReopenNilDto, type ReturnView } from '@sightline/contracts';
import { involvementLabels, involvements, type Involvement } from '@sightline/domain';
import { checkForm, errorWords } from '../../shared/forms/field-errors';
import { fromDto } from '../../shared/forms/from-dto';
import { RadioList } from '../../shared/questions/radio-list';

type Known = Exclude<Involvement, 'not-known'>;

const known = involvements.filter((code): code is Known => code !== 'not-known');

/** Takes back a nil return that was wrong: who is known after all, and how it came out. */
@Component({
  selector: 'sl-reopen-nil-form',
  imports: [MatButton, MatFormFieldModule, MatInput, RadioList, ReactiveFormsModule],
  changeDetection: ChangeDetectionStrategy.OnPush,
  host: { class: 'sl-panel' },
  template: `
    <form class="sl-form" [formGroup]="form" (ngSubmit)="send()" novalidate>
      <fieldset>
        <legend>Whom does {{ view().agency.name }} know after all?</legend>
        <sl-radio-list
          name="reopened"
          [options]="options"
          [value]="involvement()"
          [describedBy]="isMissing() ? 'reopened-problem' : null"
          (chosen)="choose($event)"
        />
        @if (isMissing()) {
          <p class="wrong" id="reopened-problem">Say who in the family you know</p>
        }
      </fieldset>
      <mat-form-field>
        <mat-label>What was wrong with the nil return</mat-label>
        <textarea matInput rows="2" maxlength="500" formControlName="reason"></textarea>
        <mat-error>{{ errorWords(form.controls.reason) }}</mat-error>
      </mat-form-field>
      <div class="sl-row">
        <button type="submit" matButton="filled">Reopen and ask for the form</button>
        <button type="button" matButton (click)="left.emit()">Leave it closed</button>
      </div>
    </form>
  `,
  styles: `
    fieldset {
      margin: 0;
      padding: 0;
      border: 0;
    }

    legend {
      padding: 0 0 var(--sl-2);
      font-weight: 600;
    }

    .wrong {
      color: var(--sl-danger-strong);
      font-weight: 600;
    }
  `,
})
export class ReopenNilForm {
  readonly view = input.required<ReturnView>();
  readonly reopened = output<ReopenNilDto>();
  readonly left = output();

  private readonly host = inject<ElementRef<HTMLElement>>(ElementRef);

  protected readonly errorWords = errorWords;
  protected readonly options = known.map((code) => ({ code, label: involvementLabels[code] }));
  protected readonly involvement = signal<Known | null>(null);
  protected readonly isMissing = signal(false);
  protected readonly form = inject(NonNullableFormBuilder).group({
    reason: ['', fromDto(ReopenNilDto, 'reason')],
  });

  protected choose(code: string): void {
    this.involvement.set(known.find((one) => one === code) ?? null);
    this.isMissing.set(false);
  }

  protected send(): void {
    const involvement = this.involvement();
    this.isMissing.set(involvement === null);
    if (!checkForm(this.form, this.host.nativeElement) || involvement === null) return;
    const reason = this.form.getRawValue().reason.trim();
    this.reopened.emit({ involvement, reason, revision: this.view().revision });
  }
}
