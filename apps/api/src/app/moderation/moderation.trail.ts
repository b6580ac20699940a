import type {
  GradeMeasure,
  ModerationOutcome,
  ModerationReason,
  ReplyStance,
} from '@sightline/contracts';
import type {
  AuditStatus,
  CaseStatus,
  Grade,
  GradeAnswer,
  IdentifierKind,
} from '@sightline/domain';
import type { PanelTextPlace } from './panel-texts.service';

declare module '../trail/trail-data' {
  interface TrailData {
    'panel.open': { readonly status: CaseStatus };
    'pack.publish': { readonly byConvening: boolean };
    'pack.recall': { readonly reason: string };
    /** Agencies not admitted, by id; the reasons stand beside the pack. */
    'pack.admit': { readonly notAdmitted: readonly string[] };
    /** A copy left the product, watermarked with the name of whoever took it. */
    'pack.download': { readonly format: 'pdf'; readonly digest: string };
    'panel.meeting': {
      readonly attended: number;
      readonly apologies: number;
      readonly quorum: number;
      readonly isQuorate: boolean;
      readonly interests: number;
      readonly deputies: number;
    };
    /** Never the words: they live beside the grade. */
    'panel.reply': { readonly measure: GradeMeasure; readonly stance: ReplyStance };
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
    /** Marked words stay; why stands beside the text. */
    'panel.words-decided': {
      readonly place: PanelTextPlace;
      readonly kinds: readonly IdentifierKind[];
    };
    'figures.open': { readonly status: AuditStatus };
  }
}

export {};
