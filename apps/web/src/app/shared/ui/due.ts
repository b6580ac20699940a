import { ChangeDetectionStrategy, Component, computed, inject, input } from '@angular/core';
import { dayLabel } from '@sightline/domain';
import { dueWords } from '../format/due';
import { SessionStore } from '../session/session-store';
import { localToday } from '../format/today';
import { Icon } from './icon';

/** A due day: "Thu 28 Sep 2017, in 6 working days". Pass `today` where the server sent one. */
@Component({
  selector: 'sl-due',
  imports: [Icon],
  changeDetection: ChangeDetectionStrategy.OnPush,
  host: { '[attr.data-urgency]': 'due()?.urgency ?? null' },
  template: `
    @if (due(); as due) {
      @if (showsDay()) {
        <span class="day">{{ dayWords() }},</span>
      }
      @if (due.urgency === 'late' || due.urgency === 'today') {
        <sl-icon name="clock" />
      }
      <span class="words">{{ due.words }}</span>
    } @else {
      <span class="day">no due date</span>
    }
  `,
  styles: `
    :host {
      display: inline-flex;
      flex-wrap: wrap;
      gap: 0 0.3em;
      align-items: center;
    }

    .day,
    .words {
      color: var(--sl-ink-soft);
    }

    :host([data-urgency='soon']) .words {
      color: var(--sl-ink);
    }

    :host([data-urgency='today']) {
      color: var(--sl-on-attention);
      font-weight: 600;
    }

    :host([data-urgency='late']) {
      color: var(--sl-danger-strong);
      font-weight: 600;
    }

    :host([data-urgency='today']) .words,
    :host([data-urgency='late']) .words {
      color: inherit;
    }

    .day {
      font-weight: 400;
    }
  `,
})
export class Due {
  readonly day = input.required<string | null>();
  readonly today = input<string>();
  readonly showsDay = input(true);

  private readonly clock = inject(localToday);
  private readonly session = inject(SessionStore);

  protected readonly due = computed(() => {
    const day = this.day();
    return day === null
      ? null
      : dueWords(day, this.today() ?? this.clock(), this.session.closedDays());
  });
  protected readonly dayWords = computed(() => dayLabel(this.day() ?? this.clock()));
}
