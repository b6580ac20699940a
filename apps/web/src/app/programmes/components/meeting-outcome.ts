import { ChangeDetectionStrategy, Component, input } from '@angular/core';
import { RouterLink } from '@angular/router';
import type { MeetingView } from '@sightline/contracts';

/** What a meeting considered and decided. */
@Component({
  selector: 'sl-meeting-outcome',
  imports: [RouterLink],
  changeDetection: ChangeDetectionStrategy.OnPush,
  template: `
    <ul class="sl-plain-list">
      @for (each of meeting().agreed; track each.number) {
        <li>
          Agreed the
          <a routerLink="/programme" [queryParams]="{ year: each.financialYear }"
            >programme of {{ each.yearLabel }}</a
          >{{ each.number > 1 ? ', version ' + each.number : '' }}
        </li>
      }
      @for (audit of meeting().audits; track audit.auditId) {
        <li>
          <a [routerLink]="['/audits', audit.auditId]">{{ audit.theme }}, {{ audit.yearLabel }}</a
          >: {{ audit.decision }}
        </li>
      }
      @if (meeting().agreed.length === 0 && meeting().audits.length === 0) {
        <li class="sl-soft">No audit was considered.</li>
      }
    </ul>
    @if (meeting().note; as note) {
      <p>{{ note }}</p>
    }
  `,
  styles: `
    :host {
      display: grid;
      gap: var(--sl-2);
    }

    p {
      white-space: pre-line;
    }
  `,
})
export class MeetingOutcome {
  readonly meeting = input.required<MeetingView>();
}
