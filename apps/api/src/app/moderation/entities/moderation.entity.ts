import {
  moderationOutcomes,
  moderationReasons,
  type DomainJudgementView,
  type GradeMeasure,
  type ModerationOutcome,
  type ModerationReason,
} from '@sightline/contracts';
import { grades, type Grade } from '@sightline/domain';
import { Entity, Unique } from 'typeorm';
import {
  IdColumn,
  InstantColumn,
  JsonColumn,
  OneOfColumn,
  TextColumn,
  UuidColumn,
} from '../../platform/database';
import { CaseFile } from '../../cases';
import { Account } from '../../people';
import { AuditReturn } from '../../returns';

/** A return that a judgement was made from, and the version of it. */
export interface JudgedReturn {
  readonly returnId: string;
  /** Digest of what the agency signed; of a nil return its kind. */
  readonly version: string;
}

/** A grade as agreed at the panel; it stands beside the self-grade and never replaces it. */
@Entity('moderated_grades')
@Unique(['returnId', 'measure'])
export class ModeratedGrade {
  @IdColumn()
  id!: string;

  @UuidColumn({ references: () => AuditReturn })
  returnId!: string;

  @OneOfColumn('measure', ['own-practice', 'multi-agency'])
  measure!: GradeMeasure;

  @OneOfColumn('outcome', moderationOutcomes)
  outcome!: ModerationOutcome;

  @OneOfColumn('agreed', grades, { nullable: true, length: 10 })
  agreed!: Grade | null;

  @OneOfColumn('reason', moderationReasons, { nullable: true })
  reason!: ModerationReason | null;

  @TextColumn({ nullable: true })
  note!: string | null;

  /** Why marked words of the note stay. */
  @TextColumn({ nullable: true })
  because!: string | null;

  @UuidColumn({ references: () => Account })
  accountId!: string;

  @InstantColumn()
  at!: string;
}

/** The panel's own grade of a case, with its rationale. */
@Entity('judgements')
@Unique(['caseFileId'])
export class Judgement {
  @IdColumn()
  id!: string;

  @UuidColumn({ references: () => CaseFile })
  caseFileId!: string;

  @OneOfColumn('grade', grades, { length: 10 })
  grade!: Grade;

  /** The domains that the panel judged; null of judgements from before it could. */
  @JsonColumn({ nullable: true })
  domains!: readonly DomainJudgementView[] | null;

  /** What the rules offered at that moment; null where nobody had graded. */
  @OneOfColumn('offered', grades, { nullable: true, length: 10 })
  offered!: Grade | null;

  @TextColumn()
  rationale!: string;

  @TextColumn({ nullable: true })
  differenceReason!: string | null;

  /** Why marked words of either stay. */
  @TextColumn({ nullable: true })
  because!: string | null;

  /** The returns as they were; null of a judgement made before that was written down. */
  @JsonColumn({ nullable: true })
  basis!: readonly JudgedReturn[] | null;

  @UuidColumn({ references: () => Account })
  accountId!: string;

  @InstantColumn()
  at!: string;
}
