import { Injectable } from '@nestjs/common';
import { findingCandidates, type FindingCandidate } from '@sightline/analysis';
import type { FindingCandidateView } from '@sightline/contracts';
import { AuditsService } from '../audits';
import { AuditFiguresService } from '../moderation';
import type { Actor } from '../platform/context';
import { Finding } from './entities/finding.entity';
import { FindingsRepository } from './findings.repository';

/** What the figures suggest might be found; a person accepts, rewords or leaves it. */
@Injectable()
export class CandidatesService {
  constructor(
    private readonly audits: AuditsService,
    private readonly figures: AuditFiguresService,
    private readonly repository: FindingsRepository,
  ) {}

  /** Those that nobody has accepted yet; none while the audit has no form. */
  async list(actor: Actor, auditId: string): Promise<FindingCandidateView[]> {
    const { formVersionId } = await this.audits.demand(actor, auditId);
    if (!formVersionId) return [];
    const candidates = findingCandidates(await this.figures.open(actor, auditId));
    const written = await this.repository.listOf(Finding, auditId);
    return candidates
      .filter((candidate) => !written.some((finding) => isAccepted(candidate, finding)))
      .map(toCandidateView);
  }
}

/** By its key; or by its title where a person wrote the finding without it. */
function isAccepted(candidate: FindingCandidate, { candidateKey, title }: Finding): boolean {
  return candidateKey === null
    ? title.toLowerCase() === candidate.title.trim().toLowerCase()
    : candidateKey === candidate.key;
}

function toCandidateView(candidate: FindingCandidate): FindingCandidateView {
  const { key, kind, title, evidence, themes, questionIds, caseIds, agencyIds } = candidate;
  return { key, kind, title, evidence, themes, questionIds, caseIds, agencyIds };
}
