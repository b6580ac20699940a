import { Injectable, type OnModuleInit } from '@nestjs/common';
import type {
  AuditView,
  CaseFileView,
  DrawSampleDto,
  EditCaseDto,
  WithdrawCaseDto,
} from '@sightline/contracts';
import {
  afterAct,
  caseActs,
  caseStatusLabels,
  financialYearFrom,
  type AuditStatus,
} from '@sightline/domain';
import {
  AuditExtensions,
  AuditsRepository,
  AuditsService,
  ScopeService,
  subjectOf,
  type Audit,
} from '../audits';
import { FormTemplatesService } from '../form-templates';
import { Clock, Ids } from '../platform/clock';
import type { Actor } from '../platform/context';
import { Transactor } from '../platform/database';
import { notFound, ProblemError } from '../platform/errors';
import { SamplesService } from '../samples';
import { TrailService } from '../trail';
import { VaultExtensions, VaultService } from '../vault';
import { CasesRepository } from './cases.repository';
import type { CaseFile } from './entities/case-file.entity';

/** Statuses of an audit whose report is approved. */
const frozen: readonly AuditStatus[] = ['approved', 'published', 'actions-open', 'closed'];

/** Drawing the sample of an audit and keeping its cases. */
@Injectable()
export class CasesService implements OnModuleInit {
  constructor(
    private readonly repository: CasesRepository,
    private readonly audits: AuditsService,
    private readonly auditsRepository: AuditsRepository,
    private readonly extensions: AuditExtensions,
    private readonly scope: ScopeService,
    private readonly samples: SamplesService,
    private readonly templates: FormTemplatesService,
    private readonly vault: VaultService,
    private readonly vaultExtensions: VaultExtensions,
    private readonly transactor: Transactor,
    private readonly trail: TrailService,
    private readonly clock: Clock,
    private readonly ids: Ids,
  ) {}

  onModuleInit(): void {
    this.vaultExtensions.provideCases({
      byId: async (id) => vaultCaseOf(await this.repository.byId(id)),
      listOf: async (auditId) =>
        (await this.repository.listOf(auditId)).flatMap((one) => vaultCaseOf(one) ?? []),
    });
    this.extensions.provideStep('sample', async (audit) => {
      const cases = await this.repository.listOf(audit.id);
      return cases.length > 0 ? [] : ['Draw the sample: no cases yet'];
    });
  }

  async list(actor: Actor, auditId: string): Promise<CaseFileView[]> {
    await this.audits.see(actor, auditId);
    return (await this.repository.listVisible(actor, auditId)).map(toCaseFileView);
  }

  /** The case, or 404 where the actor may not see it. */
  async demand(actor: Actor, id: string): Promise<CaseFile> {
    const caseFile = await this.repository.find(actor, id);
    if (!caseFile) throw notFound('This case');
    return caseFile;
  }

  /** Draws the cases; until they are issued the sample may be drawn again. */
  async draw(actor: Actor, auditId: string, dto: DrawSampleDto): Promise<AuditView> {
    const audit = await this.audits.demand(actor, auditId);
    const missing = await this.scope.missing(audit);
    if (missing.length > 0) {
      const fields = missing.map((message) => ({ field: 'scope', message }));
      throw new ProblemError('audit.incomplete', missing.join('. '), { fields });
    }
    checkStrata(dto);
    await this.refuseDrawn(auditId);
    await this.transactor.run(async () => {
      const referencePrefix = audit.referencePrefix ?? (await this.newPrefix(actor, audit));
      const strata = dto.strata.map(({ key, label, count }) => ({
        key,
        label: label.trim(),
        count,
      }));
      await this.moveAudit(audit, dto.revision, { strata, referencePrefix });
      const cases = this.makeCases(audit.id, referencePrefix, strata);
      const before = await this.repository.listOf(audit.id);
      await this.vault.forget(before.map(({ id }) => id));
      await this.repository.replaceAll(audit.id, cases);
      this.trail.record('sample.draw', subjectOf(audit), {
        strata: strata.map(({ key, count }) => ({ key, count })),
        references: cases.map(({ reference }) => reference),
      });
    });
    return this.audits.view(actor, auditId);
  }

  async edit(actor: Actor, id: string, dto: EditCaseDto): Promise<CaseFileView> {
    const caseFile = await this.demand(actor, id);
    const ageBand = dto.ageBand ?? null;
    await this.transactor.run(async () => {
      await this.repository.update(caseFile, dto.revision, { ageBand });
      this.trail.record('case.edit', caseSubject(caseFile), { ageBand });
    });
    return toCaseFileView(await this.demand(actor, id));
  }

  async withdraw(actor: Actor, id: string, dto: WithdrawCaseDto): Promise<CaseFileView> {
    const caseFile = await this.demand(actor, id);
    await this.transactor.run(async () => {
      const { status } = await this.audits.hold(actor, caseFile.auditId);
      if (frozen.includes(status)) {
        const detail = 'The report is approved: what it says of this case stays as it is.';
        throw new ProblemError('transition.refused', detail);
      }
      await this.leave(caseFile, 'withdraw', dto.revision, dto.reason.trim());
    });
    return toCaseFileView(await this.demand(actor, id));
  }

