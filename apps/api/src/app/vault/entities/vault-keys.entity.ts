import { Entity, Index } from 'typeorm';
import {
  InstantColumn,
  IntegerColumn,
  NameColumn,
  PrimaryUuidColumn,
  UuidColumn,
} from '../../platform/database';
import { Audit } from '../../audits';
import { Partnership } from '../../people';

/** That an audit has a key; the key itself is in the key store, never here. */
@Entity('vaults')
export class Vault {
  @PrimaryUuidColumn({ references: () => Audit })
  auditId!: string;

  @UuidColumn({ references: () => Partnership })
  partnershipId!: string;

  /** Says which key it is, and nothing of what it is. */
  @NameColumn(40)
  fingerprint!: string;

  @InstantColumn()
  madeAt!: string;

  /** Since when nothing of the audit can be opened; null while its key is there. */
  @InstantColumn({ nullable: true })
  destroyedAt!: string | null;

  @IntegerColumn()
  revision!: number;
}

/** A frame whose identities are or were staged: they have a key of their own, destroyed early. */
@Entity('vault_frames')
@Index(['auditId'])
export class VaultFrame {
  @PrimaryUuidColumn()
  frameId!: string;

  @UuidColumn({ references: () => Audit })
  auditId!: string;

  @InstantColumn()
  stagedAt!: string;

  @InstantColumn({ nullable: true })
  destroyedAt!: string | null;
}
