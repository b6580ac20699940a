import { Injectable } from '@nestjs/common';
import type { ThemeReasonView } from '@sightline/contracts';
import { financialYearFrom, type ThemeReason } from '@sightline/domain';
import type { Actor } from '../platform/context';
import { ReviewsService } from '../reviews';
import { AuditsRepository } from './audits.repository';

interface Reasoned {
  readonly id: string;
  readonly reasons: readonly ThemeReason[] | null;
}

/** Reasons as people read them: with the names of the reviews and audits they point at. */
@Injectable()
export class ReasonViews {
  constructor(
    private readonly audits: AuditsRepository,
    private readonly reviews: ReviewsService,
  ) {}

  /** Id -> its reasons, for audits and for ideas alike. */
  async of(actor: Actor, reasoned: readonly Reasoned[]): Promise<Map<string, ThemeReasonView[]>> {
    const all = reasoned.flatMap(({ reasons }) => reasons ?? []);
    const auditIds = [...new Set(all.flatMap(({ auditId }) => auditId ?? []))];
    const hasReviews = all.some(({ reviewId }) => reviewId !== null);
    const [audits, reviews] = await Promise.all([
      this.audits.byIds(actor, auditIds),
      hasReviews ? this.reviews.list(actor) : [],
    ]);
    const toView = ({ kind, reviewId, auditId, words }: ThemeReason): ThemeReasonView => {
      const review = reviews.find(({ id }) => id === reviewId);
      const audit = audits.find(({ id }) => id === auditId);
      return {
        ...{ kind, words },
        review: review ? { id: review.id, name: review.name } : null,
        audit: audit
          ? {
              ...{ id: audit.id, theme: audit.theme },
              yearLabel: financialYearFrom(audit.financialYear),
            }
          : null,
      };
    };
    return new Map(reasoned.map(({ id, reasons }) => [id, (reasons ?? []).map(toView)]));
  }
}
