import { ChangeDetectionStrategy, Component, ElementRef, inject, signal } from '@angular/core';
import { NonNullableFormBuilder, ReactiveFormsModule } from '@angular/forms';
import { MatButton } from '@angular/material/button';
import { MatFormFieldModule } from '@angular/material/form-field';
import { MatInput } from '@angular/material/input';
import { ChangePasswordDto } from '@sightline/contracts';
import { shortestPassword } from '@sightline/domain';
import { firstValueFrom } from 'rxjs';
import { applyFieldProblems, checkForm, errorWords } from '../../shared/forms/field-errors';
import { fromDto } from '../../shared/forms/from-dto';
import { type ClientProblem, problemOf } from '../../shared/http/client-problem';
import { fullLoad } from '../../shared/session/full-load';
import { SessionStore } from '../../shared/session/session-store';
import { Confirm } from '../../shared/ui/confirm';
import { Notices } from '../../shared/ui/notices';
import { PageHeader } from '../../shared/ui/page-header';
import { ProblemNote } from '../../shared/ui/problem';
import { SectionHeader } from '../../shared/ui/section-header';
import { AccountApi } from '../account-api';

/** One's own account: the password, and signing out everywhere. */
@Component({
  selector: 'sl-account-page',
  imports: [
    MatButton,
    MatFormFieldModule,
    MatInput,
    PageHeader,
    ProblemNote,
    ReactiveFormsModule,
    SectionHeader,
  ],
  changeDetection: ChangeDetectionStrategy.OnPush,
  host: { class: 'sl-page' },
  template: `
    <sl-page-header title="Your account" [lead]="session.account()?.email ?? ''" />
    <section class="sl-stack" aria-label="Password">
      <sl-section-header title="Password" hint="Changing it signs you out on every other device." />
      <form class="sl-form" [formGroup]="form" (ngSubmit)="change()" novalidate>
        @if (refusal(); as problem) {
          <sl-problem [problem]="problem" [canRetry]="false" />
        }
        <mat-form-field>
          <mat-label>Password you have now</mat-label>
          <input
            matInput
            type="password"
            autocomplete="current-password"
            formControlName="current"
          />
          <mat-error>{{ errorWords(form.controls.current) }}</mat-error>
        </mat-form-field>
        <mat-form-field>
          <mat-label>New password</mat-label>
          <input
            matInput
            type="password"
            autocomplete="new-password"
            maxlength="200"
            formControlName="password"
          />
          <mat-hint
            >At least {{ shortest }} characters: three or four words make a good one</mat-hint
          >
          <mat-error>{{ errorWords(form.controls.password) }}</mat-error>
        </mat-form-field>
        <div><button type="submit" matButton="filled">Change the password</button></div>
      </form>
    </section>
    <section class="sl-stack" aria-label="Devices">
      <sl-section-header
        title="Devices"
        hint="If you left yourself signed in somewhere, end every session, this one too."
      />
      <div>
        <button type="button" matButton="outlined" (click)="signOutEverywhere()">
          Sign out everywhere
        </button>
      </div>
    </section>
  `,
})
export class AccountPage {
  private readonly api = inject(AccountApi);
  private readonly notices = inject(Notices);
  private readonly confirm = inject(Confirm);
  private readonly load = inject(fullLoad);
  private readonly host = inject<ElementRef<HTMLElement>>(ElementRef);

  protected readonly session = inject(SessionStore);
  protected readonly shortest = shortestPassword;
  protected readonly errorWords = errorWords;
  protected readonly refusal = signal<ClientProblem | undefined>(undefined);
  protected readonly form = inject(NonNullableFormBuilder).group({
    current: ['', fromDto(ChangePasswordDto, 'current')],
    password: ['', fromDto(ChangePasswordDto, 'password')],
  });

  protected async change(): Promise<void> {
    if (!checkForm(this.form, this.host.nativeElement)) return;
    this.refusal.set(undefined);
    try {
      await firstValueFrom(this.api.change(this.form.getRawValue()));
      this.form.reset();
      this.notices.done('The password is changed');
    } catch (thrown) {
      const problem = problemOf(thrown);
      applyFieldProblems(this.form, problem);
      if (problem.status !== 422) this.refusal.set(problem);
    }
  }

  protected async signOutEverywhere(): Promise<void> {
    const isSure = await this.confirm.ask({
      title: 'Sign out everywhere?',
      message: 'Every session of yours ends, on this device too. Saved work stays.',
      verb: 'Sign out everywhere',
    });
    if (!isSure) return;
    try {
      await firstValueFrom(this.api.signOutEverywhere());
      this.load('/sign-in');
    } catch (thrown) {
      this.refusal.set(problemOf(thrown));
    }
  }
}
