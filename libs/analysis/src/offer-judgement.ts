import { capGrade, gradeRange, lowerMedian, type Grade } from '@sightline/domain';
import type { JudgementCap, JudgementOffer } from './audit-figures';

/** What the rules look at when they offer a judgement of one case. */
export interface OfferBasis {
  readonly caseId: string;
  /** Grades of multi-agency working that stand, one a return; insufficient involvement left out. */
  readonly grades: readonly {
    readonly agencyId: string;
    readonly returnId: string;
    readonly grade: Grade;
  }[];
  /** Key items that failed in any full return of the case. */
  readonly keyFailures: readonly JudgementCap[];
  /** Returns with an immediate safeguarding concern on which the chair has not ruled. */
  readonly openConcerns: readonly string[];
}

/** A failing key item caps the offer here, never a self-grade (Settled 4). */
export const capOfKeyFailure: Grade = 'RI';

/** Steps between agencies from which the panel is told to talk first (domain brief 5.1). */
export const rangeToDiscuss = 2;

/**
 * The judgement that the panel is offered: the lower median of the grades of multi-agency working,
 * capped by failing key items. An open concern caps nothing and holds the case (Settled 4).
 */
export function offerJudgement(basis: OfferBasis): JudgementOffer {
  const given = basis.grades.map(({ grade }) => grade);
  const median = lowerMedian(given) ?? null;
  const range = gradeRange(given) ?? null;
  const isBound = median !== null && basis.keyFailures.length > 0;
  const grade = isBound ? capGrade(median, capOfKeyFailure) : median;
  return {
    caseId: basis.caseId,
    lowerMedian: median,
    grade,
    range,
    gradedBy: given.length,
    grades: basis.grades,
    caps: basis.keyFailures,
    isCapped: grade !== median,
    isToDiscuss: range !== null && range >= rangeToDiscuss,
    isHeld: basis.openConcerns.length > 0,
    heldBy: basis.openConcerns,
  };
}
