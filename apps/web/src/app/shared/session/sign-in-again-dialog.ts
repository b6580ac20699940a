import {
  afterNextRender,
  ChangeDetectionStrategy,
  Component,
  inject,
  viewChild,
} from '@angular/core';
import { MatButton } from '@angular/material/button';
import { MatDialogModule, MatDialogRef } from '@angular/material/dialog';
import { fullLoad } from './full-load';
import { SessionStore } from './session-store';
import { SignInForm } from './sign-in-form';

/** Above a page whose session ended; the page and what was typed in it stay. */
@Component({
  selector: 'sl-sign-in-again-dialog',
  imports: [MatButton, MatDialogModule, SignInForm],
  changeDetection: ChangeDetectionStrategy.OnPush,
  template: `
    <h2 mat-dialog-title>Your session has ended</h2>
    <mat-dialog-content>
      <div class="sl-stack">
        <p>Sign in again to carry on. What you typed is still on the page behind this.</p>
        <sl-sign-in-form [isEmailFixed]="true" (completed)="ref.close(true)">
          <button type="button" matButton (click)="leave()">Leave without saving</button>
        </sl-sign-in-form>
      </div></mat-dialog-content
    >
  `,
})
export class SignInAgainDialog {
  protected readonly ref = inject<MatDialogRef<SignInAgainDialog, boolean>>(MatDialogRef);

  private readonly load = inject(fullLoad);
  private readonly store = inject(SessionStore);
  private readonly form = viewChild.required(SignInForm);

  constructor() {
    afterNextRender(() => this.form().fill(this.store.account()?.email ?? ''));
  }

  protected leave(): void {
    this.ref.close(false);
    this.store.end();
    this.load('/sign-in');
  }
}
