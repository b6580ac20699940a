import { returnStatuses, type ReturnStatus } from '@sightline/domain';
import { Entity, Index } from 'typeorm';
import {
  BooleanColumn,
  IdColumn,
  InstantColumn,
  IntegerColumn,
  NameColumn,
  OneOfColumn,
  PrimaryUuidColumn,
  TextColumn,
  UuidColumn,
} from '../../platform/database';
import { Account } from '../../people';
import { AuditReturn } from './audit-return.entity';

/** An auditor to whom the SPOC gave the return. */
@Entity('audit_return_auditors')
@Index(['accountId'])
export class AuditReturnAuditor {
  @PrimaryUuidColumn({ references: () => AuditReturn, onDelete: 'CASCADE' })
  returnId!: string;

  @PrimaryUuidColumn({ references: () => Account })
  accountId!: string;

  /** The first leads; the others are co-auditors. */
  @IntegerColumn({ nullable: true })
  position!: number | null;

  /** Of the work that is audited; null where it was not asked. */
  @BooleanColumn({ nullable: true })
  isIndependent!: boolean | null;

  /** Why nobody else could, where they are not. */
  @TextColumn({ nullable: true })
  independenceNote!: string | null;
}

/** A step in the life of a return, as its history shows it. */
@Entity('return_events')
@Index(['returnId'])
export class ReturnEvent {
  @IdColumn()
  id!: string;

  @UuidColumn({ references: () => AuditReturn, onDelete: 'CASCADE' })
  returnId!: string;

  @InstantColumn()
  at!: string;

  @UuidColumn({ references: () => Account })
  accountId!: string;

  @NameColumn(30)
  act!: string;

  @OneOfColumn('from_status', returnStatuses)
  fromStatus!: ReturnStatus;

  @OneOfColumn('to_status', returnStatuses)
  toStatus!: ReturnStatus;

  @TextColumn({ nullable: true })
  reason!: string | null;
}

/** What one save changed: the words live here, where they can be destroyed; the trail has digests. */
@Entity('answer_saves')
@Index(['returnId'])
export class AnswerSave {
  @IdColumn()
  id!: string;

  @UuidColumn({ references: () => AuditReturn, onDelete: 'CASCADE' })
  returnId!: string;

  @IntegerColumn()
  revision!: number;

  @InstantColumn()
  at!: string;

  @UuidColumn({ references: () => Account })
  accountId!: string;

  /** Question id -> answer as JSON: written with every save, whose digest the trail keeps. */
  @TextColumn()
  changes!: string;
}
