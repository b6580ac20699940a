import { Entity, Index, Unique } from 'typeorm';
import { IdColumn, InstantColumn, NameColumn, UuidColumn } from '../../platform/database';
import { Audit } from '../../audits';
import { Account, Partnership } from '../../people';

/** A calendar that reads itself from Sightline by an address only its owner knows. */
@Entity('calendar_feeds')
@Unique(['tokenHash'])
@Index(['accountId', 'partnershipId'])
export class CalendarFeed {
  @IdColumn()
  id!: string;

  @UuidColumn({ references: () => Account })
  accountId!: string;

  @UuidColumn({ references: () => Partnership })
  partnershipId!: string;

  /** Null for everything that concerns the person. */
  @UuidColumn({ references: () => Audit, nullable: true, onDelete: 'CASCADE' })
  auditId!: string | null;

  /** SHA-256 of the secret in its address, as hex. */
  @NameColumn(64)
  tokenHash!: string;

  @InstantColumn()
  createdAt!: string;

  @InstantColumn({ nullable: true })
  readAt!: string | null;
}
