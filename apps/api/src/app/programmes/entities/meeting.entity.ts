import { representations, type Representation } from '@sightline/domain';
import { Entity, Index, Unique } from 'typeorm';
import {
  BooleanColumn,
  DayColumn,
  IdColumn,
  InstantColumn,
  IntegerColumn,
  NameColumn,
  OneOfColumn,
  PrimaryUuidColumn,
  TextColumn,
  UuidColumn,
} from '../../platform/database';
import { Audit } from '../../audits';
import { Account, Agency, Partnership } from '../../people';

/** A meeting of the QA subgroup that was held. */
@Entity('meetings')
@Unique(['partnershipId', 'heldOn', 'title'])
export class Meeting {
  @IdColumn()
  id!: string;

  @UuidColumn({ references: () => Partnership })
  partnershipId!: string;

  @DayColumn()
  heldOn!: string;

  @NameColumn(200)
  title!: string;

  @BooleanColumn()
  isOnAudit!: boolean;

  @TextColumn({ nullable: true })
  note!: string | null;

  @InstantColumn()
  updatedAt!: string;

  @UuidColumn({ references: () => Account })
  updatedById!: string;

  @IntegerColumn()
  revision!: number;
}

/** How an agency was represented at a meeting. */
@Entity('meeting_attendance')
export class MeetingAttendance {
  @PrimaryUuidColumn({ references: () => Meeting, onDelete: 'CASCADE' })
  meetingId!: string;

  @PrimaryUuidColumn({ references: () => Agency })
  agencyId!: string;

  @OneOfColumn('attendance', representations)
  attendance!: Representation;

  @NameColumn(120, { nullable: true })
  member!: string | null;
}

/** An audit that a meeting considered. */
@Entity('meeting_audits')
@Index(['auditId'])
export class MeetingAudit {
  @PrimaryUuidColumn({ references: () => Meeting, onDelete: 'CASCADE' })
  meetingId!: string;

  @PrimaryUuidColumn({ references: () => Audit, onDelete: 'CASCADE' })
  auditId!: string;

  @TextColumn()
  decision!: string;
}
