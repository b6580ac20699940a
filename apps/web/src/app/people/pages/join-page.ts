import {
  ChangeDetectionStrategy,
  Component,
  computed,
  ElementRef,
  inject,
  signal,
} from '@angular/core';
import { DOCUMENT } from '@angular/common';
import { NonNullableFormBuilder, ReactiveFormsModule } from '@angular/forms';
import { MatButton } from '@angular/material/button';
import { MatFormFieldModule } from '@angular/material/form-field';
import { MatInput } from '@angular/material/input';
import { RouterLink } from '@angular/router';
import { ChoosePasswordDto } from '@sightline/contracts';
import { shortestPassword } from '@sightline/domain';
import { firstValueFrom } from 'rxjs';
import { applyFieldProblems, checkForm, errorWords } from '../../shared/forms/field-errors';
import { fromDto } from '../../shared/forms/from-dto';
import { type ClientProblem, problemOf } from '../../shared/http/client-problem';
import { loader } from '../../shared/http/loader';
import { Brand } from '../../shared/ui/brand';
import { Loading } from '../../shared/ui/loading';
import { ProblemNote } from '../../shared/ui/problem';
import { AccountApi } from '../account-api';

/** Choosing a password by a link: the first one, or a new one. The token never leaves the address's #. */
@Component({
  selector: 'sl-join-page',
  imports: [
    Brand,
    Loading,
    MatButton,
    MatFormFieldModule,
    MatInput,
    ProblemNote,
    ReactiveFormsModule,
    RouterLink,
  ],
  changeDetection: ChangeDetectionStrategy.OnPush,
  template: `
    <main id="main" class="sl-page" tabindex="-1">
      <sl-brand />
      <h1>{{ title() }}</h1>
      @if (isDone()) {
        <p role="status">The password is saved. Sign in with it now.</p>
        <p><a matButton="filled" routerLink="/sign-in">Sign in</a></p>
      } @else if (link.value(); as known) {
        <p class="sl-soft">For {{ known.name }}, who signs in as {{ known.email }}.</p>
        <form class="sl-form" [formGroup]="form" (ngSubmit)="choose()" novalidate>
          @if (refusal(); as problem) {
            <sl-problem [problem]="problem" [canRetry]="false" />
          }
          <input hidden type="email" autocomplete="username" [value]="known.email" />
          <mat-form-field>
            <mat-label>Password</mat-label>
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
          <div>
            <button type="submit" matButton="filled" [disabled]="isBusy()">
              {{ isBusy() ? 'Saving' : 'Save the password' }}
            </button>
          </div>
        </form>
      } @else if (link.problem(); as problem) {
        <sl-problem [problem]="problem" [canRetry]="false" />
        <p><a routerLink="/forgotten">Ask for a new password</a></p>
      } @else {
        <sl-loading label="Looking at the link" [lines]="3" />
      }
    </main>
  `,
  styles: `
    main {
      max-width: 34rem;
      padding-top: clamp(var(--sl-4), 8vh, 6rem);
    }
  `,
})
export class JoinPage {
  private readonly api = inject(AccountApi);
  private readonly host = inject<ElementRef<HTMLElement>>(ElementRef);
  private readonly token = inject(DOCUMENT).location.hash.slice(1);

  protected readonly shortest = shortestPassword;
  protected readonly errorWords = errorWords;
  protected readonly link = loader(() => this.api.look(this.token));
  protected readonly isBusy = signal(false);
  protected readonly isDone = signal(false);
  protected readonly refusal = signal<ClientProblem | undefined>(undefined);
  protected readonly form = inject(NonNullableFormBuilder).group({
    password: ['', fromDto(ChoosePasswordDto, 'password')],
  });
  protected readonly title = computed(() =>
    this.link.value()?.purpose === 'invitation' ? 'Welcome to Sightline' : 'Choose a new password',
  );

  protected async choose(): Promise<void> {
    if (this.isBusy() || !checkForm(this.form, this.host.nativeElement)) return;
    this.isBusy.set(true);
    this.refusal.set(undefined);
    try {
      const { password } = this.form.getRawValue();
      await firstValueFrom(this.api.choose({ token: this.token, password }));
      this.isDone.set(true);
    } catch (thrown) {
      const problem = problemOf(thrown);
      applyFieldProblems(this.form, problem);
      if (problem.status !== 422) this.refusal.set(problem);
    } finally {
      this.isBusy.set(false);
    }
  }
}
