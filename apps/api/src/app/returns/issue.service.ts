import { Injectable, type OnModuleInit } from '@nestjs/common';
import type { IssuedView } from '@sightline/contracts';
import { dayLabel, isOutstanding } from '@sightline/domain';
import {
  AuditExtensions,
  IssueGate,
  AuditsService,
  MilestonesService,
  subjectOf,
  type Audit,
} from '../audits';
import { CasesRepository, CasesService } from '../cases';
import { Clock, Ids } from '../platform/clock';
import { RequestContext, type Actor } from '../platform/context';
import { Transactor } from '../platform/database';
import { TrailService } from '../trail';
import { AnchorsService } from '../vault';
import { AskableAgencies } from './askable-agencies.service';
import { DueDays, type Due } from './due-days.service';
import type { AuditReturn } from './entities/audit-return.entity';
import { countReturns } from './return-counts';
import { ReturnNotices } from './return-notices.service';
import { ReturnActsService } from './return-acts.service';
import { ReturnTallies } from './return-tallies.repository';
import { ReturnsRepository, type ReturnRow } from './returns.repository';

/** Issuing the returns of an audit, and keeping them with its scope. */
@Injectable()
export class IssueService implements OnModuleInit {
  constructor(
    private readonly audits: AuditsService,
    private readonly extensions: AuditExtensions,
    private readonly milestones: MilestonesService,
    private readonly gate: IssueGate,
    private readonly askable: AskableAgencies,
    private readonly dueDays: DueDays,
    private readonly notices: ReturnNotices,
    private readonly casesService: CasesService,
    private readonly cases: CasesRepository,
    private readonly anchors: AnchorsService,
    private readonly acts: ReturnActsService,
    private readonly repository: ReturnsRepository,
    private readonly tallies: ReturnTallies,
    private readonly transactor: Transactor,
    private readonly trail: TrailService,
    private readonly context: RequestContext,
    private readonly clock: Clock,
    private readonly ids: Ids,
  ) {}

  onModuleInit(): void {
    this.extensions.provideCounts(async (auditIds, partnershipId) => {
      const [alike, cases] = await Promise.all([
        this.repository.alikeOf(auditIds, partnershipId),
        this.cases.countsOf(auditIds),
      ]);
      return countReturns(alike, cases);
    });
    this.extensions.provideSingleReturns((auditIds) => this.tallies.ofSingleCases(auditIds));
    this.extensions.provideReturned((auditId) => this.tallies.agenciesOf(auditId));
    this.extensions.provideStep('returns', (audit) => this.blockers(audit));
    this.extensions.guardAct('convene', async (audit) => {
      const tallies = await this.tallies.of(audit.id);
      const hasAny = tallies.some(({ status }) => status === 'signed-off');
      return hasAny ? [] : ['No return has been signed off yet, so there is nothing to discuss.'];
    });
    this.extensions.onScopeChanged((audit) => this.followScope(audit));
    this.casesService.onWithdrawn((caseFile, reason) => this.withdrawAll(caseFile.id, reason));
  }

  /** Issues a return to every agency in scope for every case: the known check comes first. */
  async issue(
    actor: Actor,
    auditId: string,
    revision: number,
    withoutPapers?: string,
  ): Promise<IssuedView> {
    const audit = await this.audits.demand(actor, auditId);
    const issued = await this.transactor.run(async () => {
      await this.audits.transition(audit, 'issue', { revision });
      await this.gate.pass(actor, audit, withoutPapers);
      await this.casesService.confirmDrawn(audit.id);
      return this.createMissing(actor, audit);
    });
    return { issued };
  }

  private async createMissing(actor: Actor, audit: Audit): Promise<number> {
    const existing = await this.repository.rowsOf([audit.id]);
    const agencies = await this.askable.agenciesOf(audit, existing);
    const cases = (await this.cases.listOf(audit.id)).filter(
      ({ status }) => status === 'confirmed',
    );
    const due = (await this.dueDays.of(audit))(this.clock.today());
    const isThere = new Set(existing.map(({ caseFileId, agencyId }) => caseFileId + agencyId));
    const returns = cases.flatMap((caseFile) =>
      agencies
        .filter(({ id, heirOf }) =>
          [id, ...heirOf].every((each) => !isThere.has(caseFile.id + each)),
        )
        .map((agency) => this.newReturn(audit, caseFile.id, agency.id, due)),
    );
    // A case that was asked about before is counted as it was then.
    const begun = new Set(existing.map(({ caseFileId }) => caseFileId));
    const asked = new Set(returns.map(({ caseFileId }) => caseFileId));
    await this.anchors.fix(
      audit,
      [...asked].filter((caseFileId) => !begun.has(caseFileId)),
    );
    await this.addReturns(actor, audit, returns, existing.length > 0);
    return returns.length;
  }

