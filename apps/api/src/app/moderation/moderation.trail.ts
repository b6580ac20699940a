import type { GradeMeasure, ModerationOutcome, ModerationReason } from '@sightline/contracts';
import type { AuditStatus, CaseStatus, Grade, GradeAnswer } from '@sightline/domain';

declare module '../trail/trail-data' {
  interface TrailData {
    'panel.open': { readonly status: CaseStatus };
    'panel.moderate': {
      readonly measure: GradeMeasure;
      readonly outcome: ModerationOutcome;
      readonly self: GradeAnswer | null;
      readonly agreed: Grade | null;
      readonly reason: ModerationReason | null;
    };
    /** Never the rationale: its words live in their own table. */
    'panel.judge': {
      readonly grade: Grade;
      readonly offered: Grade | null;
      readonly before: Grade | null;
    };
    'figures.open': { readonly status: AuditStatus };
  }
}

export {};
