import type { PlanAuditDto, ThemeReasonDto } from '@sightline/contracts';
import type { ThemeReason } from '@sightline/domain';
import type { Audit } from './entities/audit.entity';

/** Reasons as they are kept: each names only what its kind names. */
export function toReasons(given: readonly ThemeReasonDto[]): ThemeReason[] {
  return given.map(({ kind, reviewId, auditId, words }) => ({
    kind,
    reviewId: kind === 'learning-review' ? (reviewId ?? null) : null,
    auditId: kind === 'earlier-audit' ? (auditId ?? null) : null,
    words: (words ?? '').trim().replaceAll(/\s+/g, ' '),
  }));
}

/** The reviews that an audit follows up: those chosen, and those its reasons name. */
export function reviewsBehind(dto: PlanAuditDto, { reasons }: Pick<Audit, 'reasons'>): string[] {
  const named = (reasons ?? []).flatMap(({ reviewId }) => reviewId ?? []);
  return [...new Set([...(dto.reviewIds ?? []), ...named])];
}
