import { Injectable } from '@nestjs/common';
import { findingCandidates, type FindingCandidate } from '@sightline/analysis';
import type {
  DropCandidateDto,
  DroppedCandidateView,
  FindingCandidateView,
} from '@sightline/contracts';
import { AuditsService } from '../audits';
import { AuditFiguresService } from '../moderation';
import { PeopleService } from '../people';
import { Clock } from '../platform/clock';
import type { Actor } from '../platform/context';
import { Transactor } from '../platform/database';
import { ProblemError } from '../platform/errors';
import { TrailService } from '../trail';
import { CandidatesRepository } from './candidates.repository';
import { Finding } from './entities/finding.entity';
import { keysOf } from './finding-columns';
import { checkWritable } from './findings.policy';
import { FindingsRepository } from './findings.repository';

/** What the figures suggest might be found; a person accepts, merges, rewords or drops it. */
@Injectable()
export class CandidatesService {
  constructor(
    private readonly audits: AuditsService,
    private readonly figures: AuditFiguresService,
    private readonly findings: FindingsRepository,
    private readonly repository: CandidatesRepository,
    private readonly people: PeopleService,
    private readonly transactor: Transactor,
    private readonly trail: TrailService,
    private readonly clock: Clock,
  ) {}

  /** Those that nobody has accepted or dropped yet; none while the audit has no form. */
  async list(actor: Actor, auditId: string): Promise<FindingCandidateView[]> {
    const { formVersionId } = await this.audits.demand(actor, auditId);
    if (!formVersionId) return [];
    return (await this.open(actor, auditId)).map(toCandidateView);
  }

  /** Those that were dropped, with the reasons. */
  async listDropped(actor: Actor, auditId: string): Promise<DroppedCandidateView[]> {
    await this.audits.demand(actor, auditId);
    const dropped = await this.repository.droppedOf(auditId);
    const names = await this.people.namesById(dropped.map(({ droppedById }) => droppedById));
    return dropped.map(({ key, title, reason, droppedById, droppedAt }) => ({
      ...{ key, title, reason, droppedAt },
      droppedBy: names.get(droppedById) ?? '',
    }));
  }

  async drop(
    actor: Actor,
    auditId: string,
    { key, reason }: DropCandidateDto,
  ): Promise<DroppedCandidateView[]> {
    const audit = await this.audits.demand(actor, auditId);
    checkWritable(audit);
    const candidate = (await this.open(actor, auditId)).find((one) => one.key === key);
    if (!candidate) throw gone('The figures do not suggest this any more: reload the page.');
    await this.transactor.run(async () => {
      checkWritable(await this.audits.hold(actor, auditId));
      const known = await this.repository.droppedOf(auditId);
      if (known.some((one) => one.key === key)) throw new ProblemError('record.duplicate');
      await this.repository.insert({
        ...{ auditId, key, title: candidate.title, reason: reason.trim() },
        ...{ droppedById: actor.accountId, droppedAt: this.clock.instant() },
      });
      this.trail.record('candidate.drop', subject(auditId, candidate), { key });
    });
    return this.listDropped(actor, auditId);
  }

  /** Takes a dropped one back: it is offered again while the figures still suggest it. */
  async restore(actor: Actor, auditId: string, key: string): Promise<DroppedCandidateView[]> {
    await this.audits.demand(actor, auditId);
    await this.transactor.run(async () => {
      checkWritable(await this.audits.hold(actor, auditId));
      const dropped = (await this.repository.droppedOf(auditId)).find((one) => one.key === key);
      if (!dropped)
        throw gone('This suggestion was not dropped, or was taken back: reload the page.');
      await this.repository.remove(auditId, key);
      this.trail.record('candidate.restore', subject(auditId, dropped), { key });
    });
    return this.listDropped(actor, auditId);
  }

  private async open(actor: Actor, auditId: string): Promise<FindingCandidate[]> {
    const candidates = findingCandidates(await this.figures.open(actor, auditId));
    const written = await this.findings.listOf(Finding, auditId);
    const dropped = new Set((await this.repository.droppedOf(auditId)).map(({ key }) => key));
    return candidates
      .filter(({ key }) => !dropped.has(key))
      .filter((candidate) => !written.some((finding) => isAccepted(candidate, finding)));
  }
}

function gone(detail: string): ProblemError {
  return new ProblemError('transition.refused', detail);
}

/** By its key; or by its title where a person wrote the finding without it. */
function isAccepted(candidate: FindingCandidate, finding: Finding): boolean {
  if (keysOf(finding).includes(candidate.key)) return true;
  const isSameTitle = finding.title.toLowerCase() === candidate.title.trim().toLowerCase();
  return finding.candidateKey === null && isSameTitle;
}

/** By the kind of suggestion, not its words: those quote returns. */
function subject(
  auditId: string,
  { key, title }: { readonly key: string; readonly title: string },
) {
  return { subjectType: 'candidate', subjectId: key.slice(0, 64), label: title, auditId };
}

function toCandidateView(candidate: FindingCandidate): FindingCandidateView {
  const { key, kind, title, evidence, themes, questionIds, caseIds, agencyIds } = candidate;
  const { returnIds } = candidate;
  return { key, kind, title, evidence, themes, questionIds, caseIds, agencyIds, returnIds };
}
