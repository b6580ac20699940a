import { ChangeDetectionStrategy, Component, computed, input, output } from '@angular/core';
import { MatButton } from '@angular/material/button';
import type { DraftConflictView } from '@sightline/contracts';
import { diffForms, type FormDefinition } from '@sightline/form-engine';
import { InstantPipe } from '../../shared/format/instant-pipe';
import { Icon } from '../../shared/ui/icon';

const mostChanges = 12;

/** Somebody else saved the draft meanwhile: what differs, and which of the two goes on. */
@Component({
  selector: 'sl-draft-conflict',
  imports: [Icon, InstantPipe, MatButton],
  changeDetection: ChangeDetectionStrategy.OnPush,
  host: { role: 'alert' },
  template: `
    <h2><sl-icon name="alert" /> {{ conflict().by.name }} changed this draft</h2>
    <p>
      It was saved {{ conflict().at | slInstant }}, after you opened it. Your changes since are not
      saved. Choose which goes on; Undo brings back the other while you stay on this page.
    </p>
    @if (changes().length > 0) {
      <p class="sl-small">From theirs to yours:</p>
      <ul>
        @for (change of shown(); track $index) {
          <li>{{ change.words }}</li>
        }
        @if (changes().length > shown().length) {
          <li>and {{ changes().length - shown().length }} more</li>
        }
      </ul>
    } @else {
      <p>The two say the same.</p>
    }
    <div class="sl-row">
      <button type="button" matButton="outlined" (click)="decided.emit('theirs')">
        Load theirs
      </button>
      <button type="button" matButton="outlined" (click)="decided.emit('mine')">Keep mine</button>
    </div>
  `,
  styles: `
    :host {
      display: grid;
      gap: var(--sl-2);
      padding: var(--sl-4);
      border: 1px solid var(--sl-on-attention);
      border-radius: var(--sl-radius);
      background: var(--sl-attention);
      color: var(--sl-on-attention);
    }

    h2 {
      font-size: var(--sl-text-large);
    }

    ul {
      padding-inline-start: 1.25rem;
    }
  `,
})
export class DraftConflict {
  readonly conflict = input.required<DraftConflictView>();
  readonly mine = input.required<FormDefinition>();
  readonly decided = output<'mine' | 'theirs'>();

  protected readonly changes = computed(
    () => diffForms(this.conflict().definition, this.mine()).changes,
  );
  protected readonly shown = computed(() => this.changes().slice(0, mostChanges));
}
