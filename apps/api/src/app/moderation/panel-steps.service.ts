import { Injectable, type OnModuleInit } from '@nestjs/common';
import { methodFacts, type AuditStatus } from '@sightline/domain';
import { AuditExtensions, type Audit } from '../audits';
import { CasesRepository, type CaseFile } from '../cases';
import { ReturnTallies } from '../returns';
import { JudgedReturnsService } from './judged-returns.service';
import { ModerationRepository } from './moderation.repository';

const beforePanel: readonly AuditStatus[] = ['planned', 'scoping', 'sampling', 'in-the-field'];
const namedAtMost = 3;

/** Tells the audit what the panel still owes, and keeps a report from approval until it is done. */
@Injectable()
export class PanelStepsService implements OnModuleInit {
  constructor(
    private readonly extensions: AuditExtensions,
    private readonly repository: ModerationRepository,
    private readonly cases: CasesRepository,
    private readonly tallies: ReturnTallies,
    private readonly judged: JudgedReturnsService,
  ) {}

  onModuleInit(): void {
    this.extensions.provideStep('panel', (audit) => this.blockers(audit));
    this.extensions.guardAct('approve', async (audit) => [
      ...(await this.unjudged(audit)).map(({ reference }) => `${reference} has no judgement yet.`),
      ...(await this.outdated(audit)),
    ]);
  }

  /** Cases that wait for the panel's judgement; none where the method has no panel. */
  async unjudged(audit: Audit): Promise<CaseFile[]> {
    if (methodFacts[audit.method].moderation !== 'panel') return [];
    const cases = await this.casesAtPanel(audit);
    const judgements = await this.repository.judgementsOf(cases.map(({ id }) => id));
    const judged = new Set(judgements.map(({ caseFileId }) => caseFileId));
    return cases.filter(({ id }) => !judged.has(id));
  }

  /** Judgements that were made from another version of a return than the one there is now. */
  private async outdated(audit: Audit): Promise<string[]> {
    if (methodFacts[audit.method].moderation !== 'panel') return [];
    const cases = await this.casesAtPanel(audit);
    const by = await this.judged.outdated(audit, cases);
    return cases.flatMap(({ id, reference }) => {
      const agencies = by.get(id) ?? [];
      if (agencies.length === 0) return [];
      const whose = agencies.join(', ');
      return [`${reference} was judged from an earlier return of ${whose}: confirm the judgement`];
    });
  }

  private async casesAtPanel({ id }: Audit): Promise<CaseFile[]> {
    const cases = await this.cases.listOf(id);
    return cases.filter(({ status }) => status !== 'replaced' && status !== 'withdrawn');
  }

  private async blockers(audit: Audit): Promise<string[]> {
    if (methodFacts[audit.method].moderation !== 'panel') return [];
    if (beforePanel.includes(audit.status)) return ['Convene the panel when the returns are in'];
    const waiting = await this.unjudged(audit);
    return [
      ...(waiting.length > 0 ? [stillToJudge(waiting)] : []),
      ...(await this.outdated(audit)),
      ...(await this.heldCases(audit)),
    ];
  }

  /** Judged ones too: a concern may come with a return that was late. */
  private async heldCases(audit: Audit): Promise<string[]> {
    const held = await this.tallies.casesWithConcern(audit.id);
    if (held.size === 0) return [];
    return (await this.casesAtPanel(audit))
      .filter(({ id }) => held.has(id))
      .map(({ reference }) => `${reference} is held: a safeguarding concern is open`);
  }
}

function stillToJudge(waiting: readonly CaseFile[]): string {
  const named = waiting.slice(0, namedAtMost).map(({ reference }) => reference);
  const more = waiting.length - named.length;
  const list = more > 0 ? `${named.join(', ')} and ${more} more` : named.join(', ');
  const count = waiting.length === 1 ? '1 case' : `${waiting.length} cases`;
  return `${count} still to judge: ${list}`;
}
