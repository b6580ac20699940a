import { ChangeDetectionStrategy, Component, input } from '@angular/core';
import { RouterLink } from '@angular/router';
import type { ThemeReasonView } from '@sightline/contracts';
import { reasonKindLabels } from '@sightline/domain';

/** Why a theme is looked at, reason by reason, each with the record it names. */
@Component({
  selector: 'sl-reason-list',
  imports: [RouterLink],
  changeDetection: ChangeDetectionStrategy.OnPush,
  template: `
    <ul class="sl-plain-list" [class.short]="isShort()">
      @for (reason of reasons(); track $index) {
        <li>
          <strong>{{ labels[reason.kind] }}</strong>
          @if (reason.review; as review) {
            <span>, {{ review.name }}</span>
          }
          @if (reason.audit; as audit) {
            <span
              >, <a [routerLink]="['/audits', audit.id]">{{ audit.theme }}</a
              >, {{ audit.yearLabel }}</span
            >
          }
          @if (reason.words; as words) {
            <span>: {{ words }}</span>
          }
        </li>
      }
    </ul>
  `,
  styles: `
    .short {
      gap: var(--sl-1);
    }

    .short li {
      display: -webkit-box;
      overflow: hidden;
      -webkit-box-orient: vertical;
      -webkit-line-clamp: 3;
    }

    @media print {
      .short li {
        display: list-item;
      }
    }
  `,
})
export class ReasonList {
  readonly reasons = input.required<readonly ThemeReasonView[]>();
  /** Whether long reasons are cut, as on a card; the whole stands on the page of the audit. */
  readonly isShort = input(false);

  protected readonly labels = reasonKindLabels;
}
