import {
  programmeStatuses,
  type AgreedDifference,
  type AgreedItem,
  type ProgrammeStatus,
} from '@sightline/domain';
import { Entity, Index, Unique } from 'typeorm';
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
import { Audit } from '../../audits';
import { Account, Partnership } from '../../people';

/** A year's programme, from the first act on it; its items are audits. */
@Entity('programmes')
@Unique(['partnershipId', 'financialYear'])
export class Programme {
  @IdColumn()
  id!: string;

  @UuidColumn({ references: () => Partnership })
  partnershipId!: string;

  /** First calendar year of the financial year. */
  @IntegerColumn()
  financialYear!: number;

  @OneOfColumn('status', programmeStatuses)
  status!: ProgrammeStatus;

  @InstantColumn()
  updatedAt!: string;

  @IntegerColumn()
  revision!: number;
}

/** The programme as a meeting agreed it; never changed afterwards. */
@Entity('agreed_programmes')
@Unique(['programmeId', 'number'])
export class AgreedProgramme {
  @IdColumn()
  id!: string;

  @UuidColumn({ references: () => Programme, onDelete: 'CASCADE' })
  programmeId!: string;

  @IntegerColumn()
  number!: number;

  @DayColumn()
  agreedOn!: string;

  @NameColumn(200)
  meeting!: string;

  /** The record of that meeting, where there is one. */
  @UuidColumn({ nullable: true })
  meetingId!: string | null;

  @JsonColumn()
  items!: readonly AgreedItem[];

  @InstantColumn()
  madeAt!: string;

  @UuidColumn({ references: () => Account })
  madeById!: string;
}

/** A change to the plan of an audit after its programme was agreed. */
@Entity('programme_changes')
@Index(['programmeId'])
export class ProgrammeChange {
  @IdColumn()
  id!: string;

  @UuidColumn({ references: () => Programme, onDelete: 'CASCADE' })
  programmeId!: string;

  @UuidColumn({ references: () => Audit, onDelete: 'CASCADE' })
  auditId!: string;

  @InstantColumn()
  at!: string;

  @UuidColumn({ references: () => Account })
  byId!: string;

  @TextColumn()
  reason!: string;

  @JsonColumn()
  differences!: readonly AgreedDifference[];
}
