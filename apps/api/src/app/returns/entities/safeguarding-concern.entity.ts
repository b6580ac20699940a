import { concernStatuses, type ConcernStatus } from '@sightline/domain';
import { Entity, Index } from 'typeorm';
import {
  IdColumn,
  InstantColumn,
  OneOfColumn,
  TextColumn,
  UuidColumn,
} from '../../platform/database';
import { Account } from '../../people';
import { AuditReturn } from './audit-return.entity';

/** Somebody may be unsafe now: beside the form, with a life of its own. Its words are case data. */
@Entity('safeguarding_concerns')
@Index(['returnId'])
@Index(['status'])
export class SafeguardingConcern {
  @IdColumn()
  id!: string;

  @UuidColumn({ references: () => AuditReturn, onDelete: 'CASCADE' })
  returnId!: string;

  @OneOfColumn('status', concernStatuses)
  status!: ConcernStatus;

  /** Null where it was raised by an answer of the form. */
  @TextColumn({ nullable: true })
  words!: string | null;

  @InstantColumn()
  raisedAt!: string;

  @UuidColumn({ references: () => Account })
  raisedById!: string;

  /** By the hours that were set when it was raised. */
  @InstantColumn()
  acknowledgeBy!: string;

  @InstantColumn({ nullable: true })
  acknowledgedAt!: string | null;

  @UuidColumn({ references: () => Account, nullable: true })
  acknowledgedById!: string | null;

  @InstantColumn({ nullable: true })
  actionedAt!: string | null;

  @UuidColumn({ references: () => Account, nullable: true })
  actionedById!: string | null;

  /** What was done. */
  @TextColumn({ nullable: true })
  action!: string | null;

  @InstantColumn({ nullable: true })
  closedAt!: string | null;

  @UuidColumn({ references: () => Account, nullable: true })
  closedById!: string | null;

  /** How it ended, and how it is known that the child is safe. */
  @TextColumn({ nullable: true })
  outcome!: string | null;
}
