import type { ThemeReasonDto } from '@sightline/contracts';
import type { ThemeReason } from '@sightline/domain';

/** Reasons that are kept, as they are given to the plan of another audit. */
export function toReasonDtos(reasons: readonly ThemeReason[] | null): ThemeReasonDto[] {
  return (reasons ?? []).map(({ kind, reviewId, auditId, words }) => ({
    ...{ kind, words },
    ...(reviewId ? { reviewId } : undefined),
    ...(auditId ? { auditId } : undefined),
  }));
}
