import { openableFields, type OpenableField } from '@sightline/contracts';
import { openingPurposes, type OpeningPurpose } from '@sightline/domain';
import { Entity, Index } from 'typeorm';
import {
  IdColumn,
  InstantColumn,
  IntegerColumn,
  NameColumn,
  OneOfColumn,
  PrimaryUuidColumn,
  TextColumn,
  UuidColumn,
} from '../../platform/database';
import { Audit } from '../../audits';
import { Account, Agency } from '../../people';

/** That somebody opened a field, and what for; never what was in it. */
@Entity('identity_openings')
@Index(['auditId'])
export class IdentityOpening {
  @IdColumn()
  id!: string;

  @UuidColumn({ references: () => Audit })
  auditId!: string;

  @UuidColumn()
  caseId!: string;

  /** Of the case as it was called then: it may have left the sample since. */
  @NameColumn(30)
  reference!: string;

  @UuidColumn({ references: () => Account })
  accountId!: string;

  /** The agency it was opened for; null for a key-holder. */
  @UuidColumn({ references: () => Agency, nullable: true })
  agencyId!: string | null;

  @OneOfColumn('field', openableFields)
  field!: OpenableField;

  @OneOfColumn('purpose', openingPurposes)
  purpose!: OpeningPurpose;

  @TextColumn({ nullable: true })
  words!: string | null;

  @InstantColumn()
  at!: string;
}

/** The number an agency gave the child itself: sealed, and opened by its own people only. */
@Entity('vault_own_ids')
@Index(['auditId'])
export class OwnId {
  @PrimaryUuidColumn()
  caseId!: string;

  @PrimaryUuidColumn({ references: () => Agency })
  agencyId!: string;

  @UuidColumn({ references: () => Audit })
  auditId!: string;

  @TextColumn()
  sealed!: string;

  @InstantColumn()
  updatedAt!: string;

  @UuidColumn({ references: () => Account })
  updatedById!: string;

  @IntegerColumn()
  revision!: number;
}
