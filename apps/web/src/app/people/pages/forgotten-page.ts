import { ChangeDetectionStrategy, Component, ElementRef, inject, signal } from '@angular/core';
import { NonNullableFormBuilder, ReactiveFormsModule } from '@angular/forms';
import { MatButton } from '@angular/material/button';
import { MatFormFieldModule } from '@angular/material/form-field';
import { MatInput } from '@angular/material/input';
import { RouterLink } from '@angular/router';
import { ForgottenPasswordDto } from '@sightline/contracts';
import { passwordResetMinutes } from '@sightline/domain';
import { firstValueFrom } from 'rxjs';
import { checkForm, errorWords } from '../../shared/forms/field-errors';
import { fromDto } from '../../shared/forms/from-dto';
import { type ClientProblem, problemOf } from '../../shared/http/client-problem';
import { Brand } from '../../shared/ui/brand';
import { ProblemNote } from '../../shared/ui/problem';
import { AccountApi } from '../account-api';

/** Asking for a link; the page says the same whether or not anybody has the address. */
@Component({
  selector: 'sl-forgotten-page',
  imports: [
    Brand,
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
      <h1>Forgotten password</h1>
      @if (isSent()) {
        <p role="status">
          If somebody here has this address, a link is on its way to it. It works once and for
          {{ minutes }} minutes. Nothing came? Ask your administrator which address they know.
        </p>
      } @else {
        <p class="sl-soft">
          Give the address you sign in with. A link comes to it by mail, and you choose a new
          password there.
        </p>
        <form class="sl-form" [formGroup]="form" (ngSubmit)="send()" novalidate>
          @if (refusal(); as problem) {
            <sl-problem [problem]="problem" [canRetry]="false" />
          }
          <mat-form-field>
            <mat-label>E-mail</mat-label>
            <input matInput type="email" autocomplete="username" formControlName="email" />
            <mat-error>{{ errorWords(form.controls.email) }}</mat-error>
          </mat-form-field>
          <div><button type="submit" matButton="filled">Send me a link</button></div>
        </form>
      }
      <p><a routerLink="/sign-in">Back to sign in</a></p>
    </main>
  `,
  styles: `
    main {
      max-width: 34rem;
      padding-top: clamp(var(--sl-4), 8vh, 6rem);
    }
  `,
})
export class ForgottenPage {
  private readonly api = inject(AccountApi);
  private readonly host = inject<ElementRef<HTMLElement>>(ElementRef);

  protected readonly minutes = passwordResetMinutes;
  protected readonly errorWords = errorWords;
  protected readonly isSent = signal(false);
  protected readonly refusal = signal<ClientProblem | undefined>(undefined);
  protected readonly form = inject(NonNullableFormBuilder).group({
    email: ['', fromDto(ForgottenPasswordDto, 'email')],
  });

  protected async send(): Promise<void> {
    if (!checkForm(this.form, this.host.nativeElement)) return;
    this.refusal.set(undefined);
    try {
      await firstValueFrom(this.api.forget(this.form.getRawValue()));
      this.isSent.set(true);
    } catch (thrown) {
      this.refusal.set(problemOf(thrown));
    }
  }
}
