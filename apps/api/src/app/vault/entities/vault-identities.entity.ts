import type { IdentityField } from '@sightline/domain';
import { Entity, Index } from 'typeorm';
import {
  DayColumn,
  InstantColumn,
  IntegerColumn,
  JsonColumn,
  PrimaryNameColumn,
  PrimaryUuidColumn,
  TextColumn,
  UuidColumn,
} from '../../platform/database';
import { Audit } from '../../audits';
import { Partnership } from '../../people';
import { VaultFrame } from './vault-keys.entity';

/** Each field sealed by itself: it opens with the key, in its own place only. */
export type SealedFields = Readonly<Partial<Record<IdentityField, string>>>;

/** A child of a frame who may be drawn; sealed under the frame's key. */
@Entity('vault_staged')
@Index(['frameId'])
export class StagedIdentity {
  @PrimaryUuidColumn()
  rowId!: string;

  @UuidColumn({ references: () => VaultFrame })
  frameId!: string;

  @TextColumn()
  sealed!: string;
}

/** The child of a case, sealed under the audit's key. The case is of a slice to the right. */
@Entity('vault_identities')
@Index(['auditId'])
export class StoredIdentity {
  @PrimaryUuidColumn()
  caseId!: string;

  @UuidColumn({ references: () => Audit })
  auditId!: string;

  @JsonColumn()
  sealed!: SealedFields;

  @InstantColumn()
  updatedAt!: string;

  @IntegerColumn()
  revision!: number;
}

/** That a child was audited: a keyed digest of a number, kept twelve months, never opened. */
@Entity('vault_digests')
@Index(['auditId'])
export class AuditedDigest {
  @PrimaryUuidColumn({ references: () => Partnership })
  partnershipId!: string;

  @PrimaryNameColumn(64)
  digest!: string;

  @PrimaryUuidColumn({ references: () => Audit })
  auditId!: string;

  @DayColumn()
  recordedOn!: string;
}
