import { milestoneUnits, type MilestoneUnit } from '@sightline/domain';
import { Entity, Index } from 'typeorm';
import {
  BooleanColumn,
  DayColumn,
  InstantColumn,
  IntegerColumn,
  NameColumn,
  OneOfColumn,
  PrimaryNameColumn,
  PrimaryUuidColumn,
} from '../../platform/database';
import { Account, Agency, Partnership } from '../../people';
import { Review } from '../../reviews';
import { Audit } from './audit.entity';

/** A learning review that an audit follows up. */
@Entity('audit_reviews')
export class AuditReview {
  @PrimaryUuidColumn({ references: () => Audit, onDelete: 'CASCADE' })
  auditId!: string;

  @PrimaryUuidColumn({ references: () => Review })
  reviewId!: string;
}

/** A partnership that takes part in an audit which another leads. */
@Entity('audit_partnerships')
@Index(['partnershipId'])
export class AuditPartnership {
  @PrimaryUuidColumn({ references: () => Audit, onDelete: 'CASCADE' })
  auditId!: string;

  @PrimaryUuidColumn({ references: () => Partnership })
  partnershipId!: string;
}

/** A person who leads an audit. */
@Entity('audit_leads')
export class AuditLead {
  @PrimaryUuidColumn({ references: () => Audit, onDelete: 'CASCADE' })
  auditId!: string;

  @PrimaryUuidColumn({ references: () => Account })
  accountId!: string;
}

/** When a step of the inspectors’ clock was started and finished. */
@Entity('audit_clock_steps')
export class AuditClockStep {
  @PrimaryUuidColumn({ references: () => Audit, onDelete: 'CASCADE' })
  auditId!: string;

  @PrimaryNameColumn(40)
  key!: string;

  @InstantColumn({ nullable: true })
  startedAt!: string | null;

  @InstantColumn({ nullable: true })
  doneAt!: string | null;
}

/** An agency in the scope of an audit. */
@Entity('audit_agencies')
export class AuditAgency {
  @PrimaryUuidColumn({ references: () => Audit, onDelete: 'CASCADE' })
  auditId!: string;

  @PrimaryUuidColumn({ references: () => Agency })
  agencyId!: string;
}

/** An agency of the scope that is asked about single cases only. */
@Entity('single_case_agencies')
export class SingleCaseAgency {
  @PrimaryUuidColumn({ references: () => Audit, onDelete: 'CASCADE' })
  auditId!: string;

  @PrimaryUuidColumn({ references: () => Agency })
  agencyId!: string;
}

/** A dated step of an audit, planned in working days from the panel day or set by hand. */
@Entity('audit_milestones')
export class AuditMilestone {
  @PrimaryUuidColumn({ references: () => Audit, onDelete: 'CASCADE' })
  auditId!: string;

  @PrimaryNameColumn(40)
  key!: string;

  @IntegerColumn()
  position!: number;

  @NameColumn(200)
  label!: string;

  @NameColumn(120)
  owner!: string;

  /** From the panel day; negative before it. */
  @IntegerColumn()
  offset!: number;

  @OneOfColumn('unit', milestoneUnits)
  unit!: MilestoneUnit;

  @DayColumn()
  day!: string;

  @BooleanColumn()
  isHandSet!: boolean;
}
