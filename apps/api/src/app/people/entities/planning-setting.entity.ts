import type { AuditMethod, ExpectedWork, LateDueRule } from '@sightline/domain';
import { Entity } from 'typeorm';
import {
  InstantColumn,
  IntegerColumn,
  JsonColumn,
  NameColumn,
  PrimaryUuidColumn,
  UuidColumn,
} from '../../platform/database';
import { Account } from './account.entity';
import { Partnership } from './partnership.entity';

export interface ClosedDay {
  readonly day: string;
  readonly why: string;
}

/** What a partnership plans by; what it has not set is as Sightline proposes. */
@Entity('planning_settings')
export class PlanningSetting {
  @PrimaryUuidColumn({ references: () => Partnership })
  partnershipId!: string;

  /** Closed beyond the bank holidays of England. */
  @JsonColumn()
  closedDays!: readonly ClosedDay[];

  /** Only what differs from the usual. */
  @JsonColumn()
  expected!: Readonly<Partial<Record<AuditMethod, ExpectedWork>>>;

  /** Null for the usual. */
  @NameColumn(12, { nullable: true })
  lateDue!: LateDueRule | null;

  /** Working days of a factual accuracy round; null for the usual. */
  @IntegerColumn({ nullable: true })
  accuracyDays!: number | null;

  /** Agencies that must attend a panel; null for the usual. */
  @IntegerColumn({ nullable: true })
  quorum!: number | null;

  @InstantColumn()
  updatedAt!: string;

  @UuidColumn({ references: () => Account })
  updatedById!: string;

  @IntegerColumn()
  revision!: number;
}