  /** Takes a case out of the audit inside a run, with its outstanding returns. */
  async leave(
    caseFile: CaseFile,
    act: 'withdraw' | 'replace',
    revision: number,
    reason: string,
  ): Promise<void> {
    await this.transition(caseFile, act, revision, { reason });
    for (const listener of this.withdrawn) await listener(caseFile, reason);
  }

  private readonly withdrawn: ((caseFile: CaseFile, reason: string) => Promise<void>)[] = [];

  /** Told inside the run when a case leaves the audit. */
  onWithdrawn(listener: (caseFile: CaseFile, reason: string) => Promise<void>): void {
    this.withdrawn.push(listener);
  }

  /** Moves a case through its states inside a run; returns its new revision. */
  async transition(
    caseFile: CaseFile,
    act: keyof typeof caseActs,
    revision: number,
    more: { readonly reason?: string } = {},
  ): Promise<number> {
    const to = afterAct(caseActs, act, caseFile.status);
    if (!to) {
      const status = caseStatusLabels[caseFile.status].toLowerCase();
      throw new ProblemError('transition.refused', `${caseFile.reference} is ${status}.`);
    }
    const statusReason = more.reason ?? null;
    const next = await this.repository.update(caseFile, revision, { status: to, statusReason });
    this.trail.record('case.act', caseSubject(caseFile), {
      from: caseFile.status,
      to,
      reason: statusReason,
    });
    return next;
  }

  /** Inside a run: what was drawn is in the audit now, and its children count as audited. */
  async confirmDrawn(auditId: string): Promise<void> {
    const cases = await this.repository.listOf(auditId);
    const drawn = cases.filter(({ status }) => status === 'drawn').map(({ id }) => id);
    await this.repository.setStatus(auditId, 'drawn', 'confirmed');
    await this.vault.recordAudited(auditId, drawn);
  }

  /** References put in by hand would cut a draw off from its certificate. */
  private async refuseDrawn(auditId: string): Promise<void> {
    if (!(await this.samples.isDrawn(auditId))) return;
    const detail = 'The cases of this audit come from a draw; replace one by a reserve instead.';
    throw new ProblemError('transition.refused', detail);
  }

  /** Inside a run: the audit has cases from now on, of these strata. */
  async moveAudit(audit: Audit, revision: number, change: Partial<Audit>): Promise<void> {
    if (audit.status === 'sampling') {
      const updatedAt = this.clock.instant();
      await this.auditsRepository.update(audit, revision, { ...change, updatedAt });
    } else {
      await this.audits.transition(audit, 'draw', { revision }, change);
    }
  }

  /** Such as SGO26-02: form, financial year, number of the audit; nothing about a child. */
  async newPrefix(actor: Actor, audit: Audit): Promise<string> {
    const version = await this.templates.pinned(audit);
    const form = (version?.definition.key ?? 'audit').split('-')[0] ?? 'audit';
    const code = form.toUpperCase().slice(0, 3);
    const beginning = `${code}${financialYearFrom(audit.financialYear).slice(2, 4)}`;
    const earlier = await this.auditsRepository.countPrefixes(actor, beginning);
    return `${beginning}-${String(earlier + 1).padStart(2, '0')}`;
  }

  private makeCases(
    auditId: string,
    prefix: string,
    strata: readonly { key: string; label: string; count: number }[],
  ): CaseFile[] {
    const createdAt = this.clock.instant();
    let number = 0;
    return strata.flatMap(({ key, label, count }) =>
      Array.from({ length: count }, () => {
        number += 1;
        return {
          id: this.ids.next(),
          auditId,
          number,
          reference: `${prefix}-C${String(number).padStart(2, '0')}`,
          stratumKey: key,
          stratumLabel: label,
          ageBand: null,
          status: 'drawn' as const,
          statusReason: null,
          createdAt,
          revision: 1,
        };
      }),
    );
  }
}

function checkStrata({ strata }: DrawSampleDto): void {
  const fields = strata.flatMap(({ key }, index) =>
    strata.findIndex((other) => other.key === key) < index
      ? [{ field: `strata.${index}.key`, message: 'Two strata have the same key' }]
      : [],
  );
  const total = strata.reduce((sum, { count }) => sum + count, 0);
  if (total > 100) fields.push({ field: 'strata', message: 'At most 100 cases in an audit' });
  if (fields.length > 0) throw new ProblemError('request.invalid', undefined, { fields });
}

/** A case as the vault knows it: a child who was drawn and replaced was not audited. */
function vaultCaseOf(caseFile: CaseFile | null) {
  if (!caseFile) return null;
  const { id, auditId, reference, status } = caseFile;
  return { id, auditId, reference, isConfirmed: status !== 'drawn' && status !== 'replaced' };
}

/** How the trail names a case. */
export function caseSubject({ id, reference, auditId }: CaseFile) {
  return { subjectType: 'case', subjectId: id, label: reference, auditId };
}

export function toCaseFileView(caseFile: CaseFile): CaseFileView {
  const { id, auditId, number, reference, ageBand, status, statusReason, revision } = caseFile;
  const stratum = { key: caseFile.stratumKey, label: caseFile.stratumLabel };
  return { id, auditId, number, reference, stratum, ageBand, status, statusReason, revision };
}
