import { ChangeDetectionStrategy, Component, inject } from '@angular/core';
import type { RoomCaseLineView } from '@sightline/contracts';
import { clockWords } from '@sightline/domain';
import { Chip } from '../../shared/ui/chip';
import { GradeMark } from '../../shared/ui/grade-mark';
import { rangeWords } from '../panel-words';
import { RoomStore } from './room-store';

/** The cases of the meeting, largest disagreement first; choosing one looks at it. */
@Component({
  selector: 'sl-room-cases',
  imports: [Chip, GradeMark],
  changeDetection: ChangeDetectionStrategy.OnPush,
  template: `
    <h3 id="room-cases">Cases by disagreement</h3>
    <ol class="sl-plain-list" aria-labelledby="room-cases">
      @for (line of store.room()?.cases ?? []; track line.caseFile.id) {
        <li>
          <button
            type="button"
            [attr.aria-current]="line.caseFile.id === store.shownId() ? 'true' : null"
            (click)="store.look(line.caseFile.id)"
          >
            <span class="head">
              <strong>{{ line.caseFile.reference }}</strong>
              @if (line.judgement; as grade) {
                <sl-grade-mark [grade]="grade" size="small" context="Judgement:" />
              }
              @if (line.caseFile.id === store.room()?.caseId) {
                <sl-chip tone="doing" icon="people" [isSmall]="true">Here</sl-chip>
              }
            </span>
            <span class="sl-small sl-soft">{{ whyOf(line) }}</span>
          </button>
        </li>
      }
    </ol>
  `,
  styles: `
    :host {
      display: grid;
      gap: var(--sl-2);
      align-content: start;
    }

    ol {
      gap: var(--sl-1);
    }

    button {
      display: grid;
      gap: 2px;
      width: 100%;
      padding: var(--sl-2) var(--sl-3);
      border: 1px solid var(--sl-line);
      border-radius: var(--sl-radius-small);
      background: var(--sl-surface);
      color: var(--sl-ink);
      font: inherit;
      text-align: start;
      cursor: pointer;
    }

    button:hover {
      background: var(--sl-sunken);
    }

    button[aria-current] {
      border-color: var(--sl-action);
      background: var(--sl-action-tint);
      color: var(--sl-on-action-tint);
    }

    button[aria-current] .sl-soft {
      color: inherit;
    }

    .head {
      display: flex;
      flex-wrap: wrap;
      gap: var(--sl-1) var(--sl-2);
      align-items: center;
    }
  `,
})
export class RoomCases {
  protected readonly store = inject(RoomStore);

  /** Why the case stands where it does, as far as the reader may know, and how long it was heard. */
  protected whyOf(line: RoomCaseLineView): string {
    const { contradictions, clock } = line;
    const records =
      contradictions === 1 ? '1 record disagrees' : `${contradictions} records disagree`;
    return [
      line.isBlind ? 'joint working kept' : rangeWords(line.range),
      ...(contradictions > 0 ? [records] : []),
      ...(line.isHeld ? ['held: open concern'] : []),
      ...(line.isPublished ? [] : ['pack not published']),
      ...(clock.seconds > 0 ? [clockWords(clock.seconds)] : []),
    ].join(' · ');
  }
}
