import {
  involvements,
  nilKinds,
  returnStatuses,
  type AgencySettingKind,
  type FamilyMember,
  type Involvement,
  type LateIssue,
  type NilKind,
  type ReturnStatus,
} from '@sightline/domain';
import type { Answers } from '@sightline/form-engine';
import { Entity, Index, Unique } from 'typeorm';
import {
  BooleanColumn,
  DayColumn,
  IdColumn,
  InstantColumn,
  IntegerColumn,
  JsonColumn,
  NameColumn,
  OneOfColumn,
  TextColumn,
  UuidColumn,
} from '../../platform/database';
import { Audit } from '../../audits';
import { CaseFile } from '../../cases';
import { FormVersion } from '../../form-templates';
import { Agency, Partnership } from '../../people';
import { stampPacking, type AnswerStamps } from './answer-stamps';

export interface KnownCheck {
  readonly involvement: Involvement;
  /** Absent in checks of before it was asked one by one. */
  readonly known?: readonly FamilyMember[];
  readonly systemsSearched: readonly string[];
  readonly searchedAlternatives: boolean;
  readonly shouldHaveKnown: boolean;
  readonly note: string | null;
}

/** One agency's form about one case; its answers are one document (ADR 7). */
@Entity('audit_returns')
@Unique(['caseFileId', 'agencyId'])
@Index(['partnershipId', 'id'])
@Index(['agencyId', 'id'])
@Index(['auditId'])
export class AuditReturn {
  @IdColumn()
  id!: string;

  @UuidColumn({ references: () => Partnership })
  partnershipId!: string;

  @UuidColumn({ references: () => Audit })
  auditId!: string;

  @UuidColumn({ references: () => CaseFile })
  caseFileId!: string;

  @UuidColumn({ references: () => Agency })
  agencyId!: string;

  @UuidColumn({ references: () => FormVersion })
  formVersionId!: string;

  /** That version in the partnership's words, where they differ from the version's own. */
  @UuidColumn({ nullable: true })
  localFormId!: string | null;

  @OneOfColumn('status', returnStatuses)
  status!: ReturnStatus;

  @OneOfColumn('nil_kind', nilKinds, { nullable: true })
  nilKind!: NilKind | null;

  @OneOfColumn('involvement', involvements, { nullable: true })
  involvement!: Involvement | null;

  /** The school, practice or placement of the agency that it is about, and its kind. */
  @UuidColumn({ nullable: true })
  settingId!: string | null;

  @NameColumn(20, { nullable: true })
  settingKind!: AgencySettingKind | null;

  @JsonColumn({ nullable: true })
  knownCheck!: KnownCheck | null;

  @DayColumn({ nullable: true })
  dueDay!: string | null;

  @DayColumn({ nullable: true })
  originalDueDay!: string | null;

  /** How its due day came about where it was issued after the others; null where it was not. */
  @NameColumn(12, { nullable: true })
  lateIssue!: LateIssue | null;

  /** The day that the agency's contact set for the auditor. */
  @DayColumn({ nullable: true })
  agencyDueDay!: string | null;

  /** The day of an extension that was agreed: the plan may move on, never back before it. */
  @DayColumn({ nullable: true })
  extendedTo!: string | null;

  @TextColumn({ nullable: true })
  extensionReason!: string | null;

  @InstantColumn({ nullable: true })
  remindedAt!: string | null;

  @JsonColumn()
  answers!: Answers;

  @JsonColumn({ packing: stampPacking })
  stamps!: AnswerStamps;

  @IntegerColumn()
  answered!: number;

  @IntegerColumn()
  required!: number;

  /** An immediate safeguarding concern was raised here and is not closed. */
  @BooleanColumn()
  hasOpenConcern!: boolean;

  /** Why it was last sent back or queried, while that is open. */
  @TextColumn({ nullable: true })
  openReason!: string | null;

  @InstantColumn({ nullable: true })
  issuedAt!: string | null;

  @InstantColumn({ nullable: true })
  submittedAt!: string | null;

  @InstantColumn({ nullable: true })
  signedOffAt!: string | null;

  @InstantColumn()
  createdAt!: string;

  @InstantColumn()
  updatedAt!: string;

  @IntegerColumn()
  revision!: number;
}
