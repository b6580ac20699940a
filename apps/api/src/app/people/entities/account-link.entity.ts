import { accountLinkPurposes, type AccountLinkPurpose } from '@sightline/contracts';
import { Entity, Index, Unique } from 'typeorm';
import {
  IdColumn,
  InstantColumn,
  NameColumn,
  OneOfColumn,
  UuidColumn,
} from '../../platform/database';
import { Account } from './account.entity';
import { Partnership } from './partnership.entity';

/** A link by which a person chooses a password, once. The token itself is in the link only. */
@Entity('account_links')
@Unique(['tokenDigest'])
@Index(['accountId'])
export class AccountLink {
  @IdColumn()
  id!: string;

  @NameColumn(64)
  tokenDigest!: string;

  @UuidColumn({ references: () => Account, onDelete: 'CASCADE' })
  accountId!: string;

  /** The partnership that invited; null for a forgotten password, which is nobody's business. */
  @UuidColumn({ references: () => Partnership, nullable: true })
  partnershipId!: string | null;

  @OneOfColumn('purpose', accountLinkPurposes)
  purpose!: AccountLinkPurpose;

  @InstantColumn()
  createdAt!: string;

  @InstantColumn()
  endsAt!: string;

  /** When it was used, or gave way to a newer one. */
  @InstantColumn({ nullable: true })
  endedAt!: string | null;
}
