import {
  ChangeDetectionStrategy,
  Component,
  computed,
  ElementRef,
  inject,
  input,
  output,
  signal,
} from '@angular/core';
import { NonNullableFormBuilder, ReactiveFormsModule } from '@angular/forms';
import { MatButtonModule } from '@angular/material/button';
import { MatFormFieldModule } from '@angular/material/form-field';
import { MatInputModule } from '@angular/material/input';
import { MatSelectModule } from '@angular/material/select';
import { RouterLink } from '@angular/router';
import { AgreeProgrammeDto, type ProgrammeView } from '@sightline/contracts';
import { dayLabel, programmeStatusLabels, type ProgrammeStatus } from '@sightline/domain';
import { checkForm, errorWords } from '../../shared/forms/field-errors';
import { fromDto } from '../../shared/forms/from-dto';
import { SessionStore } from '../../shared/session/session-store';
import { Chip, type Tone } from '../../shared/ui/chip';
import type { IconName } from '../../shared/ui/icons';

/** What is asked of a programme; an agreement carries its meeting. */
export type StandingAct =
  | {
      readonly act: 'agree';
      readonly on: string;
      readonly meeting: string;
      /** The record of the meeting, where there is one. */
      readonly meetingId: string;
    }
  | { readonly act: 'begin' | 'close' | 'reopen' };

const looks: Record<ProgrammeStatus, readonly [Tone, IconName]> = {
  draft: ['todo', 'edit'],
  agreed: ['done', 'check'],
  'in-year': ['doing', 'half'],
  closed: ['quiet', 'lock'],
};

/** How far a year's programme is agreed, and what can be done about it. */
@Component({
  selector: 'sl-programme-standing',
  imports: [
    Chip,
    MatButtonModule,
    MatFormFieldModule,
    MatInputModule,
    MatSelectModule,
    ReactiveFormsModule,
    RouterLink,
  ],
  changeDetection: ChangeDetectionStrategy.OnPush,
  template: `
    <div class="sl-row">
      <sl-chip [tone]="look()[0]" [icon]="look()[1]">{{ label() }}</sl-chip>
      <span
        >{{ words() }}
        @if (programme().agreed?.meetingId; as id) {
          @if (canReadMeetings()) {
            <a [routerLink]="['/programme/meetings', id]">The meeting</a>
          }
        }
      </span>
      @if (!isAgreeing()) {
        <span class="sl-row sl-no-print">
          @if (canAgree()) {
            <button matButton="outlined" type="button" (click)="isAgreeing.set(true)">
              {{ programme().agreed ? 'Record a new agreement' : 'Record the agreement' }}
            </button>
          }
          @if (may('begin')) {
            <button matButton type="button" (click)="asked.emit({ act: 'begin' })">
              Begin the year
            </button>
          }
          @if (may('close')) {
            <button matButton type="button" (click)="asked.emit({ act: 'close' })">
              Close the year
            </button>
          }
          @if (may('reopen')) {
            <button matButton type="button" (click)="asked.emit({ act: 'reopen' })">Reopen…</button>
          }
        </span>
      }
    </div>
    @if (isAgreeing()) {
      <form class="sl-row agreement" [formGroup]="form" (ngSubmit)="agree()" novalidate>
        @if (meetings().length > 0) {
          <mat-form-field class="meeting">
            <mat-label>Agreed at</mat-label>
            <mat-select formControlName="meetingId" (valueChange)="choose($event)">
              @for (each of meetings(); track each.id) {
                <mat-option [value]="each.id">{{ each.label }}</mat-option>
              }
              <mat-option value="">A meeting that is not recorded</mat-option>
            </mat-select>
          </mat-form-field>
        }
        @if (!form.controls.meetingId.value) {
          <mat-form-field>
            <mat-label>Agreed on</mat-label>
            <input matInput type="date" formControlName="on" />
            <mat-error>{{ errorWords(form.controls.on) }}</mat-error>
          </mat-form-field>
          <mat-form-field class="meeting">
            <mat-label>Meeting</mat-label>
            <input matInput formControlName="meeting" placeholder="QA subgroup, March" />
            <mat-error>{{ errorWords(form.controls.meeting) }}</mat-error>
          </mat-form-field>
        }
        <button matButton="filled" type="submit">Keep as agreed</button>
        <button matButton type="button" (click)="isAgreeing.set(false)">Leave it</button>
      </form>
    }
  `,
  styles: `
    :host {
      display: grid;
      gap: var(--sl-3);
    }

    .agreement {
      align-items: start;
    }

    .meeting {
      flex: 1 1 16rem;
      max-width: 28rem;
    }

    .agreement button {
      margin-top: var(--sl-2);
    }
  `,
})
export class ProgrammeStanding {
  readonly programme = input.required<ProgrammeView>();
  /** Meetings at which it may have been agreed, the newest first. */
  readonly meetings = input<readonly { readonly id: string; readonly label: string }[]>([]);
  readonly asked = output<StandingAct>();

  private readonly session = inject(SessionStore);
  private readonly host = inject<ElementRef<HTMLElement>>(ElementRef);

  protected readonly canReadMeetings = computed(() => this.session.can('meeting.read'));
  protected readonly isAgreeing = signal(false);
  protected readonly errorWords = errorWords;
  protected readonly form = inject(NonNullableFormBuilder).group({
    meetingId: [''],
    on: ['', fromDto(AgreeProgrammeDto, 'on')],
    meeting: ['', fromDto(AgreeProgrammeDto, 'meeting')],
  });

  protected readonly label = computed(() => programmeStatusLabels[this.programme().status]);
  protected readonly look = computed(() => looks[this.programme().status]);
  protected readonly canAgree = computed(
    () => (this.may('agree') || this.may('agree-again')) && this.programme().audits.length > 0,
  );
  protected readonly words = computed(() => {
    const { agreed } = this.programme();
    if (!agreed) return 'Not yet agreed by the subgroup.';
    const again = agreed.number > 1 ? `, version ${agreed.number}` : '';
    const audits = agreed.audits === 1 ? '1 audit' : `${agreed.audits} audits`;
    return `Agreed on ${dayLabel(agreed.on)} by “${agreed.meeting}”${again}: ${audits}.`;
  });

  protected may(act: ProgrammeView['acts'][number]): boolean {
    return this.programme().acts.includes(act);
  }

  /** A meeting that is recorded brings its day and name. */
  protected choose(meetingId: string): void {
    const { on, meeting } = this.form.controls;
    for (const control of [on, meeting]) {
      if (meetingId) control.disable();
      else control.enable();
    }
  }

  protected agree(): void {
    if (!checkForm(this.form, this.host.nativeElement)) return;
    this.asked.emit({ act: 'agree', ...this.form.getRawValue() });
    this.isAgreeing.set(false);
    this.form.reset();
    this.choose('');
  }
}
