import { Entity, Index, Unique } from 'typeorm';
import { IdColumn, InstantColumn, NameColumn, UuidColumn } from '../../platform/database';
import { Account } from './account.entity';
import { Partnership } from './partnership.entity';

/** A person signed in. The token itself is in the browser's cookie only. */
@Entity('sessions')
@Unique(['tokenDigest'])
@Index(['accountId'])
export class Session {
  @IdColumn()
  id!: string;

  @NameColumn(64)
  tokenDigest!: string;

  @UuidColumn({ references: () => Account, onDelete: 'CASCADE' })
  accountId!: string;

  @UuidColumn({ references: () => Partnership })
  partnershipId!: string;

  @InstantColumn()
  createdAt!: string;

  @InstantColumn()
  lastSeenAt!: string;

  /** The absolute end, however busy the session is. */
  @InstantColumn()
  endsAt!: string;
}
