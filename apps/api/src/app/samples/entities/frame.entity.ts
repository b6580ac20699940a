import type { FrameField } from '@sightline/contracts';
import { exclusionCodes, type ExclusionCode } from '@sightline/sampling';
import { Entity, Index, Unique } from 'typeorm';
import { Audit } from '../../audits';
import { Account, Partnership } from '../../people';
import {
  DayColumn,
  IdColumn,
  InstantColumn,
  IntegerColumn,
  JsonColumn,
  NameColumn,
  OneOfColumn,
  PrimaryUuidColumn,
  TextColumn,
  UuidColumn,
} from '../../platform/database';

/** Being read; current and open to exclusions; current and fixed; and no longer current. */
export const frameStatuses = ['staging', 'open', 'fixed', 'superseded'] as const;
export type FrameStatus = (typeof frameStatuses)[number];

/** The list that the sample of an audit is drawn from; no identity is in it. */
@Entity('frames')
@Index(['auditId', 'status'])
export class Frame {
  @IdColumn()
  id!: string;

  @UuidColumn({ references: () => Audit })
  auditId!: string;

  /** Counted within the audit, from 1; 0 until all of it is read. */
  @IntegerColumn()
  number!: number;

  @OneOfColumn('status', frameStatuses)
  status!: FrameStatus;

  @IntegerColumn()
  rowCount!: number;

  @IntegerColumn()
  faultCount!: number;

  /** Headings of the columns that hold identities. */
  @JsonColumn()
  identityColumns!: string[];

  /** What was done with the file besides reading it, in sentences. */
  @JsonColumn()
  notes!: string[];

  @DayColumn({ nullable: true })
  eligibleFrom!: string | null;

  @DayColumn({ nullable: true })
  eligibleTo!: string | null;

  /** SHA-256 of the canonical bytes, set when the frame is fixed. */
  @NameColumn(64, { nullable: true })
  hash!: string | null;

  @InstantColumn({ nullable: true })
  fixedAt!: string | null;

  @InstantColumn()
  uploadedAt!: string;

  @UuidColumn({ references: () => Account })
  uploadedById!: string;

  @IntegerColumn()
  revision!: number;
}

/** A child of the frame: what a sample is stratified and balanced by. */
@Entity('frame_rows')
@Unique(['frameId', 'number'])
export class FrameRowRecord {
  /** Names the child in the vault too. */
  @IdColumn()
  id!: string;

  @UuidColumn({ references: () => Frame, onDelete: 'CASCADE' })
  frameId!: string;

  /** Row of the uploaded file. */
  @IntegerColumn()
  number!: number;

  @NameColumn(80)
  stratum!: string;

  @NameColumn(80)
  ageBand!: string;

  @NameColumn(80)
  gender!: string;

  @NameColumn(80)
  ethnicity!: string;

  @NameColumn(80)
  planStatus!: string;

  @NameColumn(80)
  locality!: string;

  @IntegerColumn({ nullable: true })
  household!: number | null;

  @OneOfColumn('exclusion', exclusionCodes, { nullable: true })
  exclusion!: ExclusionCode | null;

  @TextColumn({ nullable: true })
  exclusionReason!: string | null;
}

/** Something wrong with a row of the file: where, and what the rule is; never what is in the cell. */
@Entity('frame_faults')
@Index(['frameId', 'position'])
export class FrameFault {
  @IdColumn()
  id!: string;

  @UuidColumn({ references: () => Frame, onDelete: 'CASCADE' })
  frameId!: string;

  @IntegerColumn()
  position!: number;

  @IntegerColumn()
  rowNumber!: number;

  @NameColumn(200, { nullable: true })
  heading!: string | null;

  @TextColumn()
  message!: string;
}

/** What the columns of a partnership's lists are, by their headings. */
@Entity('frame_mappings')
export class FrameMapping {
  @PrimaryUuidColumn({ references: () => Partnership })
  partnershipId!: string;

  @JsonColumn()
  fields!: Record<string, FrameField>;

  @InstantColumn()
  savedAt!: string;
}
