import { ChangeDetectionStrategy, Component, computed, input } from '@angular/core';
import type { AuditSpanView } from '@sightline/contracts';
import { dayLabel, daysBetween, financialYearBounds, financialYearFrom } from '@sightline/domain';

/** The year as bars: from scope to briefing, darker while agencies hold forms, a mark for the panel. */
@Component({
  selector: 'sl-year-chart',
  changeDetection: ChangeDetectionStrategy.OnPush,
  template: `
    <div class="quarters" aria-hidden="true">
      <span>April</span><span>July</span><span>October</span><span>January</span>
    </div>
    <ul>
      @for (row of rows(); track row.id) {
        <li>
          <span class="theme">{{ row.theme }}</span>
          <span class="sl-visually-hidden">{{ row.words }}</span>
          <span class="track" aria-hidden="true" [title]="row.words">
            <span class="active" [style.left.%]="row.from" [style.width.%]="row.length"></span>
            <span class="forms" [style.left.%]="row.forms" [style.width.%]="row.formsLength"></span>
            <span class="panel" [style.left.%]="row.panel"></span>
          </span>
        </li>
      }
    </ul>
    <p class="sl-soft sl-small" aria-hidden="true">
      Pale: from scope to briefing. Dark: agencies hold the forms. Upright mark: the panel.
    </p>
  `,
  styles: `
    :host {
      display: block;
    }

    .quarters {
      display: grid;
      grid-template-columns: repeat(4, minmax(0, 1fr));
      margin-inline-start: calc(16rem + var(--sl-3));
      color: var(--sl-ink-soft);
      font-size: var(--sl-text-small);
    }

    ul {
      display: grid;
      gap: var(--sl-1);
      margin: 0;
      padding: 0;
      list-style: none;
    }

    li {
      max-width: none;
      display: grid;
      grid-template-columns: 16rem minmax(0, 1fr);
      gap: var(--sl-3);
      align-items: center;
    }

    .theme {
      overflow: hidden;
      font-size: var(--sl-text-small);
      text-overflow: ellipsis;
      white-space: nowrap;
    }

    /* The bars are the content: a printer that leaves backgrounds out would print none of it. */
    .track {
      print-color-adjust: exact;
      position: relative;
      overflow: hidden;
      height: 18px;
      background-color: var(--sl-sunken);
      background-image: linear-gradient(to right, var(--sl-line-strong) 1px, transparent 1px);
      background-size: 25% 100%;
      border-radius: 2px;
    }

    .active,
    .forms,
    .panel {
      position: absolute;
      top: 3px;
      bottom: 3px;
    }

    .active {
      background: color-mix(in srgb, var(--sl-action) 28%, transparent);
    }

    .forms {
      background: var(--sl-action);
    }

    .panel {
      top: 0;
      bottom: 0;
      width: 3px;
      background: var(--sl-ink);
    }

    p {
      margin-top: var(--sl-1);
    }

    @media (width < 640px) {
      .quarters {
        margin-inline-start: 0;
      }

      li {
        grid-template-columns: minmax(0, 1fr);
        gap: 0;
      }
    }
  `,
})
export class YearChart {
  readonly financialYear = input.required<number>();
  readonly spans = input.required<readonly AuditSpanView[]>();

  protected readonly rows = computed(() => this.spans().map((span) => this.row(span)));

  private row(span: AuditSpanView) {
    const [from, to] = [this.share(span.from), this.share(span.to)];
    const [forms, formsTo] = [this.share(span.formsFrom), this.share(span.formsTo)];
    return {
      ...{ id: span.auditId, theme: span.theme, words: wordsOf(span) },
      ...{ from, length: to - from, forms, formsLength: formsTo - forms },
      panel: this.share(span.panelDay),
    };
  }

  /** How far through the year a day is, in per cent; days outside it stay outside. */
  private share(day: string): number {
    const bounds = financialYearBounds(financialYearFrom(this.financialYear()));
    return (daysBetween(bounds.from, day) / (daysBetween(bounds.from, bounds.to) + 1)) * 100;
  }
}

function wordsOf({ from, to, formsFrom, formsTo, panelDay, isAssumedDay }: AuditSpanView): string {
  const panel = isAssumedDay ? `panel by ${dayLabel(panelDay)}` : `panel ${dayLabel(panelDay)}`;
  return (
    `From ${dayLabel(from)} to ${dayLabel(to)}; forms with agencies from ${dayLabel(formsFrom)} ` +
    `to ${dayLabel(formsTo)}; ${panel}.`
  );
}
