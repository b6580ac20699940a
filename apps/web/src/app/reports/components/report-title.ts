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
import { MatButtonModule } from '@angular/material/button';
import { longestReportTitle, RenameReportDto, type ReportView } from '@sightline/contracts';
import { firstValueFrom } from 'rxjs';
import { checkForm, refusalWords } from '../../shared/forms/field-errors';
import { fromDto } from '../../shared/forms/from-dto';
import { problemOf } from '../../shared/http/client-problem';
import { Icon } from '../../shared/ui/icon';
import { Notices } from '../../shared/ui/notices';
import { whyTheyStay } from '../../shared/words/because';
import { GuardedField } from '../../shared/words/guarded-field';
import { ReportsApi } from '../reports-api';

/** Gives a draft another title. */
@Component({
  selector: 'sl-report-title',
  imports: [GuardedField, Icon, MatButtonModule, ReactiveFormsModule],
  changeDetection: ChangeDetectionStrategy.OnPush,
  template: `
    @if (isOpen()) {
      <form class="sl-panel" [formGroup]="form" (ngSubmit)="rename()" novalidate>
        @if (refusal(); as words) {
          <p role="alert">{{ words }}</p>
        }
        <sl-guarded-field
          label="Title of the report"
          [control]="form.controls.title"
          [rows]="2"
          [longest]="longest * 2"
          hint="Up to 500 characters; files and running heads have a shorter one"
          [(because)]="because"
        />
        <div class="sl-row">
          <button matButton="filled" type="submit">
            {{ isSaving() ? 'Saving…' : 'Save the title' }}
          </button>
          <button matButton type="button" (click)="isOpen.set(false)">Leave it</button>
        </div>
      </form>
    } @else {
      <button matButton type="button" (click)="open()">
        <sl-icon name="edit" /> Change the title
      </button>
    }
  `,
})
export class ReportTitle {
  readonly report = input.required<ReportView>();
  readonly renamed = output<ReportView>();

  private readonly api = inject(ReportsApi);
  private readonly notices = inject(Notices);
  private readonly host = inject<ElementRef<HTMLElement>>(ElementRef);

  protected readonly longest = longestReportTitle;
  protected readonly isOpen = signal(false);
  protected readonly isSaving = signal(false);
  protected readonly refusal = signal('');
  protected readonly because = signal('');
  protected readonly form = inject(NonNullableFormBuilder).group({
    title: ['', fromDto(RenameReportDto, 'title')],
  });

  protected open(): void {
    this.form.reset({ title: this.report().title });
    this.refusal.set('');
    this.isOpen.set(true);
  }

  protected async rename(): Promise<void> {
    if (this.isSaving() || !checkForm(this.form, this.host.nativeElement)) return;
    this.isSaving.set(true);
    try {
      const { id, revision } = this.report();
      const dto = { ...this.form.getRawValue(), ...whyTheyStay(this.because()), revision };
      this.renamed.emit(await firstValueFrom(this.api.rename(id, dto)));
      this.isOpen.set(false);
      this.notices.done('The title is saved');
    } catch (thrown) {
      this.refusal.set(refusalWords(this.form, problemOf(thrown)));
    } finally {
      this.isSaving.set(false);
    }
  }
}
