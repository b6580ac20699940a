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
  ReturnStatus,
} from '@sightline/domain';
import type { PracticeDomain } from '@sightline/form-engine';
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
      readonly domains: Partial<Record<PracticeDomain, Grade>>;
      readonly offered: Grade | null;
      readonly before: Grade | null;
    };
    /** Marked words stay; why stands beside the text. */
    'panel.words-decided': {
      readonly place: PanelTextPlace;
      readonly kinds: readonly IdentifierKind[];
    };
    /** The chair went on to this case; those who follow went with them. */
    'room.move': { readonly status: CaseStatus };
    /** A clock of the meeting; its subject says which. */
    'room.clock': { readonly isRunning: boolean; readonly seconds: number };
    'room.presenting': { readonly agencyIds: readonly string[] };
    /** Agencies that left the room while the case was heard. */
    'room.aside': { readonly agencyIds: readonly string[] };
    /** Never the words: they live beside the case. */
    'room.note': { readonly noteId: string; readonly revision: number };
    /** The case was put on the wall. */
    'room.screen': { readonly status: CaseStatus };
    /** A return was read beside another in the room. */
    'room.compare': { readonly status: ReturnStatus };
    'figures.open': { readonly status: AuditStatus };
  }
}

export {};
