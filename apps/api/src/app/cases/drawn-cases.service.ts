import { Injectable, type OnModuleInit } from '@nestjs/common';
import { AuditExtensions, AuditsService, subjectOf, type Audit } from '../audits';
import { Clock } from '../platform/clock';
import type { Actor } from '../platform/context';
import { SampleCases, type CaseMaker, type NewCase } from '../samples';
import { TrailService } from '../trail';
import { VaultService } from '../vault';
import { CasesRepository } from './cases.repository';
import { CasesService } from './cases.service';
import type { CaseFile } from './entities/case-file.entity';

/** Makes the cases of a draw: samples is to the left, so this registers there. */
@Injectable()
export class DrawnCases implements CaseMaker, OnModuleInit {
  constructor(
    private readonly samples: SampleCases,
    private readonly service: CasesService,
    private readonly repository: CasesRepository,
    private readonly audits: AuditsService,
    private readonly extensions: AuditExtensions,
    private readonly vault: VaultService,
    private readonly trail: TrailService,
    private readonly clock: Clock,
  ) {}

  onModuleInit(): void {
    this.samples.provide(this);
  }

  async make(actor: Actor, audit: Audit, cases: readonly NewCase[]): Promise<void> {
    const prefix = audit.referencePrefix ?? (await this.service.newPrefix(actor, audit));
    const strata = strataOf(cases);
    const change = { strata, referencePrefix: prefix };
    await this.service.moveAudit(audit, audit.revision, change);
    const made = cases.map((one, index) => this.caseOf(audit.id, prefix, index + 1, one));
    const before = await this.repository.listOf(audit.id);
    await this.vault.forget(before.map(({ id }) => id));
    await this.repository.replaceAll(audit.id, made);
    this.trail.record('sample.draw', subjectOf(audit), {
      strata: strata.map(({ key, count }) => ({ key, count })),
      references: made.map(({ reference }) => reference),
    });
  }

  async replace(actor: Actor, caseId: string, reason: string, by: NewCase): Promise<void> {
    const out = await this.service.demand(actor, caseId);
    const audit = await this.audits.hold(actor, out.auditId);
    await this.service.leave(out, 'replace', out.revision, reason);
    const cases = await this.repository.listOf(audit.id);
    const number = Math.max(...cases.map((one) => one.number)) + 1;
    const made = this.caseOf(audit.id, audit.referencePrefix ?? '', number, by);
    await this.repository.add(made);
    if (audit.status !== 'in-the-field') return;
    // Once returns are out the new case needs its own, as an agency does that joins.
    await this.service.confirmDrawn(audit.id);
    await this.extensions.scopeChanged(audit);
  }

  async references(ids: readonly string[]): Promise<ReadonlyMap<string, string>> {
    const cases = await this.repository.byIds(ids);
    return new Map([...cases].map(([id, { reference }]) => [id, reference]));
  }

  private caseOf(auditId: string, prefix: string, number: number, one: NewCase): CaseFile {
    return {
      ...{ id: one.id, auditId, number },
      reference: `${prefix}-C${String(number).padStart(2, '0')}`,
      ...{ stratumKey: one.stratum.key, stratumLabel: one.stratum.label, ageBand: one.ageBand },
      ...{ status: 'drawn', statusReason: null, createdAt: this.clock.instant(), revision: 1 },
    };
  }
}

function strataOf(cases: readonly NewCase[]): Audit['strata'] {
  const counts = new Map<string, { key: string; label: string; count: number }>();
  for (const { stratum } of cases) {
    const known = counts.get(stratum.key) ?? { ...stratum, count: 0 };
    counts.set(stratum.key, { ...known, count: known.count + 1 });
  }
  return [...counts.values()];
}
