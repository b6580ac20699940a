import {
  answerables,
  areaDecisions,
  areaDirections,
  type Answerable,
  type AreaDecision,
  type AreaDirection,
} from '@sightline/domain';
import { Entity } from 'typeorm';
import {
  InstantColumn,
  IntegerColumn,
  OneOfColumn,
  PrimaryUuidColumn,
  TextColumn,
  UuidColumn,
} from '../../platform/database';
import { Account } from '../../people';
import { AuditReturn } from './audit-return.entity';

/** The child of a return moved to or from another area; the day is an offset, the place is nowhere. */
@Entity('area_moves')
export class AreaMove {
  @PrimaryUuidColumn({ references: () => AuditReturn, onDelete: 'CASCADE' })
  returnId!: string;

  @OneOfColumn('direction', areaDirections)
  direction!: AreaDirection;

  /** From the last day of the review window. */
  @IntegerColumn()
  dayOffset!: number;

  @OneOfColumn('answerable', answerables)
  answerable!: Answerable;

  @TextColumn({ nullable: true })
  note!: string | null;

  @UuidColumn({ references: () => Account })
  accountId!: string;

  @InstantColumn()
  at!: string;

  @OneOfColumn('decision', areaDecisions, { nullable: true })
  decision!: AreaDecision | null;

  @TextColumn({ nullable: true })
  decisionReason!: string | null;

  @UuidColumn({ references: () => Account, nullable: true })
  decidedById!: string | null;

  @InstantColumn({ nullable: true })
  decidedAt!: string | null;
}