  /** Inside a run: one more agency is asked about one case. */
  async issueOne(actor: Actor, audit: Audit, caseFileId: string, agencyId: string): Promise<void> {
    const due = (await this.dueDays.of(audit))(this.clock.today());
    await this.addReturns(actor, audit, [this.newReturn(audit, caseFileId, agencyId, due)], true);
  }

  private async addReturns(
    actor: Actor,
    audit: Audit,
    returns: readonly AuditReturn[],
    isLater: boolean,
  ): Promise<void> {
    if (returns.length === 0) return;
    await this.repository.insertMany(returns);
    await this.repository.addEvents(
      returns.map(({ id }) =>
        this.acts.event(actor, { id, status: 'not-issued' }, 'issue', null, 'known-check'),
      ),
    );
    if (isLater) await this.notices.opened(audit, returns);
    this.trail.record('return.issue-all', subjectOf(audit), {
      returns: returns.length,
      cases: new Set(returns.map(({ caseFileId }) => caseFileId)).size,
      agencies: new Set(returns.map(({ agencyId }) => agencyId)).size,
    });
  }

  private newReturn(
    audit: Audit,
    caseFileId: string,
    agencyId: string,
    { dueDay, lateIssue }: Due,
  ): AuditReturn {
    const now = this.clock.instant();
    return {
      id: this.ids.next(),
      partnershipId: audit.partnershipId,
      auditId: audit.id,
      caseFileId,
      agencyId,
      formVersionId: audit.formVersionId!,
      localFormId: audit.localFormId,
      status: 'known-check',
      nilKind: null,
      involvement: null,
      knownCheck: null,
      dueDay,
      originalDueDay: dueDay,
      lateIssue,
      agencyDueDay: null,
      extendedTo: null,
      extensionReason: null,
      remindedAt: null,
      answers: {},
      stamps: [],
      answered: 0,
      required: 0,
      ...{ settingId: null, settingKind: null },
      hasOpenConcern: false,
      openReason: null,
      issuedAt: now,
      submittedAt: null,
      signedOffAt: null,
      createdAt: now,
      updatedAt: now,
      revision: 1,
    };
  }

  /** An agency that joined gets its returns; outstanding returns follow the plan's due day. */
  private async followScope(audit: Audit): Promise<void> {
    if (audit.status !== 'in-the-field') return;
    const actor = this.context.actor;
    if (actor) await this.createMissing(actor, audit);
    const day = await this.milestones.dayOf(audit.id, 'returns-due');
    if (!day) return;
    const dueOf = await this.dueDays.of(audit);
    const moved = (await this.repository.rowsOf([audit.id])).flatMap((row) => {
      if (!isOutstanding(row.status)) return [];
      const { dueDay, lateIssue } = movedTo(row, dueOf(this.clock.dayOf(row.issuedAt ?? day)), day);
      return dueDay === row.dueDay ? [] : [{ id: row.id, dueDay, lateIssue }];
    });
    if (moved.length === 0) return;
    await this.repository.setDueDays(moved);
    this.trail.record('grid.due-days', subjectOf(audit), { day, returns: moved.length });
  }

  private async withdrawAll(caseFileId: string, reason: string): Promise<void> {
    const actor = this.context.actor;
    if (!actor) return;
    for (const auditReturn of await this.repository.wholeOfCase(caseFileId)) {
      if (!isOutstanding(auditReturn.status)) continue;
      const { revision } = auditReturn;
      await this.acts.move(actor, auditReturn, 'withdraw', { revision, reason });
    }
  }

  private async blockers(audit: Audit): Promise<string[]> {
    const tallies = await this.tallies.of(audit.id);
    if (tallies.length === 0) return ['Issue the returns'];
    const open = tallies
      .filter(({ status }) => isOutstanding(status))
      .reduce((sum, { returns }) => sum + returns, 0);
    if (open === 0) return [];
    const due = await this.milestones.dayOf(audit.id, 'returns-due');
    const said = open === 1 ? '1 return is still to come' : `${open} returns are still to come`;
    if (!due) return [said];
    const isPast = due < this.clock.today();
    return [
      `${said}, due ${isPast ? 'on ' : ''}${dayLabel(due)}${isPast ? ', which is past' : ''}`,
    ];
  }
}

/** What was agreed with an agency is not taken back by the plan; late issues have their own day. */
function movedTo(row: ReturnRow, own: Due, planDay: string): Due {
  const { dueDay, lateIssue } = row.lateIssue ? own : { dueDay: planDay, lateIssue: null };
  const isExtended = row.extendedTo !== null && row.extendedTo > (dueDay ?? '');
  return { dueDay: isExtended ? row.extendedTo : dueDay, lateIssue };
}
