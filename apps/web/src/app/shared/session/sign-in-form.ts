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
import { SignInDto } from '@sightline/contracts';
import { applyFieldProblems, checkForm, errorWords } from '../forms/field-errors';
import { fromDto } from '../forms/from-dto';
import { type ClientProblem, problemOf } from '../http/client-problem';
import { ProblemNote } from '../ui/problem';
import { SessionService } from './session-service';

/** E-mail and password; used by the page and by the dialog above a page whose session ended. */
@Component({
  selector: 'sl-sign-in-form',
  imports: [MatButton, MatFormFieldModule, MatInput, ProblemNote, ReactiveFormsModule],
  changeDetection: ChangeDetectionStrategy.OnPush,
  template: `
    <form [formGroup]="form" (ngSubmit)="signIn()" class="sl-stack" novalidate>
      @if (problem(); as refusal) {
        <sl-problem [problem]="refusal" [canRetry]="false" />
      }
      <mat-form-field>
        <mat-label>E-mail</mat-label>
        <input
          matInput
          type="email"
          autocomplete="username"
          formControlName="email"
          [readonly]="isEmailFixed()"
        />
        <mat-error>{{ errorWords(form.controls.email) }}</mat-error>
      </mat-form-field>
      <mat-form-field>
        <mat-label>Password</mat-label>
        <input
          matInput
          type="password"
          autocomplete="current-password"
          formControlName="password"
        />
        <mat-error>{{ errorWords(form.controls.password) }}</mat-error>
      </mat-form-field>
      <div class="sl-row">
        <button type="submit" matButton="filled" [disabled]="isBusy()">
          {{ isBusy() ? 'Signing in' : 'Sign in' }}
        </button>
        <ng-content />
      </div>
    </form>
  `,
})
export class SignInForm {
  /** Whether only the password is asked, because the same person must come back. */
  readonly isEmailFixed = input(false);
  readonly completed = output();

  protected readonly errorWords = errorWords;
  protected readonly isBusy = signal(false);
  protected readonly problem = signal<ClientProblem | undefined>(undefined);
  protected readonly form = inject(NonNullableFormBuilder).group({
    email: ['', fromDto(SignInDto, 'email')],
    password: ['', fromDto(SignInDto, 'password')],
  });

  private readonly service = inject(SessionService);
  private readonly host = inject<ElementRef<HTMLElement>>(ElementRef);

  /** Fills the form, as a click on a person of the demonstration does. */
  fill(email: string, password = ''): void {
    this.form.setValue({ email, password });
    this.problem.set(undefined);
  }

  protected async signIn(): Promise<void> {
    if (!checkForm(this.form, this.host.nativeElement)) return;
    this.isBusy.set(true);
    this.problem.set(undefined);
    try {
      await this.service.signIn(this.form.getRawValue());
      this.completed.emit();
    } catch (thrown) {
      const problem = problemOf(thrown);
      applyFieldProblems(this.form, problem);
      this.problem.set(problem);
    } finally {
      this.isBusy.set(false);
    }
  }
}
