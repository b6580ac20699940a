import {
  ChangeDetectionStrategy,
  Component,
  ElementRef,
  computed,
  inject,
  input,
  output,
  signal,
} from '@angular/core';
import { NonNullableFormBuilder, ReactiveFormsModule } from '@angular/forms';
import { MatButtonModule } from '@angular/material/button';
import { ChooseAssuranceDto, type ReportView } from '@sightline/contracts';
import { firstValueFrom } from 'rxjs';
import { ChoiceField } from '../../shared/forms/choice-field';
import { checkForm, refusalWords } from '../../shared/forms/field-errors';
import { fromDto } from '../../shared/forms/from-dto';
import { problemOf } from '../../shared/http/client-problem';
import { Icon } from '../../shared/ui/icon';
import { Notices } from '../../shared/ui/notices';
import { whyTheyStay } from '../../shared/words/because';
import { GuardedField } from '../../shared/words/guarded-field';
import { ReportsApi } from '../reports-api';

/** The level of assurance of a report: read by everybody, chosen by the chair with reasons. */
@Component({
  selector: 'sl-assurance-level',
  imports: [ChoiceField, GuardedField, Icon, MatButtonModule, ReactiveFormsModule],
  changeDetection: ChangeDetectionStrategy.OnPush,
  template: `
    @let view = report().assurance;
    @if (isOpen()) {
      <form class="sl-panel" [formGroup]="form" (ngSubmit)="choose()" novalidate>
        @if (refusal(); as words) {
          <p role="alert">{{ words }}</p>
        }
        <sl-choice-field
          legend="How far the board may rely on practice"
          name="assurance-level"
          [options]="options()"
          [value]="form.controls.level.value"
          (chosen)="form.controls.level.setValue($event)"
        />
        <sl-guarded-field
          label="Reasons"
          [control]="form.controls.reasons"
          [rows]="4"
          [longest]="2000"
          hint="They stand in the report under the level"
          [(because)]="because"
        />
        <div class="sl-row">
          <button matButton="filled" type="submit">
            {{ isSaving() ? 'Saving…' : 'Record the level' }}
          </button>
          <button matButton type="button" (click)="isOpen.set(false)">Leave it</button>
        </div>
      </form>
    } @else {
      @if (view.chosen; as chosen) {
        <p>
          <strong>Level of assurance: {{ chosen.level }}.</strong> {{ chosen.meaning }}
        </p>
        @if (chosen.by) {
          <p class="sl-small sl-soft">Chosen by {{ chosen.by }}</p>
        }
      } @else {
        <p class="sl-soft">
          The level of assurance has not been chosen: it is the chair’s, and Sightline proposes
          none.
        </p>
      }
      @if (view.canChoose) {
        <div>
          <button matButton="outlined" type="button" (click)="open()">
            <sl-icon name="judge" />
            {{ view.chosen ? 'Choose another level' : 'Choose the level of assurance' }}
          </button>
        </div>
      }
    }
  `,
  host: { class: 'sl-stack sl-stack-tight' },
})
export class AssuranceLevel {
  readonly report = input.required<ReportView>();
  readonly chosen = output<ReportView>();

  private readonly api = inject(ReportsApi);
  private readonly notices = inject(Notices);
  private readonly host = inject<ElementRef<HTMLElement>>(ElementRef);

  protected readonly isOpen = signal(false);
  protected readonly isSaving = signal(false);
  protected readonly refusal = signal('');
  protected readonly because = signal('');
  protected readonly form = inject(NonNullableFormBuilder).group({
    level: ['', fromDto(ChooseAssuranceDto, 'level')],
    reasons: ['', fromDto(ChooseAssuranceDto, 'reasons')],
  });
  protected readonly options = computed(() =>
    this.report().assurance.levels.map(({ label, meaning }) => ({
      ...{ code: label, label, hint: meaning },
    })),
  );

  protected open(): void {
    const { chosen } = this.report().assurance;
    this.form.reset({ level: chosen?.level ?? '', reasons: chosen?.reasons ?? '' });
    this.refusal.set('');
    this.isOpen.set(true);
  }

  protected async choose(): Promise<void> {
    if (this.isSaving() || !checkForm(this.form, this.host.nativeElement)) {
      this.refusal.set(this.form.controls.level.invalid ? 'Choose a level of assurance' : '');
      return;
    }
    this.isSaving.set(true);
    try {
      const { id, revision } = this.report();
      const dto = { ...this.form.getRawValue(), ...whyTheyStay(this.because()), revision };
      this.chosen.emit(await firstValueFrom(this.api.chooseAssurance(id, dto)));
      this.isOpen.set(false);
      this.notices.done('The level of assurance is recorded');
    } catch (thrown) {
      this.refusal.set(refusalWords(this.form, problemOf(thrown)));
    } finally {
      this.isSaving.set(false);
    }
  }
}
