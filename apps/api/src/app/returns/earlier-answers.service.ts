import { Injectable } from '@nestjs/common';
import type { EarlierAnswersView } from '@sightline/contracts';
import { daysBetween } from '@sightline/domain';
import { earlierAnswers } from '@sightline/form-engine';
import { AuditsService, type Audit } from '../audits';
import type { Actor } from '../platform/context';
import { TrailService } from '../trail';
import type { AuditReturn } from './entities/audit-return.entity';
import { FormOfReturn, type ReturnForm } from './form-of-return';
import { IdentifiersService } from './identifiers.service';
import { ReturnActsService, returnSubject } from './return-acts.service';
import { canWrite } from './returns.policy';
import { ReturnsRepository } from './returns.repository';

const nothing: EarlierAnswersView = { from: null, answers: {} };

/**
 * What an agency said about itself before, offered where it is asked again: in the audit that this
 * one repeats, else in the last one with the same form. Files of children are not joined: until the
 * vault knows them, nothing says that two references are of one child.
 */
@Injectable()
export class EarlierAnswersService {
  constructor(
    private readonly acts: ReturnActsService,
    private readonly forms: FormOfReturn,
    private readonly repository: ReturnsRepository,
    private readonly identifiers: IdentifiersService,
    private readonly audits: AuditsService,
    private readonly trail: TrailService,
  ) {}

  /** Offered to who may write the return; the earlier one is opened by it, so that is recorded. */
  async read(actor: Actor, returnId: string): Promise<EarlierAnswersView> {
    const facts = await this.acts.demand(actor, returnId);
    const { auditReturn } = facts;
    if (!canWrite(actor, facts)) return nothing;
    const form = await this.forms.of(auditReturn);
    if (form.definition.unit !== 'agency') return nothing;
    const audit = await this.audits.see(actor, auditReturn.auditId);
    const earlier = await this.earlierOf(auditReturn, audit, form);
    return earlier ? this.offer(actor, auditReturn, audit, form, earlier) : nothing;
  }

  private async offer(
    actor: Actor,
    { partnershipId }: AuditReturn,
    audit: Audit,
    form: ReturnForm,
    earlier: AuditReturn,
  ): Promise<EarlierAnswersView> {
    const { status, signedOffAt, auditId } = earlier;
    await this.trail.recordRead('return.open', returnSubject(earlier), { status });
    const before = await this.audits.see(actor, auditId);
    const then = await this.forms.of(earlier);
    const [plain] = await this.identifiers.withoutUndecided(partnershipId, [earlier]);
    const { definition, context } = then;
    const said = { form: definition, answers: plain!.answers, context };
    const daysLater =
      before.windowTo && audit.windowTo ? daysBetween(before.windowTo, audit.windowTo) : 0;
    return {
      from: { theme: before.theme, signedOffAt },
      answers: earlierAnswers(said, form.definition, daysLater),
    };
  }

  /** The one earlier return of the agency; where it has several in one audit, none can be told. */
  private async earlierOf(
    auditReturn: AuditReturn,
    { reAuditOfId }: Audit,
    { definition }: ReturnForm,
  ): Promise<AuditReturn | undefined> {
    if ((await this.repository.countOfAgency(auditReturn)) !== 1) return undefined;
    const signedOff = await this.repository.signedOffBefore(auditReturn);
    const repeated = signedOff.filter(({ auditId }) => auditId === reAuditOfId);
    const candidates = repeated.length > 0 ? repeated : signedOff;
    for (const one of candidates) {
      const { key, unit } = (await this.forms.of(one)).definition;
      const isSame = unit === 'agency' && (repeated.length > 0 || key === definition.key);
      if (isSame && (await this.repository.countOfAgency(one)) === 1) return one;
    }
    return undefined;
  }
}
