import {
  auditMethods,
  auditStatuses,
  type AuditMethod,
  type AuditStatus,
  type ThemeReason,
} from '@sightline/domain';
import { Entity, Index } from 'typeorm';
import {
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
import { FormVersion } from '../../form-templates';
import { Partnership } from '../../people';

export interface Stratum {
  readonly key: string;
  readonly label: string;
  readonly count: number;
}

/** A planned item of the programme is an audit in state Planned (domain brief, Settled 1). */
@Entity('audits')
@Index(['partnershipId', 'financialYear'])
export class Audit {
  @IdColumn()
  id!: string;

  /** The lead partnership. */
  @UuidColumn({ references: () => Partnership })
  partnershipId!: string;

  /** First calendar year of the financial year: 2017 is 2017/18. */
  @IntegerColumn()
  financialYear!: number;

  @IntegerColumn()
  quarter!: number;

  /** yyyy-mm-dd, yyyy-mm or null where it is not known. */
  @DayColumn({ nullable: true })
  plannedDate!: string | null;

  @NameColumn(120, { nullable: true })
  dateAsPrinted!: string | null;

  @NameColumn(200)
  theme!: string;

  @OneOfColumn('method', auditMethods)
  method!: AuditMethod;

  @OneOfColumn('status', auditStatuses)
  status!: AuditStatus;

  @TextColumn({ nullable: true })
  statusReason!: string | null;

  @UuidColumn({ nullable: true, references: () => Audit })
  reAuditOfId!: string | null;

  /** The audit of an earlier year that this one takes up again, where it was carried over. */
  @UuidColumn({ nullable: true })
  carriedFromId!: string | null;

  /** Why this theme: read and written whole. */
  @JsonColumn({ nullable: true })
  reasons!: readonly ThemeReason[] | null;

  @NameColumn(300, { nullable: true })
  leads!: string | null;

  @TextColumn({ nullable: true })
  comment!: string | null;

  @TextColumn({ nullable: true })
  note!: string | null;

  @TextColumn({ nullable: true })
  purpose!: string | null;

  @JsonColumn()
  keyLines!: string[];

  @DayColumn({ nullable: true })
  windowFrom!: string | null;

  @DayColumn({ nullable: true })
  windowTo!: string | null;

  @DayColumn({ nullable: true })
  panelDay!: string | null;

  @UuidColumn({ nullable: true, references: () => FormVersion })
  formVersionId!: string | null;

  /** That version in the partnership's words, where they differ from the version's own. */
  @UuidColumn({ nullable: true })
  localFormId!: string | null;

  @JsonColumn()
  strata!: Stratum[];

  /** Beginning of every case reference, such as SGO26-02; set when the sample is drawn. */
  @NameColumn(20, { nullable: true })
  referencePrefix!: string | null;

  @InstantColumn()
  createdAt!: string;

  @InstantColumn()
  updatedAt!: string;

  @IntegerColumn()
  revision!: number;
}
