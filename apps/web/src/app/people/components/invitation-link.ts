import { ChangeDetectionStrategy, Component, computed, inject, input, signal } from '@angular/core';
import { DOCUMENT } from '@angular/common';
import { MatButton } from '@angular/material/button';
import { MatFormFieldModule } from '@angular/material/form-field';
import { MatInput } from '@angular/material/input';
import type { InvitedView } from '@sightline/contracts';
import { invitationDays } from '@sightline/domain';

/** What came of an invitation, with its link: shown this once, kept nowhere. */
@Component({
  selector: 'sl-invitation-link',
  imports: [MatButton, MatFormFieldModule, MatInput],
  changeDetection: ChangeDetectionStrategy.OnPush,
  host: { class: 'sl-panel', role: 'status' },
  template: `
    @if (link(); as address) {
      <p>
        <strong>{{ invited().person.name }}</strong> is sent a link by e-mail to choose a password.
        You may also hand it over yourself: it is shown this once, works once, and for
        {{ days }} days.
      </p>
      <mat-form-field>
        <mat-label>Link for {{ invited().person.name }}</mat-label>
        <input matInput readonly [value]="address" />
      </mat-form-field>
      <div class="sl-row">
        <button type="button" matButton="outlined" (click)="copy(address)">Copy the link</button>
        <span class="sl-soft" aria-live="polite">{{ said() }}</span>
      </div>
    } @else {
      <p>
        <strong>{{ invited().person.name }}</strong> is known to Sightline already and is told by
        e-mail. There is no link to hand over.
      </p>
    }
  `,
})
export class InvitationLink {
  readonly invited = input.required<InvitedView>();

  private readonly document = inject(DOCUMENT);
  protected readonly days = invitationDays;
  protected readonly said = signal('');
  protected readonly link = computed(() => {
    const { token } = this.invited();
    return token === null ? null : `${this.document.location.origin}/join#${token}`;
  });

  protected async copy(address: string): Promise<void> {
    const clipboard = this.document.defaultView?.navigator.clipboard;
    const isCopied = await clipboard?.writeText(address).then(
      () => true,
      () => false,
    );
    this.said.set(isCopied ? 'Copied' : 'It could not be copied; select it and copy it by hand');
  }
}
