import {
  ChangeDetectionStrategy,
  Component,
  effect,
  ElementRef,
  inject,
  signal,
  untracked,
} from '@angular/core';
import { NonNullableFormBuilder, ReactiveFormsModule } from '@angular/forms';
import { MatButtonModule } from '@angular/material/button';
import { MatFormFieldModule } from '@angular/material/form-field';
import { MatInputModule } from '@angular/material/input';
import { WritePublicationSettingDto } from '@sightline/contracts';
import { firstValueFrom } from 'rxjs';
import { InstantPipe } from '../../shared/format/instant-pipe';
import { checkForm, errorWords, refusalWords } from '../../shared/forms/field-errors';
import { fromDto } from '../../shared/forms/from-dto';
import { problemOf } from '../../shared/http/client-problem';
import { loader } from '../../shared/http/loader';
import { Loading } from '../../shared/ui/loading';
import { Notices } from '../../shared/ui/notices';
import { PageHeader } from '../../shared/ui/page-header';
import { ProblemNote } from '../../shared/ui/problem';
import { PublicationsApi } from './publications-api';

/** Which counts a partnership does not tell in what it publishes. */
@Component({
  selector: 'sl-publishing-setting-page',
  imports: [
    InstantPipe,
    Loading,
    MatButtonModule,
    MatFormFieldModule,
    MatInputModule,
    PageHeader,
    ProblemNote,
    ReactiveFormsModule,
  ],
  changeDetection: ChangeDetectionStrategy.OnPush,
  host: { class: 'sl-page' },
  template: `
    <sl-page-header title="Publishing" lead="What is not told in what goes out" />
    @if (setting.value(); as view) {
      <form class="sl-stack" [formGroup]="form" (ngSubmit)="save(view.revision)">
        @if (refusal(); as words) {
          <p role="alert">{{ words }}</p>
        }
        <mat-form-field>
          <mat-label>Counts up to this are not told</mat-label>
          <input matInput type="number" min="5" max="50" formControlName="threshold" />
          <mat-hint>5 or more. Counts that would give a small one away are kept back too.</mat-hint>
          <mat-error>{{ errorWords(form.controls.threshold) }}</mat-error>
        </mat-form-field>
        <p class="sl-soft">
          A later publication of the same audit says what an earlier one said, or nothing: with
          another threshold more of it is kept back.
        </p>
        <div>
          <button matButton="filled" type="submit">{{ isSaving() ? 'Saving…' : 'Save' }}</button>
        </div>
        @if (view.updatedBy) {
          <p class="sl-small sl-soft">
            Set by {{ view.updatedBy }}, {{ view.updatedAt | slInstant }}
          </p>
        }
      </form>
    } @else if (setting.problem(); as problem) {
      <sl-problem [problem]="problem" (retry)="setting.reload()" />
    } @else {
      <sl-loading label="Loading the setting" [lines]="3" />
    }
  `,
})
export class PublishingSettingPage {
  private readonly api = inject(PublicationsApi);
  private readonly notices = inject(Notices);
  private readonly build = inject(NonNullableFormBuilder);
  private readonly host = inject<ElementRef<HTMLElement>>(ElementRef);

  protected readonly setting = loader(() => this.api.setting());
  protected readonly isSaving = signal(false);
  protected readonly refusal = signal('');
  protected readonly errorWords = errorWords;
  protected readonly form = this.build.group({
    threshold: [5, fromDto(WritePublicationSettingDto, 'threshold')],
  });

  constructor() {
    effect(() => {
      const view = this.setting.value();
      if (view) untracked(() => this.form.setValue({ threshold: view.threshold }));
    });
  }

  protected async save(revision: number): Promise<void> {
    if (this.isSaving() || !checkForm(this.form, this.host.nativeElement)) return;
    this.isSaving.set(true);
    this.refusal.set('');
    try {
      const { threshold } = this.form.getRawValue();
      this.setting.set(await firstValueFrom(this.api.writeSetting({ threshold, revision })));
      this.notices.done('Saved: it holds for what is published from now on');
    } catch (thrown) {
      const problem = problemOf(thrown);
      this.refusal.set(refusalWords(this.form, problem));
      if (problem.status === 409) await this.setting.reload();
    } finally {
      this.isSaving.set(false);
    }
  }
}
