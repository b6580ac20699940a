import { Injectable } from '@nestjs/common';
import type {
  AddPastAuditDto,
  EnteredFiguresView,
  EnterFiguresDto,
  PastAuditView,
} from '@sightline/contracts';
import { auditStatusLabels, financialYearFrom } from '@sightline/domain';
import { AuditsRepository, AuditsService, subjectOf, type Audit } from '../../audits';
import { CasesRepository } from '../../cases';
import { FormTemplatesService } from '../../form-templates';
import { PeopleService } from '../../people';
import { Clock, Ids } from '../../platform/clock';
import type { Actor } from '../../platform/context';
import { Transactor } from '../../platform/database';
import { ProblemError, stale } from '../../platform/errors';
import { TrailService } from '../../trail';
import type { EnteredFigures } from '../entities/earlier.entity';
import { refuseFields } from '../findings.policy';
import { EarlierRepository } from './earlier.repository';
import { enteredProblems } from './entered-checks';

/** Audits from before Sightline: their figures are entered, so that the first year has a then. */
@Injectable()
export class PastAuditsService {
  constructor(
    private readonly repository: EarlierRepository,
    private readonly audits: AuditsService,
    private readonly auditsRepository: AuditsRepository,
    private readonly cases: CasesRepository,
    private readonly templates: FormTemplatesService,
    private readonly people: PeopleService,
    private readonly transactor: Transactor,
    private readonly trail: TrailService,
    private readonly clock: Clock,
    private readonly ids: Ids,
  ) {}

  async view(actor: Actor, auditId: string): Promise<PastAuditView> {
    const audit = await this.audits.demand(actor, auditId);
    const entered = await this.repository.enteredOf(auditId);
    const whyNot = await this.whyNot(audit);
    const all = await this.auditsRepository.listAll(actor);
    return {
      ...{ auditId, theme: audit.theme, yearLabel: financialYearFrom(audit.financialYear) },
      entered: entered && (await this.toView(entered)),
      canEnter: whyNot === null && actor.permissions.has('past-audit.enter'),
      whyNot,
      repeatedBy: all
        .filter(({ reAuditOfId }) => reAuditOfId === auditId)
        .map(({ id, theme, financialYear }) => {
          return { id, theme, yearLabel: financialYearFrom(financialYear) };
        }),
    };
  }

  /** A past audit that the programme does not hold: closed from the start, and linked. */
  async add(actor: Actor, dto: AddPastAuditDto): Promise<PastAuditView> {
    const id = await this.transactor.run(async () => {
      const { theme, method, financialYear, quarter, repeatedByIds } = dto;
      await this.refuseKnown(actor, dto);
      const reason = 'An audit from before Sightline, entered so that others can be set beside it';
      const audit = await this.audits.create(
        actor,
        { theme, method, financialYear, quarter, reason },
        { status: 'closed' },
      );
      await this.link(actor, audit, repeatedByIds);
      return audit.id;
    });
    return this.view(actor, id);
  }

  /** Keeps the figures as the audit's own report gives them; what does not add up is refused. */
  async enter(actor: Actor, auditId: string, dto: EnterFiguresDto): Promise<PastAuditView> {
    await this.transactor.run(async () => {
      const audit = await this.audits.hold(actor, auditId);
      const whyNot = await this.whyNot(audit);
      if (whyNot !== null) throw new ProblemError('transition.refused', whyNot);
      await this.check(actor, dto);
      const existing = await this.repository.enteredOf(auditId);
      if ((existing?.revision ?? 0) !== dto.revision) throw stale();
      const columns = this.columnsOf(dto, existing);
      if (existing) await this.repository.updateEntered(auditId, dto.revision, columns);
      else {
        await this.repository.insertEntered({
          ...{ auditId, ...columns, enteredById: actor.accountId },
          ...{ enteredAt: this.clock.instant(), revision: 1 },
        });
      }
      this.trail.record('past-audit.enter', subjectOf(audit), {
        items: dto.items.length,
        recommendations: dto.recommendations.length,
        judged: columns.judgements.judged,
        revision: dto.revision + 1,
      });
    });
    return this.view(actor, auditId);
  }

  private async whyNot(audit: Audit): Promise<string | null> {
    if ((await this.cases.listOf(audit.id)).length > 0) {
      return 'This audit has cases of its own in Sightline; its figures come from their returns.';
    }
    if (audit.status === 'closed') return null;
    const status = auditStatusLabels[audit.status].toLowerCase();
    return `This audit is ${status}; figures are entered for closed audits from before Sightline.`;
  }

  private async refuseKnown(actor: Actor, { theme, financialYear }: AddPastAuditDto) {
    const wanted = theme.trim().toLowerCase();
    const isKnown = (await this.auditsRepository.listAll(actor)).some(
      (audit) => audit.financialYear === financialYear && audit.theme.toLowerCase() === wanted,
    );
    const message =
      'The programme of that year holds this audit already: open it and enter its figures there';
    refuseFields(isKnown ? [{ field: 'theme', message }] : []);
  }

  private async link(actor: Actor, earlier: Audit, ids: readonly string[]): Promise<void> {
    const audits = await this.auditsRepository.listAll(actor);
    for (const id of ids) {
      const later = audits.find((audit) => audit.id === id && id !== earlier.id);
      if (!later || later.financialYear < earlier.financialYear) {
        const message = 'Choose later audits of this partnership';
        throw new ProblemError('request.invalid', undefined, {
          fields: [{ field: 'repeatedByIds', message }],
        });
      }
      const updatedAt = this.clock.instant();
      const change = { reAuditOfId: earlier.id, updatedAt };
      await this.auditsRepository.update(later, later.revision, change);
      this.trail.record('audit.edit', subjectOf(later), { changed: ['reAuditOfId'] });
    }
  }

  private async check({ partnershipId }: Actor, dto: EnterFiguresDto): Promise<void> {
    const version = await this.templates.findVersion(partnershipId, dto.formVersionId);
    if (!version) {
      refuseFields([{ field: 'formVersionId', message: 'Choose a form from the list' }]);
      return;
    }
    refuseFields(enteredProblems(dto, version.definition));
  }

  private columnsOf(dto: EnterFiguresDto, existing: EnteredFigures | null) {
    const { formVersionId, source, casesAudited, sampling, countedAs, judgements } = dto;
    const known = new Set(existing?.recommendations.map(({ id }) => id));
    const isJudged = judgements.scale !== 'none';
    return {
      ...{ formVersionId, source: source.trim(), casesAudited, sampling, countedAs },
      items: dto.items.map((item) => ({
        ...item,
        asked: item.asked.trim(),
        questionId: item.questionId || undefined,
        difference: item.isSame ? undefined : item.difference?.trim(),
      })),
      judgements: isJudged ? judgements : { scale: judgements.scale, levels: [], judged: 0 },
      recommendations: dto.recommendations.map(({ id, text, addressedTo = '', questionIds }) => ({
        id: id && known.has(id) ? id : this.ids.next(),
        ...{ text: text.trim(), addressedTo: addressedTo.trim(), questionIds },
      })),
      updatedAt: this.clock.instant(),
    };
  }

  private async toView(entered: EnteredFigures): Promise<EnteredFiguresView> {
    const { auditId: _auditId, enteredById, ...figures } = entered;
    const names = await this.people.namesById([enteredById]);
    const version = await this.templates.version(entered.formVersionId);
    return {
      ...figures,
      formTitle: version?.definition.title ?? '',
      enteredBy: names.get(enteredById) ?? '',
    };
  }
}
