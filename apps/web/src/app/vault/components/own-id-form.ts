import { ChangeDetectionStrategy, Component, inject, input, output, signal } from '@angular/core';
import { MatButton } from '@angular/material/button';
import type { CaseIdentityView, OwnIdView } from '@sightline/contracts';
import { firstValueFrom } from 'rxjs';
import { type ClientProblem, problemOf } from '../../shared/http/client-problem';
import { VaultApi } from '../vault-api';

/** The number an agency gives the child itself; what was kept is never shown here, only replaced. */
@Component({
  selector: 'sl-own-id-form',
  imports: [MatButton],
  changeDetection: ChangeDetectionStrategy.OnPush,
  template: `
    @if (isWriting()) {
      <form (submit)="write($event, box.value)">
        <label class="sl-visually-hidden" [for]="id">Our own number for this child</label>
        <input #box [id]="id" maxlength="60" autocomplete="off" spellcheck="false" />
        <button type="submit" matButton="filled">Keep it</button>
        <button type="button" matButton (click)="isWriting.set(false)">Leave it</button>
      </form>
    } @else {
      <button type="button" matButton (click)="isWriting.set(true)">
        {{ ownId().isKept ? 'Replace' : 'Add our own number' }}
      </button>
      @if (ownId().isKept) {
        <button type="button" matButton (click)="write($event, '')">Take away</button>
      }
    }
    <p class="sl-soft sl-small">Only your agency can open it.</p>
  `,
  styles: `
    :host,
    form {
      display: flex;
      flex-wrap: wrap;
      gap: var(--sl-1) var(--sl-2);
      align-items: center;
    }

    input {
      min-height: 36px;
      padding: var(--sl-1) var(--sl-2);
      border: 1px solid var(--sl-line-strong);
      border-radius: var(--sl-radius-small);
      background: var(--sl-surface);
      color: inherit;
      font: inherit;
    }
  `,
})
export class OwnIdForm {
  readonly caseId = input.required<string>();
  readonly ownId = input.required<OwnIdView>();
  readonly written = output<CaseIdentityView>();
  readonly failed = output<ClientProblem>();

  private readonly api = inject(VaultApi);
  protected readonly isWriting = signal(false);

  protected get id(): string {
    return `own-id-${this.ownId().agencyId}`;
  }

  protected async write(event: Event, value: string): Promise<void> {
    event.preventDefault();
    const { agencyId, revision } = this.ownId();
    const dto = { agencyId, value: value.trim(), revision };
    try {
      const view = await firstValueFrom(this.api.writeOwnId(this.caseId(), dto));
      this.isWriting.set(false);
      this.written.emit(view);
    } catch (thrown) {
      this.failed.emit(problemOf(thrown));
    }
  }
}
