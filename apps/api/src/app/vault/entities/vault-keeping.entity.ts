import type { DestructionCertificate, KindFieldsDto } from '@sightline/contracts';
import { Entity, Index } from 'typeorm';
import {
  IdColumn,
  InstantColumn,
  IntegerColumn,
  JsonColumn,
  PrimaryUuidColumn,
  TextColumn,
  UuidColumn,
} from '../../platform/database';
import { Audit } from '../../audits';
import { Account, Partnership } from '../../people';

/** How long a partnership keeps identities, and what agencies of each kind are given. */
@Entity('vault_settings')
export class VaultSetting {
  @PrimaryUuidColumn({ references: () => Partnership })
  partnershipId!: string;

  @IntegerColumn()
  retentionMonths!: number;

  @JsonColumn()
  kinds!: readonly KindFieldsDto[];

  @InstantColumn()
  updatedAt!: string;

  @UuidColumn({ references: () => Account })
  updatedById!: string;

  @IntegerColumn()
  revision!: number;
}

/** Names that a partnership never wants written, sealed as one list under a key of its own. */
@Entity('never_named')
export class NeverNamed {
  @PrimaryUuidColumn({ references: () => Partnership })
  partnershipId!: string;

  @TextColumn()
  sealed!: string;

  @IntegerColumn()
  count!: number;

  @InstantColumn()
  updatedAt!: string;

  @UuidColumn({ references: () => Account })
  updatedById!: string;

  @IntegerColumn()
  revision!: number;
}

/** While one stands, nothing of the audit's identities is destroyed. */
@Entity('vault_holds')
@Index(['auditId'])
export class LegalHold {
  @IdColumn()
  id!: string;

  @UuidColumn({ references: () => Audit })
  auditId!: string;

  @TextColumn()
  reason!: string;

  @UuidColumn({ references: () => Account })
  setById!: string;

  @InstantColumn()
  setAt!: string;

  @UuidColumn({ references: () => Account, nullable: true })
  liftedById!: string | null;

  @InstantColumn({ nullable: true })
  liftedAt!: string | null;

  @TextColumn({ nullable: true })
  liftReason!: string | null;
}

/** The destruction of an audit's key: asked for by one person, confirmed by another. */
@Entity('vault_destructions')
export class Destruction {
  @PrimaryUuidColumn({ references: () => Audit })
  auditId!: string;

  @UuidColumn({ references: () => Account })
  askedById!: string;

  @InstantColumn()
  askedAt!: string;

  @UuidColumn({ references: () => Account, nullable: true })
  confirmedById!: string | null;

  @InstantColumn({ nullable: true })
  confirmedAt!: string | null;

  @JsonColumn({ nullable: true })
  certificate!: DestructionCertificate | null;

  @IntegerColumn()
  revision!: number;
}
