import { ChangeDetectionStrategy, Component, computed, inject, input, output } from '@angular/core';
import type { DecideMoveDto, RecordMoveDto, ReturnView } from '@sightline/contracts';
import {
  addDays,
  answerableLabels,
  areaDecisionLabels,
  areaDirectionLabels,
  dayLabel,
} from '@sightline/domain';
import { dayInWords } from '@sightline/form-engine';
import type { Observable } from 'rxjs';
import { InstantPipe } from '../../shared/format/instant-pipe';
import { Icon } from '../../shared/ui/icon';
import { ReturnDeeds } from '../return-deeds';
import { ReturnsApi } from '../returns-api';
import { AreaDecisionForm } from './area-decision-form';
import { AreaMoveForm } from './area-move-form';

/** That the child moved to or from another area: said by the agency, decided by the co-ordinator. */
@Component({
  selector: 'sl-area-move',
  imports: [AreaDecisionForm, AreaMoveForm, Icon, InstantPipe],
  changeDetection: ChangeDetectionStrategy.OnPush,
  template: `
    @if (view().areaMove; as move) {
      <section class="sl-panel" aria-label="The child moved">
        <p>
          <sl-icon name="info" />
          <strong>{{ directions[move.direction] }}</strong> {{ day() }}.
          {{ answers[move.answerable] }}.
        </p>
        @if (move.note) {
          <p>{{ move.note }}</p>
        }
        <p class="sl-soft sl-small">{{ move.by }}, {{ move.at | slInstant }}</p>
        @if (move.decided; as decided) {
          <p>
            <strong>{{ decisions[decided.decision] }}.</strong> {{ decided.reason }}
          </p>
          <p class="sl-soft sl-small">{{ decided.by }}, {{ decided.at | slInstant }}</p>
        } @else if (move.mayDecide) {
          <sl-area-decision-form
            class="sl-no-print"
            [view]="view()"
            [move]="move"
            (decided)="decide($event)"
          />
        } @else {
          <p class="sl-soft">The co-ordinator decides what becomes of it. Carry on meanwhile.</p>
        }
      </section>
    } @else if (view().mayRecordMove) {
      <details class="sl-no-print">
        <summary>The child moved to or from another area</summary>
        <sl-area-move-form [view]="view()" (recorded)="record($event)" />
      </details>
    }
  `,
  styles: `
    :host {
      display: block;
    }

    /* Nothing to say takes no room. */
    :host(:empty) {
      display: none;
    }

    summary {
      cursor: pointer;
      color: var(--sl-ink-soft);
    }

    sl-area-move-form {
      display: block;
      margin-top: var(--sl-3);
    }
  `,
})
export class AreaMove {
  readonly view = input.required<ReturnView>();
  readonly changed = output<ReturnView>();

  private readonly api = inject(ReturnsApi);
  private readonly deeds = inject(ReturnDeeds);

  protected readonly directions = areaDirectionLabels;
  protected readonly answers = answerableLabels;
  protected readonly decisions = areaDecisionLabels;
  protected readonly day = computed(() => {
    const { areaMove, anchorDay } = this.view();
    if (!areaMove) return '';
    const { dayOffset } = areaMove;
    return anchorDay === null
      ? dayInWords(dayOffset)
      : `on ${dayLabel(addDays(anchorDay, dayOffset))}`;
  });

  protected record(dto: RecordMoveDto): Promise<void> {
    const done = 'The co-ordinator is told';
    return this.send(this.api.recordMove(this.view().id, dto), done);
  }

  protected decide(dto: DecideMoveDto): Promise<void> {
    return this.send(this.api.decideMove(this.view().id, dto), 'Decided');
  }

  private async send(write: Observable<ReturnView>, done: string): Promise<void> {
    const changed = await this.deeds.do(write, () => done);
    if (changed) this.changed.emit(changed);
  }
}
