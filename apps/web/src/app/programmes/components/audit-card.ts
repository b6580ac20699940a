import { ChangeDetectionStrategy, Component, computed, inject, input, output } from '@angular/core';
import { MatButtonModule } from '@angular/material/button';
import { MatMenuModule } from '@angular/material/menu';
import { RouterLink } from '@angular/router';
import type { AuditCardView } from '@sightline/contracts';
import { methodFacts } from '@sightline/domain';
import { ReasonList } from '../../audits/components/reason-list';
import { SessionStore } from '../../shared/session/session-store';
import { Icon } from '../../shared/ui/icon';
import { StatusChip } from '../../shared/ui/status-chip';
import { plannedDateWords } from '../planned-date-words';

/** What a person may ask of a card. */
export type CardAct = 'postpone' | 'cancel' | 'reinstate';

/** An audit of the programme on a card. */
@Component({
  selector: 'sl-audit-card',
  imports: [Icon, MatButtonModule, MatMenuModule, ReasonList, RouterLink, StatusChip],
  changeDetection: ChangeDetectionStrategy.OnPush,
  templateUrl: './audit-card.html',
  styleUrl: './audit-card.scss',
})
export class AuditCard {
  readonly audit = input.required<AuditCardView>();
  /** Themes of audits under way at the same time. */
  readonly alongside = input<readonly string[]>([]);
  readonly act = output<CardAct>();

  private readonly session = inject(SessionStore);

  protected readonly method = computed(() => methodFacts[this.audit().method].label);
  protected readonly date = computed(() => plannedDateWords(this.audit().date));
  protected readonly canPlan = computed(() => this.session.can('audit.plan'));
  protected readonly isMovable = computed(() =>
    ['planned', 'postponed', 'scoping', 'sampling', 'in-the-field'].includes(this.audit().status),
  );
  /** With which partnerships, where it is of more than one. */
  protected readonly together = computed(() => {
    const { ledBy, partners } = this.audit();
    const names = partners.map(({ name }) => name).join(', ');
    if (ledBy) return `Led by ${ledBy}`;
    return names ? `Together with ${names}` : '';
  });
  /** The workload under the year says which and when. */
  protected readonly company = computed(() => {
    const themes = this.alongside();
    if (themes.length === 1) return `Under way with “${themes[0]}”`;
    return themes.length > 1 ? `Under way with ${themes.length} other audits` : '';
  });
  protected readonly leads = computed(() => {
    const { leadPeople, leads } = this.audit();
    return [...leadPeople.map(({ name }) => name), ...(leads ? [leads] : [])].join('; ');
  });
  /** Beside those that a reason names. */
  protected readonly reviews = computed(() =>
    this.audit()
      .reviews.filter(({ id }) => !this.audit().reasons.some(({ review }) => review?.id === id))
      .map(({ name }) => name)
      .join(', '),
  );
  protected readonly returns = computed(() => {
    const { returnsIn, returnsExpected, caseCount } = this.audit();
    if (caseCount === 0) return '';
    const cases = caseCount === 1 ? '1 case' : `${caseCount} cases`;
    return returnsExpected > 0 ? `${cases}, ${returnsIn} of ${returnsExpected} returns in` : cases;
  });

  protected may(act: CardAct): boolean {
    return this.audit().acts.includes(act);
  }
}
