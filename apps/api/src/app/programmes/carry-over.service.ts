import { Injectable } from '@nestjs/common';
import { PlanAuditDto, type CarryOverDto, type CarryOverView } from '@sightline/contracts';
import {
  addMonths,
  auditStatusLabels,
  dayLabel,
  financialYearFrom,
  financialYearOf,
  quarterOf,
  type AuditStatus,
} from '@sightline/domain';
import { AuditsRepository, AuditsService, type Audit } from '../audits';
import type { Actor } from '../platform/context';
import { Transactor } from '../platform/database';
import { ProblemError } from '../platform/errors';
import { toReasonDtos } from './reason-dtos';

const finished: readonly AuditStatus[] = ['approved', 'published', 'actions-open', 'closed'];
/** The second impact check decides whether to look again (domain brief 1.3). */
const monthsToImpactCheck = 12;

/** A year that begins with what the year before leaves: carried over, postponed, to be re-audited. */
@Injectable()
export class CarryOverService {
  constructor(
    private readonly audits: AuditsService,
    private readonly repository: AuditsRepository,
    private readonly transactor: Transactor,
  ) {}

  /** What the year may take up, each once. */
  async offers(actor: Actor, financialYear: number): Promise<CarryOverView[]> {
    return (await this.open(actor, financialYear)).map((audit) => toOffer(audit, financialYear));
  }

  /** Plans those chosen in the year, linked to what they come from. */
  async carry(actor: Actor, financialYear: number, dto: CarryOverDto): Promise<void> {
    await this.transactor.run(async () => {
      const open = await this.open(actor, financialYear);
      const leads = await this.repository.leadsOf(dto.auditIds);
      const reviews = await this.repository.reviewsOf(dto.auditIds);
      for (const id of new Set(dto.auditIds)) {
        const audit = open.find((each) => each.id === id);
        if (!audit) throw notOffered();
        const { kind, quarter } = toOffer(audit, financialYear);
        const { theme, method, comment, leads: words } = audit;
        const plan = Object.assign(new PlanAuditDto(), {
          ...{ financialYear, quarter, date: '', theme, method, reason: dto.reason },
          ...{ leads: words ?? '', comment: comment ?? '', note: '' },
          reviewIds: (reviews.get(id) ?? []).map((review) => review.id),
          leadIds: (leads.get(id) ?? []).map((person) => person.id),
          reasons: toReasonDtos(audit.reasons),
          reAuditOfId: kind === 're-audit' ? id : (audit.reAuditOfId ?? undefined),
        });
        await this.audits.create(actor, plan, kind === 're-audit' ? {} : { carriedFromId: id });
      }
    });
  }

  private async open(actor: Actor, financialYear: number): Promise<Audit[]> {
    const all = await this.repository.listAll(actor);
    const taken = new Set(
      all
        .filter((audit) => audit.financialYear >= financialYear)
        .flatMap(({ carriedFromId, reAuditOfId }) => [carriedFromId, reAuditOfId]),
    );
    return all.filter(
      (audit) =>
        audit.financialYear === financialYear - 1 &&
        !taken.has(audit.id) &&
        ['planned', 'postponed', ...finished].includes(audit.status),
    );
  }
}

function toOffer(audit: Audit, financialYear: number): CarryOverView {
  const { id: auditId, theme, method, status, quarter, statusReason } = audit;
  const offer = { auditId, theme, method, quarter, isTicked: true };
  if (status === 'postponed') {
    const why = `Postponed: ${statusReason ?? 'no reason is kept'}`;
    return { ...offer, kind: 'postponed', why };
  }
  if (status === 'planned') {
    const why = `Planned for ${financialYearFrom(financialYear - 1)} and not begun`;
    return { ...offer, kind: 'carried-over', why };
  }
  const check = audit.panelDay && addMonths(audit.panelDay, monthsToImpactCheck);
  if (check && financialYearOf(check) === financialYearFrom(financialYear)) {
    const why = `Its twelve-month impact check is on ${dayLabel(check)}`;
    return { ...offer, kind: 're-audit', why, quarter: quarterOf(check) };
  }
  const why = `${auditStatusLabels[status]}; tick it to look again`;
  return { ...offer, kind: 're-audit', why, isTicked: false };
}

function notOffered(): ProblemError {
  const message = 'An audit on the list has been taken up already; load the page again';
  return new ProblemError('request.invalid', message, {
    fields: [{ field: 'auditIds', message }],
  });
}
