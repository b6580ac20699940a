import { reminderKeys, type ReminderKey, type Role } from '@sightline/domain';
import { Entity, Index } from 'typeorm';
import {
  BooleanColumn,
  IdColumn,
  InstantColumn,
  IntegerColumn,
  DayColumn,
  NameColumn,
  OneOfColumn,
  PrimaryNameColumn,
  PrimaryUuidColumn,
  TextColumn,
  UuidColumn,
} from '../../platform/database';
import { Audit } from '../../audits';
import { Account, Agency } from '../../people';

/** Whether the reminders of an audit are paused, and why; none while nobody touched them. */
@Entity('audit_schedules')
export class AuditSchedule {
  @PrimaryUuidColumn({ references: () => Audit, onDelete: 'CASCADE' })
  auditId!: string;

  @BooleanColumn()
  isPaused!: boolean;

  @TextColumn()
  reason!: string;

  @InstantColumn()
  changedAt!: string;

  @UuidColumn({ references: () => Account })
  changedById!: string;

  @IntegerColumn()
  revision!: number;
}

/** A reminder that was sent: the row is what keeps it from being sent again for the same day. */
@Entity('reminders_done')
export class ReminderDone {
  @PrimaryUuidColumn({ references: () => Audit, onDelete: 'CASCADE' })
  auditId!: string;

  @PrimaryNameColumn(40)
  key!: string;

  /** The day of the plan; a milestone that moves makes the reminder a new one. */
  @PrimaryNameColumn(10)
  day!: string;

  @InstantColumn()
  sentAt!: string;
}

/** Who was told what, when, in which words: kept for the escalation ladder to be shown. */
@Entity('tellings')
@Index(['auditId', 'sentAt'])
export class Telling {
  @IdColumn()
  id!: string;

  @UuidColumn({ references: () => Audit, onDelete: 'CASCADE' })
  auditId!: string;

  @OneOfColumn('key', reminderKeys)
  key!: ReminderKey;

  @DayColumn()
  day!: string;

  @UuidColumn({ references: () => Account })
  accountId!: string;

  /** The role in which they were told: roles come and go, this was so. */
  @NameColumn(40)
  role!: Role;

  @UuidColumn({ references: () => Agency, nullable: true })
  agencyId!: string | null;

  @NameColumn(300)
  words!: string;

  @InstantColumn()
  sentAt!: string;
}
